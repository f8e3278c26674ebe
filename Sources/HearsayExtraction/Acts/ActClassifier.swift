package import HearsayCore
import HearsayTagging

/// Names the act of each attribution: by its cue if that names one, by what its content says if not.
package struct ActClassifier: Sendable {
    private let tokenizer = Tokenizer()
    private let evasion = EvasionReader()
    private let senses = SenseReader()
    private let marks = ActMarks()
    private let codes = ActCodes()
    private let takenBack = TakenBack()
    private let content = ContentReader()

    package init() {}

    /// The act of an attribution, with what led to it.
    ///
    /// - Parameters:
    ///   - attribution: in `text`.
    ///   - isQuestion: whether it stands in a question turn.
    /// - Complexity: O(n) in tokens of cue and content.
    package func finding(of attribution: Attribution, isQuestion: Bool, in text: Text) -> ActFinding
    {
        finding(of: attribution, isQuestion: isQuestion, side: .none, in: text)
    }

    /// The act of an attribution whose speaker speaks for a side.
    func finding(
        of attribution: Attribution, isQuestion: Bool, side: OwnSide, in text: Text
    ) -> ActFinding {
        let words = ActWords(attribution, text, tokenizer)
        if attribution.cue.isEmpty { return ownAct(words, isQuestion, side, text) }
        let found = phrase(in: words)
        if let reason = evasion.reason(words, found) {
            return ActFinding(act: Act(.evade), reason: reason, rule: .silence)
        }
        guard let found, !found.onlyReports(words) else {
            return reportedAct(attribution, words, found, isQuestion, text)
        }
        var act = senses.act(of: found.entry.sense, after: found.words.upperBound, in: words)
        var negated = marks.isNegated(words, without: found.words)
        if act.name == .reject, let withheld = withheld(found, words) {
            act = withheld
            negated = true
        } else if evasion.refuses(words, before: found.words.lowerBound) {
            negated = true
        }
        act = coded(act, words, attribution, text)
        act.negated = negated && act.name != .evade
        // "Does she accuse the board?" asks about an accusation.
        let isAskedAbout = isQuestion && words.isQuestion && act.name != .ask
        // "Could not be reached" is no condition.
        act.hypothetical =
            act.name != .evade && (isAskedAbout || marks.isHypothetical(words))
        return ActFinding(
            act: act, reason: reason(found, act, words, text), rule: .cue,
            isSettled: found.entry.sense == .perceive)
    }

    /// The act with the finest code that its words support, and those before them where they say but "it".
    private func coded(
        _ act: Act, _ words: ActWords, _ attribution: Attribution, _ text: Text
    ) -> Act {
        var act = codes.refined(act, words)
        if act.name == .demand, act.cameo.hasSuffix("0"),
            takenBack.isEmbargo(words, attribution, in: text, tokenizer)
        {
            act.cameo = act.cameo.prefix(2) + "54"
        }
        return act
    }

    /// Another act of an attribution than the rules gave, with its code; what marked theirs marks it.
    ///
    /// - Complexity: O(n) in tokens of cue and content.
    func recoded(
        _ rules: Act, as name: Act.Name, _ attribution: Attribution, in text: Text
    ) -> Act {
        let words = ActWords(attribution, text, tokenizer)
        var act = coded(Act(name), words, attribution, text)
        if name == .evade { return act }
        act.hypothetical =
            rules.hypothetical
            || !attribution.isImpersonal(in: text) && marks.isHypothetical(words)
        // A negation that makes the act does not undo it: "has never allowed".
        act.negated = name != .deny && name != .reject && marks.isNegated(words)
        return act
    }

    /// What an attribution tells of others' speech, in UTF-8 bytes: its content, and its cue if that names an act;
    /// none where the cue is not known to tell what somebody says.
    ///
    /// A cue that only reports keeps what the speaker himself says by it: "they baselessly suspect".
    ///
    /// - Complexity: O(n) in tokens of cue and content.
    func reported(by attribution: Attribution, in text: Text) -> [Span] {
        let words = ActWords(attribution, text, tokenizer)
        guard let phrase = phrase(in: words) else { return [] }
        return phrase.onlyReports(words)
            ? attribution.content : attribution.cue + attribution.content
    }

    /// The strongest phrase of a cue, of them the last, and of those that overlap the longest.
    private func phrase(in words: ActWords) -> CuePhrase? {
        var best: CuePhrase?
        let reach = words.isSaid ? 1 : words.cue.count
        for match in CueLexicon.matcher.matches(in: words.line[...]) {
            guard match.words.lowerBound < reach else { continue }
            let phrase = CuePhrase(entry: match.value, words: match.words)
            if best.map({ phrase.outdoes($0) }) ?? true { best = phrase }
        }
        return best
    }

    /// The act that is declined: "declined to criticize".
    private func withheld(_ found: CuePhrase, _ words: ActWords) -> Act? {
        guard found.entry.sense == .refuse else { return nil }
        for match in CueLexicon.matcher.matches(in: words.line[found.words.upperBound...]) {
            guard match.words.lowerBound <= found.words.upperBound + 3,
                match.value.strength == .verb, case .act(let name, let code) = match.value.sense,
                name != .assert, name != .reject, name != .demand
            else { continue }
            return Act(name, cameo: code)
        }
        return nil
    }

    /// What a cue that only reports makes of its content.
    private func reportedAct(
        _ attribution: Attribution, _ words: ActWords, _ found: CuePhrase?, _ isQuestion: Bool,
        _ text: Text
    ) -> ActFinding {
        // Of the speaker's own "we are committed to" the cue shows as well.
        if found == nil, FirstPerson.speaks(in: attribution, text) || words.opensInFirstPerson,
            let own = firstPersonAct(attribution, words, text)
        {
            return own
        }
        var act = Act(.assert)
        var reason = "the cue only reports"
        var rule = ActFinding.Rule.nothing
        if found != nil || words.isOnlyMarks {
            if words.isQuestion {
                act = Act(.ask)
                reason = "ends with a question mark"
                rule = .question
            } else if let match = content.act(of: words.content[...]) {
                act = match.act
                rule = .content
                reason = says(words.tokens[match.words], text)
            }
        }
        if act.name == .assert, let match = content.object(of: words.content[...]) {
            act = match.act
            reason = says(words.tokens[match.words], text)
        }
        act = codes.refined(act, words)
        act.negated = marks.isNegated(words)
        // "It should be pointed out" points it out.
        act.hypothetical = !attribution.isImpersonal(in: text) && marks.isHypothetical(words)
        return ActFinding(act: act, reason: reason, rule: rule)
    }

    /// What a phrase that begins in the source or the cue of a first person does.
    private func firstPersonAct(_ attribution: Attribution, _ words: ActWords, _ text: Text)
        -> ActFinding?
    {
        guard let whole = (attribution.source + attribution.cue + attribution.content).hull,
            let cue = attribution.cue.last?.end
        else { return nil }
        var all = attribution
        all.source = []
        all.cue = []
        all.content = [whole]
        let sentence = ActWords(all, text, tokenizer)
        let matches = OwnVoice.matcher.matches(in: sentence.content[...])
        let first = matches.filter {
            Int(sentence.tokens[$0.words.lowerBound].start) < cue
                && OwnVoice.counts($0, in: sentence.content[...])
        }
        .min { $0.rank < $1.rank }
        guard let first else { return nil }
        return ActFinding(
            act: codes.refined(first.value, words),
            reason: says(sentence.tokens[first.words], text), rule: .content)
    }

    /// The act of a sentence without a cue, the speaker's own.
    private func ownAct(
        _ words: ActWords, _ isQuestion: Bool, _ side: OwnSide, _ text: Text
    ) -> ActFinding {
        if words.isQuestion {
            return ActFinding(
                act: Act(.ask), reason: "ends with a question mark", rule: .question,
                isSettled: true)
        }
        if isQuestion {
            return ActFinding(act: Act(.assert), reason: "leads to a question", rule: .nothing)
        }
        let spoken = side.spoken(words.content)
        let matches = OwnVoice.matcher.matches(in: spoken[...]).filter {
            OwnVoice.counts($0, in: spoken[...])
        }
        if let match = matches.min(by: { $0.rank < $1.rank }) {
            let act = codes.refined(match.value, words)
            // That the speaker means his own side by its name only the document tells.
            return ActFinding(
                act: act, reason: says(words.tokens[match.words], text), rule: .content,
                isSettled: act.name == .evade || spoken != words.content)
        }
        // A title has no full stop, and its nouns accuse: "Illegal Fishing by the Board".
        let isSentence = words.content.contains(WordKey.sentenceEnd)
        if isSentence, let imperative = DeedForms.imperative(words.content[...]) {
            let act = codes.refined(Act(.demand, cameo: "020"), words)
            return ActFinding(
                act: act, reason: says(words.tokens[imperative], text), rule: .content)
        }
        let others = isSentence ? OwnVoice.ownOnly : OwnVoice.ownOnly.subtracting([.accuse])
        if let match = content.act(of: words.content[...], without: others) {
            let act = codes.refined(match.act, words)
            return ActFinding(
                act: act, reason: says(words.tokens[match.words], text), rule: .content)
        }
        return ActFinding(act: Act(.assert), reason: "no phrase of another act", rule: .nothing)
    }

    private func reason(_ found: CuePhrase, _ act: Act, _ words: ActWords, _ text: Text) -> String {
        let tokens = words.cueTokens
        let last = min(found.words.upperBound, tokens.count) - 1
        let span = Span(Int(tokens[found.words.lowerBound].start), Int(tokens[last].end))
        let accuser = act.name == .accuse && words.source.isEmpty && words.contentFirst
        return "cue '\(text.string(span))'" + (accuser ? ", which names no accuser" : "")
    }

    private func says(_ tokens: ArraySlice<Token>, _ text: Text) -> String {
        guard let first = tokens.first, let last = tokens.last else { return "" }
        return "says '\(text.string(Span(Int(first.start), Int(last.end))))'"
    }
}

/// A phrase of the lexicon that was found in a cue.
struct CuePhrase {
    let entry: CueLexicon.Entry
    let words: Range<Int>

    /// Whether it names no act, so that the content decides.
    func onlyReports(_ words: ActWords) -> Bool {
        switch entry.sense {
        case .neutral: true
        case .suggest: words.isQuoted || !DeedForms.isSubjunctive(words.content[...])
        default: false
        }
    }

    /// Whether it says more of the act than another phrase of the same cue.
    func outdoes(_ other: CuePhrase) -> Bool {
        if entry.strength != other.entry.strength {
            return entry.strength.rawValue > other.entry.strength.rawValue
        }
        if !words.overlaps(other.words) {
            return words.lowerBound > other.words.lowerBound
        }
        return words.count > other.words.count
    }
}
