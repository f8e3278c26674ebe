internal import HearsayCore

/// The `---` block of `key: value` lines before a Markdown text.
enum FrontMatter {
    private static let longest = 64 << 10

    /// The fields and the byte at which the text begins; 0 where there is no such block.
    static func read(_ bytes: Bytes) -> (DocumentFields, Int) {
        guard bytes.has("---", at: 0, before: bytes.count) else { return (DocumentFields(), 0) }
        var values: [(key: String, value: String)] = []
        var at = 0
        var number = 0
        while at < min(bytes.count, longest) {
            var end = at
            while end < bytes.count, bytes[end] != ASCII.newline { end += 1 }
            let line = bytes.trimmed(at..<end)
            let marks = line.count == 3 && bytes[line].allSatisfy { $0 == UInt8(ascii: "-") }
            if number == 0, !marks { return (DocumentFields(), 0) }
            if number > 0, marks { return (fields(values), min(end + 1, bytes.count)) }
            if number > 0, let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) {
                let key = bytes.string(bytes.trimmed(line.lowerBound..<colon)).lowercased()
                values.append((key, value(bytes, bytes.trimmed(colon + 1..<line.upperBound))))
            }
            number += 1
            at = end + 1
        }
        return (DocumentFields(), 0)
    }

    private static func value(_ bytes: Bytes, _ range: Range<Int>) -> String {
        if range.count >= 2, let first = bytes[range].first, first == bytes[range.upperBound - 1],
            first == 0x22 || first == 0x27
        {
            return bytes.string(range.lowerBound + 1..<range.upperBound - 1)
        }
        return bytes.string(range)
    }

    private static func fields(_ values: [(key: String, value: String)]) -> DocumentFields {
        func first(_ keys: [String]) -> (String, String)? {
            for key in keys {
                if let found = values.first(where: { $0.key == key && !$0.value.isEmpty }) {
                    return (found.value, key)
                }
            }
            return nil
        }
        func day(_ keys: [String]) -> Located<String>? {
            guard let (value, key) = first(keys) else { return nil }
            return DateScanner.day(of: value).map { Located($0, basis: "front matter \(key)") }
        }
        var fields = DocumentFields()
        fields.title = first(["title"]).map { Located($0.0, basis: "front matter \($0.1)") }
        fields.outlet = first(["outlet", "publisher", "site"]).map {
            Located($0.0, basis: "front matter \($0.1)")
        }
        fields.published = day(["published", "date", "pubdate"])
        fields.said = day(["said"])
        fields.genre = first(["genre"]).flatMap { found in
            Genre(rawValue: found.0).map { Located($0, basis: "front matter genre") }
        }
        return fields
    }
}
