package import HearsayCore

/// Cuts the passage around one attribution and marks its parts.
///
/// Over paragraphs, since what is denied or demanded often stands in the one before.
package struct AttributionMarker {
    /// UTF-8 bytes of text before the attribution, and after it; of a sentence without a cue fewer, since a transcript is
    /// full of them.
    private static let around = (before: 240, after: 60)
    private static let aroundSentence = (before: 150, after: 30)
    /// The most pieces of a passage.
    package static let limit = 112
    /// Pieces on either side of the cue that stay in a passage that is too long.
    private static let besideCue = 6

    private var wordPiece: WordPiece

    init(_ vocabulary: Vocabulary) { wordPiece = WordPiece(vocabulary) }

    /// The marked passage of an attribution; at most `limit` pieces.
    ///
    /// - Complexity: O(n) in the bytes of the attribution, from its first span to its last.
    package mutating func passage(of attribution: Attribution, in text: Text) -> MarkedPieces {
        let parts: [(MarkedPieces.Mark, [Span])] = [
            (.cue, attribution.cue), (.source, attribution.source),
            (.content, attribution.content),
        ]
        guard let whole = parts.flatMap(\.1).hull else { return MarkedPieces() }
        var all = MarkedPieces()
        text.utf8.withUnsafeBufferPointer { bytes in
            let reach = Self.reach(
                of: attribution.cue.isEmpty ? Self.aroundSentence : Self.around, around: whole,
                in: bytes)
            let edges = Set(parts.flatMap(\.1).flatMap { [$0.start, $0.end] })
                .union([reach.start, reach.end]).sorted()
            for (start, end) in zip(edges, edges.dropFirst()) {
                let mark = parts.first { part in
                    part.1.contains { $0.start < end && start < $0.end }
                }
                var pieces: [Int32] = []
                wordPiece.append(UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &pieces)
                all.append(pieces, mark?.0 ?? .around)
            }
        }
        return all.count <= Self.limit ? all : Self.shortened(all)
    }

    /// The bytes to read: whole words before and whole characters after the attribution.
    private static func reach(
        of bounds: (before: Int, after: Int), around whole: Span,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> Span {
        var start = max(0, whole.start - bounds.before)
        if start > 0 {
            while start < whole.start, !isBlank(bytes[start]) { start += 1 }
        }
        var end = min(bytes.count, whole.end + bounds.after)
        while end < bytes.count, end > whole.end, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return Span(start, end)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

    /// The cue with what stands beside it, then parts of the attribution from the content's beginning on, then what
    /// stands before, as far as they fit.
    private static func shortened(_ all: MarkedPieces) -> MarkedPieces {
        let cue = all.marks.indices.filter { all.marks[$0] == .cue }
        let begin = all.marks.firstIndex(of: .content) ?? 0
        let first = cue.first ?? begin
        var kept = [Bool](repeating: false, count: all.count)
        var left = limit
        func keep(_ index: Int) {
            if left > 0, !kept[index] {
                kept[index] = true
                left -= 1
            }
        }
        let last = cue.last ?? begin
        for index in max(0, first - besideCue)..<min(all.count, last + 1 + besideCue) {
            keep(index)
        }
        for index in begin..<all.count where left > 8 && all.marks[index] != .around { keep(index) }
        for index in (0..<min(begin, first)).reversed() { keep(index) }
        var short = MarkedPieces()
        for index in kept.indices where kept[index] {
            short.append([all.pieces[index]], all.marks[index])
        }
        return short
    }
}
