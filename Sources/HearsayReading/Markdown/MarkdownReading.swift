internal import HearsayCore

/// Markdown → text without its marks, with the way back.
struct MarkdownReading {
    private let bytes: Bytes
    private var cleaned = Cleaned(text: [], map: SourceMap())
    private var fence: UInt8?
    private var inComment = false
    /// Where the line before began in the cleaned text, if a paragraph may go on after it.
    private var open: Int?
    /// A stretch set apart that goes on in the next line: its closing sign and where it began in the cleaned text.
    private var apart: (sign: Range<Int>, start: Int)?

    /// Takes the marks out.
    ///
    /// - Complexity: O(n) in bytes.
    static func clean(_ decoded: Decoded) -> Cleaned {
        decoded.text.withUnsafeBufferPointer { bytes in
            var reading = MarkdownReading(bytes: bytes)
            let (fields, start) = FrontMatter.read(bytes)
            reading.cleaned.fields = fields
            reading.read(from: start)
            reading.cleaned.map = reading.cleaned.map.following(decoded.map)
            return reading.cleaned
        }
    }

    private init(bytes: Bytes) { self.bytes = bytes }

    private mutating func read(from start: Int) {
        var at = start
        while at < bytes.count {
            var end = at
            while end < bytes.count, bytes[end] != ASCII.newline { end += 1 }
            line(at..<end)
            at = end + 1
        }
    }

    private mutating func line(_ whole: Range<Int>) {
        var line = bytes.trimmed(whole)
        if inComment {
            guard let close = bytes.first("-->", in: line) else { return }
            inComment = false
            line = bytes.trimmed(close + 3..<line.upperBound)
        }
        if isFence(line) { return }
        if fence != nil {
            if !line.isEmpty { add(line, as: .furniture, verbatim: true) }
            return
        }
        if line.isEmpty || isRule(line) || isReference(line) {
            underline(line)
            open = nil
            return
        }
        var quoted = false
        while !line.isEmpty, bytes[line.lowerBound] == UInt8(ascii: ">") {
            quoted = true
            line = bytes.trimmed(line.dropFirst())
        }
        if line.isEmpty {
            open = nil
            return
        }
        if let heading = heading(line) {
            add(heading, as: .heading)
            open = nil
            return
        }
        let item = withoutBullet(line)
        let first = cleaned.text.count
        add(item, as: nil, continues: item == line && !quoted)
        note(item, isQuoted: quoted, from: first)
    }

    /// Adds one line; it goes on where the paragraph before it was wrapped.
    private mutating func add(
        _ line: Range<Int>, as kind: Block.Kind?, continues: Bool = false, verbatim: Bool = false
    ) {
        let before = cleaned.text.count
        let wrapped = continues && isWrapped && SpeakerLabel.at(bytes, line) == nil
        if wrapped {
            cleaned.text.append(ASCII.space)
        } else if !cleaned.text.isEmpty {
            cleaned.text.append(contentsOf: kind == .furniture ? [0x0A] : [0x0A, 0x0A])
        }
        let start = cleaned.text.count
        if verbatim {
            cleaned.map.append(
                SourceMap.Run(text: start, source: line.lowerBound, units: line.count))
            cleaned.text.append(contentsOf: bytes[line])
        } else {
            write(line, isHeading: kind == .heading, continues: wrapped)
        }
        if bytes.trimmed(line).isEmpty || cleaned.text.count == start {
            cleaned.text.removeLast(cleaned.text.count - before)
            return
        }
        if let kind { cleaned.hints[start] = kind }
        if !wrapped { open = kind == nil ? start : nil }
    }

    /// Notes a line that its place sets apart, not the signs within it: a quotation, or what a list explains.
    private mutating func note(_ line: Range<Int>, isQuoted: Bool, from: Int) {
        let isTerm = (["<summary", "<dt"] as [StaticString]).contains {
            bytes.has($0, at: line.lowerBound, before: line.upperBound)
        }
        guard isQuoted || isTerm else { return }
        var start = from
        while start < cleaned.text.count, ASCII.isSpace(cleaned.text[start]) { start += 1 }
        while let last = cleaned.marks.last, last.range.lowerBound >= start {
            cleaned.marks.removeLast()
        }
        if start < cleaned.text.count {
            cleaned.marks.append(
                LineMark(style: isTerm ? .term : .quote, range: start..<cleaned.text.count))
        }
    }

