import HearsayCore

/// Tells whether a cue with its content is a refusal or failure to speak.
struct EvasionReader: Sendable {
    private static let refusals = WordKey.set(
        "declined declines decline declining refused refuses refuse refusing reluctant unwilling unable"
    )
    private static let negations = WordKey.set(
        """
        not never n't didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't won't
        wouldn't can't cannot couldn't no neither nor yet
        """)
    private static let choices = WordKey.set(
        "prefer prefers preferred opt opts opted choose chooses chose chosen")
    private static let silent = WordKey.set("silent silence quiet mum")
    private static let details = PhraseMatcher([
        (
            """
            rule out, provide~ details/comment/answer/information/example/examples/specifics/evidence,
            provide~ an answer/example/explanation, offer~ details/specifics, go into, get into,
            make/give/issue/offer a/any statement/comment, make/give/issue/offer any statement/comment
            """, true
        )
    ])
    // What is refused when somebody will not speak.
    private static let speech = WordKey.set(
        """
        comment comments say discuss answer answers respond reply elaborate specify disclose reveal
        identify name speculate explain talk speak detail address clarify interview interviewed quoted pronounce
        identified named information details documentation specifics confirm weigh estimate predict
        characterize share provide offer interviews describe divulge
        """)
    // "Ruled out" and the like are speech where they are refused.
    private static let phrases = PhraseMatcher([
        (
            """
            rule out, be drawn, get into, go into, go on the record, take questions, return * call,
            return * calls, make * available, weigh in, take * stand/position/sides/question
            """, true
        )
    ])
    // With "not" alone: what was not done is to answer.
    private static let responses = WordKey.set(
        """
        respond responded responding return returned returning reply replied replying answer answered
        answering comment commented commenting elaborate elaborated specify specified disclose disclosed
        discuss discussing reveal identify detailing confirm clarify explain divulge
        """)
    private static let sayings = WordKey.set("say saying said tell telling told known")
    private static let indirect = WordKey.set(
        "whether if why how what when where who whom which whose more anything much")

    /// Why it is an evasion; `nil` if it is none.
    func reason(_ words: ActWords, _ found: CuePhrase?) -> String? {
        if let at = words.cue.firstIndex(where: Self.refusals.contains) {
            let rest = words.line[(at + 1)...].prefix(6)
            if rest.contains(where: Self.speech.contains)
                || Self.phrases.matches(in: rest).isEmpty == false
            {
                return isAct(words, found, after: at) ? nil : "declines to speak"
            }
            return nil
        }
        if let reason = choosesSilence(words) { return reason }
        guard let at = words.cue.firstIndex(where: Self.negations.contains) else { return nil }
        let rest = words.line[(at + 1)...].prefix(5)
        let cue = words.cue[(at + 1)...]
        if cue.contains(where: Self.responses.contains)
            || Self.details.matches(in: words.line[(at + 1)...].prefix(6)).isEmpty == false
        {
            return "does not answer"
        }
        if cue.contains(where: Self.sayings.contains) || rest.contains(where: Self.sayings.contains)
        {
            let opening = words.line[words.cue.count...].first
            if opening.map(Self.indirect.contains) ?? words.content.isEmpty {
                return "does not say"
            }
        }
        return nil
    }

    /// Of "preferred not to answer", "opted to remain quiet".
    private func choosesSilence(_ words: ActWords) -> String? {
        guard let at = words.cue.firstIndex(where: Self.choices.contains) else { return nil }
        let rest = words.line[(at + 1)...].prefix(4)
        if rest.contains(where: Self.silent.contains) { return "does not speak" }
        guard rest.prefix(2).contains(where: Self.negations.contains) else { return nil }
        return rest.contains(where: Self.speech.contains) ? "does not speak" : nil
    }

    /// Whether a refusal stands before a place in the cue.
    func refuses(_ words: ActWords, before place: Int) -> Bool {
        words.cue.prefix(place).contains(where: Self.refusals.contains)
    }

    /// Whether the cue goes on to an act that is withheld: "declined to explicitly criticize".
    private func isAct(_ words: ActWords, _ found: CuePhrase?, after place: Int) -> Bool {
        guard let found, found.words.lowerBound > place, case .act(let name, _) = found.entry.sense
        else { return false }
        return name != .evade && name != .assert && name != .demand
    }
}
