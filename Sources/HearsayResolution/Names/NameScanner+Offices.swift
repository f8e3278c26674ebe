import HearsayCore

// What an office within a run of capitals parts: whose office it is, and who holds it.
extension NameScanner {
    /// A part of a run of capitals that may be a name of its own.
    struct Part {
        let words: ArraySlice<Word>
        /// Roles that stand before it and are no part of it.
        var roles: Set<String> = []
    }

    /// "Ohio | Governor Ada Arden", "EU", "Norway | Bo Roe": what stands before an office, whose office it is and who
    /// holds it, the last with his title if that stands right before him; the whole run where no office parts it.
    ///
    /// - Complexity: O(n) in words, for each office among them.
    func parts(of run: ArraySlice<Word>, roles carried: Set<String> = []) -> [Part] {
        if let form = run.dropFirst().dropLast().indices.first(where: { isAddress(run[$0...]) }) {
            // "Foreign Affairs Dr Ada Arden": a form of address begins the name.
            let before = run[..<form]
            let roles = Self.roles(before.map { Self.bare($0.lower) })
            return (office(in: before) == nil ? [] : parts(of: before))
                + [Part(words: run[form...], roles: roles.union(carried))]
        }
        guard let office = office(in: run), office.upperBound < run.endIndex || !isHolder(run)
        else { return [Part(words: run, roles: carried)] }
        let before = run[..<office.lowerBound]
        var found: [Part] = []
        if !before.allSatisfy({ WordLists.vague.contains($0.lower) }) {
            found.append(Part(words: before))
        }
        let tail = run[office.upperBound...]
        let roles = carried.union(Self.roles(run[office].map { Self.bare($0.lower) }))
        guard let first = tail.first else { return found }
        if first.lower == "and" || first.lower == "&" {
            return found + parts(of: tail.dropFirst(), roles: roles)
        }
        if first.lower == "of" || first.lower == "for" {
            let person = holder(behind: tail)
            let owner = withoutTasks(tail[..<(person ?? tail.endIndex)])
            // "Minister for Harbours": a portfolio, whatever it is.
            let isPortfolio =
                first.lower == "for" && WordLists.ministers.contains(run[office].last?.lower ?? "")
                && !isCountry(owner)
                && !owner.contains { WordLists.organizations.contains($0.lower) }
            if !owner.isEmpty, !isPortfolio { found += parts(of: owner) }
            if let person { found.append(Part(words: tail[person...], roles: roles)) }
            return found
        }
        let person = tail.prefix {
            !WordLists.links.contains($0.lower) || WordLists.particles.contains($0.lower)
        }
        guard (1...4).contains(person.count), !person.contains(where: isNoPersons) else {
            return [Part(words: run, roles: carried)]
        }
        let title = run[office].reversed().prefix {
            WordLists.titles.contains(Self.bare($0.lower))
        }.count
        found.append(
            Part(words: run[(office.upperBound - title)..<person.endIndex], roles: roles))
        let rest = tail[person.endIndex...].drop { WordLists.links.contains($0.lower) }
        return rest.isEmpty ? found : found + parts(of: rest)
    }

    /// "Dr", "His Excellency".
    private func isAddress(_ words: ArraySlice<Word>) -> Bool {
        guard let first = words.first else { return false }
        if ["his", "her"].contains(first.lower), let next = words.dropFirst().first {
            return WordLists.honours.contains(next.lower)
        }
        return isFormOfAddress(first) || WordLists.honours.contains(first.lower)
    }

