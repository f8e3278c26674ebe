import HearsayCore

/// Turns the sense of a cue's phrase into an act, by what follows the phrase.
struct SenseReader: Sendable {
    private static let claims = WordKey.set(
        """
        claim claims charge charges accusation accusations allegation allegations criticism criticisms
        report reports story stories account accounts notion idea suggestion suggestions rumor rumors
        rumour rumours speculation concern concerns comment comments assertion assertions
        argument arguments characterization finding findings critique critiques complaint complaints
        narrative fears worries theory theories narrative controversy kerfuffle fuss uproar furor
        scandal talk view views worry insinuation implication premise poll polls evidence description
        attacks term label word words contention statement statements film remark remarks
        connection link links tie ties involvement responsibility wrongdoing knowledge
        """)
    private static let requests = WordKey.set(
        """
        request requests motion motions bid bids offer offers proposal proposals demand demands appeal
        appeals plea pleas call calls overture overtures pressure invitation invitations petition
        petitions application applications invite
        """)
    private static let grants = WordKey.set(
        """
        request requests motion motions bid bids appeal appeals petition petitions application access
        entry permission permit permits visa visas bail parole benefits coverage services asylum
        treatment admission license licence licenses licences credentials victory them him her us
        """)
    private static let passives = WordKey.set("was were been being is are")
    private static let inquiries = WordKey.set("question questions")
    private static let questions = WordKey.set(
        "whether if why how what when where who whom which whose")
    private static let marks = WordKey.set("\" “ ” ‘ ' '' : , about on of as")
    private static let musts = WordKey.set("must should needs shall ought")
    private static let stops = WordKey.set(
        """
        that is are was were has have had will would did does can could he she they it i we there
        because who which said says , ; but as
        """)
    // In "insisted that he never touched it": what was alleged is denied.
    private static let denials = PhraseMatcher([
        (
            """
            never, didn't, wasn't, weren't, hadn't, hasn't, isn't, aren't, nothing, innocent,
            did/was/were/had/has/have/is/are not, no one, none of
            """, true
        )
    ])
    private static let deciders = WordKey.set(
        """
        court courts judge judges justices congress senate house parliament committee board commission
        council government administration voters electorate lawmakers legislature percent majority
        majorities majority jury delegates governor king minister cabinet
        """)
    private static let persons = WordKey.set("him her them me us")
    private static let offered = WordKey.set(
        "job help assistance aid deal money support tickets free seat post position shelter asylum reward"
    )
    private static let harms = WordKey.set(
        """
        sanction sanctions boycott boycotts attack attacks bomb bombing strikes retaliate retaliation
        punish punishment walkout sue unless lawsuit war tariff tariffs
        """)
    private static let sanctions = WordKey.set(
        "sanction sanctions boycott boycotting boycotts retaliation retaliate embargo tariff tariffs"
    )
    private static let merits = WordKey.set(
        """
        contribution contributions progress role effort efforts support work achievement achievements
        success leadership service sacrifice courage implementation participation help cooperation
        """)
    private static let ownFaults = WordKey.set(
        """
        i we he she they my our his her their own not having error errors mistake mistakes delay delays
        inconvenience saying making voting using giving taking doing
        """)
    private static let offers = WordKey.set(
        "invitation invitations offer offers proposal request terms deal nomination it")
    private static let tellings = WordKey.set(
        """
        explain name confirm describe say comment respond elaborate clarify answer identify rate pick
        """)
    private static let about = WordKey.of("about")
    private static let wish = WordKey.of("for")
    private static let own = WordKey.set("i we my our it")
    private static let that = WordKey.of("that")
    private static let veto = WordKey.of("veto")
    private static let to = WordKey.of("to")
    private static let not = WordKey.of("not")
    private static let future = WordKey.set(
        "will would he'll she'll they'll i'll we'll won't 'll going committed to")

    private let content = ContentReader()
    private let names = NameReader()

