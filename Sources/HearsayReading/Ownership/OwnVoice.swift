internal import HearsayCore

/// How often a text speaks in the first person, and how often it reports what others said, outside quotation marks.
struct OwnVoice {
    /// Paragraphs with "we", "our", "I", "my".
    private(set) var voiced = 0
    /// Paragraphs that quote and tell who said it.
    private(set) var reported = 0
    private(set) var paragraphs = 0

    /// Paragraphs beyond these are not looked at.
    private static let most = 60
    /// In characters: what is said farther on in a paragraph is not looked at.
    private static let longest = 4_000
    private static let first: Set<String> = [
        "we", "our", "ours", "us", "i", "my", "me", "mine", "ourselves", "myself", "i'm", "we've",
        "i've", "we're", "i'd", "we'd", "i'll", "we'll",
    ]
    private static let reporting: Set<String> = [
        "said", "told", "says", "added", "tells", "recalled", "according",
    ]

    init(_ paragraphs: [String]) {
        for paragraph in paragraphs.prefix(Self.most) {
            self.paragraphs += 1
            var isQuoted = false
            var quotes = false
            var word = ""
            var isVoiced = false
            var isReported = false
            var previous = ""
            func finish() {
                if !word.isEmpty, !isQuoted {
                    let lower = word.lowercased()
                    isVoiced = isVoiced || Self.first.contains(lower)
                    // "I told the reporter so" reports nobody else.
                    isReported =
                        isReported
                        || Self.reporting.contains(lower) && previous != "i" && previous != "we"
                    previous = lower
                }
                word = ""
            }
            for character in paragraph.prefix(Self.longest) {
                switch character {
                case "“", "«", "„":
                    finish()
                    (isQuoted, quotes) = (true, true)
                case "”", "»":
                    word = ""
                    isQuoted = false
                case "\"":
                    if !isQuoted { finish() } else { word = "" }
                    isQuoted.toggle()
                    quotes = true
                case "’": word.append("'")
                default:
                    if character.isLetter || character == "'" {
                        word.append(character)
                    } else {
                        finish()
                    }
                }
            }
            finish()
            if isVoiced { voiced += 1 }
            if isReported, quotes { reported += 1 }
        }
    }

    /// Points for the first person less those for reporting.
    var points: Int {
        guard paragraphs > 0 else { return 0 }
        var points = 0
        if voiced * 2 >= paragraphs { points += 2 } else if voiced * 5 >= paragraphs { points += 1 }
        if reported * 10 >= paragraphs * 3 {
            points -= 2
        } else if reported * 7 >= paragraphs {
            points -= 1
        }
        return points
    }
}
