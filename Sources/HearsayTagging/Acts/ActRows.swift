/// The rows of a batch that the act of one attribution is read from, each with its mark.
///
/// The window's first piece, the pieces of the cue with a few on either side, and the first pieces of the content: a
/// long content says what it does early, and the states know of the rest. `Training/model.py` chooses the same.
package struct ActRows {
    /// What a row is to the attribution.
    package enum Mark: Int, CaseIterable { case neither, cue, content, begin }

    /// Pieces on either side of each of the cue's.
    private static let around = 6
    /// Pieces of the content that are read wherever they are.
    private static let most = 40

    /// Rows in their order.
    package let rows: [(row: Int, mark: Mark)]

    /// Chooses the rows of one attribution.
    ///
    /// - Parameters:
    ///   - cue: the rows of the cue's tokens.
    ///   - content: the rows of the content's tokens, in order.
    ///   - window: the rows of their window, whose first is its begin and whose last is its end.
    /// - Complexity: O(n log n) in rows.
    package init(cue: [Range<Int>], content: [Range<Int>], window: Range<Int>) {
        var marks: [Int: Mark] = [window.lowerBound: .begin]
        for row in cue.joined() {
            let first = max(window.lowerBound + 1, row - Self.around)
            let last = min(window.upperBound - 2, row + Self.around)
            for near in first...last where marks[near] == nil { marks[near] = .neither }
        }
        var left = Self.most
        for row in content.joined() where left > 0 || marks[row] != nil {
            marks[row] = .content
            left -= 1
        }
        for row in cue.joined() { marks[row] = .cue }
        rows = marks.map { ($0.key, $0.value) }.sorted { $0.row < $1.row }
    }
}