    /// The words of the first office in a run: "High Representative", "Inspector General".
    private func office(in run: ArraySlice<Word>) -> Range<Int>? {
        func isLink(before at: Int) -> Bool {
            at > run.startIndex && WordLists.links.contains(run[at - 1].lower)
                && (run[at - 1].lower != "the" || at - 1 > run.startIndex)
        }
        for at in run.indices where isOffice(at, in: run) {
            var start = at
            if Self.bare(run[at].lower) == "general", at > run.startIndex { start = at - 1 }
            // "Ministry of Trade | Secretary": the trade is the ministry's.
            while start > run.startIndex, isDegree(run[start - 1]),
                !isLink(before: start - 1) || !WordLists.tasks.contains(run[start - 1].lower)
            {
                start -= 1
            }
            // But not the "Department of Justice", the "Office of the Prime Minister".
            if isLink(before: start) { continue }
            var tasks = start
            while tasks > run.startIndex,
                isDegree(run[tasks - 1]) || WordLists.tasks.contains(run[tasks - 1].lower)
            {
                tasks -= 1
            }
            // "Homeland Security Secretary".
            if !isLink(before: tasks) { start = tasks }
            var end = at + 1
            while end < run.endIndex, isOffice(end, in: run) { end += 1 }
            return start..<end
        }
        return nil
    }

    private func isOffice(_ at: Int, in run: ArraySlice<Word>) -> Bool {
        let word = Self.bare(run[at].lower)
        return WordLists.innerTitles.contains(word)
            || word == "general" && at > run.startIndex
                && WordLists.generals.contains(run[at - 1].lower)
    }

    private func isDegree(_ word: Word) -> Bool {
        let lower = Self.bare(word.lower)
        return WordLists.titles.contains(lower) || WordLists.degrees.contains(lower)
    }

    /// "Ada Speaker", "Hollywood Reporter": whether a run that an office ends is a name all the same.
    private func isHolder(_ run: ArraySlice<Word>) -> Bool {
        run.count < 2 || GivenNames.isMale(run[run.startIndex].lower) != nil
            || !WordLists.endingOffices.contains(Self.bare(run[run.endIndex - 1].lower))
    }

    /// Whether a word is no part of a person's name.
    private func isNoPersons(_ word: Word) -> Bool {
        let lower = Self.bare(word.lower)
        return WordLists.organizations.contains(lower) || WordLists.titles.contains(lower)
    }

    /// Where the holder of an office is named behind what it is an office of: "of Foreign Affairs | Roe", "of the Republic
    /// of Norway | Bo Roe".
    private func holder(behind tail: ArraySlice<Word>) -> Int? {
        tail.indices.dropFirst(2).first { at in
            let name = tail[at...]
            let before = tail[at - 1]
            let isTask = WordLists.tasks.contains(before.lower)
            guard isTask || WordLists.organizations.contains(before.lower) || isCountry(tail[..<at])
            else { return false }
            return (isTask ? 1...4 : 2...4).contains(name.count)
                && !name.contains {
                    isNoPersons($0) || isCommon($0) || WordLists.tasks.contains($0.lower)
                        || WordLists.links.contains($0.lower)
                            && !WordLists.particles.contains($0.lower)
                        || Places.countries.contains($0.lower)
                        || Places.demonyms.contains($0.lower) && name.count == 1
                }
        }
    }

    /// Whose office it is: what is left of "of Foreign Affairs of the Republic of Norway" without tasks.
    private func withoutTasks(_ tail: ArraySlice<Word>) -> ArraySlice<Word> {
        var rest = tail
        while true {
            rest = rest.drop { WordLists.links.contains($0.lower) }
            let part = rest.prefix { !["of", "for", "on", "in"].contains($0.lower) }
            guard !part.isEmpty,
                part.allSatisfy({
                    WordLists.tasks.contains($0.lower) || ["and", "&"].contains($0.lower)
                })
            else { return rest }
            rest = rest[part.endIndex...]
        }
    }

    /// Whether a country ends some words: "the Republic of Norway", "the Italian Republic", "the United States".
    func isCountry(_ words: ArraySlice<Word>) -> Bool {
        guard let last = words.last else { return false }
        return Places.countries.contains(last.lower) || WordLists.states.contains(last.lower)
            || WordLists.lands.contains(last.lower)
            || Places.countries.contains(words.suffix(2).map(\.lower).joined(separator: " "))
    }
}