    /// Writes a line without its marks, and notes which stretch at its beginning is set apart.
    private mutating func write(_ line: Range<Int>, isHeading: Bool, continues: Bool) {
        let start = cleaned.text.count
        var mark: (style: LineStyle, sign: Range<Int>, start: Int)?
        if isHeading {
            mark = (.heading(level(before: line)), line.upperBound..<line.upperBound, start)
        } else if continues {
            mark = apart.map { (style(of: $0.sign), $0.sign, $0.start) }
        } else if let sign = MarkdownInline.opening(bytes, line) {
            mark = (style(of: sign), sign, start)
        }
        apart = nil
        let from = continues ? line.lowerBound : mark?.sign.upperBound ?? line.upperBound
        let close = mark.flatMap { mark in
            isHeading
                ? line.upperBound
                : MarkdownInline.closing(
                    of: mark.sign, bytes, min(from, line.upperBound)..<line.upperBound)
        }
        var inline = MarkdownInline(bytes: bytes, line: line)
        let (opensComment, end) = inline.write(to: &cleaned, upTo: close ?? .max)
        if opensComment { inComment = true }
        guard let mark else { return }
        if close == nil {
            apart = (mark.sign, mark.start)
        } else if end > mark.start {
            cleaned.marks.append(LineMark(style: mark.style, range: mark.start..<end))
        }
    }

    private func style(of sign: Range<Int>) -> LineStyle { sign.count == 1 ? .italic : .bold }

    /// How many "#" stand before a heading.
    private func level(before heading: Range<Int>) -> UInt8 {
        var at = heading.lowerBound
        while at > 0, ASCII.isSpace(bytes[at - 1]), bytes[at - 1] != ASCII.newline { at -= 1 }
        var level: UInt8 = 0
        while at > 0, bytes[at - 1] == UInt8(ascii: "#") {
            at -= 1
            level &+= 1
        }
        return level
    }

    /// Whether the last line is long enough to have been wrapped by an editor.
    private var isWrapped: Bool {
        guard let open else { return false }
        return cleaned.text.count - open >= 50
    }

    private mutating func isFence(_ line: Range<Int>) -> Bool {
        guard line.count >= 3, let first = bytes[line].first,
            first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
            bytes[line].prefix(3).allSatisfy({ $0 == first })
        else { return false }
        if fence == nil {
            fence = first
        } else if fence == first {
            fence = nil
        } else {
            return false
        }
        open = nil
        return true
    }

    /// `---`, `***`, `===` and the like.
    private func isRule(_ line: Range<Int>) -> Bool {
        guard line.count >= 3, let first = bytes[line].first,
            [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "=")]
                .contains(first)
        else { return false }
        return bytes[line].allSatisfy { $0 == first || $0 == ASCII.space }
    }

    /// A rule right below a line makes that line a heading.
    private mutating func underline(_ line: Range<Int>) {
        guard let open, let first = bytes[line].first, !isReference(line),
            first == UInt8(ascii: "=") || first == UInt8(ascii: "-")
        else { return }
        cleaned.hints[open] = .heading
    }

    /// Whether the line only says where a named link leads: `[name]: address`.
    private func isReference(_ line: Range<Int>) -> Bool {
        guard bytes[line].first == UInt8(ascii: "["), let close = bytes.first("]: ", in: line)
        else {
            return false
        }
        return bytes.first("http", in: close..<line.upperBound) == close + 3
    }

    private func heading(_ line: Range<Int>) -> Range<Int>? {
        var at = line.lowerBound
        while at < line.upperBound, bytes[at] == UInt8(ascii: "#") { at += 1 }
        guard at > line.lowerBound, at - line.lowerBound <= 6, at < line.upperBound,
            ASCII.isSpace(bytes[at])
        else { return nil }
        var end = line.upperBound
        while end > at, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
        let rest = bytes.trimmed(at..<end)
        return rest.isEmpty ? nil : rest
    }

    private func withoutBullet(_ line: Range<Int>) -> Range<Int> {
        guard line.count > 2, ASCII.isSpace(bytes[line.lowerBound + 1]),
            [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(
                bytes[line.lowerBound])
        else { return line }
        return bytes.trimmed(line.dropFirst(2))
    }
}
