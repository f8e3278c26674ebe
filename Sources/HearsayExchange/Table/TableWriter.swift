/// Lays out rows as aligned columns of plain text, fitted to the width of a terminal.
///
/// Cells hold one line: line breaks, tabs and other control characters are shown as one space, and
/// what does not fit ends in `…`.
public struct TableWriter: Sendable {
    /// A column of a table.
    public struct Column: Hashable, Sendable {
        /// Its heading.
        public let title: String
        /// Whether its cells stand at the right edge, as numbers do.
        public let alignsRight: Bool

        /// Creates a column.
        public init(_ title: String, alignsRight: Bool = false) {
            self.title = title
            self.alignsRight = alignsRight
        }
    }

    /// Cells between two columns.
    private static let gap = 2
    /// Cells below which no column is cut.
    private static let narrowest = 4

    private let columns: [Column]
    private let width: Int?
    private var rows: [[String]] = []

    /// Creates an empty table.
    ///
    /// - Parameters:
    ///   - columns: the columns from left to right.
    ///   - width: terminal cells a line may take; `nil` for as many as it needs. A width too small
    ///     for four cells a column is exceeded.
    public init(columns: [Column], width: Int? = nil) {
        self.columns = columns
        self.width = width
    }

    /// Adds a row; missing cells are empty, those past the last column are left out.
    public mutating func append(_ cells: [String]) {
        rows.append(
            columns.indices.map { $0 < cells.count ? DisplayWidth.oneLine(cells[$0]) : "" })
    }

    /// The table: a heading and one line a row, each ending with a line feed and without white
    /// space before it.
    ///
    /// - Complexity: O(n) in the characters of the cells.
    public func text() -> String {
        let widths = fittedWidths()
        var text = ""
        append(columns.map(\.title), widths, to: &text)
        for row in rows { append(row, widths, to: &text) }
        return text
    }

    private func append(_ cells: [String], _ widths: [Int], to text: inout String) {
        var line = ""
        var pending = 0
        for (place, cell) in cells.enumerated() {
            let shown = DisplayWidth.truncated(cell, to: widths[place])
            let space = widths[place] - DisplayWidth.of(shown)
            if columns[place].alignsRight { pending += space }
            if !shown.isEmpty {
                line += String(repeating: " ", count: pending) + shown
                pending = 0
            }
            if !columns[place].alignsRight { pending += space }
            pending += Self.gap
        }
        text += line + "\n"
    }

    /// The natural widths, or less: the widest columns give way first, all to the same width.
    private func fittedWidths() -> [Int] {
        var widths = columns.map { DisplayWidth.of($0.title) }
        for row in rows {
            for (place, cell) in row.enumerated() {
                widths[place] = max(widths[place], DisplayWidth.of(cell))
            }
        }
        guard let width else { return widths }
        let room = width - Self.gap * (columns.count - 1)
        var limit = widths.max() ?? 0
        while limit > Self.narrowest, widths.reduce(0, { $0 + min($1, limit) }) > room {
            limit -= 1
        }
        var spare = room - widths.reduce(0) { $0 + min($1, limit) }
        return widths.map { natural in
            guard natural > limit, spare > 0 else { return min(natural, limit) }
            spare -= 1
            return limit + 1
        }
    }
}
