internal import Glibc
internal import HearsayCore

/// Marks the lines that a page has taken out of its own text to catch the eye: what they quote was said once.
enum PullQuotes {
    private static let most = 20
    /// In UTF-8 bytes.
    private static let longest = 240
    private static let fewestWords = 4

    /// Marks the paragraphs that stand word for word elsewhere as a part of more, in quotation marks or set as a quotation; what is repeated as a
    /// whole, as a refrain is, was said again.
    ///
    /// - Parameter isQuote: whether the line that begins at a byte is set as a quotation.
    /// - Complexity: O(n) in bytes for each of at most twenty short lines.
    static func mark(_ blocks: inout [Block], _ bytes: Bytes, isQuote: (Int) -> Bool) {
        guard let start = blocks.first?.span.start, let end = blocks.last?.span.end else { return }
        var left = most
        for at in blocks.indices {
            let span = blocks[at].span
            guard blocks[at].kind == .paragraph, blocks[at].label == nil, span.count <= longest,
                let quote = bare(span.start..<span.end, bytes, isQuote: isQuote(span.start))
            else { continue }
            left -= 1
            if left < 0 { return }
            if holds(bytes, start..<span.start, quote) || holds(bytes, span.end..<end, quote) {
                blocks[at] = Block(span: span, kind: .furniture)
            }
        }
    }

    /// Whether the bytes of `quote` stand in a range as well.
    private static func holds(_ bytes: Bytes, _ range: Range<Int>, _ quote: Range<Int>) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        var at = range.lowerBound
        while at + quote.count <= range.upperBound,
            let found = memchr(
                base + at, Int32(bytes[quote.lowerBound]), range.upperBound - quote.count + 1 - at)
        {
            at = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
            if memcmp(base + at, base + quote.lowerBound, quote.count) == 0,
                isPart(bytes, at..<at + quote.count)
            {
                return true
            }
            at += 1
        }
        return false
    }

    /// Whether words stand before or behind a stretch on its line, and none is cut.
    private static func isPart(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        let end = range.upperBound
        if end < bytes.count, ASCII.isLetter(bytes[end]) { return false }
        if range.lowerBound > 0, ASCII.isLetter(bytes[range.lowerBound - 1]) { return false }
        func holdsWord(_ bytes: some Sequence<UInt8>) -> Bool {
            for byte in bytes {
                if byte == ASCII.newline { return false }
                if ASCII.isLetter(byte) { return true }
            }
            return false
        }
        return holdsWord(bytes[end...]) || holdsWord(bytes[..<range.lowerBound].reversed())
    }

    /// A line of some words without the quotation marks and the full stop at its ends; `nil` for one that is no quotation.
    private static func bare(_ line: Range<Int>, _ bytes: Bytes, isQuote: Bool) -> Range<Int>? {
        var (start, end) = (line.lowerBound, line.upperBound)
        let opens = bytes[start] == 0x22 ? 1 : bytes.has("\u{201C}", at: start, before: end) ? 3 : 0
        let closes =
            bytes[end - 1] == 0x22 ? 1 : bytes.has("\u{201D}", at: end - 3, before: end) ? 3 : 0
        guard isQuote || opens > 0 && closes > 0, opens + closes < line.count else { return nil }
        (start, end) = (start + opens, end - closes)
        if end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard end > start, bytes[start..<end].count(where: { $0 == ASCII.space }) >= fewestWords - 1
        else { return nil }
        return start..<end
    }
}
