internal import HearsayCore

/// Markdown → text without its marks, with the way back.
struct MarkdownReading {
    private let bytes: Bytes
    private var cleaned = Cleaned(text: [], map: SourceMap())
    private var fence: UInt8?
    private var inComment = false
    /// Where the line before began in the cleaned text, if a paragraph may go on after it.
    private var open: Int?

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
        add(item, as: nil, continues: item == line && !quoted)
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
            var inline = MarkdownInline(bytes: bytes, line: line)
            inComment = inline.write(to: &cleaned)
        }
        if bytes.trimmed(line).isEmpty || cleaned.text.count == start {
            cleaned.text.removeLast(cleaned.text.count - before)
            return
        }
        if let kind { cleaned.hints[start] = kind }
        if !wrapped { open = kind == nil ? start : nil }
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
