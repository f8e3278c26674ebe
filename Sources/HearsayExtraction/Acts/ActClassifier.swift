package import HearsayCore
import HearsayTagging

/// Names the act of each attribution: by its cue's verb if it has one, by what its content says if
/// not.
package struct ActClassifier {
    private let phrases = PhraseMatcher(ActPhrases.table)
    private let tokenizer = Tokenizer()
    private let lexicon = ReportingLexicon.shared

    private static let negations = keys(
        "not never no n't without didn't doesn't don't wouldn't couldn't")
    private static let hypotheticals = keys("would could might may if should")
    private static let interrogatives = keys("whether if why how what when where who which")
    private static let marks = keys("\" “ ‘ ' :")
    private static let espionage = keys("espionage spying spied spy")
    private static let silence = keys("comment comments respond answer say discuss elaborate")
    private static let refusal = keys(
        "declined declines decline refused refuses refuse not n't didn't")

    package init() {}

    /// The act of an attribution, and what led to it in a few words.
    ///
    /// - Parameters:
    ///   - attribution: in `text`.
    ///   - isQuestion: whether it stands in a question turn.
    /// - Complexity: O(n) in tokens of cue and content.
    package func act(of attribution: Attribution, isQuestion: Bool, in text: Text) -> (Act, String)
    {
        let content = tokens(attribution.content, text)
        if attribution.cue.isEmpty { return phraseAct(content, isQuestion, text) }
        let cue = tokens(attribution.cue, text)
        var act: Act?
        var verb = ""
        for token in cue.tokens {
            let lemma = lemma(token, text)
            if let named = ActLexicon.act(of: lemma) {
                act = named
                verb = lexicon.lemmas[lemma]
            }
        }
        if isSilence(cue.keys, content.keys) {
            return (Act(.evade, cameo: "011"), "declines to comment")
        }
        guard var named = act else {
            // "said", "told": the content shows what is done, if anything does.
            // Of the speaker's own "we hope" and "it should be pointed out" all of it shows.
            if FirstPerson.speaks(in: attribution, text),
                let whole = (attribution.source + attribution.cue + attribution.content).hull
            {
                return phraseAct(tokens([whole], text), isQuestion, text)
            }
            // A reporting verb inside it ("said that B denied it") is another's act.
            let telling: Set<Act.Name> = [.deny, .evade, .demand, .threaten, .promise]
            if !isQuestion, let match = phrases.match(content.keys[...]),
                telling.contains(match.act.name),
                lemma(content.tokens[match.tokens.lowerBound], text) == 0
            {
                return (match.act, says(content.tokens[match.tokens], text))
            }
            return (Act(.assert), "the cue only reports")
        }
        named.negated = cue.keys.contains(where: Self.negations.contains)
        named.hypothetical = cue.keys.contains(where: Self.hypotheticals.contains)
        if verb == "ask", isQuestioned(content, text) { named = Act(.ask) }
        if named.name == .accuse, content.keys.contains(where: Self.espionage.contains) {
            named.cameo = "1125"
        }
        return (named, "cue '\(verb)'")
    }

    /// Whether the content is a question, reported ("whether …") or quoted ("… ?").
    private func isQuestioned(_ content: (tokens: [Token], keys: [UInt64]), _ text: Text) -> Bool {
        let opening = content.keys.first { !Self.marks.contains($0) }
        return opening.map(Self.interrogatives.contains) ?? false || endsAsQuestion(content, text)
    }

    private func endsAsQuestion(_ content: (tokens: [Token], keys: [UInt64]), _ text: Text) -> Bool
    {
        guard let last = content.tokens.last(where: { !isClosing($0, text) }) else { return false }
        return text.utf8[Int(last.start)] == UInt8(ascii: "?")
    }

    private func isSilence(_ cue: [UInt64], _ content: [UInt64]) -> Bool {
        guard cue.contains(where: Self.refusal.contains) else { return false }
        return cue.contains(where: Self.silence.contains)
            || content.prefix(3).contains(where: Self.silence.contains)
    }

    private func phraseAct(
        _ content: (tokens: [Token], keys: [UInt64]), _ isQuestion: Bool, _ text: Text
    ) -> (Act, String) {
        if endsAsQuestion(content, text) { return (Act(.ask), "ends with a question mark") }
        if isQuestion { return (Act(.assert), "leads to a question") }
        guard let match = phrases.match(content.keys[...]) else {
            return (Act(.assert), "no phrase of another act")
        }
        var act = match.act
        if act.name == .accuse, content.keys.contains(where: Self.espionage.contains) {
            act.cameo = "1125"
        }
        return (act, says(content.tokens[match.tokens], text))
    }

    private func says(_ tokens: ArraySlice<Token>, _ text: Text) -> String {
        guard let first = tokens.first, let last = tokens.last else { return "" }
        return "says '\(text.string(Span(Int(first.start), Int(last.end))))'"
    }

    private func lemma(_ token: Token, _ text: Text) -> ReportingLexicon.LemmaID {
        text.utf8.withUnsafeBufferPointer { bytes in
            lexicon.lemma(
                of: UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)]))
        }
    }

    private func isClosing(_ token: Token, _ text: Text) -> Bool {
        let byte = text.utf8[Int(token.start)]
        return token.kind == .mark && (byte == 0x22 || byte == 0x27 || byte >= 0x80)
    }

    private func tokens(_ spans: [Span], _ text: Text) -> (tokens: [Token], keys: [UInt64]) {
        text.utf8.withUnsafeBufferPointer { bytes in
            var tokens: [Token] = []
            for span in spans { tokenizer.append(span, of: bytes, to: &tokens) }
            return (tokens, tokens.map { WordKey.of($0, in: bytes) })
        }
    }

    private static func keys(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { WordKey.of(String($0)) })
    }
}
