package import HearsayCore
package import HearsayTagging

/// Sets right what a tagger that decides token by token can leave in a source or a content.
///
/// Each rule states what the annotation never does: of the 19,832 attributions of the training part of
/// PolNeAR (Newell et al. 2018) nine have a source in two runs, and none of those whose cue is a passive of
/// reporting has its subject for a source; none is a name with a verb and its object, and of the contents only questions
/// and "of which" end with a relative pronoun.
package struct SpanRepair: TokenReader {
    let text: Text
    let tokenized: TokenizedText

    // Words that cannot be a source alone.
    private static let determiners = WordKey.set("the a an numerous various every")
    private static let passives = WordKey.set(
        "accused alleged reported rumored rumoured believed said expected considered thought")
    // Who was asked is not who asks; "she's told reporters" is no passive.
    private static let asked = WordKey.set(
        """
        asked questioned pressed urged told quizzed grilled warned condemned criticized criticised
        informed ordered instructed invited blamed charged
        """)
    private static let copulas = WordKey.set("is are was were be been being 's ’s")
    private static let wholeCopulas = WordKey.set("is are was were be been being")
    private static let by = WordKey.of("by")
    // A name after one of these is part of what precedes it; after "as" and "with" it may be a subject.
    private static let prepositions = WordKey.set(
        "of by from to like in at for about on against between among over than including")
    // "A spokesman Friday" is a spokesman.
    private static let days = WordKey.set(
        "monday tuesday wednesday thursday friday saturday sunday today yesterday")
    private static let objects = WordKey.set("a an the its their his her our")
    private static let relatives = WordKey.set("who whom whose which")
    private static let comma = WordKey.of(",")
    // One word that makes a report of the clause around it.
    private static let evidentials = WordKey.set("allegedly reportedly supposedly apparently")
    // Besides those in "-ed" and "-ing".
    private static let participles = WordKey.set(
        "made built sold sent held taken given written stolen paid bought found put set shot left")
    private static let stops = WordKey.set(", ; : ( — – --")
    // "Our firm commitment": whose commitment it is stands before the adjective.
    private static let possessives = WordKey.set("our my their his her its")
    private static let degrees = WordKey.set(
        "firm strong full deep clear steadfast unwavering longstanding long-standing continued staunch"
    )
    private static let stances = WordKey.set(
        """
        commitment belief conviction support opposition hope view position stance resolve determination
        intention desire rejection condemnation concern
        """)
    /// The most words between two runs that are read as one: "states [led by] the mining council".
    private static let bridge = 3

    package init(text: Text, tokenized: TokenizedText) {
        self.text = text
        self.tokenized = tokenized
    }

    /// The source's tokens: one run, so that two speakers are never glued into one; none where it is but a
    /// determiner, or the subject of a passive ("the firm was accused of").
    ///
    /// Of several runs it is the nearest to the cue that no preposition binds to something else, with those
    /// that a few plain words join to it. The day that follows is no part of it.
    ///
    /// - Complexity: O(n) in the attribution's tokens.
    package func source(of tagged: TaggedAttribution) -> [Range<Int>] {
        guard let run = oneRun(of: tagged).map({ inSentence($0, of: tagged.cue) }) else {
            return []
        }
        if run.count == 1, Self.determiners.contains(key(run.lowerBound)) { return [] }
        if run.count <= 2, let named = titled(run, upTo: tagged) { return [named] }
        if run.upperBound <= tagged.cue.lowerBound, isPassive(tagged.cue) { return [] }
        if run.count > 1, Self.days.contains(key(run.upperBound - 1)),
            isPlainWord(run.upperBound - 2)
        {
            return [run.dropLast()]
        }
        if isStance(of: run, tagged.cue) { return [run.dropLast()] }
        if let quoted = quoted(by: run, tagged.cue) { return [quoted] }
        return [run.lowerBound..<(verb(in: run) ?? run.upperBound)]
    }

    /// What of a source stands in the cue's sentence: "asked [Ada Arden.] [Bo Lindt] wrote".
    private func inSentence(_ run: Range<Int>, of cue: Range<Int>) -> Range<Int> {
        guard run.dropLast().contains(where: { key($0) == WordKey.sentenceEnd }),
            let passage = tokenized.passage(at: tokenized.span(cue).start)
        else { return run }
        let sentence = tokenized.sentence(
            of: cue.lowerBound, in: tokenized.passages[passage], text)
        let rest = run.clamped(to: sentence)
        if rest.isEmpty || rest == run { return run }
        let bound = rest.lowerBound > run.lowerBound ? rest.lowerBound : rest.upperBound
        // "Sens. Ada Arden and Bo Roe", "Del. Ada Arden": no end of a sentence.
        if bound >= run.lowerBound + 2, isShort(bound - 2) { return run }
        return rest.upperBound < run.upperBound
            ? rest.lowerBound..<tokenized.lastWord(of: rest) : rest
    }

    /// Whether a word may be a short form: capitalised, of at most five bytes.
    private func isShort(_ token: Int) -> Bool {
        tokenized.span(token..<token + 1).count <= 5 && !isPlainWord(token)
    }

    private static let quoting = WordKey.set("quoted cited interviewed contacted reached")
    /// The most words of who is quoted by somebody.
    private static let longestQuoted = 8

    /// Who is quoted, where the tagger took who quotes: "[officials] quoted [by Reuters] said".
    private func quoted(by run: Range<Int>, _ cue: Range<Int>) -> Range<Int>? {
        guard run.upperBound <= cue.lowerBound, run.lowerBound > 1,
            key(run.lowerBound) == Self.by, Self.quoting.contains(key(run.lowerBound - 1)),
            let passage = tokenized.passage(at: tokenized.span(run).start)
        else { return nil }
        let end = run.lowerBound - 1
        let sentence = tokenized.sentence(of: end, in: tokenized.passages[passage], text)
        let start = max(sentence.lowerBound, end - Self.longestQuoted)
        let words = (start..<end).reversed().prefix {
            tokenized.tokens[$0].kind == .word || key($0) == Self.comma && $0 == end - 1
        }
        guard let first = words.last else { return nil }
        let last = key(end - 1) == Self.comma ? end - 1 : end
        return first < last ? first..<last : nil
    }

    private static let addresses = WordKey.set(
        "mr mrs ms dr prof sen rep gov gen msgr rev fr sr atty engr arq capt lt col sgt maj hon bi st"
    )

    /// A title that stands alone, with the capitals that follow it.
    private func titled(_ run: Range<Int>, upTo tagged: TaggedAttribution) -> Range<Int>? {
        guard Self.addresses.contains(key(run.lowerBound)),
            run.dropFirst().allSatisfy({ key($0) == WordKey.sentenceEnd })
        else { return nil }
        var end = run.upperBound
        let limit = min(tokenized.tokens.count, end + 6)
        if end < limit, key(end) == WordKey.sentenceEnd { end += 1 }
        let names = (end..<limit).prefix {
            !tagged.cue.contains($0) && tokenized.tokens[$0].kind == .word && !isPlainWord($0)
        }
        return names.last.map { run.lowerBound..<$0 + 1 }
    }

    /// Whether the source is a possessive with what belongs to the cue: "[our firm] commitment".
    private func isStance(of run: Range<Int>, _ cue: Range<Int>) -> Bool {
        run.count == 2 && run.upperBound == cue.lowerBound
            && Self.possessives.contains(key(run.lowerBound))
            && Self.degrees.contains(key(run.lowerBound + 1))
            && Self.stances.contains(key(cue.lowerBound))
    }

    /// Where a source goes on with what it did: "Lindon [showed a film]".
    ///
    /// It begins with capitals; a verb in the past and the object's determiner follow.
    private func verb(in run: Range<Int>) -> Int? {
        guard
            let first = run.first(where: isPlainWord), first > run.lowerBound,
            first + 1 < run.upperBound, Self.objects.contains(key(first + 1)),
            text.string(tokenized.span(first..<first + 1)).hasSuffix("ed")
        else { return nil }
        return first
    }

    private func oneRun(of tagged: TaggedAttribution) -> Range<Int>? {
        if tagged.source.count < 2 { return tagged.source.first }
        var runs: [Range<Int>] = []
        for run in tagged.source {
            if let last = runs.last, isBridge(last.upperBound..<run.lowerBound, tagged.cue) {
                runs[runs.count - 1] = last.lowerBound..<run.upperBound
            } else {
                runs.append(run)
            }
        }
        return runs.min { rank($0, tagged) < rank($1, tagged) }
    }

    /// Distance to the cue; a run bound by a preposition comes after all others, and so does one on the side
    /// of the content: "the film features the council" is not the council's.
    private func rank(_ run: Range<Int>, _ tagged: TaggedAttribution) -> Int {
        let cue = tagged.cue
        let isBound = run.lowerBound > 0 && Self.prepositions.contains(key(run.lowerBound - 1))
        let isBesideContent =
            run.lowerBound >= cue.upperBound
            && tagged.content[0].lowerBound >= cue.upperBound
        let distance = max(run.lowerBound - cue.upperBound, cue.lowerBound - run.upperBound)
        return distance + (isBound ? 1 << 16 : 0) + (isBesideContent ? 1 << 15 : 0)
    }

    private func isBridge(_ gap: Range<Int>, _ cue: Range<Int>) -> Bool {
        gap.count <= Self.bridge && !gap.overlaps(cue)
            && gap.allSatisfy { isPlainWord($0) }
            && gap.contains { Self.prepositions.contains(key($0)) }
    }

    /// Whether it is a word without a capital.
    private func isPlainWord(_ token: Int) -> Bool {
        let token = tokenized.tokens[token]
        let byte = text.utf8[Int(token.start)]
        return token.kind == .word && byte >= 0x61
    }

    /// The content's tokens without runs that are but a determiner, without a run that another sentence
    /// ends before the cue's begins, unless it is quoted, without the reporter's own asides and without a relative
    /// pronoun at its end; with what an adverb alone for a cue makes a report of.
    ///
    /// - Complexity: O(n) in the attribution's tokens.
    package func content(of tagged: TaggedAttribution) -> [Range<Int>] {
        var runs = tagged.content
        if runs.count > 1 {
            let follows = runs.last.map { $0.lowerBound >= tagged.cue.upperBound } ?? false
            runs.removeAll { run in
                (run.count == 1 && Self.determiners.contains(key(run.lowerBound)))
                    || (follows && isOfEarlierSentence(run, tagged.cue))
            }
            if runs.isEmpty { return tagged.content }
        }
        if let last = runs.popLast() {
            runs.append(
                withoutRelative(EditorialAside(text: text, tokenized: tokenized).cut(last, tagged)))
        }
        if let rest = participle(after: tagged.cue, runs) { runs.append(rest) }
        return runs
    }

    /// What is left out behind "allegedly": "a chip ⟨allegedly⟩ [made by the mill], which …".
    ///
    /// It goes on to the next comma. All 18 attributions of PolNeAR with such a cue have what follows it in their content.
    private func participle(after cue: Range<Int>, _ runs: [Range<Int>]) -> Range<Int>? {
        guard cue.count == 1, Self.evidentials.contains(key(cue.lowerBound)),
            let last = runs.last, last.upperBound == cue.lowerBound,
            let passage = tokenized.passage(at: tokenized.span(cue).start)
        else { return nil }
        let sentence = tokenized.sentence(
            of: cue.lowerBound, in: tokenized.passages[passage], text)
        guard cue.upperBound < sentence.upperBound, isParticiple(cue.upperBound) else { return nil }
        let end = tokenized.lastWord(of: sentence)
        let stop = (cue.upperBound..<end).first { Self.stops.contains(key($0)) }
        return cue.upperBound..<(stop ?? end)
    }

    private func isParticiple(_ token: Int) -> Bool {
        let word = text.string(tokenized.span(token..<token + 1))
        return isPlainWord(token)
            && (["ed", "ing"].contains(where: word.hasSuffix)
                || Self.participles.contains(key(token)))
    }

    /// A run without the pronoun of a clause that it does not hold: "the ship, who" of "the ship, who sank".
    private func withoutRelative(_ run: Range<Int>) -> Range<Int> {
        let last = run.upperBound - 1
        guard run.count > 2, Self.relatives.contains(key(last)), !isQuoted(last),
            !Self.prepositions.contains(key(last - 1))
        else { return run }
        return run.lowerBound..<(key(last - 1) == Self.comma ? last - 1 : last)
    }

    /// Whether the cue is a passive of reporting or of asking that names nobody: "was accused of", "is believed",
    /// "was questioned about".
    private func isPassive(_ cue: Range<Int>) -> Bool {
        func holds(_ words: Set<UInt64>) -> Bool { cue.contains { words.contains(key($0)) } }
        return
            (holds(Self.copulas) && holds(Self.passives)
            || holds(Self.wholeCopulas) && holds(Self.asked))
            && !cue.contains { key($0) == Self.by }
    }

    private func isOfEarlierSentence(_ run: Range<Int>, _ cue: Range<Int>) -> Bool {
        guard run.upperBound < cue.lowerBound, !run.contains(where: isQuoted) else { return false }
        let stretch = tokenized.tokens[run.lowerBound..<cue.upperBound]
        return text.utf8.withUnsafeBufferPointer { SentenceSplitter().sentences(stretch, of: $0) }
            .dropFirst().contains { $0.lowerBound <= cue.lowerBound }
    }

    private func isQuoted(_ token: Int) -> Bool { tokenized.states[token] != .outside }
}
