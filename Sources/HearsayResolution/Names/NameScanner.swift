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
            guard words[at].isCapitalised else {
                at += 1
                continue
            }
            let end = endOfRun(from: at, words)
            if var name = name(words[at..<end], following: words[end...]) {
                name.isDefinite =
                    at > 0 && words[at].joinsPrevious && words[at - 1].lower == "the"
                    || words[at].lower == "the"
                if at > 0, !words[at].opensSentence { name.precededBy = words[at - 1].lower }
                found.append(group(around: name, words[end...].first))
            }
            at = end
        }
        return found
    }

    /// "The Clinton campaign" is an organization, and not Clinton.
    private func group(around name: Name, _ next: Word?) -> Name {
        guard let next, next.span.start - name.span.end == 1, next.joinsPrevious,
            WordLists.groups.contains(next.lower), name.roles.isEmpty,
            name.kind == .unknown || name.kind == .person
        else { return name }
        var group = name
        group.span = Span(name.span.start, next.span.end)
        group.words.append(next.text)
        group.kind = .organization
        group.isMale = nil
        return group
    }

    /// The given names with a last name behind them where capitals tell no name, as in a title.
    ///
    /// - Parameter known: last names, in lower case.
    /// - Complexity: O(n) in bytes.
    func fullNames(in span: Span, of text: Text, endingIn known: Set<String>) -> [Name] {
        let words = words(in: span, of: text)
        return zip(words, words.dropFirst()).compactMap { given, last in
            guard last.joinsPrevious, given.isCapitalised, last.isCapitalised,
                known.contains(last.lower), GivenNames.isMale(given.lower) != nil
            else { return nil }
            return Name(
                span: Span(given.span.start, last.span.end), words: [given.text, last.text],
                kind: .person, roles: [], opensSentence: false)
        }
    }

    /// Index after the last word of the run of capitals that begins at `start`.
    private func endOfRun(from start: Int, _ words: [Word]) -> Int {
        var end = start + 1
        while end < words.count {
            if words[end].isCapitalised, words[end].joinsPrevious {
                // A sentence's first word does not begin a run of more than itself unless it is
                // itself no common word.
                end += 1
                continue
            }
            // "Ministry of Foreign Affairs", "Embassy of China in Belgium".
            var next = end
            while next < words.count, words[next].joinsPrevious, next - end < 2,
                WordLists.links.contains(words[next].lower)
            {
                next += 1
            }
            let run = words[start..<end]
            guard next > end, next < words.count, words[next].isCapitalised,
                words[next].joinsPrevious, continues(run, over: words[end..<next])
            else { break }
            end = next + 1
        }
        return end
    }

    private func continues(_ run: ArraySlice<Word>, over links: ArraySlice<Word>) -> Bool {
        guard let last = run.last, let first = links.first else { return false }
        let institutional = run.contains { WordLists.organizations.contains($0.lower) }
        switch first.lower {
        case "of": return institutional || WordLists.ofHeads.contains(last.lower)
        case "and", "for", "in", "on":
            return institutional && run.count > 1 && links.count == 1
                || (institutional && first.lower == "for")
        case "the": return false
        default: return links.count == 1
        }
    }

    /// The name within a run of capitals: without common first words, nationality and title.
    private func name(_ run: ArraySlice<Word>, following: ArraySlice<Word>) -> Name? {
        var run = run
        while let first = run.first, first.opensSentence || first.lower.count < 4, isCommon(first),
            !isPlace(run), first.opensSentence || first.lower != "new"
        {
            run = run.dropFirst()
        }
        var roles: Set<String> = []
        var isMale: Bool?
        var titled = false
        if let form = run.dropFirst().dropLast().firstIndex(where: isFormOfAddress) {
            // "Foreign Affairs Dr Ada Arden": a form of address begins the name.
            roles = Self.roles(run[..<form].map(\.lower))
            run = run[form...]
        }
        // "Massachusetts Sen. Ada Arden": a title within begins the name.
        if let person = personWithin(run) { run = person }
        let institutional = run.contains { WordLists.organizations.contains($0.lower) }
        if !institutional || beginsWithPersonalTitle(run) {
            var before: [String] = []
            while let first = run.first, run.count > 1 {
                let bare = Self.bare(first.lower)
                let isTitle = WordLists.titles.contains(bare)
                guard isTitle || (Places.demonyms.contains(bare) && !institutional) else { break }
                if WordLists.maleTitles.contains(bare) { isMale = true }
                if WordLists.femaleTitles.contains(bare) { isMale = false }
                before.append(bare)
                titled = titled || isTitle
                run = run.dropFirst()
                run = droppingPortfolio(run, after: bare)
            }
            roles.formUnion(Self.roles(before))
        }
        while let first = run.first, run.count > 1, WordLists.links.contains(first.lower),
            !first.isCapitalised || first.lower == "the"
        {
            run = run.dropFirst()
        }
        while let last = run.last, run.count > 1,
            WordLists.months.contains(last.lower) || isCommon(last)
                || WordLists.links.contains(last.lower)
        {
            run = run.dropLast()
        }
        guard let first = run.first, let last = run.last, !isShouted(run), !isTitle(run) else {
            return nil
        }
        if run.count == 1 {
            let lower = first.lower
            if isCommon(first) || WordLists.months.contains(lower)
                || Places.demonyms.contains(lower) || lower.count < 2 || isParty(first.text)
                || (!titled && (WordLists.titles.contains(lower) || isPluralRole(lower)))
            {
                return nil
            }
        }
        roles.formUnion(apposition(after: last, following))
        let kind = kind(of: run, titled: titled || !roles.isEmpty)
        return Name(
            span: Span(first.span.start, last.span.end), words: run.map(\.text), kind: kind,
            roles: kind == .place ? [] : roles, isMale: isMale,
            opensSentence: run.count == 1 && first.opensSentence && !titled && kind != .place)
    }

    /// Whether somebody's title stands before a name with an institution's noun: in "President Court" but not in
    /// "National Security Council" and "Justice Department".
    private func beginsWithPersonalTitle(_ run: ArraySlice<Word>) -> Bool {
        let titles = run.prefix { WordLists.titles.contains(Self.bare($0.lower)) }
        let rest = run[titles.endIndex...]
        return titles.contains {
            WordLists.roles.contains(Self.bare($0.lower)) || isFormOfAddress($0)
        }
            && !rest.allSatisfy {
                WordLists.organizations.contains($0.lower) || WordLists.links.contains($0.lower)
            }
    }

    /// "D-Ohio", "R-Ky": the party and the state of who was named before.
    private func isParty(_ word: String) -> Bool {
        ["D-", "R-", "I-"].contains(where: word.hasPrefix)
    }

    /// Whether three words and more are all in capitals, as in headings within a text.
    private func isShouted(_ run: ArraySlice<Word>) -> Bool {
        run.count > 2 && !run.contains { WordLists.organizations.contains($0.lower) }
            && run.allSatisfy { word in
                word.text.utf8.count > 1 && !word.text.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
            }
    }

    /// Whether common words stand within, as in "Reporters To Take Down Roe".
    private func isTitle(_ run: ArraySlice<Word>) -> Bool {
        run.count > 3
            && run.dropFirst().dropLast().contains {
                $0.isCapitalised && isCommon($0) && !WordLists.links.contains($0.lower)
            }
    }

    /// "Ministers", "Senators": several who hold a role, and nobody's name.
    private func isPluralRole(_ lower: String) -> Bool {
        lower.hasSuffix("s") && WordLists.roles.contains(String(lower.dropLast()))
            && !WordLists.pluralNames.contains(lower)
    }

    /// The roles among words before a name or behind it; "attorney general" is one, and neither of its words.
    private static func roles(_ words: [String]) -> Set<String> {
        var found: Set<String> = []
        for (at, word) in words.enumerated() where WordLists.roles.contains(word) {
            if word == "general", at > 0, WordLists.offices.contains(words[at - 1]) {
                found.remove(words[at - 1])
                found.insert(words[at - 1] + " general")
            } else {
                found.insert(word)
            }
        }
        return found
    }

    /// A title behind another name, with the person's name behind it, up to an "of".
    private func personWithin(_ run: ArraySlice<Word>) -> ArraySlice<Word>? {
        let isTitle = { (at: Int) in
            let word = Self.bare(run[at].lower)
            return WordLists.innerTitles.contains(word)
                || word == "general" && WordLists.offices.contains(run[at - 1].lower)
        }
        guard let title = run.dropFirst().dropLast().indices.last(where: isTitle) else {
            return nil
        }
        let name = run[(title + 1)...].prefix { !WordLists.links.contains($0.lower) }
        let isPerson = !name.contains {
            WordLists.organizations.contains($0.lower)
                || WordLists.titles.contains(Self.bare($0.lower))
        }
        guard isPerson, (1...4).contains(name.count) else { return nil }
        let begins = WordLists.offices.contains(run[title - 1].lower) ? title - 1 : title
        return run[begins..<name.endIndex]
    }

    /// A word without its full stop.
    private static func bare(_ word: String) -> String {
        word.hasSuffix(".") ? String(word.dropLast()) : word
    }

    private func isFormOfAddress(_ word: Word) -> Bool {
        ["mr", "mrs", "ms", "mdm", "dr", "prof", "professor"].contains(
            Self.bare(word.lower))
    }

    /// A word that is no name; "US" in capitals is one though "us" is not.
    private func isCommon(_ word: Word) -> Bool {
        WordLists.common.contains(word.lower.replacing("’", with: "'"))
            && !(word.text.utf8.count > 1 && Places.countries.contains(word.lower)
                && word.text.utf8.allSatisfy { $0 < 0x61 })
    }

    /// "New Zealand" and "The Hague", whose first word is a common one.
    private func isPlace(_ run: ArraySlice<Word>) -> Bool {
        Places.countries.contains(run.map(\.lower).joined(separator: " "))
    }

    /// "Minister of Foreign Affairs Hoekstra": the portfolio is part of the title.
    private func droppingPortfolio(_ run: ArraySlice<Word>, after title: String) -> ArraySlice<Word>
    {
        guard ["minister", "secretary"].contains(title), let first = run.first,
            first.lower == "of" || first.lower == "for"
        else { return run }
        var rest = run.dropFirst()
        let portfolios: Set<String> = [
            "foreign", "affairs", "state", "defense", "defence", "interior", "commerce", "justice",
            "health", "trade", "finance", "economic", "internal", "external", "the", "treasury",
        ]
        while rest.count > 1, let word = rest.first, portfolios.contains(word.lower) {
            rest = rest.dropFirst()
        }
        return rest
    }

    /// Role words in ", the Dutch foreign minister,": at most eight words, ended by the next comma or
    /// sentence.
    private func apposition(after name: Word, _ following: ArraySlice<Word>) -> Set<String> {
        // Only a comma and a blank: behind “The Harbour Show,” comes no apposition.
        guard name.commaFollows, let first = following.first,
            first.span.start - name.span.end <= 2,
            !WordLists.prepositions.contains(first.lower)
        else { return [] }
        var words: [String] = []
        var previous = first
        for word in following.prefix(8) {
            // "U.S. ambassador", "St. Louis mayor": no sentence ends with a short word in capitals.
            if word.opensSentence, word.isCapitalised,
                !previous.isCapitalised || previous.text.count > 3
            {
                break
            }
            words.append(word.lower)
            if ["who", "which", "said", "says", "told", "whose"].contains(word.lower) { break }
            if word.commaFollows { break }
            previous = word
        }
        return Self.roles(words)
    }

    private func kind(of run: ArraySlice<Word>, titled: Bool) -> Entity.Kind {
        let lower = run.map(\.lower)
        let whole = lower.joined(separator: " ")
        if Places.countries.contains(whole) || WordLists.states.contains(whole) { return .place }
        if lower.contains(where: WordLists.organizations.contains) { return .organization }
        if titled { return .person }
        if run.count == 1, let word = run.first?.text, word.count >= 2, word.count <= 6,
            word.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
        {
            return .organization
        }
        return .unknown
    }
}
