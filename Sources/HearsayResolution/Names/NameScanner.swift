package import HearsayCore

/// A name as it stands in the text, before it is known whose it is.
package struct Name {
    /// The name's characters without title and possessive, in UTF-8 bytes.
    package var span: Span
    /// Its words.
    package var words: [String]
    /// What kind of thing its words make it.
    package var kind: Entity.Kind
    /// Role words before it ("Foreign Minister") or in apposition after it, lower case.
    package var roles: Set<String>
    /// Where its second word stands if its first may be no part of it: "Certainly Ada Arden".
    var mayOpen: Span?
    /// Whether "the" stands before it, as before ships, papers and offices, not before persons.
    package var isDefinite = false
    /// The word before it in the same sentence, lower case; empty where it opens the sentence.
    package var precededBy = ""
    /// Whether a title before it tells he (true) or she (false).
    package var isMale: Bool?
    /// Whether it is one word that opens a sentence, where any word is capitalised.
    package var opensSentence: Bool
}

/// Finds names by their capitals.
///
/// No list of persons or organizations is behind it: capitals, a few hundred function words, titles
/// and institution nouns decide, so names garbled by translation are found like any other.
package struct NameScanner {
    struct Word {
        let span: Span
        let text: String
        let lower: String
        let isCapitalised: Bool
        /// Whether a sentence or a quotation begins with it.
        let opensSentence: Bool
        /// Whether exactly one space or an abbreviation's full stop parts it from the word before.
        let joinsPrevious: Bool
        /// Whether a comma directly follows.
        let commaFollows: Bool
        /// Whether a full stop directly follows.
        let stopFollows: Bool

        /// "U.S", "H.W", the last full stop of which stands behind it.
        var isAbbreviation: Bool { stopFollows && text.utf8.contains(UInt8(ascii: ".")) }
        /// The word without full stops.
        var letters: String { text.filter { $0 != "." } }
        /// The word with the full stop that belongs to it.
        var written: String { isAbbreviation ? text + "." : text }
        /// Where it ends, with the full stop that belongs to it.
        var end: Int {
            let isShort = isAbbreviation || stopFollows && WordLists.shortened.contains(lower)
            return isShort ? span.end + 1 : span.end
        }
    }

    package init() {}

    /// The names in a stretch of text, in order.
    ///
    /// - Complexity: O(n) in bytes.
    package func names(in span: Span, of text: Text) -> [Name] {
        let words = words(in: span, of: text)
        var found: [Name] = []
        var at = 0
        while at < words.count {
            guard words[at].isCapitalised, at == 0 || !isDay(words[at], after: words[at - 1]) else {
                at += 1
                continue
            }
            let end = endOfRun(from: at, words)
            for part in parts(of: words[at..<end]) where !isOnlyTasks(part.words, in: words) {
                let start = part.words.startIndex
                let following = words[part.words.endIndex...]
                guard var name = name(part, following: following) else { continue }
                // What stands before an office is a name, whatever it opens, and so is what "a daily" behind a comma
                // tells of.
                if part.words.endIndex < end || isExplained(part.words, following) {
                    name.opensSentence = false
                }
                if let last = part.words.last {
                    add(office(before: words[..<start], last, following), to: &name)
                }
                extend(&name, by: words, from: start)
                let first = words[start...].first { $0.span.start >= name.span.start }
                let before = words[..<start].last
                name.isDefinite =
                    first?.span == words[start].span && words[start].joinsPrevious
                    && before?.lower == "the" || words[start].lower == "the"
                if start > 0, !words[start].opensSentence {
                    name.precededBy = words[start - 1].lower
                }
                found.append(group(around: name, following.first))
            }
            at = end
        }
        return found
    }

    private static let people: Set<String> = [
        "children", "men", "women", "people", "police", "staff", "youth", "folk", "everybody",
        "everyone", "anybody", "anyone", "somebody", "someone", "nobody",
    ]

    /// "Kustbladet, a Danish daily", "Ada, who runs the mill": whether a comma and an article follow, or "who" behind what
    /// is no plural.
    private func isExplained(_ words: ArraySlice<Word>, _ following: ArraySlice<Word>) -> Bool {
        guard let last = words.last, last.commaFollows, let next = following.first else {
            return false
        }
        if next.lower == "who" {
            return !last.lower.hasSuffix("s") && !last.lower.hasSuffix("ly")
                && !Self.people.contains(last.lower)
        }
        // "Fortunately, the pier holds."
        return ["a", "an", "the"].contains(next.lower)
            && (words.count > 1 || !last.lower.hasSuffix("ly"))
    }

    /// The given names with a last name behind them where capitals tell no name, as in a title.
    ///
    /// - Parameters:
    ///   - known: last names, in lower case.
    ///   - full: names of two words that stand elsewhere, in lower case.
    /// - Complexity: O(n) in bytes.
    func fullNames(
        in span: Span, of text: Text, endingIn known: Set<String>, among full: Set<String>
    ) -> [Name] {
        let words = words(in: span, of: text)
        return zip(words, words.dropFirst()).compactMap { given, last in
            let isGiven = GivenNames.isMale(given.lower) != nil
            guard last.joinsPrevious, given.isCapitalised, last.isCapitalised,
                known.contains(last.lower) && isGiven
                    || full.contains("\(given.lower) \(last.lower)")
            else { return nil }
            return Name(
                span: Span(given.span.start, last.span.end), words: [given.text, last.text],
                kind: isGiven ? .person : .unknown, roles: [], opensSentence: false)
        }
    }

    /// The name within a run of capitals: without common first words, nationality and title.
    private func name(_ part: Part, following: ArraySlice<Word>) -> Name? {
        var run = part.words
        while let first = run.first, first.opensSentence || first.lower.count < 4, isCommon(first),
            !isPlace(run), first.opensSentence || first.lower != "new"
        {
            run = run.dropFirst()
        }
        if let first = run.first, run.startIndex > part.words.startIndex, run.count > 1,
            isDay(first, after: part.words[run.startIndex - 1])
        {
            run = run.dropFirst()
        }
        var roles = part.roles
        var isMale: Bool?
        var titled = !roles.isEmpty
        var addressed = false
        let institutional = run.contains { WordLists.heads.contains($0.lower) }
        if !institutional || beginsWithPersonalTitle(run) {
            var before: [String] = []
            while let first = run.first, run.count > 1 {
                let bare = Self.bare(first.lower)
                let isTitle =
                    WordLists.titles.contains(bare)
                    || !institutional && isPluralRole(bare)
                        && WordLists.titles.contains(String(bare.dropLast()))
                guard isTitle || isNationality(bare, run, institutional) else { break }
                if WordLists.maleTitles.contains(bare) { isMale = true }
                if WordLists.femaleTitles.contains(bare) { isMale = false }
                before.append(bare)
                titled = titled || isTitle
                addressed = addressed || isFormOfAddress(first)
                run = run.dropFirst()
            }
            roles.formUnion(Self.roles(before))
        }
        while let first = run.first, run.count > 1, isSmall(first) { run = run.dropFirst() }
        // "Muslim Affairs Ada Arden": what is left of an office.
        while let first = run.first, run.count > 1, !institutional,
            WordLists.lastTasks.contains(first.lower)
        {
            run = run.dropFirst()
        }
        while let last = run.last, run.count > 1, isTrailing(last, of: run) { run = run.dropLast() }
        guard let first = run.first, let last = run.last, !isShouted(run), !isTitle(run) else {
            return nil
        }
        if run.count == 1 {
            let lower = first.lower
            if isCommon(first) || WordLists.months.contains(lower)
                || Places.demonyms.contains(lower) || lower.count < 2 || isParty(first.text)
                || (!addressed && WordLists.titles.contains(lower))
                || (!titled && isPluralRole(lower))
            {
                return nil
            }
        }
        roles.formUnion(apposition(after: last, following))
        let kind = kind(of: run, titled: titled || !roles.isEmpty)
        return Name(
            span: Span(first.span.start, last.end), words: written(run), kind: kind,
            roles: kind == .place ? [] : roles,
            mayOpen: isVerbal(run) ? run.dropFirst().first?.span : nil,
            isMale: isMale,
            opensSentence: run.count == 1 && first.opensSentence && !titled && kind != .place)
    }

    /// The day of "On Monday Ada Arden wrote", but not of "the Sunday Times".
    private func isDay(_ word: Word, after previous: Word) -> Bool {
        Self.days.contains(word.lower) && Self.datings.contains(previous.lower)
    }

    private static let datings: Set<String> = [
        "on", "last", "next", "this", "since", "until", "by", "late", "early", "from", "every",
    ]
    private static let days: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    /// "San Lindon, Calif.": a state's abbreviation keeps its full stop.
    private func extend(_ name: inout Name, by words: [Word], from start: Int) {
        guard name.words.count == 1, start > 0, words[start - 1].commaFollows,
            words[start].span == name.span, words[start].stopFollows,
            WordLists.abbreviatedStates.contains(words[start].lower)
        else { return }
        name.span = Span(name.span.start, name.span.end + 1)
        name.words[0] += "."
    }

    /// The words of a run with the full stops and commas within.
    private func written(_ run: ArraySlice<Word>) -> [String] {
        run.indices.map {
            let word = run[$0].written
            return run[$0].commaFollows && $0 + 1 < run.endIndex ? word + "," : word
        }
    }

    /// "for Foreign Affairs": what an office before it is concerned with, and no name.
    private func isOnlyTasks(_ run: ArraySlice<Word>, in words: [Word]) -> Bool {
        run.startIndex > 1 && ["for", "of"].contains(words[run.startIndex - 1].lower)
            && WordLists.ministers.contains(words[run.startIndex - 2].lower)
            && run.allSatisfy {
                WordLists.tasks.contains($0.lower) || WordLists.links.contains($0.lower)
            }
    }

    /// A word without its full stop.
    static func bare(_ word: String) -> String {
        word.hasSuffix(".") ? String(word.dropLast()) : word
    }

    /// A word that is no name; "US" in capitals is one though "us" is not.
    func isCommon(_ word: Word) -> Bool {
        WordLists.common.contains(word.lower.replacing("’", with: "'"))
            && !(word.text.utf8.count > 1 && Places.countries.contains(word.lower)
                && word.text.utf8.allSatisfy { $0 < 0x61 })
    }

    /// "New Zealand" and "The Hague", whose first word is a common one.
    private func isPlace(_ run: ArraySlice<Word>) -> Bool {
        let whole = run.map(\.lower).joined(separator: " ")
        return Places.countries.contains(whole) || WordLists.states.contains(whole)
    }

    private func kind(of run: ArraySlice<Word>, titled: Bool) -> Entity.Kind {
        let lower = run.map(\.lower)
        let whole = lower.joined(separator: " ")
        if Places.countries.contains(whole) || WordLists.states.contains(whole) || isLand(lower) {
            return .place
        }
        if lower.contains(where: WordLists.organizations.contains) { return .organization }
        if titled { return .person }
        if run.count == 1, let word = run.first, (2...6).contains(word.letters.utf8.count),
            word.letters.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
        {
            let isPlace =
                word.isAbbreviation && WordLists.shortPlaces.contains(word.letters.lowercased())
            return isPlace ? .place : .organization
        }
        return .unknown
    }
}
