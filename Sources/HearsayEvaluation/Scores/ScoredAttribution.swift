import HearsayCore

/// An attribution as sets of tokens of a text: what comparisons look at.
struct ScoredAttribution {
    /// All tokens of the content; an attribution without any is not scored.
    let content: Set<Int>
    let contentWords: Set<Int>
    /// The content's code points, merged and without white space at the edges.
    let contentRanges: [Range<Int>]
    let cue: Set<Int>
    let sourceWords: Set<Int>
    let sourceHead: Int?
    let scoreClass: ScoreClass
    let grade: Grade?
    let confidence: Double?
    /// Decides the order of attributions, and so how ties are settled.
    private let order: [[Int]]

    init(_ prediction: Prediction, in text: TokenizedText) {
        self.init(
            prediction.spans, grade: prediction.grade, confidence: prediction.confidence, in: text)
    }

    init(
        _ spans: RoleSpans, grade: Grade? = nil, confidence: Double? = nil, in text: TokenizedText
    ) {
        let ranges = spans.content.map(text.codePoints)
        let source = text.tokens(in: spans.source.map(text.codePoints))
        content = text.tokens(in: ranges)
        contentWords = text.words(of: content)
        contentRanges = text.merged(ranges)
        cue = text.tokens(in: spans.cue.map(text.codePoints))
        sourceWords = text.words(of: source)
        sourceHead = source.isEmpty ? nil : text.head(of: source)
        switch text.mode(of: contentRanges) {
        case .direct: scoreClass = .direct
        case .indirect: scoreClass = .indirect
        case .mixed: scoreClass = .mixed
        }
        self.grade = grade
        self.confidence = confidence
        order = [
            contentRanges.flatMap { [$0.lowerBound, $0.upperBound] }, cue.min().map { [$0] } ?? [],
            source.sorted(),
        ]
    }

    /// Whether this one comes before `other`: by content, then by cue, then by source.
    func precedes(_ other: ScoredAttribution) -> Bool {
        for (mine, theirs) in zip(order, other.order) where mine != theirs {
            return mine.lexicographicallyPrecedes(theirs)
        }
        return false
    }

    /// Jaccard overlap of the contents' words, 0...1.
    func overlap(_ other: ScoredAttribution) -> Double {
        let shared = contentWords.intersection(other.contentWords).count
        let union = contentWords.count + other.contentWords.count - shared
        return shared > 0 ? Double(shared) / Double(union) : 0
    }

    /// Whether the sources share a word, or both are missing.
    func agreesOnSource(_ other: ScoredAttribution) -> Bool {
        sourceWords.isEmpty && other.sourceWords.isEmpty
            || !sourceWords.isDisjoint(with: other.sourceWords)
    }
}
