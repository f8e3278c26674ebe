/// Recognises what opens a turn: `Mao Ning:`, `MS. DOE:`, `Q:`, or a bare `Q` before its question.
enum SpeakerLabel {
    struct Found {
        /// The label without its colon.
        let range: Range<Int>
        /// Whether it is `Q` or `A`.
        let isQuestionMark: Bool
    }

    private static let longest = 72
    private static let connecting: Set<String> = [
        "of", "the", "for", "and", "de", "del", "der", "den", "di", "da", "la", "le", "du", "von",
        "van", "al", "bin", "ben", "to", "in", "on", "at", "a", "an", "el", "dos", "y",
    ]
    private static let pictures: Set<String> = [
        "photo", "photos", "photograph", "image", "images", "picture", "pictures", "video",
        "figure",
        "caption", "captions", "credit", "credits", "table", "chart",
    ]

    /// Common nouns that stand in labels with a small letter: "Unidentified reporter".
    private static let people: Set<String> = [
        "reporter", "journalist", "speaker", "official", "voice", "correspondent", "questioner",
        "moderator", "interpreter", "translator", "spokesperson", "minister",
    ]

    /// Words that open a sentence, never a name.
    private static let openers: [StaticString] = ["so", "and", "on", "but", "because", "about"]
    private static let never: Set<String> = [
        "note", "notes", "update", "updated", "updates", "correction", "photo", "photos", "source",
        "sources", "tags", "related", "read more", "tel", "telephone", "email", "e-mail", "address",
        "date", "time", "place", "subject", "phone", "fax", "contact", "contacts", "website",
        "link",
        "links", "image", "images", "picture", "video", "caption", "credit", "topics", "category",
        "categories", "share", "published", "posted", "by", "written by", "edited by", "editing by",
        "reporting by", "writing by", "watch", "also read", "read also", "see also", "re", "from",
        "to", "cc", "location", "venue", "keywords", "copyright", "http", "https", "ps", "nb",
        "warning", "editor's note", "editor\u{2019}s note", "disclaimer", "breaking", "live",
        "exclusive", "analysis", "opinion", "background", "summary", "example", "important",
        "title", "author", "url", "language", "id", "section", "listen", "download", "more",
        "speakers", "speaker", "participants", "present", "attendees", "in attendance",
        "panelists", "panellists", "briefers", "transcript", "moderated by", "hosted by",
        "file photo", "media contact", "press contact", "for more information", "hashtags",
    ]

    /// The label that opens `line`, if any.
    @inline(__always)
    static func at(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let first = bytes[line.lowerBound]
        if isMark(first), let bare = unmarked(bytes, line) { return bare }
        // Most lines of running text leave here or at the first lower-case word.
        guard ASCII.isUpper(first) || ASCII.isDigit(first) || first >= 0x80 else { return nil }
        if first == UInt8(ascii: "Q") || first == UInt8(ascii: "A"), let mark = mark(bytes, line) {
            return mark
        }
        return named(bytes, line)
    }

