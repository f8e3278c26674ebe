import HearsayCore

extension NameScanner {
    /// The words of a stretch of text with what their capitals and neighbours tell.
    ///
    /// - Complexity: O(n) in bytes.
    func words(in span: Span, of text: Text) -> [Word] {
        var found: [Word] = []
        text.utf8.withUnsafeBufferPointer { bytes in
            var at = span.start
            var opens = true
            var afterComma = false
            var gap = span.start
            while at < span.end {
                guard isWordByte(bytes[at], at, bytes) || standsAlone(at, span, bytes) else {
                    let byte = bytes[at]
                    if byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3A {
                        opens = true
                    } else if byte == 0x2C {
                        // A quotation after a comma begins a sentence; a clause does not.
                        afterComma = true
                    } else if byte == 0x22 {
                        opens = opens || afterComma
                    } else if byte == 0xE2, at + 2 < span.end, bytes[at + 1] == 0x80,
                        bytes[at + 2] >= 0x98 && bytes[at + 2] <= 0x9F
                    {
                        opens = opens || afterComma
                        at += 2
                    }
                    at += 1
                    continue
                }
                let start = at
                at += 1
                while at < span.end,
                    isWordByte(bytes[at], at, bytes) || isInner(at, span.end, bytes)
                {
                    at += isInner(at, span.end, bytes) && bytes[at] == 0xE2 ? 3 : 1
                }
                let within = endWithinName(start, at, span.end, bytes)
                at = within ?? at
                let end = within ?? withoutPossessive(start, at, bytes)
                let word = String(decoding: bytes[start..<end], as: UTF8.self)
                let lower = word.lowercased()
                found.append(
                    Word(
                        span: Span(start, end), text: word, lower: lower,
                        isCapitalised: (isCapital(bytes[start], start, bytes)
                            || hasArticle(start, end, bytes) || isHandle(start, end, bytes))
                            // "US$40".
                            && !(at < span.end && bytes[at] == UInt8(ascii: "$"))
                            && !Self.compounds.contains(where: lower.hasSuffix),
                        opensSentence: opens,
                        joinsPrevious: joins(gap, start, bytes, after: found.last),
                        commaFollows: at < span.end && bytes[at] == 0x2C && end == at,
                        stopFollows: at < span.end && bytes[at] == 0x2E && end == at))
                // A possessive ends a name: what follows belongs to it and is not part of it.
                gap = end == at ? end : start
                opens = false
                afterComma = false
            }
        }
        return found
    }

    /// Whether an Arabic article stands before a capital, as in "al-Arden".
    private func hasArticle(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard end - start > 4, let hyphen = bytes[start..<(start + 4)].firstIndex(of: 0x2D) else {
            return false
        }
        let article = String(decoding: bytes[start..<hyphen], as: UTF8.self)
        return ["al", "el", "ad", "an", "ar", "as", "ash", "at", "az"].contains(article)
            && isCapital(bytes[hyphen + 1], hyphen + 1, bytes)
    }

    /// Whether a word is what somebody calls himself on a network: "@coast", "ada_arden".
    private func isHandle(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let isCalled =
            start > 0 && bytes[start - 1] == UInt8(ascii: "@")
            && (start == 1 || !isWordByte(bytes[start - 2], start - 2, bytes))
        // No address and no keyword: "ada_arden@", "#save_it".
        let isPlain =
            (end == bytes.count || bytes[end] != UInt8(ascii: "@"))
            && (start == 0 || bytes[start - 1] != UInt8(ascii: "#"))
        return isCalled || isPlain && bytes[start..<end].contains(UInt8(ascii: "_"))
    }

    /// What makes an adjective of a name, as in "Florida-based".
    private static let compounds = [
        "-based", "-led", "-backed", "-born", "-area", "-style", "-era",
    ]

    /// Letters, digits and characters beyond ASCII other than punctuation.
    private func isWordByte(_ byte: UInt8, _ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
        // "§" in "FranÃ§ois": UTF-8 that somebody read as Latin-1 and wrote again.
        case 0xC2: return at >= 2 && bytes[at - 2] == 0xC3 && bytes[at - 1] == 0x83
        case 0xE2: return false
        case 0x80...:
            // Continuation bytes of E2 and C2 characters are punctuation like their lead byte.
            if byte < 0xC0 {
                if at >= 1, bytes[at - 1] == 0xC2 {
                    return at >= 3 && bytes[at - 3] == 0xC3 && bytes[at - 2] == 0x83
                }
                if at >= 1, bytes[at - 1] == 0xE2 { return false }
                if at >= 2, bytes[at - 2] == 0xE2 { return false }
            }
            return true
        default: return false
        }
    }

    /// "&" between blanks, which is a word.
    private func standsAlone(_ at: Int, _ span: Span, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes[at] == UInt8(ascii: "&") && at > span.start && at + 1 < span.end
            && bytes[at - 1] == 0x20 && bytes[at + 1] == 0x20
    }

    /// An apostrophe, hyphen or low line between letters, the full stop inside "U.S", or "&" in "AT&T".
    private func isInner(_ at: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard at > 0 else { return false }
        switch bytes[at] {
        case 0x27, 0x2D, UInt8(ascii: "_"):
            return at + 1 < end && isWordByte(bytes[at + 1], at + 1, bytes)
                && isWordByte(bytes[at - 1], at - 1, bytes)
        case UInt8(ascii: "&"):
            return at + 1 < end && isCapital(bytes[at + 1], at + 1, bytes)
                && isCapital(bytes[at - 1], at - 1, bytes)
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

    /// The end of a word whose possessive is part of a name, as in "People's Party", "Workers' Party" and "Attorney
    /// General's Office"; nil if it has none, or one that ends a name.
    private func endWithinName(
        _ start: Int, _ at: Int, _ limit: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var (bare, end) = (withoutPossessive(start, at, bytes), at)
        if bare == at, at + 3 < limit, bytes[at - 1] == UInt8(ascii: "s") {
            if bytes[at] == 0x27 { end = at + 1 }
            if bytes[at] == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] == 0x99 { end = at + 3 }
            bare = at
        }
        guard bare < end, end + 1 < limit, bytes[end] == 0x20,
            isCapital(bytes[end + 1], end + 1, bytes), isCapital(bytes[start], start, bytes)
        else { return nil }
        let word = String(decoding: bytes[start..<bare], as: UTF8.self).lowercased()
        if WordLists.possessors.contains(word) { return end }
        guard WordLists.roles.contains(word) || WordLists.officers.contains(word) else {
            return nil
        }
        let next = bytes[(end + 1)..<limit].prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        let noun = String(decoding: next, as: UTF8.self).lowercased()
        return WordLists.organizations.contains(noun) ? end : nil
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
            return last.text.utf8.count == 1 || last.isAbbreviation
                || ["st", "ft", "mt"].contains(last.lower)
                || (WordLists.titles.contains(last.lower) && last.text.utf8.count <= 4)
        }
        return false
    }
}
