internal import HearsayCore

/// Reads title, outlet and days off the lines before the running text.
struct HeadMetadata {
    private let bytes: Bytes
    private let blocks: [Block]
    private static let headBlocks = 12
    private static let occasions: [StaticString] = [
        "press conference", "briefing", "remarks", "statement", "speech", "interview", "gaggle",
        "press call", "address", "comments", "q&a", "answers", "testimony", "news conference",
    ]

    init(_ bytes: Bytes, _ blocks: [Block]) {
        self.bytes = bytes
        self.blocks = blocks
    }

    /// Fills in what `fields`, which outrank the text, leave open.
    func fill(_ fields: DocumentFields, genre: Genre) -> DocumentFields {
        var filled = fields
        if let title = fields.title {
            filled.title = located(title)
        } else {
            let (title, outlet) = titleLine()
            filled.title = title
            filled.outlet = filled.outlet ?? outlet
        }
        filled.outlet = filled.outlet ?? agency()
        filled.firstOutlet = FirstOutlet(bytes, blocks).find(
            title: filled.title, outlet: filled.outlet)
        let dates = headDates(genre: genre)
        filled.published = filled.published ?? dates.published
        filled.said = filled.said ?? titleDate(filled.title) ?? dates.said
        return filled
    }

    private func range(_ block: Block) -> Range<Int> { block.span.start..<block.span.end }

    /// A title that came as a field, with its line in the text if it has one.
    private func located(_ title: Located<String>) -> Located<String> {
        for block in blocks.prefix(Self.headBlocks)
        where block.kind == .heading && bytes[range(block)].elementsEqual(title.value.utf8) {
            return Located(title.value, span: block.span, basis: title.basis)
        }
        return title
    }

    private func titleLine() -> (title: Located<String>?, outlet: Located<String>?) {
        guard blocks.count > 1 else { return (nil, nil) }
        for (at, block) in blocks.prefix(6).enumerated() {
            if block.kind == .furniture { continue }
            guard block.kind == .heading, LineShape.wordCount(bytes, range(block)) >= 2 else {
                break
            }
            return split(range(block), following: blocks.dropFirst(at + 1).prefix(4))
        }
        return (nil, nil)
    }

    /// `Site | Title` and `Title | Site`: the part that comes again, else the longer, is the title.
    private func split(
        _ line: Range<Int>, following: ArraySlice<Block>
    ) -> (Located<String>?, Located<String>?) {
        guard let bar = bytes.first(" | ", in: line) else {
            return (Located(bytes.string(line), span: span(line), basis: "first line"), nil)
        }
        let left = bytes.trimmed(line.lowerBound..<bar)
        let right = bytes.trimmed(bar + 3..<line.upperBound)
        guard !left.isEmpty, !right.isEmpty else {
            return (Located(bytes.string(line), span: span(line), basis: "first line"), nil)
        }
        func comesAgain(_ part: Range<Int>) -> Bool {
            following.contains { bytes[range($0)].starts(with: bytes[part]) }
        }
        let rightIsTitle = comesAgain(right) || (!comesAgain(left) && right.count >= left.count)
        let (title, outlet) = rightIsTitle ? (right, left) : (left, right)
        let site: Located<String>? =
            LineShape.wordCount(bytes, outlet) <= 6
            ? Located(
                bytes.string(outlet), span: span(outlet), basis: "site part of the first line")
            : nil
        return (
            Located(bytes.string(title), span: span(title), basis: "title part of the first line"),
            site
        )
    }

    private func span(_ range: Range<Int>) -> Span { Span(range.lowerBound, range.upperBound) }

