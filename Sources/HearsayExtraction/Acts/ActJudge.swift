package import HearsayCore
package import HearsayTagging

/// Has those acts read once more that the rules may have wrong.
///
/// The rules see phrases, the second reader the whole passage: it knows a content for a reproach where no word of it is
/// in a table. To read all would take half as long as reading the text did; the tagger's states tell where it is worth it, and
/// where it wavers over a denial or a demand a deep reader is asked as well. Sentences in a speaker's own words, which have
/// no cue, have a reader of their own, asked where their words make another act likely than the rules'
/// (Documentation/decisions/0033-own-sentences.md).
package struct ActJudge {
    /// The acts in the order of the guideline, which is that of the second reader's answers.
    package static let order: [Act.Name] = [
        .deny, .accuse, .demand, .evade, .criticize, .promise, .threaten, .support, .reject,
        .concede, .announce, .assert, .ask,
    ]

    /// The least doubt that makes an act worth reading; less makes one that sets a party against another.
    ///
    /// Chosen for the time it takes (Documentation/decisions/0039-what-stands-around.md).
    private static let worthReading: (weighty: Float, other: Float) = (0.14, 0.45)

    /// Acts that set one party against another and are easily read into a text.
    private static let weighty: [Act.Name] = [.deny, .demand]

    /// The least logarithm of the odds of another act that makes a sentence without a cue worth reading; in transcripts, which
    /// are full of them, it is higher.
    ///
    /// Chosen for the time it takes (Documentation/decisions/0034-more-own-sentences.md).
    private static let worthReadingSentence: (inTurn: Float, elsewhere: Float) = (-0.3, -1.3)
    /// The fewest spaces of a sentence that is read: shorter ones say "yes" or call the next.
    private static let fewestSpaces = 5

    /// When the deep reader is asked: with `--thorough` wherever the second one is not sure; without, only where it wavers over
    /// a denial or a demand (Documentation/decisions/0039-what-stands-around.md).
    package static func depth(thorough: Bool) -> SecondReader.Depth {
        thorough ? .unsure : .contested(Set(weighty.compactMap { order.firstIndex(of: $0) }))
    }

    private let reader: SecondReader
    private let sentences: SecondReader?
    private var marker: AttributionMarker
    private let thorough: Bool
    /// The tagger's states, by the first span of the cue.
    private var states: [Span: [Float]] = [:]

    /// - Parameters:
    ///   - reader: of acts.
    ///   - sentences: the one of sentences without a cue; `nil`: they are left to the rules.
    ///   - marker: what marks attributions for it.
    ///   - thorough: whether all are read and not only the doubtful ones.
    package init(
        reader: SecondReader, sentences: SecondReader? = nil, marker: AttributionMarker,
        thorough: Bool = false
    ) {
        self.reader = reader
        self.sentences = sentences
        self.marker = marker
        self.thorough = thorough
    }

    /// Keeps the tagger's states of an attribution.
    package mutating func keep(_ states: [Float], of attribution: Attribution) {
        guard !states.isEmpty, let cue = attribution.cue.first else { return }
        self.states[cue] = states
    }

    /// Other acts than the rules found, by the place of the attribution.
    ///
    /// - Parameter turns: the document's; what is said in a question turn without a cue is left to the rules.
    /// - Complexity: O(n) in attributions, O(w²) in the word pieces of each that is read.
    mutating func corrections(
        of findings: [ActFinding], _ attributions: [Attribution], turns: [Turn], in text: Text
    ) -> [Int: Act.Name] {
        var corrections = cued(findings, attributions, in: text)
        guard let sentences else { return corrections }
        var places: [Int] = []
        var questions: [SecondReader.Question] = []
        for (place, attribution) in attributions.enumerated()
        where isRead(attribution, turns, text) && !findings[place].isSettled {
            let question = question(findings[place], attribution, in: text)
            let least = Self.worthReadingSentence
            guard
                thorough
                    || sentences.oddsOfChange(question)
                        > (attribution.turn == nil ? least.elsewhere : least.inTurn)
            else { continue }
            places.append(place)
            questions.append(question)
        }
        for (place, answer) in zip(places, sentences.answers(to: questions))
        where Self.order[answer] != findings[place].act.name {
            corrections[place] = Self.order[answer]
        }
        return corrections
    }

    /// Whether an attribution is a sentence in the words of a document's speaker or of who answers.
    private func isRead(_ attribution: Attribution, _ turns: [Turn], _ text: Text) -> Bool {
        guard attribution.evidence == .layout,
            attribution.turn.map({ turns[$0].role == .answer }) ?? true
        else { return false }
        let content = attribution.content[0]
        return text.utf8[content.start..<content.end].count { $0 == 0x20 } >= Self.fewestSpaces
    }

    private mutating func question(
        _ finding: ActFinding, _ attribution: Attribution, in text: Text
    ) -> SecondReader.Question {
        var sentence = attribution
        sentence.source = []
        return SecondReader.Question(
            marker.passage(of: sentence, in: text), rule: finding.rule.rawValue,
            answer: Self.order.firstIndex(of: finding.act.name) ?? 0)
    }

    private mutating func cued(
        _ findings: [ActFinding], _ attributions: [Attribution], in text: Text
    ) -> [Int: Act.Name] {
        let lists = Self.lists(in: attributions)
        var places: [Int] = []
        var questions: [SecondReader.Question] = []
        for (place, (finding, attribution)) in zip(findings, attributions).enumerated() {
            guard attribution.within == nil, !finding.isSettled,
                let cue = attribution.cue.first, let states = states[cue],
                let act = Self.order.firstIndex(of: finding.act.name),
                thorough || isDoubtful(finding, act, states)
            else { continue }
            var whole = attribution
            whole.content = lists[cue] ?? attribution.content
            places.append(place)
            questions.append(
                SecondReader.Question(
                    marker.passage(of: whole, in: text), rule: finding.rule.rawValue, answer: act))
        }
        var corrections: [Int: Act.Name] = [:]
        for (place, answer) in zip(places, reader.answers(to: questions))
        where Self.order[answer] != findings[place].act.name {
            corrections[place] = Self.order[answer]
        }
        return corrections
    }

    /// The contents of those that share a cue, such as a list of claims: they were one attribution to the annotators, and
    /// are read as one.
    private static func lists(in attributions: [Attribution]) -> [Span: [Span]] {
        let byCue = Dictionary(grouping: attributions.filter { $0.within == nil }) { $0.cue.first }
        var lists: [Span: [Span]] = [:]
        for case (let cue?, let parts) in byCue where parts.count > 1 {
            lists[cue] = parts.flatMap(\.content).sorted()
        }
        return lists
    }

    private func isDoubtful(_ finding: ActFinding, _ act: Int, _ states: [Float]) -> Bool {
        reader.doubt(states: states, rule: finding.rule.rawValue, answer: act)
            > (Self.weighty.contains(finding.act.name)
                ? Self.worthReading.weighty : Self.worthReading.other)
    }
}
