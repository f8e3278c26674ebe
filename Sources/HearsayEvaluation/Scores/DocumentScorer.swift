import HearsayCore

/// Compares the predictions of one document with its gold.
struct DocumentScorer {
    private let predicted: [ScoredAttribution]
    private let gold: [ScoredAttribution]
    /// The word overlap of each prediction with each gold attribution; 0 where they share none.
    private let overlap: [[Double]]
    private let threshold: Double
    private(set) var counts = ScoreCounts()
    private(set) var certainty = CertaintyCounts()

    init(text: Text, gold: [RoleSpans], predicted: [Prediction], threshold: Double) {
        let tokenized = TokenizedText(text)
        self.gold = Self.sorted(gold.map { ScoredAttribution($0, in: tokenized) })
        self.predicted = Self.sorted(predicted.map { ScoredAttribution($0, in: tokenized) })
        self.threshold = threshold
        overlap = self.predicted.map { [gold = self.gold] prediction in
            gold.map { prediction.overlap($0) }
        }
        for attribution in self.predicted {
            counts.add(to: .attributions(.predicted), of: attribution.scoreClass)
        }
        for attribution in self.gold {
            counts.add(to: .attributions(.gold), of: attribution.scoreClass)
        }
        scorePairs()
        scoreParts()
        scoreWords()
    }

    /// Those with content, in the order of the text; equals stay as they came.
    private static func sorted(_ attributions: [ScoredAttribution]) -> [ScoredAttribution] {
        attributions.filter { !$0.content.isEmpty }.enumerated().sorted { first, second in
            if first.element.precedes(second.element) { return true }
            if second.element.precedes(first.element) { return false }
            return first.offset < second.offset
        }.map(\.element)
    }

    private mutating func scorePairs() {
        tally(.cue, matching(cueWeight))
        tally(.contentRaw, matching { $0.contentRanges == $1.contentRanges && $2 > 0 ? 1 : 0 })
        tally(.contentExact, matching { $0.contentWords == $1.contentWords && $2 > 0 ? 1 : 0 })
        let threshold = threshold
        let matches = matching { $2 >= threshold ? $2 : 0 }
        tally(.contentMatch, matches)
        for pair in matches { scoreSource(predicted[pair.prediction], gold[pair.gold]) }
        let strict = matching { $2 >= 0.8 && $0.agreesOnSource($1) ? 1 + $2 : 0 }
        tally(.strict, strict)
        let right = Set(strict.map(\.prediction))
        for (place, prediction) in predicted.enumerated() {
            certainty.add(prediction, isRight: right.contains(place))
        }
    }

    /// As many pairs as possible; of equal numbers, the one whose contents overlap most.
    private func cueWeight(
        _ prediction: ScoredAttribution, _ gold: ScoredAttribution, _ overlap: Double
    ) -> Double {
        let admissible =
            prediction.cue.isEmpty || gold.cue.isEmpty
            ? overlap > 0 : !prediction.cue.isDisjoint(with: gold.cue)
        return admissible ? 1 + 0.001 * overlap : 0
    }

    /// The best one-to-one pairs by a weight of prediction, gold and their overlap; 0 forbids.
    private func matching(
        _ weight: (ScoredAttribution, ScoredAttribution, Double) -> Double
    ) -> [Pair] {
        var edges: [Edge] = []
        for (row, prediction) in predicted.enumerated() {
            for (column, attribution) in gold.enumerated() {
                let weight = weight(prediction, attribution, overlap[row][column])
                if weight > 0 { edges.append(Edge(row, column, weight)) }
            }
        }
        return Assignment.best(edges)
    }

    private mutating func tally(_ measure: Measure, _ pairs: [Pair]) {
        for pair in pairs {
            counts.add(
                to: .right(measure, .predicted), of: predicted[pair.prediction].scoreClass)
            counts.add(to: .right(measure, .gold), of: gold[pair.gold].scoreClass)
        }
    }

    private mutating func scoreSource(_ prediction: ScoredAttribution, _ gold: ScoredAttribution) {
        let isNamed = !gold.sourceWords.isEmpty
        let bothMissing = !isNamed && prediction.sourceWords.isEmpty
        let hasHead = gold.sourceHead.map { prediction.sourceWords.contains($0) } ?? false
        let right: [SourceMeasure: Bool] = [
            .exact: prediction.sourceWords == gold.sourceWords,
            .head: bothMissing || hasHead,
            .any: prediction.agreesOnSource(gold),
        ]
        for named in isNamed ? [false, true] : [false] {
            counts.add(to: .pairs(named: named), of: gold.scoreClass)
            for measure in SourceMeasure.allCases where right[measure] == true {
                counts.add(to: .source(measure, named: named), of: gold.scoreClass)
            }
        }
    }

    private mutating func scoreParts() {
        for (side, ours, theirs) in [
            (ScoreCounts.Side.predicted, predicted, gold), (.gold, gold, predicted),
        ] {
            for attribution in ours {
                let shared = theirs.reduce(0) {
                    $0 + attribution.content.intersection($1.content).count
                }
                let credit = min(1, Double(shared) / Double(attribution.content.count))
                counts.add(credit, to: .right(.contentPart, side), of: attribution.scoreClass)
            }
        }
    }

    private mutating func scoreWords() {
        var agreed: Set<Int> = []
        for (row, prediction) in predicted.enumerated() {
            for (column, attribution) in gold.enumerated()
            where overlap[row][column] > 0 && prediction.agreesOnSource(attribution) {
                agreed.formUnion(prediction.contentWords.intersection(attribution.contentWords))
            }
        }
        for scoreClass in ScoreClass.allCases {
            for (side, ours, theirs) in [
                (ScoreCounts.Side.predicted, predicted, gold), (.gold, gold, predicted),
            ] {
                let words = Self.words(ours, scoreClass)
                let found = words.intersection(Self.words(theirs, .all))
                counts[.words(side), scoreClass] += Double(words.count)
                counts[.right(.contentToken, side), scoreClass] += Double(found.count)
                counts[.right(.attributedToken, side), scoreClass] +=
                    Double(words.intersection(agreed).count)
            }
        }
    }

    /// The words inside the contents of a class.
    private static func words(
        _ attributions: [ScoredAttribution], _ scoreClass: ScoreClass
    ) -> Set<Int> {
        var words: Set<Int> = []
        for attribution in attributions
        where scoreClass == .all || attribution.scoreClass == scoreClass {
            words.formUnion(attribution.contentWords)
        }
        return words
    }
}
