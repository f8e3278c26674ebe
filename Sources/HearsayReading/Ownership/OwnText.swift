internal import HearsayCore

/// Tells somebody's own text (a release, a notice, a letter) by weak signs that count together: what stands over and under
/// it, how it opens, who speaks in it.
///
/// A statement's title, an issuer's block or "Yours sincerely," over a name suffice alone (``GenreDecision``). This reads what has
/// none of them.
struct OwnText {
    /// Statement or letter, with the signs that told it.
    let genre: Located<Genre>
    /// The lines with the part that each plays.
    private(set) var blocks: [Block]

    /// Below it a text is an article.
    private static let threshold = 4
    private static let headLines = 12
    private static let tailLines = 10
    /// From the end: farther up nothing is looked for.
    private static let lookedAt = 200
    /// In UTF-8 bytes, of one under a text.
    private static let longestLine = 160
    /// In words: a line of prose has more.
    private static let shortestProse = 9

    /// - Parameters:
    ///   - title: one that is no part of the text.
    ///   - isOwn: whether other signs have told already that it is somebody's own; then only the lines are marked.
    ///   - known: the genre that they told.
    init?(
        _ bytes: Bytes, _ blocks: [Block], title: String? = nil, isOwn: Bool = false,
        genre known: Genre? = nil
    ) {
        let heading = blocks.first.map { Self.isTitle(bytes, $0) } ?? false ? 1 : 0
        let first =
            blocks[heading...].firstIndex { Self.isProse(bytes, $0) } ?? blocks.endIndex
        let last = blocks.lastIndex { Self.isProse(bytes, $0) } ?? blocks.endIndex
        guard first < blocks.endIndex, first <= Self.headLines else { return nil }
        var signs = Signs()
        if let title { signs.add(head: OwnLine.head(title), isFirst: true) }
        var marked = blocks
        for at in 0..<first {
            let line = Self.string(bytes, blocks[at])
            let found = OwnLine.head(line)
            // "From:" looks like a speaker's label.
            guard blocks[at].label == nil || found == .header else { continue }
            signs.add(head: found, isFirst: at == 0)
            if found == .salutation
                || found == nil && at == first - 1 && at > 0 && Self.addresses(line)
            {
                if found == nil { signs.add(head: .salutation, isFirst: false) }
                marked[at] = Block(span: blocks[at].span, kind: .salutation)
            } else if found == .institution && at > 0 || found == .header
                || line.isAllCapitals && found == .institution
            {
                marked[at] = Block(span: blocks[at].span, kind: .signature)
            }
        }
        for at in Self.tail(bytes, blocks, after: first) {
            let found = OwnLine.tail(Self.string(bytes, blocks[at]))
            signs.add(tail: found)
            if found == nil, LineShape.isDateLine(bytes, Self.undated(bytes, blocks[at])) {
                signs.addDate()
            }
            if blocks[at].kind != .furniture, found?.signs ?? false {
                marked[at] = Block(span: blocks[at].span, kind: .signature)
            }
        }
        let opening = Self.string(bytes, blocks[first])
        signs.add(opening: opening)
        // Most texts have nothing of this; their words need no reading.
        let body = blocks[first...last].lazy.filter { $0.kind == .paragraph }
            .map { Self.string(bytes, $0) }
        guard isOwn || signs.structure >= 1 || Signs.answersClaims(body.prefix(6).map(\.self))
        else { return nil }
        if !isOwn {
            signs.add(body: Array(body))
            guard signs.points >= Self.threshold, signs.areFirm else { return nil }
        }
        self.blocks = marked
        genre = Located(
            known ?? (signs.isLetter ? .letter : .statement),
            basis: signs.names.joined(separator: ", "))
    }

    /// The lines at the end that are no running text, and those within that say "ENDS" or "Notes to editors".
    private static func tail(_ bytes: Bytes, _ blocks: [Block], after first: Int) -> [Int] {
        var lines: [Int] = []
        var sentences = 0
        for at in (first + 1..<blocks.endIndex).suffix(lookedAt).reversed()
        where blocks[at].label == nil {
            let isShort = blocks[at].span.count <= longestLine
            let part = isShort ? OwnLine.tail(string(bytes, blocks[at])) : nil
            if part == .release || part == .issuer || part == .notes {
                lines.append(at)
            } else if sentences < 2, lines.count < tailLines {
                if isProse(bytes, blocks[at]) {
                    sentences += isShort ? 1 : 2
                } else {
                    lines.append(at)
                }
            }
        }
        return lines
    }

    private static func string(_ bytes: Bytes, _ block: Block) -> String {
        bytes.string(block.span.start..<block.span.end)
    }

    /// Whether the first line is no sentence by its end: a title, however many words it has.
    private static func isTitle(_ bytes: Bytes, _ block: Block) -> Bool {
        let line = block.span.start..<block.span.end
        return line.count <= longestLine && LineShape.ending(line, bytes) != UInt8(ascii: ".")
            && LineShape.wordCount(bytes, line) <= 20
    }

    /// Whether a block is running text: words enough, most of them small.
    private static func isProse(_ bytes: Bytes, _ block: Block) -> Bool {
        guard block.kind == .paragraph || block.kind == .heading else { return false }
        var words = 0
        var small = 0
        var isNew = true
        for at in block.span.start..<block.span.end {
            let byte = bytes[at]
            if ASCII.isSpace(byte) {
                isNew = true
            } else if isNew {
                isNew = false
                words += 1
                if byte >= 0x61, byte <= 0x7A { small += 1 }
                if words >= 40 { break }
            }
        }
        let ends = LineShape.endsSentence(
            LineShape.ending(block.span.start..<block.span.end, bytes))
        return words >= shortestProse && (small * 2 >= words || ends)
            && (ends || words >= 14 || block.kind == .paragraph)
    }

    /// "Lindon, 17 May" without the place.
    private static func undated(_ bytes: Bytes, _ block: Block) -> Range<Int> {
        let line = block.span.start..<block.span.end
        guard line.count <= 60, let comma = bytes[line].firstIndex(of: UInt8(ascii: ",")) else {
            return line
        }
        return bytes.trimmed(comma + 1..<line.upperBound)
    }

    /// A short line that ends with a comma or a colon over the text: "The Harbour Guild,".
    private static func addresses(_ line: String) -> Bool {
        guard let last = line.last, last == "," || last == ":", line.first?.isUppercase ?? false
        else {
            return false
        }
        return line.split(separator: " ").count <= 7
    }
}

extension String {
    fileprivate var isAllCapitals: Bool {
        contains(where: \.isUppercase) && !contains(where: \.isLowercase)
    }
}
