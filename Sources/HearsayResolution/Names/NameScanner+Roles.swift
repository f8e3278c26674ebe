import HearsayCore

// What titles before a name and appositions behind it tell.
extension NameScanner {
    /// Whether somebody's title stands before a name with an institution's noun: in "Senator Church" but not in
    /// "National Security Council", "Justice Department" and "Chief Minister's Office".
    func beginsWithPersonalTitle(_ run: ArraySlice<Word>) -> Bool {
        let titles = run.prefix { WordLists.titles.contains(Self.bare($0.lower)) }
        let rest = run[titles.endIndex...]
        guard let first = rest.first, !first.text.contains(where: { $0 == "'" || $0 == "’" }) else {
            return false
        }
        let isInstitution = rest.allSatisfy {
            WordLists.heads.contains($0.lower) || WordLists.links.contains($0.lower)
        }
        return titles.contains {
            let title = Self.bare($0.lower)
            return isInstitution
                ? isFormOfAddress($0) || WordLists.shortTitles[title] != nil
                    || WordLists.bornAlone.contains(title)
                : !WordLists.fields.contains(title)
        }
    }

    /// The roles among words before a name or behind it; "attorney general" is one, and neither of its words.
    static func roles(_ words: [String]) -> Set<String> {
        var found: Set<String> = []
        let words = words.map { WordLists.shortTitles[$0] ?? $0 }
        for (at, word) in words.enumerated() where WordLists.roles.contains(word) {
            if word == "general", at > 0, WordLists.generals.contains(words[at - 1]) {
                found.remove(words[at - 1])
                found.insert(words[at - 1] + " general")
            } else {
                found.insert(word)
            }
        }
        return found
    }

    /// "Mr", "Prof": what begins a person's name even within a run of capitals.
    func isFormOfAddress(_ word: Word) -> Bool {
        ["mr", "mrs", "ms", "mdm", "dr", "prof", "professor"].contains(
            Self.bare(word.lower))
    }

    /// Role words in ", the Dutch foreign minister,": at most eight words, ended by the next comma or
    /// sentence.
    func apposition(after name: Word, _ following: ArraySlice<Word>) -> Set<String> {
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
            // "Jen, the mayor has left": spoken to, and no mayor.
            if Self.auxiliaries.contains(word.lower) { return [] }
            // "By Ada Arden, the senator said": it was not she who said so.
            if !previous.commaFollows, ["said", "says", "told"].contains(word.lower) { return [] }
            // "Arden, called for the mayor to go", "Arden, two friends of the mayor": who is not she.
            if WordLists.prepositions.contains(word.lower), Self.roles(words).isEmpty { return [] }
            words.append(word.lower)
            if ["who", "which", "whose"].contains(word.lower) { break }
            if word.commaFollows { break }
            previous = word
        }
        return Self.roles(words)
    }

    /// The office in "the mayor of Ellin, Ada Arden, said".
    ///
    /// It is what "the" begins and the comma ends, if nothing but names stands behind its preposition.
    /// It is nobody's in "the father of the pilot, Ada Arden", in a list, where it stands behind another name, and where no comma or
    /// full stop follows the name ("According to the mayor, Ada Arden lied").
    func office(
        before words: ArraySlice<Word>, _ name: Word, _ following: ArraySlice<Word>
    ) -> Set<String> {
        guard words.last?.commaFollows ?? false,
            name.commaFollows || following.first?.opensSentence ?? true,
            let the = words.dropLast().suffix(8).lastIndex(where: { $0.lower == "the" }),
            the == words.startIndex || words[the].opensSentence || !words[the - 1].commaFollows,
            !["and", "or"].contains(following.first?.lower ?? "")
        else { return [] }
        let phrase = words[(the + 1)...]
        guard phrase.dropLast().allSatisfy({ !$0.commaFollows && !$0.stopFollows }) else {
            return []
        }
        let head = phrase.prefix { !WordLists.prepositions.contains($0.lower) }
        let names = phrase[head.endIndex...].dropFirst()
        guard let noun = head.last, names.allSatisfy(\.isCapitalised) else { return [] }
        let roles = Self.roles(head.map(\.lower))
        return roles.contains { $0.split(separator: " ").last.map(String.init) == noun.lower }
            ? roles : []
    }

    /// Adds the roles that stand before a full name to it.
    func add(_ roles: Set<String>, to name: inout Name) {
        guard !roles.isEmpty, name.words.count > 1, [.person, .unknown].contains(name.kind) else {
            return
        }
        name.roles.formUnion(roles)
        name.kind = .person
    }

    private static let auxiliaries = WordLists.set(
        "is are was were has have had will would can could may might must should does did isn't won't"
    )

    /// "Norwegian" before a name, but not "Christian" before a last name alone.
    func isNationality(_ word: String, _ run: ArraySlice<Word>, _ institutional: Bool) -> Bool {
        Places.demonyms.contains(word) && !institutional
            && !WordLists.lands.contains(run.dropFirst().first?.lower ?? "")
            && !(run.count == 2 && GivenNames.isMale(word) != nil
                && !Places.demonyms.contains(run.last?.lower ?? ""))
    }
}
