import HearsayCore

// Whom a pronoun means.
extension SpeakerResolver {
    mutating func antecedent(
        of pronoun: Pronoun, _ attribution: Attribution, outer: Finding?, _ word: String
    ) -> Finding {
        let position = attribution.source[0].start
        if let own = possessor(word, at: position, outer: outer) { return own }
        switch pronoun {
        case .first where Unsourced.isHeard(by: attribution, text):
            return Finding(
                entity: nil, basis: .none, reason: "'\(word)' heard it; from whom is not told")
        case .first:
            if let outer, let entity = outer.entity {
                return Finding(
                    entity: entity, basis: .pronoun, reason: "'\(word)' inside their own words")
            }
            if let turn = attribution.turn, let speaker = turns[turn].speaker {
                return Finding(entity: speaker, basis: .turn, reason: "'\(word)' in their turn")
            }
            if let speaker = owner(at: position) {
                return Finding(entity: speaker, basis: .document, reason: "'\(word)' in their text")
            }
            return Finding(entity: nil, basis: .none, reason: "nobody known says '\(word)' here")
        case .second:
            if let turn = attribution.turn, outer == nil || outer?.basis == .turn,
                let other = AddresseeReader.counterpart(of: turn, in: turns)
            {
                return Finding(
                    entity: other, basis: .pronoun, reason: "'\(word)' is whoever is spoken to")
            }
            if attribution.turn == nil, outer == nil || outer?.basis == .document,
                let addressed, addressed.isGreeted
            {
                return Finding(
                    entity: addressed.entity, basis: .pronoun,
                    reason: "'\(word)' is whoever is written to"
                )
            }
            return Finding(entity: nil, basis: .none, reason: "'\(word)' is whoever reads or hears")
        case .relative:
            if let mention = noun(of: word.lowercased(), before: position) {
                let entity = mention.entity
                return Finding(
                    entity: entity, basis: .pronoun,
                    reason: "'\(word)' follows '\(index.entity(entity).name)'")
            }
            if let report = ReportAntecedent.report(before: position, text, index),
                let medium = report.entity
            {
                return Finding(
                    entity: medium, basis: .pronoun,
                    reason: "'\(word)' takes up a report of '\(index.entity(medium).name)'",
                    carrier: report)
            }
            return Finding(entity: nil, basis: .none, reason: "nobody is named before '\(word)'")
        case .he, .she:
            return person(pronoun, of: attribution, word)
        case .it where attribution.isImpersonal(in: text):
            return impersonal(attribution, word)
        case .it:
            return writing(of: attribution, word) ?? group(pronoun, before: position, word)
        case .they:
            return group(pronoun, before: position, word)
        }
    }

    /// Whose "his" is that somebody conveys: "she conveyed her condolences" are her own, "she rejected her claim" not.
    private func possessor(_ word: String, at position: Int, outer: Finding?) -> Finding? {
        guard let outer, let entity = outer.entity, Self.possessives.contains(word.lowercased()),
            contents.contains(where: { $0.start == position })
        else { return nil }
        let before = NameScanner().words(in: Span(max(0, position - 24), position), of: text).last
        guard let verb = before?.lower, Self.conveying.contains(where: verb.hasPrefix) else {
            return nil
        }
        return Finding(
            entity: entity, basis: .pronoun,
            reason: "'\(word)' opens what '\(index.entity(entity).name)' conveys")
    }

    private static let possessives: Set<String> = ["his", "her", "its", "their"]
    private static let conveying = [
        "convey", "express", "reiterat", "reaffirm", "offer", "extend", "voic", "renew", "affirm",
    ]

    /// An impersonal sentence is its own text's speaker's, where the layout names one.
    private func impersonal(_ attribution: Attribution, _ word: String) -> Finding {
        if let turn = attribution.turn, let speaker = turns[turn].speaker {
            return Finding(
                entity: speaker, basis: .turn, reason: "impersonal '\(word)' in their turn")
        }
        if let speaker = owner(at: attribution.source[0].start) {
            return Finding(
                entity: speaker, basis: .document, reason: "impersonal '\(word)' in their text")
        }
        return Finding(entity: nil, basis: .none, reason: "impersonal '\(word)' names nobody")
    }

    private static let introductions = ["name is ", "name was ", "i am ", "i’m ", "i'm "]
    /// The longest of them, in UTF-8 bytes.
    private static let longestIntroduction = 9

    /// Those whom the content calls by name, but for who introduces himself.
    ///
    /// What stands before the source counts only if it is quoted: in "Roe would win, he said" he may be Roe.
    ///
    /// - Complexity: O(n) in the content's bytes.
    func named(in attribution: Attribution, after source: Int) -> Set<EntityID> {
        var found: Set<EntityID> = []
        for span in attribution.content {
            let isWhole = span.start > source || attribution.mode == .direct
            var (read, open) = (span.start, 0)
            for mention in index.mentions(in: span) {
                if !isWhole {
                    open = Self.quotations(open, in: text.string(Span(read, mention.span.start)))
                    read = mention.span.start
                }
                if (isWhole || open > 0) && !isIntroduced(mention, in: span) {
                    found.insert(mention.entity)
                }
            }
        }
        return found
    }

