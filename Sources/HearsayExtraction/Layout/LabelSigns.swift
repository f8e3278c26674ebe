/// What the words of a speaker's label say of his part.
enum LabelSigns {
    private static let questioners: Set<String> = [
        "reporter", "reporters", "journalist", "journalists", "correspondent", "interviewer",
        "anchor", "presenter",
    ]
    private static let facilitators: Set<String> = [
        "moderator", "operator", "interpreter", "translator", "announcer", "facilitator", "staff",
        "aide", "adviser", "advisor", "host",
    ]
    private static let offices: Set<String> = [
        "president", "minister", "secretary", "undersecretary", "chancellor", "premier", "governor",
        "mayor", "chair", "chairman", "chairwoman", "chairperson", "director", "head", "chief",
        "officer", "commissioner", "ambassador", "general", "admiral", "colonel", "lieutenant",
        "commander", "captain", "sheriff", "superintendent", "inspector", "spokesperson",
        "spokesman", "spokeswoman", "witness", "treasurer", "deputy", "envoy", "representative",
        "engineer",
        "suspect", "solicitor", "defendant", "appellant", "administrator", "coordinator",
        "official", "ceo", "cfo", "coo", "founder", "professor",
        "dr",
    ]
    private static let outlets: Set<String> = [
        "news", "agency", "tv", "television", "radio", "broadcasting", "times", "daily", "post",
        "herald", "journal", "gazette", "tribune", "courier", "wire", "weekly", "channel",
        "network", "magazine", "newspaper", "reuters", "afp", "ap", "bbc", "cnn", "cctv", "xinhua",
        "bloomberg", "nhk", "kyodo", "yonhap", "tass", "dpa", "efe", "ansa", "ani", "pti", "cgtn",
    ]

    private static func words(_ label: String) -> [String] {
        label.lowercased().split { !$0.isLetter }.map(String.init)
    }

    /// The name at the start of a label: before a comma, a bracket or a dash.
    static func name(in label: String) -> String {
        var name = label[...]
        for mark in [
            "/",
            ",", " (", " [", " - ", " -- ", " \u{2013} ", " \u{2014} ", " to the ",
            " on behalf of ",
        ] {
            if let range = name.firstRange(of: mark) { name = name[..<range.lowerBound] }
        }
        return String(name)
    }

    /// "Q", "Question 2", "QUESTION", "Reporter", "Unidentified journalist", "Ada Roe, Coast Anchor".
    static func isQuestioner(_ label: String) -> Bool {
        let lower = label.lowercased()
        if isMark("q", lower)
            || lower == "press" || lower == "media" || lower.hasPrefix("question")
            || lower.hasPrefix("member of the press") || lower.contains(" to the minister")
        {
            return true
        }
        let words = words(label)
        guard let first = words.first, let last = words.last else { return false }
        // An outlet's correspondent may be who is asked: the turns tell.
        if lower.contains(",") { return last == "anchor" || last == "host" || last == "presenter" }
        return questioners.contains(first) || questioners.contains(last)
    }

    /// A mark with the number it may have: "Q", "Q4", "Q4b".
    private static func isMark(_ mark: Character, _ label: String) -> Bool {
        guard label.first == mark else { return false }
        let number = label.dropFirst().prefix(while: \.isNumber)
        let rest = label.dropFirst(1 + number.count)
        return rest.isEmpty || !number.isEmpty && rest.count == 1 && rest.allSatisfy(\.isLetter)
    }

    /// "A", "A2", "Answer".
    static func isAnswer(_ label: String) -> Bool {
        isMark("A", label)
            || label.lowercased().hasPrefix("answer")
    }

    static func isFacilitator(_ label: String) -> Bool {
        let words = words(label)
        return words.contains(where: facilitators.contains)
            && !(label.contains(",") && isQuestioner(label))
    }

    /// Who leads a hearing asks and gives the floor.
    static func isChair(_ label: String) -> Bool {
        words(label).contains { $0.hasPrefix("chair") }
    }

    /// The justices of a court ask who argues before them.
    static func isJustice(_ label: String) -> Bool {
        (label.hasPrefix("JUSTICE ") && !hasOffice(label)) || label.hasPrefix("CHIEF JUSTICE ")
            || isCapitals(label)
                && ["J", "CJ", "JA", "ACJ"].contains(label.split(separator: " ").last)
    }

    /// Whether an office or a rank stands in the label.
    static func hasOffice(_ label: String) -> Bool {
        var words = words(label)
        // A member of some parliaments: "Deputy Ada Roe" asks, "Deputy Minister Roe" does not.
        if words.first == "deputy", words.count > 1, !offices.contains(words[1]) {
            words.removeFirst()
        }
        return words.contains(where: offices.contains) || isSpeaker(label)
    }

    /// "Mr Speaker", who presides; "Speaker 2" is anybody.
    static func isSpeaker(_ label: String) -> Bool {
        let words = words(label)
        return words.count > 1 && words.last == "speaker"
            && ["mr", "madam", "the"].contains(words[0]) || label == "SPEAKER"
    }

    /// Whether the label is, or ends with, the name of an outlet.
    static func isOutlet(_ label: String) -> Bool {
        words(label).contains(where: outlets.contains)
    }

    static func isCapitals(_ label: String) -> Bool {
        let letters = label.filter(\.isLetter)
        return letters.count > 3 && letters.allSatisfy(\.isUppercase)
    }

    /// Whether a label in capitals has an article, an abbreviated title or "OFFICIAL": THE PRESIDENT, SENIOR OFFICIAL.
    static func isOfficial(_ label: String) -> Bool {
        isCapitals(label)
            && (label.contains(".") || label.hasPrefix("THE ") || label.contains(" OFFICIAL"))
    }
}
