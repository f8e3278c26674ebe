import Foundation
import HearsayCore

/// Characters as the ledger's text columns hold them.
enum Words {
    /// The characters of `spans`, joined by a space.
    ///
    /// NUL is shown as U+FFFD: SQLite would end the column at it.
    static func of(_ spans: [Span], in text: Text) -> String {
        stored(text.string(spans))
    }

    /// `string` without NUL.
    static func stored(_ string: String) -> String {
        guard string.utf8.contains(0) else { return string }
        let bytes = string.utf8.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What two spellings of one name share: lower case, no accents, words joined by one space.
    ///
    /// A name without a letter or digit is kept as it is, so that it is not empty.
    static func folded(_ name: String) -> String {
        let plain = name.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        let words = plain.split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? stored(name) : stored(words.joined(separator: " "))
    }

    /// Several strings as one JSON array.
    static func list(_ strings: [String]) -> String {
        var writer = JSONWriter()
        writer.beginArray()
        for string in strings { writer.string(string) }
        writer.endArray()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The strings of one JSON array; none where it is damaged.
    static func strings(_ list: String) -> [String] {
        guard let json = try? JSON.parse(Array(list.utf8)), let array = json.array else {
            return []
        }
        return array.compactMap(\.string)
    }
}