    /// `LONDON (Reuters) - …` at the beginning of the running text.
    private func agency() -> Located<String>? {
        guard let first = blocks.prefix(Self.headBlocks).first(where: { $0.kind == .paragraph })
        else {
            return nil
        }
        let line = range(first)
        let head = line.lowerBound..<min(line.upperBound, line.lowerBound + 120)
        guard let opened = bytes[head].firstIndex(of: UInt8(ascii: "(")),
            let closed = bytes[opened..<head.upperBound].firstIndex(of: UInt8(ascii: ")")),
            closed - opened > 2, closed - opened < 32, ASCII.isUpper(bytes[opened + 1])
        else { return nil }
        let after = bytes.trimmed(closed + 1..<line.upperBound)
        guard !after.isEmpty,
            after.lowerBound > closed + 1 || bytes[after.lowerBound] == UInt8(ascii: "-"),
            bytes[after.lowerBound] == UInt8(ascii: "-")
                || bytes.has("\u{2013}", at: after.lowerBound, before: after.upperBound)
                || bytes.has("\u{2014}", at: after.lowerBound, before: after.upperBound)
        else { return nil }
        // A dateline names a place in capitals first; anything else is running text in brackets.
        guard opened - line.lowerBound < 60, line.lowerBound < opened,
            ASCII.isUpper(bytes[line.lowerBound]), ASCII.isUpper(bytes[line.lowerBound + 1])
        else { return nil }
        let name = opened + 1..<closed
        return Located(bytes.string(name), span: span(name), basis: "dateline")
    }

    private func headDates(genre: Genre) -> (published: Located<String>?, said: Located<String>?) {
        var published: Located<String>?
        var said: Located<String>?
        for block in blocks.prefix(Self.headBlocks) {
            if block.kind == .paragraph { break }
            let line = range(block)
            if block.kind == .heading, genre == .transcript, said == nil {
                said = placeAndDay(line)
                continue
            }
            guard block.kind == .furniture || block.kind == .salutation else { continue }
            guard let found = DateScanner.first(in: bytes, line) else { continue }
            if block.kind == .salutation {
                published =
                    published
                    ?? Located(
                        found.day, span: span(found.range), basis: "date before the salutation")
                continue
            }
            let bracketed = bytes[line.lowerBound] == UInt8(ascii: "(")
            if bracketed, genre == .transcript {
                said =
                    said
                    ?? Located(
                        found.day, span: span(found.range), basis: "date line of the transcript")
            } else {
                published =
                    published ?? Located(found.day, span: span(found.range), basis: "date line")
            }
        }
        return (published ?? tailDate(), said)
    }

    /// The day of "Port Ellin, 4 March 2024": a place of up to four words and nothing else.
    private func placeAndDay(_ line: Range<Int>) -> Located<String>? {
        guard line.count <= 80, let found = DateScanner.first(in: bytes, line),
            found.range.upperBound == line.upperBound,
            found.range.lowerBound > line.lowerBound
        else { return nil }
        let place = bytes.trimmed(line.lowerBound..<found.range.lowerBound)
        guard !place.isEmpty, bytes[place.upperBound - 1] == UInt8(ascii: ","),
            LineShape.wordCount(bytes, place) <= 4
        else { return nil }
        return Located(
            found.day, span: span(found.range), basis: "place and date of the transcript")
    }

    /// A date line right below a signature.
    private func tailDate() -> Located<String>? {
        guard let signature = blocks.lastIndex(where: { $0.kind == .signature }) else { return nil }
        for block in blocks[signature...].prefix(3) {
            guard LineShape.isDateLine(bytes, range(block)),
                let found = DateScanner.first(in: bytes, range(block))
            else { continue }
            return Located(found.day, span: span(found.range), basis: "date line of the signature")
        }
        return nil
    }

    /// The day in a title such as `… Press Conference on September 13, 2022`.
    private func titleDate(_ title: Located<String>?) -> Located<String>? {
        guard let title else { return nil }
        if let place = title.span {
            let line = place.start..<place.end
            guard bytes.holds(anyOf: Self.occasions, in: line),
                let found = DateScanner.first(in: bytes, line)
            else { return nil }
            return Located(found.day, span: span(found.range), basis: "date in the title")
        }
        var value = title.value
        return value.withUTF8 { text in
            let all = 0..<text.count
            guard text.holds(anyOf: Self.occasions, in: all),
                let found = DateScanner.first(in: text, all)
            else { return nil }
            return Located(found.day, basis: "date in the title")
        }
    }
}
