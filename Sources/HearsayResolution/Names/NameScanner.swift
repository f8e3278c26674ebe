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
        var addressed = false
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
                guard isTitle || isNationality(bare, run, institutional) else { break }
                if WordLists.maleTitles.contains(bare) { isMale = true }
                if WordLists.femaleTitles.contains(bare) { isMale = false }
                before.append(bare)
                titled = titled || isTitle
                addressed = addressed || isFormOfAddress(first)
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
                || (!addressed && WordLists.titles.contains(lower))
                || (!titled && isPluralRole(lower))
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
        Places.countries.contains(run.map(\.lower).joined(separator: " "))
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
