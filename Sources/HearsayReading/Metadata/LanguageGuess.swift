/// Tells the language of a text's beginning: by script, then by its most frequent words.
enum LanguageGuess {
    private static let looked = 8 << 10

    /// BCP 47 tag; `en` for a Latin text too short to tell, `und` for a script without a language
    /// here.
    static func language(of bytes: Bytes) -> String {
        let head = Bytes(rebasing: bytes.prefix(looked))
        if let tag = byScript(head) { return tag }
        return byWords(head)
    }

    /// The name a person knows a language by; the tag itself for rare ones.
    static func name(of tag: String) -> String {
        let names = [
            "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ru": "Russian", "ar": "Arabic",
            "el": "Greek", "hi": "Hindi", "he": "Hebrew", "th": "Thai", "de": "German",
            "fr": "French", "es": "Spanish", "it": "Italian", "nl": "Dutch", "pt": "Portuguese",
            "uk": "Ukrainian", "und": "an unknown language",
        ]
        return names[tag] ?? tag
    }

    private static func byScript(_ bytes: Bytes) -> String? {
        var latin = 0
        var counts: [String: Int] = [:]
        var ukrainian = 0
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte < 0x80 {
                if ASCII.isLetter(byte) { latin += 1 }
                at += 1
                continue
            }
            let length = UTF8Scan.length(bytes, at: at)
            if length == 0 {
                at += 1
                continue
            }
            var scalar = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
            for i in 1..<length { scalar = scalar << 6 | UInt32(bytes[at + i] & 0x3F) }
            at += length
            switch scalar {
            case 0xC0...0x24F: latin += 1
            case 0x0454, 0x0456, 0x0457, 0x0491:
                ukrainian += 1
                counts["ru", default: 0] += 1
            case 0x0400...0x052F: counts["ru", default: 0] += 1
            case 0x0370...0x03FF: counts["el", default: 0] += 1
            case 0x0590...0x05FF: counts["he", default: 0] += 1
            case 0x0600...0x06FF, 0x0750...0x077F: counts["ar", default: 0] += 1
            case 0x0900...0x097F: counts["hi", default: 0] += 1
            case 0x0E00...0x0E7F: counts["th", default: 0] += 1
            case 0x3040...0x30FF: counts["ja", default: 0] += 1
            case 0xAC00...0xD7AF: counts["ko", default: 0] += 1
            case 0x3400...0x4DBF, 0x4E00...0x9FFF: counts["zh", default: 0] += 1
            case 0x0530...0x058F, 0x0980...0x0DFF, 0x0E80...0x10FF, 0x1200...0x137F:
                counts["und", default: 0] += 1
            default: break
            }
        }
        // A character of Han or Hangul says as much as three Latin letters.
        for tag in ["zh", "ja", "ko"] { counts[tag] = counts[tag].map { $0 * 3 } }
        let others = counts.values.reduce(0, +)
        guard others > latin else { return nil }
        if let kana = counts["ja"], kana * 10 > (counts["zh"] ?? 0) { return "ja" }
        let top = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        if top == "ru", ukrainian * 50 > (counts["ru"] ?? 0) { return "uk" }
        return top
    }

    private static func byWords(_ bytes: Bytes) -> String {
        let masks = FunctionWords.masks
        var counts = Array(repeating: 0, count: FunctionWords.lists.count)
        var total = 0
        var word: UInt64 = 0
        var length = 0
        for at in 0...bytes.count {
            if at < bytes.count, ASCII.isWord(bytes[at]) {
                length += 1
                word = word << 8 | UInt64(ASCII.lower(bytes[at]))
                continue
            }
            if length == 0 { continue }
            total += 1
            if length <= 6, let mask = masks[word] {
                for language in counts.indices where mask >> UInt8(language) & 1 == 1 {
                    counts[language] += 1
                }
            }
            word = 0
            length = 0
        }
        guard total >= 12, let top = counts.indices.max(by: { counts[$0] < counts[$1] }) else {
            return "en"
        }
        // Another language must win clearly: names and quotations bring foreign words along.
        if top != 0, counts[top] >= 5, counts[top] * 12 >= total, counts[top] * 2 > counts[0] * 3 {
            return FunctionWords.lists[top].tag
        }
        return "en"
    }
}
