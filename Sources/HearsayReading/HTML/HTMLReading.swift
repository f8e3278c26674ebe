internal import HearsayCore

/// UTF-8 HTML → cleaned text.
enum HTMLReading {
    /// Reads the main text of a page.
    ///
    /// - Complexity: O(n) in bytes.
    static func clean(_ decoded: Decoded, name: String) -> Cleaned {
        var text = decoded.text
        for stretch in text.withUnsafeBufferPointer({ HostileMarkup.stretches(in: $0) }) {
            for at in stretch { text[at] = ASCII.space }
        }
        return text.withUnsafeBufferPointer { bytes in
            var page = HTMLParsing.page(of: bytes, strictness: .elementsAndNames)
            var main = MainText(page)
            // Too little is left: some pages give their text a name of page furniture, others
            // leave a part of it open.
            for strictness in [PageStrictness.elements, .invisible] where main.weight < 400 {
                let loose = HTMLParsing.page(of: bytes, strictness: strictness)
                let other = MainText(loose)
                if other.weight > 3 * main.weight || page.blocks.isEmpty {
                    page = loose
                    main = other
                }
            }
            let choice = main.choose()
            var cleaned = assemble(page, choice.blocks)
            cleaned.map = cleaned.map.following(decoded.map)
            cleaned.fields = HTMLMetadata.fields(page.fields)
            if !choice.found, !cleaned.text.isEmpty {
                cleaned.diagnostics.append(
                    Diagnostic(
                        .note, .noMainText,
                        "\(name): no main text stands out on the page; everything visible was kept")
                )
            }
            if isCut(bytes) {
                cleaned.diagnostics.append(
                    Diagnostic(
                        .warning, .truncatedMarkup,
                        "\(name): the page ends inside a tag or a comment; fetch it again if it "
                            + "should be longer"))
            }
            return cleaned
        }
    }

    /// Joins blocks with blank lines; of a long block that comes again only the first is kept.
    private static func assemble(_ page: HTMLPage, _ chosen: [Int]) -> Cleaned {
        var cleaned = Cleaned(text: [], map: SourceMap())
        var seen: Set<ArraySlice<UInt8>> = []
        var headings: [ArraySlice<UInt8>: Int] = [:]
        for at in chosen where page.blocks[at].tag == .heading {
            headings[page.text[page.blocks[at].start..<page.blocks[at].end], default: 0] += 1
        }
        var previous: HTMLTag?
        var marks = page.marks[...]
        for at in chosen {
            let block = page.blocks[at]
            let bytes = page.text[block.start..<block.end]
            // A heading that comes more than twice is a speaker's name.
            if bytes.count >= 40, !seen.insert(bytes).inserted, headings[bytes, default: 0] < 3 {
                continue
            }
            if !cleaned.text.isEmpty { cleaned.text.append(ASCII.newline) }
            // Preformatted lines stay lines: they may be wrapped.
            let isNextLine =
                block.tag == .preformatted && previous == .preformatted && !block.followsBlank
            if !cleaned.text.isEmpty, !isNextLine { cleaned.text.append(ASCII.newline) }
            previous = block.tag
            if block.tag == .heading { cleaned.hints[cleaned.text.count] = .heading }
            let shift = cleaned.text.count - block.start
            marks = marks.drop { $0.range.lowerBound < block.start }
            for mark in marks.prefix(while: { $0.range.lowerBound < block.end }) {
                cleaned.marks.append(
                    LineMark(
                        style: mark.style,
                        range: mark.range.lowerBound + shift..<mark.range.upperBound + shift))
            }
            for run in page.runs[block.runs] {
                cleaned.map.append(
                    SourceMap.Run(
                        text: run.text + shift, source: run.source, units: run.units,
                        textUnit: run.textUnit, sourceUnit: run.sourceUnit))
            }
            cleaned.text.append(contentsOf: bytes)
        }
        return cleaned
    }

    /// Whether the bytes end inside a tag or a comment.
    private static func isCut(_ bytes: Bytes) -> Bool {
        guard let last = bytes.lastIndex(of: UInt8(ascii: "<")) else { return false }
        if let opened = lastComment(bytes), bytes.first("-->", in: opened..<bytes.count) == nil {
            return true
        }
        guard last + 1 < bytes.count else { return true }
        let next = bytes[last + 1]
        guard ASCII.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else {
            return false
        }
        return !bytes[last...].contains(UInt8(ascii: ">"))
    }

    private static func lastComment(_ bytes: Bytes) -> Int? {
        var at = bytes.count - 4
        while at >= 0 {
            if bytes[at] == UInt8(ascii: "<"), bytes.has("<!--", at: at, before: bytes.count) {
                return at
            }
            at -= 1
        }
        return nil
    }
}