    /// Whether a byte sets type in bold or italics in plain text.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
    }

    /// The label of `**Name:** …` and `__Name__: …`, without its marks.
    private static func unmarked(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let start = line.prefix { isMark(bytes[$0]) }.endIndex
        guard start - line.lowerBound <= 3, start < line.upperBound else { return nil }
        let rest = start..<line.upperBound
        let end = rest.first { bytes[$0] == UInt8(ascii: ":") || isMark(bytes[$0]) }
        guard let end, end - start <= longest else { return nil }
        let after = end..<min(end + 5, line.upperBound)
        // The marks close before or after the colon.
        guard after.contains(where: { bytes[$0] == UInt8(ascii: ":") }),
            after.contains(where: { isMark(bytes[$0]) })
        else { return nil }
        let label = bytes.trimmed(start..<end)
        guard !label.isEmpty else { return nil }
        if label.count == 1, bytes[start] == UInt8(ascii: "Q") || bytes[start] == UInt8(ascii: "A")
        {
            return Found(range: label, isQuestionMark: true)
        }
        guard label.split(bytes).allSatisfy({ accepts(bytes, $0) }), !isNever(bytes, label),
            !bytes.startsWithWord(of: openers, in: label)
        else { return nil }
        return Found(range: label, isQuestionMark: false)
    }

    private static func mark(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let start = line.lowerBound
        let found = Found(range: start..<start + 1, isQuestionMark: true)
        let isQuestion = bytes[start] == UInt8(ascii: "Q")
        let next = start + 1
        if next == line.upperBound { return isQuestion ? found : nil }
        switch bytes[next] {
        case UInt8(ascii: ":"): return found
        case UInt8(ascii: "."):
            return next + 1 < line.upperBound && ASCII.isSpace(bytes[next + 1])
                && next + 2 < line.upperBound && !isInitial(bytes, next + 2, line.upperBound)
                ? found : nil
        case 0x20, 0x09, 0xC2:
            guard isQuestion else { return nil }
            let rest = bytes.trimmed(next..<line.upperBound)
            guard !rest.isEmpty, rest.lowerBound > next else { return nil }
            let byte = bytes[rest.lowerBound]
            // "Q and A" is no question; "Q   and then?" is one that goes on.
            let lower = ASCII.isLetter(byte) && !ASCII.isUpper(byte)
            return lower && rest.lowerBound - next < 2 ? nil : found
        default: return nil
        }
    }

    /// Whether `A. Smith`-like initials continue: a name, not a mark.
    private static func isInitial(_ bytes: Bytes, _ at: Int, _ end: Int) -> Bool {
        at + 1 < end && ASCII.isUpper(bytes[at]) && bytes[at + 1] == UInt8(ascii: ".")
    }

    private static func named(_ bytes: Bytes, _ line: Range<Int>) -> Found? {
        let end = min(line.upperBound, line.lowerBound + longest)
        var at = line.lowerBound
        var wordStart = at
        var words = 0
        var depth = 0
        var hasLetter = false
        while at < end {
            let byte = bytes[at]
            if byte == UInt8(ascii: ":") {
                guard depth == 0, hasLetter, endsLabel(bytes, at, line.upperBound) else {
                    return nil
                }
                if at > wordStart {
                    guard accepts(bytes, wordStart..<at) else { return nil }
                    words += 1
                }
                guard words >= 1, words <= 6 else { return nil }
                let range = bytes.trimmed(line.lowerBound..<at)
                if bytes.startsWithWord(of: openers, in: range) { return nil }
                return isNever(bytes, range) ? nil : Found(range: range, isQuestionMark: false)
            }
            if byte == ASCII.space || byte == 0xC2 && at + 1 < end && bytes[at + 1] == 0xA0 {
                if at > wordStart {
                    if depth == 0 {
                        guard accepts(bytes, wordStart..<at) else { return nil }
                        words += 1
                        if words > 6 { return nil }
                    }
                }
                at += byte == ASCII.space ? 1 : 2
                wordStart = at
                continue
            }
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { wordStart = at + 1 }
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), 0x22, UInt8(ascii: "="),
                UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "|"):
                return nil
            default:
                if ASCII.isLetter(byte) || byte >= 0x80 { hasLetter = true }
            }
            at += 1
        }
        return nil
    }

    /// Whether white space or nothing follows the colon: no clock, no address.
    private static func endsLabel(_ bytes: Bytes, _ colon: Int, _ end: Int) -> Bool {
        let next = colon + 1
        if next >= end { return true }
        if ASCII.isSpace(bytes[next]) || bytes[next] == 0xC2 { return true }
        // Machine-made texts lose the space: "Reuters:The …".
        return ASCII.isUpper(bytes[next]) || bytes[next] == 0xE2
    }

    private static func accepts(_ bytes: Bytes, _ word: Range<Int>) -> Bool {
        let first = bytes[word.lowerBound]
        if ASCII.isUpper(first) || ASCII.isDigit(first) || first >= 0x80 { return true }
        if !ASCII.isLetter(first) { return true }
        if word.count > 3 {
            return word.count >= 5 && word.count <= 12 && people.contains(bytes.string(word))
        }
        return connecting.contains(bytes.string(word))
    }

    private static func isNever(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        guard range.count <= 24 else { return false }
        let label = String(decoding: bytes[range].map(ASCII.lower), as: UTF8.self)
        if never.contains(label) { return true }
        // "Photo Caption", "Photo Credits", "Video by".
        let first = label.prefix { $0 != " " }
        return first == "dear" || pictures.contains(String(first))
    }
}

extension Range<Int> {
    /// The words of a range, parted by single blanks.
    fileprivate func split(_ bytes: Bytes) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = lowerBound
        for at in self where bytes[at] == ASCII.space {
            if at > start { words.append(start..<at) }
            start = at + 1
        }
        if start < upperBound { words.append(start..<upperBound) }
        return words
    }
}
