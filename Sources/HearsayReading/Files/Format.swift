/// How the bytes of an input are to be read.
public enum Format: String, Sendable, CaseIterable {
    /// Plain text: kept as it is, but that hard-wrapped lines become paragraphs; captions (WebVTT, SubRip) become running text.
    case text
    /// Markdown: its marks are taken out.
    case markdown
    /// HTML: its main text is taken out.
    case html
    /// One JSON object with `id` and `text` a line.
    case jsonl

    /// The format that a path's extension names, whatever its case; `nil` for any other extension.
    public init?(path: String) {
        switch Self.ending(of: path) {
        case "txt", "text", "vtt", "srt": self = .text
        case "md", "markdown": self = .markdown
        case "html", "htm", "xhtml": self = .html
        case "jsonl", "ndjson": self = .jsonl
        default: return nil
        }
    }

    /// The name of a format of data that is text but no prose, told by the path's extension.
    static func data(path: String) -> String? {
        switch ending(of: path) {
        case "json": "JSON"
        case "csv", "tsv": "table"
        case "xml", "rss", "atom": "XML"
        case "yaml", "yml", "toml", "ini", "conf": "settings"
        case "css", "js", "py", "swift", "c", "h", "sh": "program"
        default: nil
        }
    }

    private static func ending(of path: String) -> String {
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        let ending = path.utf8[path.utf8.index(after: dot)...]
        return String(decoding: ending.map(ASCII.lower), as: UTF8.self)
    }

    /// The format that the first bytes look like; plain text where nothing says otherwise.
    ///
    /// - Parameter bytes: the beginning of the input; more than 1,024 bytes are not looked at.
    public init(sniffing bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(1024).filter { $0 != 0 })
        self = head.withUnsafeBufferPointer { Self.sniff($0) }
    }

    private static func sniff(_ bytes: Bytes) -> Format {
        var start = 0
        while start < bytes.count,
            bytes[start] >= 0xEF || ASCII.isSpace(bytes[start])
                || (start < 3 && (bytes[start] == 0xBB || bytes[start] == 0xBF))
        { start += 1 }
        guard start < bytes.count else { return .text }
        if bytes[start] == UInt8(ascii: "{") {
            let next = bytes.trimmed(start + 1..<bytes.count)
            let opens = !next.isEmpty && bytes[next.lowerBound] == UInt8(ascii: "\"")
            return opens ? .jsonl : .text
        }
        if bytes[start] == UInt8(ascii: "<") {
            let marks: [StaticString] = [
                "<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<article", "<div",
                "<p>", "<title", "<meta", "<h1",
            ]
            if marks.contains(where: { bytes.has($0, at: start, before: bytes.count) }) {
                return .html
            }
        }
        let all = start..<bytes.count
        return bytes.first("<!doctype html", in: all) != nil || bytes.first("<html", in: all) != nil
            ? .html : .text
    }
}