    /// The act of a sense.
    ///
    /// - Parameters:
    ///   - sense: of the phrase.
    ///   - end: the first word of `line` after the phrase.
    ///   - words: of the attribution.
    func act(of sense: CueSense, after end: Int, in words: ActWords) -> Act {
        let rest = words.line[end...]
        switch sense {
        case .act(let name, let code):
            return name == .demand && words.isQuoted && words.isQuestion
                ? Act(.ask) : Act(name, cameo: code)
        case .neutral: return neutral(words)
        case .perceive: return Act(.assert)
        // In the indicative it only reports, and does not come here.
        case .suggest: return Act(.demand, cameo: "020")
        case .deny:
            return isWithheld(objects(rest, words)) ? Act(.reject) : Act(.deny)
        case .dispute(let name): return dispute(objects(rest, words), name)
        case .rejects:
            let object = objects(rest, words)
            // A person is judged, unless by those who choose.
            let isJudged =
                object.first.map(Self.persons.contains) ?? false
                && !words.source.contains(where: Self.deciders.contains)
            return dispute(object, isJudged ? .criticize : .reject)
        case .refuse: return Act(.reject)
        case .name: return names.act(of: words)
        case .insist:
            if words.content.prefix(10).contains(where: Self.musts.contains) {
                return Act(.demand, cameo: "100")
            }
            return Self.denials.matches(in: words.content[...].prefix(12)).isEmpty
                ? neutral(words) : Act(.deny)
        case .promise:
            if words.line[end...].contains(Self.veto) { return Act(.reject, cameo: "129") }
            return words.content.prefix(8).contains(where: Self.harms.contains)
                ? Act(.threaten) : Act(.promise)
        case .assure:
            return words.content.prefix(8).contains(where: Self.future.contains)
                ? Act(.promise) : neutral(words)
        case .offer:
            if let lent = lent(rest, in: words) { return lent }
            return rest.first == Self.to || rest.prefix(5).contains(where: Self.offered.contains)
                ? Act(.promise) : Act(.assert)
        case .lend: return lent(rest, in: words) ?? Act(.assert)
        case .lendOrReport:
            guard !words.isQuoted, rest.first != Self.that else { return neutral(words) }
            return lent(rest.prefix(4), in: words) ?? neutral(words)
        case .ask:
            if isInquired(rest, words) { return Act(.ask) }
            return isQuestioned(words) || !(asksDeed(rest, words) || asksThing(rest))
                ? Act(.ask) : Act(.demand, cameo: "020")
        case .doubt: return words.isQuoted && words.isQuestion ? Act(.ask) : Act(.criticize)
        case .seek:
            return rest.first == Self.to ? Act(.assert) : Act(.demand, cameo: "020")
        case .announce:
            if rest.prefix(4).contains(where: Self.sanctions.contains) { return Act(.threaten) }
            if let lent = lent(rest.prefix(3), in: words),
                lent.name == .support || lent.cameo == "110"
            {
                return lent
            }
            return Act(.announce)
        case .acknowledge:
            let object = rest.prefix { $0 != Self.that }.prefix(8)
            return object.contains(where: Self.merits.contains) ? Act(.support) : Act(.concede)
        case .regret:
            let object = rest.drop { $0 == Self.that }.prefix(3)
            return object.contains(where: Self.ownFaults.contains) ? Act(.concede) : Act(.criticize)
        case .accept:
            return rest.prefix(8).contains(where: Self.offers.contains)
                ? Act(.promise) : Act(.assert)
        case .direct(let verb):
            if verb == .want, rest.first.map(Self.persons.contains) ?? false,
                rest.dropFirst().first == Self.to
            {
                return Act(.demand, cameo: "020")
            }
            if asksDeed(rest, words) {
                if verb == .want, !hasObject(rest, words) { return Act(.assert) }
                return Act(.demand, cameo: verb == .tell ? "100" : "020")
            }
            switch verb {
            case .tell: return neutral(words)
            case .warn: return Act(.assert, cameo: "012")
            case .want: return Act(.assert)
            }
        case .hope:
            let opening = words.content.first { !Self.marks.contains($0) && $0 != Self.that }
            let isOwn = words.source.first.map(Self.own.contains) ?? false
            let others = opening.map { !Self.own.contains($0) && $0 != Self.to } ?? false
            return isOwn && others ? Act(.demand, cameo: "020") : Act(.assert, cameo: "013")
        case .urgeOr(let name, let code):
            return asksDeed(rest, words)
                ? Act(.demand, cameo: "020")
                : name == .assert ? neutral(words) : Act(name, cameo: code)
        case .clauseOr(let name, let code):
            return isClause(words) ? neutral(words) : Act(name, cameo: code)
        }
    }

