/// The words that a speaker's label may have, and those that make a line something else.
enum LabelWords {
    private static let connecting: Set<String> = [
        "of", "the", "for", "and", "de", "del", "der", "den", "di", "da", "la", "le", "du", "von",
        "van", "al", "bin", "ben", "via", "to", "in", "on", "at", "a", "an", "el", "dos", "y",
    ]
    private static let pictures: Set<String> = [
        "photo", "photos", "photograph", "image", "images", "picture", "pictures", "video",
        "figure",
        "caption", "captions", "credit", "credits", "table", "chart",
    ]

    /// Common nouns that stand in labels with a small letter: "Unidentified reporter".
    private static let people: Set<String> = [
        "reporter", "journalist", "speaker", "official", "voice", "correspondent", "questioner",
        "moderator", "interpreter", "translator", "spokesperson", "minister", "telephone", "phone",
        "videolink", "member", "members", "hon.", "behalf",
    ]

    /// Parts in a talk that stand for a name.
    private static let roles: Set<String> = [
        "question", "answer", "q", "a", "speaker", "reporter", "journalist", "questioner",
        "moderator", "operator", "interpreter", "translator", "host", "interviewer", "interviewee",
        "chairman", "chairwoman", "chair", "analyst", "official", "participant", "correspondent",
        "unidentified speaker", "unknown speaker", "president", "minister", "spokesperson",
        "spokesman", "spokeswoman",
    ]

    /// Who speaks in a dialogue that somebody quotes.
    private static let pronouns: Set<String> = [
        "me", "him", "her", "them", "us", "you", "he", "she", "they", "i",
    ]

    /// Words of headings that are written with capitals as names are.
    private static let functionWords: Set<String> = [
        "to", "it", "is", "we", "you", "our", "your", "my", "what", "where", "why", "who", "how",
        "when", "do", "does", "will", "can", "should", "like", "need", "try", "not", "this", "that",
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
        "speakers", "participants", "present", "attendees", "in attendance",
        "panelists", "panellists", "briefers", "transcript", "moderated by", "hosted by",
        "file photo", "media contact", "press contact", "for more information", "hashtags",
        "subjects", "interviewees", "interviewers", "length",
        "duration", "recorded", "recorded by", "transcribed by", "transcriber", "born",
        "appearances",
        "claim", "claims", "the claim", "verdict", "the verdict", "our verdict", "ruling",
        "our ruling", "rating", "our rating", "fact", "facts", "the fact", "the facts",
        "fact check",
        "fact-check", "myth", "reality", "truth", "the truth", "true", "false", "misleading",
        "mostly true", "mostly false", "half true", "context", "missing context", "evidence",
        "assessment", "what was claimed", "what was said", "bottom line", "the bottom line",
        "pros", "cons", "problem", "solution",
        "conclusion", "introduction", "related news", "more news", "oral argument of", "apologies",
        "witnesses", "panel members",
        "load-date", "signed", "call participants", "conference call participants",
        "company participants", "quiz", "legal notice", "corrections", "clarification", "music",
        "prepared remarks", "questions and answers", "illustration",
    ]

    /// Titles whose full stop ends no label, in capitals.
    private static let honorifics: Set<String> = [
        "MR", "MRS", "MS", "DR", "GEN", "SEN", "REP", "GOV", "SEC", "ST", "LT", "COL", "MAJ", "ADM",
        "SGT", "CAPT", "CMDR", "PROF", "REV", "HON", "AMB", "DEL", "JR", "SR", "NO", "VOL", "ART",
        "INC", "CORP", "LTD", "DEPT", "RADM", "VADM", "BRIG", "COMM", "DIR", "PRES", "CH", "PP",
    ]

    private static let titles: [StaticString] = [
        "mr.", "mrs.", "ms.", "dr.", "chairman", "chairwoman", "chairperson", "chair", "senator",
        "representative", "secretary", "general", "admiral", "governor", "ambassador", "judge",
        "commissioner", "director", "administrator", "colonel", "captain", "major", "lieutenant",
        "sergeant", "sheriff", "chief", "mayor", "professor", "justice", "minister", "president",
        "inspector", "superintendent", "vice chairman", "vice chair", "ranking member",
        "the chairman", "the chairwoman", "the chair",
    ]

    /// Whether a line begins with a title that stands before names ("Chairman Roe").
    static func opensWithTitle(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        bytes.startsWithWord(of: titles, in: line)
    }

    static func accepts(_ bytes: Bytes, _ word: Range<Int>) -> Bool {
        let first = bytes[word.lowerBound]
        if ASCII.isUpper(first) || ASCII.isDigit(first) || first >= 0x80 { return true }
        if !ASCII.isLetter(first) { return true }
        if word.count > 3 {
            return word.count <= 12 && people.contains(bytes.string(word))
        }
        return connecting.contains(bytes.string(word))
    }

    /// Whether a word of three letters or more has no small one.
    static func isSurname(_ bytes: Bytes, _ word: Range<Int>) -> Bool {
        var letters = 0
        for byte in bytes[word] {
            if ASCII.isUpper(byte) {
                letters += 1
            } else if ASCII.isLetter(byte) || ASCII.isDigit(byte) {
                // "McROE", "DeROE": small letters are part of the capitals' surname.
                if letters == 0 || letters > 1 { return false }
            }
        }
        return letters >= 3
    }

    /// Whether the full stop behind a word is part of it: "Mr", "U.S", "J".
    static func isAbbreviation(_ bytes: Bytes, _ word: Range<Int>) -> Bool {
        if word.count < 2 || bytes[word].contains(UInt8(ascii: ".")) { return true }
        return word.count <= 4 && honorifics.contains(bytes.string(word).uppercased())
    }

    static func isPronoun(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
        label.count <= 4
            && pronouns.contains(String(decoding: bytes[label].map(ASCII.lower), as: UTF8.self))
    }

    static func isFunctionWord(_ bytes: Bytes, _ word: Range<Int>) -> Bool {
        word.count <= 6
            && functionWords.contains(String(decoding: bytes[word].map(ASCII.lower), as: UTF8.self))
    }

    /// Whether a label is a part in a talk: "Question", "Moderator".
    static func isRole(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
        label.count <= 24
            && roles.contains(String(decoding: bytes[label].map(ASCII.lower), as: UTF8.self))
    }

    /// Whether the first word opens a sentence.
    static func opensSentence(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
        bytes.startsWithWord(of: openers, in: label)
    }

    /// Whether a label is the heading of a list, a caption or a note.
    static func isNever(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        guard range.count <= 28 else { return false }
        let label = String(decoding: bytes[range].map(ASCII.lower), as: UTF8.self)
        if never.contains(label) { return true }
        // "Photo Caption", "Photo Credits", "Video by".
        let first = label.prefix { $0 != " " }
        return first == "dear" || pictures.contains(String(first))
    }

    /// The words of a label, parted by single blanks.
    static func split(_ bytes: Bytes, _ label: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = label.lowerBound
        for at in label where bytes[at] == ASCII.space {
            if at > start { words.append(start..<at) }
            start = at + 1
        }
        if start < label.upperBound { words.append(start..<label.upperBound) }
        return words
    }
}
