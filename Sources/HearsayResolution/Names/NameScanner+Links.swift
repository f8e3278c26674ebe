import HearsayCore

// Where a name goes on over small words, commas and lower-case nouns.
extension NameScanner {
    /// Whether a run of capitals goes on behind small words.
    ///
    /// - Parameter rest: what stands behind them; its first word is capitalised.
    func continues(
        _ run: ArraySlice<Word>, over links: ArraySlice<Word>, to rest: ArraySlice<Word>
    ) -> Bool {
        guard let last = run.last, let link = links.first, let next = rest.first else {
            return false
        }
        let institutional = run.contains { WordLists.organizations.contains($0.lower) }
        let isLaw = run.contains { WordLists.laws.contains($0.lower) }
        let isPerson =
            run.count > 1 && run.first.map { GivenNames.isMale($0.lower) != nil } ?? false
        let isOffice = run.contains { WordLists.ministers.contains($0.lower) }
        func has(_ heads: Set<String>) -> Bool { run.contains { heads.contains($0.lower) } }
        switch link.lower {
        case "&":
            // "Roe & Sons", but not "Ada Arden & Bo Roe" and "Norway & Chile".
            let isOther = isPerson && GivenNames.isMale(next.lower) != nil
            return links.count == 1 && !isOther && !isCountry(run)
                && !Places.countries.contains(next.lower)
        case "of":
            return institutional || isLaw
                || WordLists.ofHeads.contains(last.lower) && !isPerson
        case "and":
            return links.count == 1 && run.count > 1
                && ((institutional || isOffice) && sharesTask(run, with: rest)
                    || isLaw && isTreatyOf(run, rest) || isInstitution(of: last, and: rest))
        case "for":
            return institutional && !has(["house", "parliament"])
                || isLaw || isOffice && WordLists.tasks.contains(next.lower)
                || links.count == 1 && WordLists.forHeads.contains(last.lower)
        case "on": return has(WordLists.onHeads) || isLaw
        case "in":
            guard links.count == 1 else { return false }
            return (institutional || isLaw) && WordLists.regions.contains(next.lower)
                && WordLists.tasks.contains(last.lower)
                || institutional && run.count > 1 && has(WordLists.posts)
        case "the": return false
        default: return links.allSatisfy { WordLists.particles.contains($0.lower) }
        }
    }

    /// Whether "and" joins two tasks of one institution, as in "Department of Health and Human Services", and not two
    /// names, as in "Ministry of Defence and Parliament".
    private func sharesTask(_ run: ArraySlice<Word>, with rest: ArraySlice<Word>) -> Bool {
        guard let last = run.last, let next = rest.first else { return false }
        let second = capitals(rest, most: 6)
        let isLinked = run.contains { WordLists.links.contains($0.lower) && $0.lower != "the" }
        // "and Enterprise Norway", "and Health Minister Bo Roe".
        if let end = second.last, Places.countries.contains(end.lower) { return false }
        if second.contains(where: { WordLists.innerTitles.contains(Self.bare($0.lower)) }) {
            return false
        }
        // But not "the Justice Department and Congress".
        if WordLists.organizations.contains(last.lower), !isLinked { return false }
        let behind = second.drop { WordLists.tasks.contains($0.lower) }
        let nouns = behind.filter { WordLists.organizations.contains($0.lower) }
        // "Ministry of Defence | and Energy Agency", "Watch Board | and Human Rights Watch".
        if !nouns.isEmpty, isLinked, !["service", "services"].contains(nouns[0].lower) {
            return false
        }
        // It begins with a task, and one word more is an institution's noun or begins a person's name.
        if behind.count < second.count, behind.count != 1 || !nouns.isEmpty { return true }
        return second.count > 1 && WordLists.lastTasks.contains(second.last?.lower ?? "")
            // "Red Cross and Red Crescent Societies".
            || run.contains {
                $0.lower == next.lower && !WordLists.organizations.contains($0.lower)
                    && !WordLists.titles.contains($0.lower)
                    && !Places.countries.contains($0.lower)
            }
            // "Congress of Obstetricians and Gynecologists".
            || isLinked && second.count == 1 && isPlural(last) && isPlural(next)
    }

    /// "Treaty of Amity | and Cooperation".
    private func isTreatyOf(_ run: ArraySlice<Word>, _ rest: ArraySlice<Word>) -> Bool {
        run.contains { ["of", "on", "for"].contains($0.lower) }
            && capitals(rest, most: 4).allSatisfy { WordLists.tasks.contains($0.lower) }
    }

    /// "Norvik Science | and Technology Centre".
    private func isInstitution(of task: Word, and rest: ArraySlice<Word>) -> Bool {
        let second = capitals(rest, most: 4)
        return WordLists.tasks.contains(task.lower) && second.count > 1
            && WordLists.organizations.contains(second.last?.lower ?? "")
            && second.dropLast().allSatisfy { WordLists.tasks.contains($0.lower) }
    }

    private func isPlural(_ word: Word) -> Bool {
        word.lower.hasSuffix("s") && word.lower.utf8.count > 6
            && !Places.countries.contains(word.lower)
            && !WordLists.organizations.contains(word.lower)
    }

    /// The index after a list of tasks: "Ministry of Culture, Community and Youth"; nil if none follows a run of capitals.
    func endOfTasks(after run: ArraySlice<Word>, _ rest: ArraySlice<Word>) -> Int? {
        guard let last = run.last, last.commaFollows, WordLists.tasks.contains(last.lower),
            run.contains(where: { ["of", "for", "on"].contains($0.lower) }),
            run.contains(where: {
                WordLists.organizations.contains($0.lower) || WordLists.ministers.contains($0.lower)
            })
        else { return nil }
        var at = rest.startIndex
        // "for Education, and Business Norway" is no list.
        guard let first = rest.first, first.isCapitalised else { return nil }
        var isLast = false
        while at < rest.endIndex, at - run.startIndex < Self.longestRun {
            if rest[at].lower == "and" || rest[at].lower == "&" {
                isLast = true
                at += 1
                guard at < rest.endIndex else { return nil }
            }
            guard rest[at].isCapitalised, WordLists.tasks.contains(rest[at].lower) else {
                return nil
            }
            at += 1
            while at < rest.endIndex, !rest[at - 1].commaFollows, rest[at].joinsPrevious,
                rest[at].isCapitalised, WordLists.tasks.contains(rest[at].lower)
            {
                at += 1
            }
            if isLast {
                let goesOn = at < rest.endIndex && rest[at].isCapitalised && rest[at].joinsPrevious
                return goesOn && Places.countries.contains(rest[at].lower) ? nil : at
            }
            let goesOn =
                at < rest.endIndex && (rest[at - 1].commaFollows || rest[at].lower == "and")
            guard goesOn else { return nil }
        }
        return nil
    }

    /// Whether one word, "and" and an office make one name, as in "the Securities and Exchange Commission" but not in
    /// "the Pentagon and State Department".
    func hasTwoTasks(from start: Int, and link: Int, _ words: [Word]) -> Bool {
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
