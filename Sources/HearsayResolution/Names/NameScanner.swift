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
            if let name = name(words[at..<end], following: words[end...]) { found.append(name) }
            at = end
        }
        return found
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
            return institutional && run.count > 1 && links.count == 1 || (institutional && first.lower == "for")
        case "the": return false
        default: return links.count == 1
        }
    }

    /// The name within a run of capitals: without common first words, nationality and title.
    private func name(_ run: ArraySlice<Word>, following: ArraySlice<Word>) -> Name? {
        var run = run
        while let first = run.first, first.opensSentence || first.lower.count < 4,
            WordLists.common.contains(first.lower), !isPlace(run),
            first.opensSentence || first.lower != "new"
        {
            run = run.dropFirst()
            // "The Ministry": what follows does not open the sentence for our purpose.
        }
        var roles: Set<String> = []
        var isMale: Bool?
        var titled = false
        let institutional = run.contains { WordLists.organizations.contains($0.lower) }
        if !institutional || run.contains(where: { WordLists.titles.contains($0.lower) }) {
            while let first = run.first, run.count > 1 {
                let bare = first.lower.hasSuffix(".") ? String(first.lower.dropLast()) : first.lower
                let isTitle = WordLists.titles.contains(bare)
                guard isTitle || (Places.demonyms.contains(bare) && !institutional) else { break }
                if WordLists.maleTitles.contains(bare) { isMale = true }
                if WordLists.femaleTitles.contains(bare) { isMale = false }
                if WordLists.roles.contains(bare) { roles.insert(bare) }
                titled = titled || isTitle
                run = run.dropFirst()
                run = droppingPortfolio(run, after: bare)
            }
        }
        while let last = run.last, WordLists.months.contains(last.lower), run.count > 1 {
            run = run.dropLast()
        }
        guard let first = run.first, let last = run.last else { return nil }
        if run.count == 1 {
            let lower = first.lower
            if WordLists.common.contains(lower) || WordLists.months.contains(lower)
                || Places.demonyms.contains(lower) || lower.count < 2
                || (WordLists.titles.contains(lower) && !titled)
            {
                return nil
            }
        }
        roles.formUnion(apposition(after: last, following))
        let kind = kind(of: run, titled: titled || !roles.isEmpty)
        return Name(
            span: Span(first.span.start, last.span.end), words: run.map(\.text), kind: kind,
            roles: kind == .place ? [] : roles, isMale: isMale,
            opensSentence: run.count == 1 && first.opensSentence && !titled)
    }

    /// "New Zealand" and "The Hague", whose first word is a common one.
    private func isPlace(_ run: ArraySlice<Word>) -> Bool {
        Places.countries.contains(run.map(\.lower).joined(separator: " "))
    }

    /// "Minister of Foreign Affairs Hoekstra": the portfolio is part of the title.
    private func droppingPortfolio(_ run: ArraySlice<Word>, after title: String) -> ArraySlice<Word> {
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

    /// Role words in ", the Dutch foreign minister,": at most eight words, ended by the next comma.
    private func apposition(after name: Word, _ following: ArraySlice<Word>) -> Set<String> {
        guard name.commaFollows else { return [] }
        var found: Set<String> = []
        for word in following.prefix(8) {
            if WordLists.roles.contains(word.lower) { found.insert(word.lower) }
            if ["who", "which", "said", "says", "told", "whose"].contains(word.lower) { break }
            if word.commaFollows { break }
        }
        return found
    }

    private func kind(of run: ArraySlice<Word>, titled: Bool) -> Entity.Kind {
        let lower = run.map(\.lower)
        if Places.countries.contains(lower.joined(separator: " ")) { return .place }
        if lower.contains(where: WordLists.organizations.contains) { return .organization }
        if titled { return .person }
        if run.count == 1, let word = run.first?.text, word.count >= 2, word.count <= 6,
            word.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
        {
            return .organization
        }
        return .unknown
    }

    // MARK: Words

    func words(in span: Span, of text: Text) -> [Word] {
        var found: [Word] = []
        text.utf8.withUnsafeBufferPointer { bytes in
            var at = span.start
            var opens = true
            var gap = span.start
            while at < span.end {
                guard isWordByte(bytes[at], at, bytes) else {
                    let byte = bytes[at]
                    if byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3A || byte == 0x22 {
                        opens = true
                    } else if byte == 0xE2, at + 2 < span.end, bytes[at + 1] == 0x80,
                        bytes[at + 2] >= 0x98 && bytes[at + 2] <= 0x9F
                    {
                        opens = true
                        at += 2
                    }
                    at += 1
                    continue
                }
                let start = at
                while at < span.end, isWordByte(bytes[at], at, bytes) || isInner(at, span.end, bytes) {
                    at += isInner(at, span.end, bytes) && bytes[at] == 0xE2 ? 3 : 1
                }
                let end = withoutPossessive(start, at, bytes)
                let word = String(decoding: bytes[start..<end], as: UTF8.self)
                let lower = word.lowercased()
                found.append(
                    Word(
                        span: Span(start, end), text: word, lower: lower,
                        isCapitalised: isCapital(bytes[start], start, bytes), opensSentence: opens,
                        joinsPrevious: joins(gap, start, bytes, after: found.last),
                        commaFollows: at < span.end && bytes[at] == 0x2C && end == at))
                // A possessive ends a name: what follows belongs to it and is not part of it.
                gap = end == at ? end : start
                opens = false
            }
        }
        return found
    }

    /// Letters, digits and characters beyond ASCII other than punctuation.
    private func isWordByte(_ byte: UInt8, _ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
        case 0xC2, 0xE2: return false
        case 0x80...:
            // Continuation bytes of E2 and C2 characters are punctuation like their lead byte.
            if byte < 0xC0 {
                if at >= 1, bytes[at - 1] == 0xC2 || bytes[at - 1] == 0xE2 { return false }
                if at >= 2, bytes[at - 2] == 0xE2 { return false }
            }
            return true
        default: return false
        }
    }

    /// An apostrophe or hyphen between letters, or the full stop inside "U.S".
    private func isInner(_ at: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard at > 0 else { return false }
        switch bytes[at] {
        case 0x27, 0x2D:
            return at + 1 < end && isWordByte(bytes[at + 1], at + 1, bytes)
                && isWordByte(bytes[at - 1], at - 1, bytes)
        case 0x2E:
            return at + 1 < end && bytes[at + 1] >= 0x41 && bytes[at + 1] <= 0x5A
                && bytes[at - 1] >= 0x41 && bytes[at - 1] <= 0x5A
                && (at < 2 || !isWordByte(bytes[at - 2], at - 2, bytes) || bytes[at - 2] == 0x2E)
        case 0xE2:
            return at + 3 < end && bytes[at + 1] == 0x80
                && (bytes[at + 2] == 0x99 || bytes[at + 2] == 0x98)
                && isWordByte(bytes[at + 3], at + 3, bytes)
        default: return false
        }
    }

    private func withoutPossessive(
        _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        guard bytes[end - 1] | 0x20 == UInt8(ascii: "s") else { return end }
        if end - 2 > start, bytes[end - 2] == 0x27 { return end - 2 }
        if end - 4 > start, bytes[end - 4] == 0xE2 { return end - 4 }
        return end
    }

    private func isCapital(_ byte: UInt8, _ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        (byte >= 0x41 && byte <= 0x5A)
            || (byte == 0xC3 && at + 1 < bytes.count && bytes[at + 1] <= 0x9E)
    }

    /// Whether one space, or a full stop after an initial or a title and one space, lies between.
    private func joins(
        _ from: Int, _ to: Int, _ bytes: UnsafeBufferPointer<UInt8>, after last: Word?
    ) -> Bool {
        guard let last, from == last.span.end else { return false }
        if to - from == 1 { return bytes[from] == 0x20 }
        if to - from == 2, bytes[from] == 0x2E, bytes[from + 1] == 0x20 {
            return last.text.utf8.count == 1
                || (WordLists.titles.contains(last.lower) && last.text.utf8.count <= 4)
        }
        return false
    }
}