    /// Whether somebody is asked to speak, not to do something: "asked about", "was asked to explain".
    private func isInquired(_ rest: ArraySlice<UInt64>, _ words: ActWords) -> Bool {
        if rest.first == Self.about { return true }
        guard words.cue.contains(where: Self.passives.contains),
            let to = rest.prefix(4).firstIndex(of: Self.to)
        else { return false }
        return rest[to...].dropFirst().first.map(Self.tellings.contains) ?? false
    }

    /// Whether the content is a question, reported ("whether …") or quoted ("… ?").
    func isQuestioned(_ words: ActWords) -> Bool {
        let opening = words.content.first { !Self.marks.contains($0) }
        return opening.map(Self.questions.contains) ?? false || words.isQuestion
    }

    private func neutral(_ words: ActWords) -> Act {
        if words.isQuestion { return Act(.ask) }
        return content.act(of: words.content[...])?.act ?? Act(.assert)
    }

    /// Whether what is denied is something that somebody asked for or would have got.
    private func isWithheld(_ object: ArraySlice<UInt64>) -> Bool {
        for word in object.prefix(6) {
            if Self.claims.contains(word) || word == Self.that { return false }
            if Self.grants.contains(word) { return true }
        }
        return false
    }

    /// What is denied or dismissed: the words behind the phrase, or those before it in a relative clause
    /// or a passive.
    private func objects(_ rest: ArraySlice<UInt64>, _ words: ActWords) -> ArraySlice<UInt64> {
        guard rest.isEmpty || words.contentFirst else { return rest }
        // In "a claim that she disputes" the claim stands before the clause.
        return words.content.count <= 2
            ? (words.before + words.content)[...] : words.content.prefix(12)
    }

    private func dispute(_ object: ArraySlice<UInt64>, _ name: Act.Name) -> Act {
        for word in object.prefix(8) {
            if Self.claims.contains(word) { return Act(.deny) }
            if Self.inquiries.contains(word) { return Act(.evade) }
            if Self.requests.contains(word) { return Act(.reject) }
        }
        return Act(name)
    }

    /// The act that the object of a light verb names: "expressed support", "offered an apology"; of several the first
    /// that does more than assert ("understanding and support").
    private func lent(_ object: ArraySlice<UInt64>, in words: ActWords) -> Act? {
        var asserted: Act?
        for match in CueLexicon.matcher.matches(in: object.prefix(6))
        where match.value.strength != .light {
            // "Optimism that the attack will fail" holds but one of the two.
            if asserted != nil, object[..<match.words.lowerBound].contains(Self.that) { break }
            let act: Act
            switch match.value.sense {
            case .act(let name, let code): act = Act(name, cameo: code)
            case .promise: act = Act(.promise)
            case .regret, .hope, .rejects:
                act = self.act(of: match.value.sense, after: match.words.upperBound, in: words)
            default: continue
            }
            if act.name != .assert { return act }
            asserted = asserted ?? act
        }
        return asserted
    }

    /// Whether somebody is to do something: "to leave", "the board to leave", "that they leave".
    private func asksDeed(_ rest: ArraySlice<UInt64>, _ words: ActWords) -> Bool {
        if words.isQuoted, rest.first != Self.to { return false }
        for (i, word) in rest.enumerated() where i < 9 {
            if word == Self.to { return true }
            if Self.stops.contains(word) { return false }
        }
        return false
    }

    /// Whether somebody is asked for something: "asked the board for its files".
    private func asksThing(_ rest: ArraySlice<UInt64>) -> Bool {
        guard let place = rest.prefix(6).firstIndex(of: Self.wish) else { return false }
        return !rest[..<place].contains(where: Self.stops.contains)
    }

    /// Whether somebody else is named before "to": "wants them to leave", not "wants to leave".
    private func hasObject(_ rest: ArraySlice<UInt64>, _ words: ActWords) -> Bool {
        rest.first { !Self.marks.contains($0) } != Self.to
    }

    private func isClause(_ words: ActWords) -> Bool {
        guard !words.isQuoted, !words.contentFirst else { return true }
        return words.content.prefix(6).contains(where: Self.stops.contains)
    }
}
