internal import HearsayCore

/// The signs that a text is somebody's own, with the points that each counts.
struct Signs {
    /// What was found, in a few words each.
    private(set) var names: [String] = []
    private(set) var isLetter = false
    private var markers = 0
    private var head = 0
    private var address = 0
    private var tail = 0
    private var release = 0
    private var opens = 0
    private var voice = 0
    private var against = 0
    /// Paragraphs in which an institution does something by saying so: "The Commission wishes to place on record".
    private var performs = 0
    /// Whether a line addresses somebody, and whether one says from whom or to whom.
    private var greets = false
    private var sends = false
    private var isDated = false
    private var isSigned = false
    private var isNamed = false
    private var hasOffice = false

    /// Without what the text's words say.
    var structure: Int { markers + head + address + tail + min(release, 3) + opens }

    var points: Int {
        structure + voice + min(3, performs * 2) + (isDated && tail > 0 ? 1 : 0) - against
    }

    /// Whether more than the first person and a name under the text tells: columns have these.
    var areFirm: Bool {
        max(markers, address, opens, release) >= 2 || performs > 0 || head >= 2 || isSigned
    }

    mutating func add(head line: OwnLine?, isFirst: Bool) {
        switch line {
        case .marker(let points):
            if points > markers { names.append("title") }
            markers = max(markers, points)
        case .titled(let points):
            names.append("title of an institution")
            markers = max(markers, points)
            head = max(head, 1)
        case .salutation:
            if address == 0 { names.append("salutation") }
            greets = true
            address = max(address, sends ? 3 : 2)
            isLetter = true
        case .header:
            if address == 0 { names.append("sender and addressee") }
            sends = true
            address = max(address, greets ? 3 : 2)
            isLetter = true
        case .institution:
            if head == 0 { names.append("letterhead") }
            head = min(3, head + (isFirst ? 1 : 2))
        case .byline: against += 3
        case .contract: against += 5
        default: break
        }
    }

    mutating func add(tail line: OwnLine?) {
        switch line {
        case .closing:
            isSigned = true
            if tail < 3 { names.append("closing") }
            tail = 4
            isLetter = isLetter || address > 0
        case .issuer, .institution, .office:
            // An office in the line of the name is a columnist's too.
            hasOffice = true
            isSigned = isSigned || line != .office || isNamed
            if tail == 0 { names.append("signature") }
            tail = min(4, tail + (line == .issuer ? 3 : 2))
        case .name:
            isNamed = true
            isSigned = isSigned || hasOffice
            if tail == 0 { names.append("name") }
            tail = min(4, tail + 1)
        case .release:
            if release == 0 { names.append("contacts") }
            release += 1
        case .notes:
            if release == 0 { names.append("notes to editors") }
            release += 2
        case .byline: against += 4
        default: break
        }
    }

    private static let openings = [
        "wishes to", "wish to", "would like to", "hereby", "takes note", "take note", "has noted",
        "have noted", "is aware of", "are aware of", "regrets to", "regret to", " informs",
        "inform you", "inform the", "communicates", "makes known", "has been drawn",
        "in response to", "with reference to", "further to", "in relation to", "in connection with",
        "taking into account", "in view of", "pursuant to", "i write", "we write", "i am writing",
        "we are writing", "expresses its", "extends its", "categorically", "strongly reject",
        "in light of", "it has come to our", "placed on record", "notified", "would like to set",
        "we, the ", "has decided", "members of the public", "is pleased to",
        "are pleased to", "are appealing for", "confirms that", "declares",
        "reference is made to", "i refer to", "we refer to", "in our edition", "has become aware",
        "have become aware", "we have been asked", " refers to the",
        "the following statement", "rejects the", "takes the view", "(the \"company\")",
        "or the \"company\"", "(the “company”)", "or the “company”", "today announced",
        "today responded",
    ]

    /// What opens the first paragraph.
    mutating func add(opening: String) {
        if OwnLine.opensWithSalutation(opening) {
            names.append("salutation")
            address = 3
            isLetter = true
        }
        let lower = opening.prefix(320).lowercased()
        if Self.openings.contains(where: lower.contains) {
            names.append("opening")
            opens = 2
        }
        // "LINDON (Wire) —" is an agency's; "(Reporting by" its end.
        if lower.contains("(reuters)") || lower.contains("(ap)") || lower.contains("(afp)") {
            against += 3
        }
    }

    /// "14 March" on a line under the text.
    mutating func addDate() { isDated = true }

    private static let performatives: Set<String> = [
        "wishes", "requests", "reminds", "reiterates", "reaffirms", "regrets", "expresses",
        "extends", "recalls", "thanks", "appeals", "condemns", "deplores", "rejects", "reserves",
        "invites", "urges", "welcomes", "assures", "informs", "apologises", "apologizes",
        "categorically", "firmly", "strongly", "takes", "calls", "draws",
    ]

    /// Whether a paragraph has "The Commission wishes", "the union calls upon" outside quotation marks.
    private static func performer(_ paragraph: String) -> String? {
        var previous: [String] = []
        for part in paragraph.prefix(1200).split(separator: " ") {
            let word = part.lowercased()
            if performatives.contains(word), let noun = previous.last,
                Offices.institutions.contains(noun)
                    || previous.count > 1 && Self.isShortForm(noun, paragraph)
            {
                return noun
            }
            previous = previous.suffix(2) + [word]
        }
        return nil
    }

    /// "The ASJR": capitals alone.
    private static func isShortForm(_ word: String, _ paragraph: String) -> Bool {
        (3...6).contains(word.count) && word.allSatisfy(\.isLetter)
            && paragraph.contains(word.uppercased())
    }

    /// Whether paragraphs are a list of claims and the facts that answer them; who checks other people's claims has verdicts.
    static func answersClaims(_ body: [String]) -> Bool {
        func lines(_ labels: [String]) -> Int {
            body.lazy.filter { line in
                let start = line.prefix(16).lowercased()
                return labels.contains(where: start.hasPrefix) && start.contains(":")
            }.prefix(2).count
        }
        return lines(["claim", "myth", "rumour", "rumor", "allegation", "fiction"]) > 1
            && lines(["fact", "truth", "reality", "response", "our response", "answer"]) > 1
    }

    /// Who speaks in the paragraphs.
    mutating func add(body: [String]) {
        let found = OwnVoice(body)
        voice = found.points
        let performers = body.prefix(40).compactMap(Self.performer)
        // Two that reject and welcome are reported on.
        performs = Set(performers).count == 1 ? performers.count : 0
        if performs > 0 { names.append("an institution speaks") }
        if found.points > 0 { names.append("first person") }
        let numbered = body.lazy.filter { paragraph in
            guard let first = paragraph.first, first.isNumber || first == "•" else { return false }
            return first == "•" || paragraph.prefix(5).contains { ".)/".contains($0) }
        }.prefix(3).count
        if Self.answersClaims(body) {
            performs += 2
            names.append("claims and answers")
        }
        if numbered == 3 {
            voice += 1
            names.append("numbered paragraphs")
        }
    }
}