    /// Who says "my name is" or "I am", or of whom it is told.
    private func introduced(in attribution: Attribution) -> EntityID? {
        for span in attribution.content {
            for mention in index.mentions(in: span) where isIntroduced(mention, in: span) {
                return mention.entity
            }
        }
        return nil
    }

    /// How many quotations are open behind some words, if `open` were before them.
    private static func quotations(_ open: Int, in words: String) -> Int {
        words.unicodeScalars.reduce(open) { open, mark in
            switch mark {
            case "“": open + 1
            case "”": open - 1
            case "\"": open > 0 ? open - 1 : open + 1
            default: open
            }
        }
    }

    /// Whether "my name is" or "I am" stands before a name.
    private func isIntroduced(_ mention: Mention, in content: Span) -> Bool {
        let start = max(content.start, mention.span.start - Self.longestIntroduction)
        let before = String(decoding: text.utf8[start..<mention.span.start], as: UTF8.self)
        return Self.introductions.contains(where: before.lowercased().hasSuffix)
            && !text.hasPossessive(after: mention.span)
    }

    /// Who "he" or "she" is; nobody whom the content calls by name.
    ///
    /// "He" in "he said Roe would win" is not Roe (condition C of the binding theory, Chomsky 1981), and those
    /// who are quoted seldom call themselves by name.
    private mutating func person(
        _ pronoun: Pronoun, of attribution: Attribution, _ word: String
    ) -> Finding {
        let male = { if case .he = pronoun { true } else { false } }()
        if let own = introduced(in: attribution) {
            return Finding(
                entity: own, basis: .pronoun,
                reason: "'\(word)' introduces '\(index.entity(own).name)' in these words")
        }
        let named = named(in: attribution, after: attribution.source[0].start)
        func fits(_ id: EntityID) -> Bool {
            let entity = index.entity(id)
            // Two or three words that are no person are a place, and "the" or more words tell none.
            return
                (entity.kind == .person
                || entity.kind == .unknown && !entity.name.contains(" "))
                && index.isMale(id) ?? male == male && !named.contains(id)
        }
        let candidates = candidates(of: attribution, where: fits)
        keep?(attribution, .pronoun, candidates)
        let odds = AntecedentRanker.probabilities(of: candidates, .pronoun)
        guard let best = odds.indices.max(by: { odds[$0] < odds[$1] }) else {
            return Finding(
                entity: nil, basis: .none, reason: "nobody whom '\(word)' fits is named before")
        }
        let chosen = candidates[best]
        let name = index.entity(chosen.entity).name
        let share = Int(odds[best] * 100)
        guard odds[best] >= AntecedentRanker.bound else {
            return Finding(
                entity: nil, basis: .none,
                reason: "'\(word)' is likeliest '\(name)', but at \(share) % only")
        }
        if odds[best] >= AntecedentRanker.sure { index.note(chosen.entity, isMale: male) }
        let why =
            chosen.has(.spokeLast)
            ? "who spoke last"
            : chosen.has(.subjectLast) ? "the subject named last" : "named before"
        return Finding(
            entity: chosen.entity, basis: .pronoun,
            reason: "'\(word)' is '\(name)', \(why), at \(share) %")
    }

    /// Those named before the source of an attribution whom `fits` admits, with what speaks for each.
    ///
    /// - Complexity: O(m) in the mentions of the last 3,000 bytes.
    func candidates(
        of attribution: Attribution, where fits: (EntityID) -> Bool
    ) -> [AntecedentCandidate] {
        AntecedentCandidates(
            text: text, index: index, history: history, contents: contents,
            innerSources: innerSources, counts: counts
        ).candidates(of: attribution, where: fits)
    }

    private func isTheirs(_ pronoun: Pronoun) -> Bool {
        if case .they = pronoun { true } else { false }
    }

    /// Whether "they" may be people without a name who spoke after a place in the text.
    private func isUnnamed(_ pronoun: Pronoun, since start: Int, _ end: Int) -> Bool {
        guard isTheirs(pronoun), let lastUnnamed else { return false }
        return lastUnnamed > start && lastUnnamed < end
    }

    /// Who "it" or "they" is: the institution that spoke last, shortly before.
    ///
    /// One that is only the subject named last is wrong for "it" two times in three, so it is not taken.
    private func group(_ pronoun: Pronoun, before position: Int, _ word: String) -> Finding {
        if let last = history.last(where: { $0.position < position }),
            position - last.position < 400, !isUnnamed(pronoun, since: last.position, position),
            // In its own text an institution is "we", not "they".
            last.entity != documentSpeaker || !isTheirs(pronoun),
            index.entity(last.entity).kind == .organization
                || index.entity(last.entity).kind == .place
        {
            return Finding(
                entity: last.entity, basis: .pronoun,
                reason: "'\(word)' is '\(index.entity(last.entity).name)', who spoke last")
        }
        return Finding(
            entity: nil, basis: .none, reason: "'\(word)' could be several of those named before")
    }
}
