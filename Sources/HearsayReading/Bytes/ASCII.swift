/// The bytes that every stage walks; borrowed, never kept.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// Questions about single bytes of UTF-8.
enum ASCII {
    static let newline: UInt8 = 0x0A
    static let space: UInt8 = 0x20

    @inline(__always)
    static func lower(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    @inline(__always)
    static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// A letter, a digit or any byte of a character beyond ASCII.
    @inline(__always)
    static func isWord(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte >= 0x80
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
}

extension UnsafeBufferPointer where Element == UInt8 {
    /// Whether the lower-case ASCII `word` stands at `position`, whatever its case there.
    @inline(__always)
    func has(_ word: StaticString, at position: Int, before end: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position >= 0, position + length <= end else { return false }
        let letters = word.utf8Start
        for i in 0..<length where ASCII.lower(self[position + i]) != letters[i] { return false }
        return true
    }

    /// Whether `word` stands at `position` and no letter or digit follows it.
    func hasWord(_ word: StaticString, at position: Int, before end: Int) -> Bool {
        guard has(word, at: position, before: end) else { return false }
        let after = position + word.utf8CodeUnitCount
        return after >= end || !ASCII.isWord(self[after])
    }

    /// The first place of the lower-case ASCII `word` in `range`, whatever its case there.
    func first(_ word: StaticString, in range: Range<Int>) -> Int? {
        let length = word.utf8CodeUnitCount
        guard length > 0, range.count >= length else { return nil }
        let head = word.utf8Start[0]
        var at = range.lowerBound
        while at + length <= range.upperBound {
            if ASCII.lower(self[at]) == head, has(word, at: at, before: range.upperBound) {
                return at
            }
            at += 1
        }
        return nil
    }

    /// Whether one of `words` stands at the start of `range` as a whole word.
    func startsWithWord(of words: [StaticString], in range: Range<Int>) -> Bool {
        words.contains { hasWord($0, at: range.lowerBound, before: range.upperBound) }
    }

    /// Whether one of `words` stands anywhere in `range`.
    func holds(anyOf words: [StaticString], in range: Range<Int>) -> Bool {
        words.contains { first($0, in: range) != nil }
    }

    /// `range` without white space and no-break spaces at its edges.
    @inline(__always)
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            if ASCII.isSpace(self[start]) {
                start += 1
            } else if self[start] == 0xC2, start + 1 < end, self[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while start < end {
            if ASCII.isSpace(self[end - 1]) {
                end -= 1
            } else if end - 2 >= start, self[end - 1] == 0xA0, self[end - 2] == 0xC2 {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
    }

    /// The characters of `range`.
    func string(_ range: Range<Int>) -> String {
        String(decoding: self[range], as: UTF8.self)
    }
}
