import HearsayCore

// What a run of capitals looks like, and what of it is no name.
extension NameScanner {
    /// A month, a common word or a small one behind a name; but "Wendy Long" is somebody.
    func isTrailing(_ last: Word, of run: ArraySlice<Word>) -> Bool {
        let isNoName =
            WordLists.months.contains(last.lower)
            || isCommon(last) && !WordLists.commonNouns.contains(last.lower)
            || WordLists.links.contains(last.lower)
        let isPerson =
            run.count == 2 && last.isCapitalised && !WordLists.months.contains(last.lower)
            && GivenNames.isMale(run[run.startIndex].lower) != nil
        return isNoName && !isPerson
    }

    /// "of" before what is left of a name, "TO" in capitals, but not the "LA" of a city.
    func isSmall(_ word: Word) -> Bool {
        let isUpper = !word.text.utf8.contains { $0 >= 0x61 }
        return word.lower == "the"
            || (WordLists.links.contains(word.lower) || word.lower == "to")
                && (!word.isCapitalised || isUpper && isCommon(word))
    }

    /// "D-Ohio", "R-Ky": the party and the state of who was named before.
    func isParty(_ word: String) -> Bool {
        ["D-", "R-", "I-"].contains(where: word.hasPrefix)
    }

    /// Whether three words and more are all in capitals, as in headings within a text.
    func isShouted(_ run: ArraySlice<Word>) -> Bool {
        run.count > 2 && !run.contains { WordLists.organizations.contains($0.lower) }
            && run.allSatisfy { word in
                word.text.utf8.count > 1 && !word.text.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
            }
    }

    /// Whether common words stand within, as in "Reporters To Take Down Roe"; in an institution's name one may, as in
    /// "Committee to Reelect Roe".
    func isTitle(_ run: ArraySlice<Word>) -> Bool {
        guard run.count > 3 else { return false }
        let common = run.dropFirst().dropLast().count { word in
            word.isCapitalised && isCommon(word) && !WordLists.links.contains(word.lower)
                // "I. K. Arden".
                && !(word.stopFollows && word.text.utf8.count == 1)
                && !WordLists.commonNouns.contains(word.lower) && !word.lower.contains("&")
                && word.lower != "new"
        }
        let isNamed =
            run.contains { WordLists.organizations.contains($0.lower) }
            && run.contains { $0.text.contains(where: \.isLowercase) && $0.isCapitalised }
        return common > (isNamed ? 1 : 0)
    }

    /// "Electing Roe", "Certainly Roe": what opens a sentence before a name.
    func isVerbal(_ run: ArraySlice<Word>) -> Bool {
        guard let first = run.first, run.count > 1, first.opensSentence,
            first.lower.utf8.count > 5,
            first.lower.hasSuffix("ing") || first.lower.hasSuffix("ly")
        else { return false }
        return GivenNames.isMale(first.lower) == nil && !Places.countries.contains(first.lower)
            && !run.contains { WordLists.heads.contains($0.lower) }
    }

    /// "Ministers", "Senators": several who hold a role, and nobody's name.
    func isPluralRole(_ lower: String) -> Bool {
        lower.hasSuffix("s") && WordLists.roles.contains(String(lower.dropLast()))
            && !WordLists.pluralNames.contains(lower)
    }

    /// "Italian Republic", "Indian Ocean", "Kingdom of Norway"; not "Council of Europe" and "Frank Ocean".
    func isLand(_ words: [String]) -> Bool {
        guard words.count > 1, let last = words.last else { return false }
        if words[1] == "of" {
            return WordLists.lands.contains(words[0]) && Places.countries.contains(last)
        }
        let isAdjective = Places.demonyms.contains(words[0])
        return WordLists.lands.contains(last)
            && words.allSatisfy { !WordLists.links.contains($0) }
            && (isAdjective
                || words[0] != "new" && GivenNames.isMale(words[0]) == nil
                    && !words.contains(where: WordLists.organizations.contains))
    }
}
