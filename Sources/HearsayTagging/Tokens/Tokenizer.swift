public import HearsayCore

/// Cuts text into tokens.
///
/// Tokens are words with their inner apostrophes, possessive `'s` on its own, dotted abbreviations
/// (`U.S.`), numbers with inner `.`, `,` or `:`, runs of dots or dashes, and every other mark alone.
/// Hyphens part words, so that "Chinese-made" is three tokens.
///
/// A full stop without a space after it still ends a word ("machine.Under"), because machine
/// translation writes so.
public struct Tokenizer: Sendable {
    /// Creates a tokenizer.
    public init() {}

    /// Appends the tokens of `span` to `tokens`.
    ///
    /// - Parameters:
    ///   - span: UTF-8 bytes of `bytes` on character boundaries.
    ///   - bytes: valid UTF-8.
    /// - Complexity: O(n) in bytes; allocates only to grow `tokens`.
    public func append(
        _ span: Span, of bytes: UnsafeBufferPointer<UInt8>, to tokens: inout [Token]
    ) {
        var at = span.start
        let end = min(span.end, bytes.count)
        while at < end {
            let (kind, width) = CharacterClass.at(at, in: bytes)
            switch kind {
            case .space:
                at += width
            case .letter:
                let stop = endOfWord(from: at, before: end, in: bytes)
                tokens.append(Token(at, stop, .word))
                at = stop
            case .digit:
                let stop = endOfNumber(from: at, before: end, in: bytes)
                tokens.append(Token(at, stop, .number))
                at = stop
            case .mark:
                let stop = endOfMark(from: at, width: width, before: end, in: bytes)
                let possessive = isPossessive(at, stop, before: end, in: bytes, after: tokens.last)
                tokens.append(Token(at, possessive ?? stop, possessive == nil ? .mark : .word))
                at = possessive ?? stop
            }
        }
    }

    private func endOfWord(
        from start: Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        if let stop = endOfAbbreviation(from: start, before: end, in: bytes) { return stop }
        var at = start
        while at < end {
            let (kind, width) = CharacterClass.at(at, in: bytes)
            if kind == .letter || kind == .digit {
                at += width
                continue
            }
            // An apostrophe between letters belongs to the word ("O'Neill", "didn’t"), unless it
            // begins a possessive.
            let mark = apostropheWidth(at, in: bytes)
            guard mark > 0, at + mark < end,
                CharacterClass.at(at + mark, in: bytes).0 == .letter,
                !isPossessiveEnding(at + mark, before: end, in: bytes)
            else { break }
            at += mark
        }
        return at
    }

    /// End of `U.S.`, `a.m.`, `Ph.D`: at least two groups of one ASCII letter, each but the last
    /// followed by a dot.
    private func endOfAbbreviation(
        from start: Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var at = start
        var groups = 0
        while true {
            var letters = 0
            while at + letters < end, isASCIILetter(bytes[at + letters]) {
                letters += 1
                // "Ph.D." is the one abbreviation with a longer group; "us.He" is two sentences.
                let isLonger =
                    bytes[at] == UInt8(ascii: "P") && bytes[start + 1] == UInt8(ascii: "h")
                if letters > (groups == 0 && isLonger ? 2 : 1) { return nil }
            }
            if letters == 0 { return groups >= 2 ? at : nil }
            at += letters
            groups += 1
            // A digit or a letter beyond ASCII means this was an ordinary word.
            if at < end {
                let kind = CharacterClass.at(at, in: bytes).0
                if kind == .digit || kind == .letter { return nil }
            }
            guard at < end, bytes[at] == UInt8(ascii: ".") else { return groups >= 2 ? at : nil }
            at += 1
        }
    }

    private func endOfNumber(
        from start: Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var at = start
        while at < end {
            let (kind, width) = CharacterClass.at(at, in: bytes)
            if kind == .digit || kind == .letter {
                at += width
            } else if at + 1 < end, isDigit(bytes[at + 1]),
                bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ",")
                    || bytes[at] == UInt8(ascii: ":")
            {
                at += 2
            } else {
                break
            }
        }
        if at < end, bytes[at] == UInt8(ascii: "%") { at += 1 }
        return at
    }

    /// Runs of `.` or `-`, and the doubled single marks that stand for a double quotation mark, are
    /// one token.
    private func endOfMark(
        from start: Int, width: Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let byte = bytes[start]
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"):
            var at = start + 1
            while at < end, bytes[at] == byte { at += 1 }
            return at
        case UInt8(ascii: "'"), UInt8(ascii: "`"):
            return start + 1 < end && bytes[start + 1] == byte ? start + 2 : start + 1
        default:
            return start + width
        }
    }

    /// End of `'s` that directly follows a word; `nil` where this is no possessive.
    private func isPossessive(
        _ start: Int, _ stop: Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>,
        after last: Token?
    ) -> Int? {
        guard let last, Int(last.end) == start, last.kind != .mark,
            apostropheWidth(start, in: bytes) == stop - start, stop < end,
            isPossessiveEnding(stop, before: end, in: bytes)
        else { return nil }
        return stop + 1
    }

    private func isPossessiveEnding(
        _ at: Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard bytes[at] | 0x20 == UInt8(ascii: "s") else { return false }
        guard at + 1 < end else { return true }
        let kind = CharacterClass.at(at + 1, in: bytes).0
        return kind != .letter && kind != .digit
    }

    /// Bytes of the apostrophe at `at`: 1 for `'`, 3 for `’` and `‘` (machine translation writes
    /// China‘s), 0 for none.
    private func apostropheWidth(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if bytes[at] == UInt8(ascii: "'") { return 1 }
        if bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80,
            bytes[at + 2] == 0x99 || bytes[at + 2] == 0x98
        {
            return 3
        }
        return 0
    }

    private func isASCIILetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
