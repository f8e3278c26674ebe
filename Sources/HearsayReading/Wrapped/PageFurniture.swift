internal import HearsayCore

/// Finds the headers and footers of a paged text: lines that count the pages, and those beside them that come again.
enum PageFurniture {
    private static let longest = 110
    /// Pages have more lines than that; rows of a table that count are nearer.
    private static let shortestPage = 8

    /// A short line with each number as one sign, and the first and the last number.
    private struct Shape {
        var signs: [UInt8] = []
        var first: Int?
        var last: Int?
    }

    /// The lines without headers and footers; the line behind some knows that a page ended there.
    ///
    /// - Complexity: O(n) in bytes.
    static func removed(from lines: [WrappedLine], _ bytes: Bytes) -> [WrappedLine] {
        var places: [[UInt8]: [(at: Int, shape: Shape)]] = [:]
        for (at, line) in lines.enumerated() {
            if let shape = shape(of: line, bytes) {
                places[shape.signs, default: []].append((at, shape))
            }
        }
        let groups = places.values.filter { $0.count >= 2 }.sorted { $0[0].at < $1[0].at }
        var isFurniture = [Bool](repeating: false, count: lines.count)
        for group in groups where countsPages(group, lines, bytes) {
            for line in group { isFurniture[line.at] = true }
        }
        guard isFurniture.contains(true) else { return lines }
        // What comes again and always beside a line that counts, or at the end of the text, belongs to the page as well.
        for _ in 0..<2 {
            for group in groups where !isFurniture[group[0].at] {
                let isEdge = group.allSatisfy { at, _ in
                    at == 0 || at == lines.count - 1 || isFurniture[at - 1] || isFurniture[at + 1]
                }
                if isEdge { for line in group { isFurniture[line.at] = true } }
            }
        }
        var kept: [WrappedLine] = []
        var ended = false
        for at in lines.indices {
            if !isFurniture[at] {
                var line = lines[at]
                line.followsPage = ended
                line.followsBlank = line.followsBlank || ended
                kept.append(line)
            }
            ended = isFurniture[at]
        }
        return kept
    }

    /// What counts as well and is a heading.
    private static let headings: [StaticString] = [
        "chapter", "section", "article", "part", "question", "table", "figure", "rule", "item",
        "step", "annex", "appendix", "title", "day", "week", "act", "scene", "episode", "exhibit",
    ]

    /// Whether lines of one shape stand a page apart and count up.
    private static func countsPages(
        _ group: [(at: Int, shape: Shape)], _ lines: [WrappedLine], _ bytes: Bytes
    ) -> Bool {
        guard group[0].shape.first != nil else { return false }
        let first = lines[group[0].at].range
        if bytes.startsWithWord(of: headings, in: first) || lines[group[0].at].endsSentence(bytes)
            || lines[group[0].at].isClock(bytes) || bytes.first(".m.", in: first) != nil
            || (group[0].shape.first ?? 0) >= 1000 && group[0].shape.signs.count <= 3
        {
            return false
        }
        // Lines that neither call themselves pages nor are set apart by gaps stand at even distances.
        if bytes.first("page", in: first) == nil,
            !group.allSatisfy({ isSetApart(lines[$0.at], bytes) })
        {
            let gaps = zip(group, group.dropFirst()).map { $1.at - $0.at }
            guard gaps.count >= 2, let least = gaps.min(), let most = gaps.max(),
                most * 2 <= least * 3 + 8
            else { return false }
        }
        for number in [\Shape.first, \Shape.last] {
            let counts = zip(group, group.dropFirst()).allSatisfy { line, next in
                next.at - line.at >= shortestPage
                    && next.shape[keyPath: number] == line.shape[keyPath: number].map { $0 + 1 }
            }
            if counts { return true }
        }
        return false
    }

    /// Whether a line stands far in, or three blanks part its words, as the edges of a page have it.
    private static func isSetApart(_ line: WrappedLine, _ bytes: Bytes) -> Bool {
        line.indent >= 16 || bytes.first("   ", in: line.range) != nil
    }

    /// The shape of a line; `nil` for lines that stand at no page's edge.
    private static func shape(of line: WrappedLine, _ bytes: Bytes) -> Shape? {
        guard line.range.count <= longest else { return nil }
        var shape = Shape()
        var value: Int?
        for byte in bytes[line.range] {
            if ASCII.isDigit(byte) {
                if value == nil { shape.signs.append(UInt8(ascii: "#")) }
                value = min((value ?? 0) * 10 + Int(byte - 0x30), 1_000_000)
                continue
            }
            if let number = value {
                shape.first = shape.first ?? number
                shape.last = number
                value = nil
            }
            if !ASCII.isSpace(byte) || shape.signs.last != ASCII.space { shape.signs.append(byte) }
        }
        if let number = value {
            shape.first = shape.first ?? number
            shape.last = number
        }
        return shape
    }
}
