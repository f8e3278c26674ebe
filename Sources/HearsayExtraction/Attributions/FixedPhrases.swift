package import HearsayCore
package import HearsayTagging

/// Finds attributions of a fixed wording where the tagger found none: "it was previously reported that",
/// "According to the council, …", "did not make a statement", "and make wild allegations that", "the board's position that".
package struct FixedPhrases: TokenReader {
    /// What a phrase attributes.
    private enum Pattern: Sendable {
        /// Nobody's report of what follows.
        case impersonal
        /// Nobody's claim behind "contrary to".
        case rumour
        /// The report of who is named next of the rest of the sentence.
        case accordingTo
        /// What somebody alleges who does other things before: his are the words up to the first verb.
        case allegation
        /// What the subject before claims.
        case claimed
        /// Nobody's claim behind "it is false that".
        case falsehood
        /// The claim of who is named behind "the claim by".
        case claimedBy
        /// What a possessor holds.
        case held
        /// A silence; so many of the phrase's words are the cue, the rest and what belongs to it the content.
        case silence(Int)
    }

    private static let matcher = PhraseMatcher<Pattern>([
        (
            """
            it is/was reported that, it has/had been reported that,
            it is/was previously/also/later/widely/already/recently reported that,
            it has/had previously/already/also been reported that, it is/was first/earlier/initially reported that,
            it is/was/has/had rumored/rumoured/alleged/said/believed/understood that,
            it has/had been rumored/rumoured/alleged/said/claimed/suggested/asserted/insinuated/stated/written/repeated that,
            it is/was widely believed that, it is/was being said/alleged/claimed/suggested/reported/put about that,
            it is/was/has/had been put about that, it is/was put about that,
            it is/was sometimes/often/also/repeatedly/further/even/frequently said/alleged/claimed/suggested/asserted that,
            it has/had also/repeatedly/further/even/recently been said/alleged/claimed/suggested/asserted/reported that,
            it is/was/has claimed/asserted/suggested/insinuated that,
            it is being said/alleged/claimed/suggested/reported in addition that,
            it is/was also/further being said/alleged/claimed/suggested/reported that, rumour/rumor has it that,
            i/we keep/kept hearing/reading that, i/we am/are/was/were told that
            """, .impersonal
        ),
        (
            """
            to reports/claims/rumours/rumors/allegations/suggestions/assertions/insinuations/speculation that
            """, .rumour
        ),
        (
            """
            it is false/untrue/inexact/inaccurate/incorrect/wrong that,
            it is absolutely/entirely/completely/simply/also/likewise/equally/totally/therefore/utterly/wholly false/untrue/inexact/inaccurate/incorrect/wrong that,
            it is not/also/simply true/correct that, it is not the case that
            """, .falsehood
        ),
        (
            """
            would have it that, would have us/you/readers/everyone believe that,
            went/goes so far as to say/claim/suggest/assert/allege that,
            appears/appeared/seems/seemed to believe/think/assume/imagine/suppose that
            """, .claimed
        ),
        (
            """
            suggestion/claim/allegation/assertion/accusation/insinuation/contention/statement/remark by
            """, .claimedBy
        ),
        ("according to, as per", .accordingTo),
        (
            """
            's/' * position/stance/view/belief/conviction/assertion/contention/claim/allegation/accusation/insistence that
            """, .held
        ),
        (
            "and/or make~/spread~/level~/repeat~ * allegations/accusations/insinuations that",
            .allegation
        ),
        (
            """
            did not make a statement, did not make any statement, has not made a statement,
            did not make any comment, did not offer a comment, did not give a statement
            """, .silence(3)
        ),
        (
            "made no statement, made no comment, gave no comment, issued no statement, offered no comment",
            .silence(1)
        ),
    ])
    private static let subordinators = WordKey.set("which who whom whose where that")
    private static let clauses = WordKey.set("but and while although though ;")
    // What may stand before a sentence's "according to".
    private static let leads = WordKey.set("however but and meanwhile also yet , “ \"")
    private static let against = WordKey.set("contrary response reply regard answer")
    private static let comma = WordKey.of(",")
    private static let that = WordKey.of("that")
    // Of a group of people, in a report of what it does and thinks.
    private static let doings = WordKey.set(
        """
        regard view see treat consider call keep continue try seek use take describe label
        ignore distort attack smear turn talk politicize politicise hype play portray question
        """)
    private static let joints = WordKey.set("and but which while although though")
    // What may begin a noun phrase whose first word has no capital.
    private static let determiners = WordKey.set(
        "the this that these those a an many some several all most other both his her its their our"
    )
    /// The most words of who is named behind "the claim by".
    private static let longestClaimant = 14
    /// The most phrases that are read in one sentence: each may take the rest of it.
    private static let most = 8
    /// The most words of a possessor.
    private static let longestPossessor = 6
    /// Too few are found to calibrate: of medium grade.
    private static let confidence = 0.6

    let text: Text
    let tokenized: TokenizedText

    package init(text: Text, tokenized: TokenizedText) {
        self.text = text
        self.tokenized = tokenized
    }

    /// The attributions of fixed phrases that no cue of `found` overlaps; `within` points into `found`.
    ///
    /// - Complexity: O(n) in tokens, O(m log p) in attributions where a phrase is found, O(h · k) in phrases and the
    ///   attributions near them.
    package func read(besides found: [Attribution]) -> [Attribution] {
        var added: [Attribution] = []
        var counted: (last: Int, phrases: Int) = (-1, 0)
        var neighbours: Neighbours?
        for passage in tokenized.passages where !passage.isEmpty {
            let keys = text.utf8.withUnsafeBufferPointer { bytes in
                tokenized.tokens[passage].map { WordKey.of($0, in: bytes) }
            }
            for match in Self.matcher.matches(in: keys[...]) {
                let words =
                    passage.lowerBound + match.words.lowerBound..<passage.lowerBound
                    + match.words.upperBound
                let known = neighbours ?? Neighbours(found, tokenized)
                neighbours = known
                let sentence = tokenized.sentence(of: words.lowerBound, in: passage, text)
                let isSame = sentence.contains(counted.last)
                counted = (words.lowerBound, isSame ? counted.phrases + 1 : 1)
                if counted.phrases > Self.most { continue }
                guard
                    let attribution = attribution(
                        match.value, words, sentence, found, known.near(words)),
                    added.last.map({ $0.cue[0].overlaps(attribution.cue[0]) }) != true
                else { continue }
                added.append(attribution)
            }
        }
        return added
    }

    private func attribution(
        _ pattern: Pattern, _ words: Range<Int>, _ sentence: Range<Int>, _ found: [Attribution],
        _ near: [Int]
    ) -> Attribution? {
        let whole = tokenized.span(words)
        if near.contains(where: { found[$0].cue.contains { $0.overlaps(whole) } }) { return nil }
        let outer = near.filter { found[$0].content.contains { $0.contains(whole) } }
            .min { size(found[$0]) < size(found[$1]) }
        var source: Range<Int>?
        let cue: Range<Int>
        let content: Range<Int>
        switch pattern {
        case .impersonal:
            cue = words.lowerBound + 1..<words.upperBound - 1
            content = rest(of: sentence, from: words.upperBound - 1)
        case .claimed:
            cue = words.dropLast()
            content = clause(of: sentence, from: words.upperBound - 1)
            source = subject(before: words.lowerBound, in: sentence)
        case .falsehood:
            cue = words.lowerBound + 1..<words.upperBound - 1
            content = clause(of: sentence, from: words.upperBound - 1)
        case .claimedBy:
            let rest = rest(of: sentence, from: words.upperBound)
            guard
                let that = rest.prefix(Self.longestClaimant).first(where: { key($0) == Self.that }),
                that > rest.lowerBound, isNounPhrase(rest.lowerBound..<that)
            else { return nil }
            cue = words.lowerBound..<words.upperBound - 1
            source = rest.lowerBound..<that
            content = clause(of: sentence, from: that)
        case .rumour:
            guard words.lowerBound > sentence.lowerBound,
                Self.against.contains(key(words.lowerBound - 1))
            else { return nil }
            cue = words.lowerBound + 1..<words.upperBound - 1
            content = clause(of: sentence, from: words.upperBound - 1, upToComma: true)
        case .accordingTo:
            cue = words.upperBound - 2..<words.upperBound
            let lead = sentence.lowerBound..<words.lowerBound
            guard lead.allSatisfy({ Self.leads.contains(key($0)) }),
                let comma = rest(of: sentence, from: words.upperBound).first(where: isComma),
                comma > words.upperBound
            else { return nil }
            source = words.upperBound..<comma
            content = rest(of: sentence, from: comma + 1)
        case .allegation:
            cue = words.lowerBound + 1..<words.upperBound - 1
            content = rest(of: sentence, from: words.upperBound - 1)
            source = actor(before: words.lowerBound, from: outer.map { found[$0] }, in: sentence)
        case .held:
            cue = words.lowerBound + 1..<words.upperBound - 1
            content = clause(of: sentence, from: words.upperBound - 1)
            source = possessor(upTo: words.lowerBound, in: sentence)
            // The mark that ends a quotation is no apostrophe.
            if source == nil || tokenized.states[words.lowerBound] == .closing { return nil }
        case .silence(let count):
            cue = words.lowerBound..<words.lowerBound + count
            content = cue.upperBound..<words.upperBound
            source = subject(before: words.lowerBound, in: sentence)
        }
        guard !content.isEmpty else { return nil }
        // Where the tagger reads the sentence otherwise, it knows better.
        let span = tokenized.span(content)
        if near.contains(where: { found[$0].content == [span] && found[$0].within == outer }) {
            return nil
        }
        return Attribution(
            source: source.map { [tokenized.span($0)] } ?? [], cue: [tokenized.span(cue)],
            content: [span], mode: .indirect, within: outer, confidence: Self.confidence,
            reasons: ["the fixed phrase '\(text.string(tokenized.span(cue)))'"])
    }

    /// The noun phrase that an apostrophe ends: names, or from a determiner on; `nil` where neither is found.
    private func possessor(upTo apostrophe: Int, in sentence: Range<Int>) -> Range<Int>? {
        let reach = max(sentence.lowerBound, apostrophe - Self.longestPossessor)..<apostrophe
        let names = reach.reversed().prefix(while: isCapitalised)
        let first = names.last ?? reach.last { Self.determiners.contains(key($0)) }
        return first.map { $0..<apostrophe + 1 }
    }

    /// A sentence's tokens from one on to the comma before a further clause, or to the first comma.
    private func clause(
        of sentence: Range<Int>, from start: Int, upToComma: Bool = false
    ) -> Range<Int> {
        let rest = rest(of: sentence, from: start)
        let end = rest.dropLast().first {
            isComma($0) && (upToComma || Self.joints.contains(key($0 + 1)))
        }
        return start..<(end ?? rest.upperBound)
    }

    /// Whether some words hold a capital and no verb's subject behind a relative pronoun.
    private func isNounPhrase(_ tokens: Range<Int>) -> Bool {
        tokens.contains(where: isCapitalised)
            && !tokens.contains { Self.subordinators.contains(key($0)) }
    }

    private func isCapitalised(_ token: Int) -> Bool {
        (0x41...0x5A).contains(text.utf8[Int(tokenized.tokens[token].start)])
    }

    /// The words before the first verb of a sentence, or of the content that a phrase lies in; `nil` where none is known.
    private func actor(before phrase: Int, from outer: Attribution?, in sentence: Range<Int>)
        -> Range<Int>?
    {
        var start = sentence.lowerBound
        if let content = outer?.content.last {
            start = max(start, tokenized.tokens(in: content).lowerBound)
        }
        if start < phrase, key(start) == Self.that { start += 1 }
        let end = (start..<max(start, phrase)).first { Self.doings.contains(key($0)) }
        return end.flatMap { $0 > start ? start..<$0 : nil }
    }

    /// The noun phrase before a verb, without the relative clause between commas that may follow it.
    private func subject(before verb: Int, in sentence: Range<Int>) -> Range<Int>? {
        var start = sentence.lowerBound
        var end = verb
        for at in sentence.lowerBound..<verb {
            if Self.clauses.contains(key(at)) { start = at + 1 }
        }
        for at in start..<verb where Self.subordinators.contains(key(at)) {
            end = isComma(at - 1) ? at - 1 : at
            break
        }
        while start < end, isComma(start) { start += 1 }
        while end > start, isComma(end - 1) { end -= 1 }
        return start < end ? start..<end : nil
    }

    /// A sentence's tokens from one on, without its last marks; none where only marks are left.
    private func rest(of sentence: Range<Int>, from start: Int) -> Range<Int> {
        var end = sentence.upperBound
        while end > start, tokenized.tokens[end - 1].kind == .mark { end -= 1 }
        return start..<max(start, end)
    }

    private func size(_ attribution: Attribution) -> Int {
        attribution.content.reduce(0) { $0 + $1.count }
    }

    private func isComma(_ token: Int) -> Bool { key(token) == Self.comma }
}
