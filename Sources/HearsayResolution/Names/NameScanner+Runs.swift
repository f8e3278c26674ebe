import HearsayCore

// Where a run of capitals ends, over small words and lower-case nouns.
extension NameScanner {
    /// "The Clinton campaign" is an organization, and not Clinton.
    func group(around name: Name, _ next: Word?) -> Name {
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

    /// No name is longer, in words.
    private static let longestRun = 40

    /// Index after the last word of the run of capitals that begins at `start`.
    func endOfRun(from start: Int, _ words: [Word]) -> Int {
        var end = start + 1
        while end < words.count, end - start < Self.longestRun {
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
                words[next].joinsPrevious,
                continues(run, over: words[end..<next])
                    || hasTwoTasks(from: start, and: end, words)
            else { break }
            end = next + 1
        }
        return end
    }

    /// Whether a run of capitals goes on behind small words.
    private func continues(_ run: ArraySlice<Word>, over links: ArraySlice<Word>) -> Bool {
        guard let last = run.last, let first = links.first else { return false }
        let institutional = run.contains { WordLists.organizations.contains($0.lower) }
        switch first.lower {
        case "of": return institutional || WordLists.ofHeads.contains(last.lower)
        case "and":
            // But not "the Justice Department and Congress".
            return institutional && run.count > 1 && links.count == 1
                && (!WordLists.organizations.contains(last.lower)
                    || run.contains { WordLists.links.contains($0.lower) && $0.lower != "the" })
        case "for", "in", "on":
            return institutional && run.count > 1 && links.count == 1
                || (institutional && first.lower == "for")
        case "the": return false
        default: return links.count == 1
        }
    }

    /// Whether one word, "and" and an office make one name, as in "the Securities and Exchange Commission" but not in
    /// "the Pentagon and State Department".
    private func hasTwoTasks(from start: Int, and link: Int, _ words: [Word]) -> Bool {
        let first = words[start].lower == "the" ? start + 1 : start
        guard link == first + 1, first > 0, words[first].joinsPrevious,
            ["the", "federal"].contains(words[first - 1].lower),
            words[link].lower == "and", words[first].text.contains(where: \.isLowercase)
        else { return false }
        let lower = words[first].lower
        if WordLists.organizations.contains(lower) || Places.countries.contains(lower)
            || Places.demonyms.contains(lower)
        {
            return false
        }
        let rest = words[(link + 1)...].prefix(4)
        guard let noun = rest.firstIndex(where: { WordLists.offices.contains($0.lower) }),
            noun > link + 1, let second = rest.first
        else { return false }
        return rest[...noun].allSatisfy { $0.isCapitalised && $0.joinsPrevious }
            && !WordLists.titles.contains(second.lower)
            && !Places.demonyms.contains(second.lower) && !Places.countries.contains(second.lower)
            && !WordLists.states.contains(second.lower)
            && second.text.contains(where: \.isLowercase)
    }
}
