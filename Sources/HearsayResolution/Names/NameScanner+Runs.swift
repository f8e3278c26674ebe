import HearsayCore

// Where a run of capitals ends.
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
    static let longestRun = 40

    /// Index after the last word of the run of capitals that begins at `start`.
    func endOfRun(from start: Int, _ words: [Word]) -> Int {
        var end = start + 1
        while end < words.count, end - start < Self.longestRun {
            let run = words[start..<end]
            if words[end].isCapitalised, words[end].joinsPrevious {
                if isOver(run, before: words[end...], after: words[..<start].last) { break }
                end += 1
                continue
            }
            if let behind = endOfTasks(after: run, words[end...]) {
                end = behind
                continue
            }
            // "Ministry of Foreign Affairs", "Embassy of China in Belgium", "Ursula von der Leyen".
            let next = words[end...].prefix(2).prefix {
                $0.joinsPrevious && !$0.isCapitalised && WordLists.links.contains($0.lower)
            }.endIndex
            guard next > end, next < words.count, words[next].isCapitalised,
                words[next].joinsPrevious,
                continues(run, over: words[end..<next], to: words[next...])
                    || hasTwoTasks(from: start, and: end, words)
            else { break }
            end = next + 1
        }
        return end
    }

    /// Whether a run of capitals ends before another capital: after an abbreviation that ends its sentence, and where a
    /// person is named right behind an institution.
    private func isOver(
        _ run: ArraySlice<Word>, before rest: ArraySlice<Word>, after previous: Word?
    ) -> Bool {
        guard let last = run.last, let next = rest.first else { return true }
        if last.isAbbreviation {
            let letters = last.letters.lowercased()
            // "U.S. Senate", but not "in the U.S. Roe said"; "D.J. Roe", but not "the C.I.A. Director".
            return Places.countries.contains(last.lower) || ["un", "eu"].contains(letters)
                || WordLists.shortPlaces.contains(letters)
                ? isCommon(next) || !namesInstitution(rest)
                : letters.count != 2 || isCommon(next) || !next.text.contains(where: \.isLowercase)
        }
        let isWhole = run.contains { ["of", "for", "in"].contains($0.lower) }
        // "Ministry of Trade Norway", a letterhead.
        if isWhole, WordLists.tasks.contains(last.lower), Places.countries.contains(next.lower),
            run.contains(where: { WordLists.organizations.contains($0.lower) })
        {
            return true
        }
        // "Embassy of Norway | Ada Arden", "Norway | Ada Arden"; but who holds an office is found behind it (`parts`).
        guard isCountry(run), !run.contains(where: { WordLists.innerTitles.contains($0.lower) })
        else { return false }
        let isOf = previous.map { ["of", "for", "in"].contains($0.lower) } ?? false
        return
            (isWhole || run.count > 1 && WordLists.lands.contains(last.lower)
            || isOf && GivenNames.isMale(next.lower) != nil) && namesPerson(rest)
    }

    /// The capitals in a row that some words begin with.
    func capitals(_ words: ArraySlice<Word>, most: Int) -> ArraySlice<Word> {
        let rest = words.dropFirst().prefix(most - 1).prefix {
            $0.isCapitalised && $0.joinsPrevious
        }
        return words[..<rest.endIndex]
    }

    private func namesInstitution(_ rest: ArraySlice<Word>) -> Bool {
        capitals(rest, most: 5).contains { WordLists.organizations.contains($0.lower) }
    }

    /// Two to four capitals that are no institution, no office and no place.
    private func namesPerson(_ rest: ArraySlice<Word>) -> Bool {
        let name = capitals(rest, most: 6)
        let next = rest[name.endIndex...].first
        let goesOn = next.map { WordLists.particles.contains($0.lower) } ?? false
        return (goesOn ? 1...4 : 2...4).contains(name.count)
            && !name.contains {
                let lower = Self.bare($0.lower)
                return WordLists.organizations.contains(lower) || WordLists.titles.contains(lower)
                    || Places.countries.contains(lower) || Places.demonyms.contains(lower)
                    || WordLists.tasks.contains(lower) || isCommon($0)
            }
    }
}
