import HearsayCore

/// Finds the sentences of a paragraph from its tokens.
///
/// A sentence ends after `.`, `!`, `?` or `…` (closing quotation marks and brackets included) when
/// the next token can begin one: a capital, a digit, an opening mark. Titles, initials and common
/// abbreviations do not end one. Machine translation leaves out the space after a full stop; a
/// capital that follows at once still begins a sentence.
public struct SentenceSplitter: Sendable {
    /// Creates a splitter.
    public init() {}

    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "maj",
        "capt", "cmdr", "adm", "st", "jr", "sr", "rev", "hon", "pres", "amb", "sec", "vs",
        "inc", "corp", "co", "ltd", "bros", "dept", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
        "sept", "sep", "oct", "nov", "dec", "ariz", "calif", "conn", "fla", "ga", "ill", "ind",
        "ky",
        "md", "mass", "mich", "minn", "miss", "mo", "okla", "ore", "pa", "tenn", "tex", "va",
        "wash",
        "wis", "fig", "approx", "messrs", "mt", "ft",
    ]

    /// The sentences as ranges of indices into `tokens`, in order, covering all of them.
    ///
    /// - Parameters:
    ///   - tokens: the tokens of one paragraph.
    ///   - bytes: the text they point into.
    /// - Complexity: O(n) in tokens.
    public func sentences(
        _ tokens: ArraySlice<Token>, of bytes: UnsafeBufferPointer<UInt8>
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = tokens.startIndex
        var i = tokens.startIndex
        while i < tokens.endIndex {
            guard ends(at: i, tokens, bytes) else {
                i += 1
                continue
            }
            var next = i + 1
            while next < tokens.endIndex, closes(tokens[next], after: tokens[next - 1], bytes) {
                next += 1
            }
            if next < tokens.endIndex, begins(tokens[next], after: tokens[next - 1], bytes) {
                found.append(start..<next)
                start = next
            }
            i = next
        }
        if start < tokens.endIndex { found.append(start..<tokens.endIndex) }
        return found
    }

    private func ends(
        at i: Int, _ tokens: ArraySlice<Token>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let token = tokens[i]
        if token.kind == .word { return endsWithStop(token, before: i + 1, tokens, bytes) }
        guard token.kind == .mark else { return false }
        switch bytes[Int(token.start)] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case 0xE2:
            return token.count == 3 && bytes[Int(token.start) + 1] == 0x80
                && bytes[Int(token.start) + 2] == 0xA6
        case UInt8(ascii: "."): break
        default: return false
        }
        guard token.count == 1, i > tokens.startIndex, tokens[i - 1].end == token.start,
            tokens[i - 1].kind == .word
        else { return true }
        let word = tokens[i - 1]
        let first = bytes[Int(word.start)]
        if word.count == 1, first >= 0x41, first <= 0x5A { return false }
        // Abbreviations are written with a capital but for a few; "no." before a number is one.
        if word.count > 6 { return true }
        let isCapital = first >= 0x41 && first <= 0x5A
        let lower = String(
            decoding: bytes[Int(word.start)..<Int(word.end)].map { $0 | 0x20 }, as: UTF8.self)
        if lower == "no" {
            return i + 1 >= tokens.endIndex || tokens[i + 1].kind != .number
        }
        return !(isCapital ? Self.abbreviations : Self.lowerAbbreviations).contains(lower)
    }

    /// Whether the stop that belongs to an abbreviation ends the sentence too.
    ///
    /// It does if the next word is one that opens sentences and no names: "They left the U.S. The …".
    private func endsWithStop(
        _ token: Token, before next: Int, _ tokens: ArraySlice<Token>,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard bytes[Int(token.end) - 1] == UInt8(ascii: "."), next < tokens.endIndex else {
            return false
        }
        let word = bytes[Int(tokens[next].start)..<Int(tokens[next].end)]
        return word.count <= 7 && Self.openers.contains(String(decoding: word, as: UTF8.self))
    }

    private static let lowerAbbreviations: Set<String> = ["vs", "approx", "fig", "no"]
    private static let openers: Set<String> = [
        "The", "A", "An", "He", "She", "It", "They", "We", "I", "In", "On", "At", "But", "And",
        "This",
        "That", "These", "Those", "There", "His", "Her", "Its", "Their", "If", "When", "As",
        "However",
    ]

    /// Closing marks and brackets that belong to the sentence before.
    private func closes(
        _ token: Token, after last: Token, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard token.kind == .mark, token.start == last.end else { return false }
        switch bytes[Int(token.start)] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
            UInt8(ascii: "!"), UInt8(ascii: "?"):
            return true
        case 0xE2 where token.count == 3 && bytes[Int(token.start) + 1] == 0x80:
            let last = bytes[Int(token.start) + 2]
            return last == 0x9D || last == 0x99
                || (last == 0x9C && !continues(after: token, bytes))
        case 0xC2: return token.count == 2 && bytes[Int(token.start) + 1] == 0xBB
        default: return false
        }
    }

    private func continues(after token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = Int(token.end)
        return end < bytes.count && CharacterClass.at(end, in: bytes).0 == .letter
    }

    private func begins(
        _ token: Token, after last: Token, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let byte = bytes[Int(token.start)]
        switch token.kind {
        case .word: return !(byte >= 0x61 && byte <= 0x7A)
        case .number: return token.start > last.end
        case .mark:
            return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
                || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte >= 0x80
        }
    }
}
