package import HearsayCore

/// Tells direct, indirect and mixed contents apart by the quotation marks in and around them.
///
/// The rule is the one that attributions are scored by: direct begins and ends with a mark (which may
/// lie just outside the span, and of `. , ; : ? !` before the closing mark), indirect has no double
/// mark in or at it, mixed is the rest.
package struct ModeClassifier {
    private enum Mark { case none, single, double }

    package init() {}

    /// The mode of a content.
    ///
    /// - Parameters:
    ///   - content: non-empty spans in order, in UTF-8 bytes.
    ///   - bytes: the text they point into.
    /// - Complexity: O(n) in bytes of the content.
    package func mode(of content: [Span], in bytes: UnsafeBufferPointer<UInt8>) -> Mode {
        guard let first = content.first, let last = content.last else { return .indirect }
        var begin = mark(startingAt: first.start, bytes).0
        if begin == .none {
            begin = mark(endingAt: first.start, bytes).0
            if begin != .none, closesSomethingElse(endingAt: first.start, bytes) { begin = .none }
        }
        let end = endMark(last, bytes)
        let inside = content.contains { span in
            var at = span.start
            while at < span.end {
                let (kind, width) = mark(startingAt: at, bytes)
                if kind == .double { return true }
                at += max(1, width)
            }
            return false
        }
        if begin != .none, end != .none, begin == end || begin == .double || end == .double {
            return .direct
        }
        return inside || begin == .double || end == .double ? .mixed : .indirect
    }

    private func endMark(_ span: Span, _ bytes: UnsafeBufferPointer<UInt8>) -> Mark {
        var at = span.end
        while at > span.start + 1, isPause(bytes[at - 1]) { at -= 1 }
        let inside = mark(endingAt: at, bytes).0
        if inside != .none { return inside }
        at = span.end
        while at < min(bytes.count, span.end + 2), isPause(bytes[at]) { at += 1 }
        return at < bytes.count ? mark(startingAt: at, bytes).0 : .none
    }

    private func isPause(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
            UInt8(ascii: "?"), UInt8(ascii: "!"):
            true
        default: false
        }
    }

    private func closesSomethingElse(endingAt end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool
    {
        (end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 && bytes[end - 1] == 0x9D)
            || (end >= 2 && bytes[end - 2] == 0xC2 && bytes[end - 1] == 0xBB)
    }

    private func mark(
        startingAt at: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (Mark, width: Int) {
        guard at >= 0, at < bytes.count else { return (.none, 0) }
        switch bytes[at] {
        case UInt8(ascii: "\""): return (.double, 1)
        case UInt8(ascii: "'"), UInt8(ascii: "`"):
            let doubled = at + 1 < bytes.count && bytes[at + 1] == bytes[at]
            return doubled ? (.double, 2) : (bytes[at] == UInt8(ascii: "'") ? .single : .none, 1)
        case 0xC2:
            guard at + 1 < bytes.count else { return (.none, 1) }
            return (bytes[at + 1] == 0xAB || bytes[at + 1] == 0xBB ? .double : .none, 2)
        case 0xE2:
            guard at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return (.none, 3) }
            switch bytes[at + 2] {
            case 0x9C, 0x9D, 0x9E: return (.double, 3)
            case 0x98, 0x99, 0x9A: return (.single, 3)
            default: return (.none, 3)
            }
        default: return (.none, 1)
        }
    }

    private func mark(endingAt end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> (Mark, Int) {
        for width in 1...3 where end >= width {
            let (kind, found) = mark(startingAt: end - width, bytes)
            if kind != .none, found == width { return (kind, width) }
        }
        return (.none, 0)
    }
}
