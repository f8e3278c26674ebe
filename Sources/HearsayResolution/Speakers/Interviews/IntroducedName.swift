import HearsayCore

/// A name before the first question of an interview, with what the words around it make of it.
struct IntroducedName {
    let name: Name
    /// `nil` in a title that is no part of the text.
    let span: Span?
    let isTitle: Bool
    /// Whether words around it say that he is asked or answers.
    let isIntroduced: Bool
    /// Whether it is written in capitals, as mastheads are.
    let isCapitals: Bool
    /// Whether a colon or a dash sets it off in a title ("Ada Arden: We shall see"), or it is the whole.
    let isSetOff: Bool
    /// Whether it is somebody else's by the words around it: who asks, writes, photographs; or a place's.
    let isAside: Bool

    var isPerson: Bool { name.kind == .person && !isCapitals && !isThing }
    /// Two or three words of which nothing says what they name.
    var mayBePerson: Bool {
        name.kind == .unknown && (2...3).contains(name.words.count) && !name.isDefinite
            && !isCapitals && !isThing
    }
    /// The last word of the name, in lower case.
    var last: String { name.words.last?.lowercased() ?? "" }

    /// Characters of all its words.
    var length: Int { name.words.reduce(0) { $0 + $1.count } }

    private var isThing: Bool {
        name.words.first == "St" || Self.things.contains(last)
            || name.kind == .unknown
                && name.words.contains {
                    let word = $0.lowercased()
                    return WordLists.tasks.contains(word) || WordLists.organizations.contains(word)
                }
    }

    /// Last words of streets, houses, prizes, papers and firms that are called like people.
    private static let things: Set<String> = [
        "street", "road", "lane", "avenue", "square", "house", "court", "hall", "park", "prize",
        "trophy", "award", "cup", "medal", "energy", "bridge", "museum", "records", "island",
        "harbour", "harbor", "river", "valley", "station", "institute", "university", "college",
        "school", "hospital", "theatre", "theater", "group", "company", "foundation", "officer",
        "times", "post", "courier", "herald", "ledger", "gazette", "weekly", "daily", "forum",
        "summit", "corridor", "sound", "bay", "strait", "district", "county", "province", "region",
        "programme", "program", "project", "treaty", "agreement", "act", "report", "review",
    ]

    /// What stands before the name of who was asked, and right behind it.
    private static let before = [
        "interview with", "interview of", "interviewed", "questions for",
        "questions to", "questions with", "minutes with", "q&a with", "q&a:", "we met",
        "sitting down with", "guest is", "meeting with",
    ]
    /// The same, if nobody is named before: he might be who answers, and the other who asks.
    private static let between = [
        "conversation with", "talks to", "talked to", "talk to", "talk with", "talks with",
        "spoke to", "spoke with", "speaks to", "speaks with", "sat down with", "caught up with",
    ]
    private static let behind =
        between + [
            "talks about", "speaks about", "answers", "answered", "tells", "explains", "discusses",
            "meets us", "met us", "receives us", "received us", "welcomes us", "welcomed us",
            "spoke in an interview", "said in an interview", "gave an interview",
            "gave an exclusive",
        ]
    /// Words before names of those who ask, write and photograph, and of places.
    private static let others: Set<String> = [
        "photograph", "photographs", "picture", "pictures", "photo", "photos", "photography",
        "image", "images", "illustration", "credit", "words", "text", "report", "recording",
        "conversation", "host", "translation", "version", "editor", "correspondent", "reporter",
        "journalist",
        "interviewer", "interview", "of", "in", "at", "from", "near", "for", "deputy",
        "predecessor", "successor", "neighbour", "neighbor", "co-author", "writer", "late",
        "presenter", "broadcaster", "anchor", "about",
    ]
    /// Before "by" the work of those who ask, write and photograph.
    private static let credits: Set<String> = [
        "words", "text", "interview", "interviewed", "conducted", "written", "posted", "story",
        "report", "photograph", "photographs", "photographed", "photography", "picture",
        "pictures", "illustration", "photo", "photos", "translated", "hosted", "held", "edited",
        "q&a", "recorded", "conversation", "reported",
    ]
    private static let places: Set<String> = ["in", "at", "from", "near", "to"]
    /// Characters between the words before a name and the name: an office.
    private static let reach = 90

    /// The names of one line.
    ///
    /// - Parameter isText: whether the line is part of the document's text.
    static func all(
        in span: Span, of text: Text, isTitle: Bool, isText: Bool
    ) -> [IntroducedName] {
        let scanner = NameScanner()
        let lower = String(
            decoding: text.utf8[span.start..<span.end].map {
                (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
            }, as: UTF8.self)
        // Behind "interview with" capitals of a title begin a name.
        func end(of phrases: [String]) -> Int? {
            phrases.compactMap { lower.firstRange(of: $0)?.upperBound }.min().map {
                span.start + lower.utf8.distance(from: lower.startIndex, to: $0)
            }
        }
        let meeting = end(of: between).flatMap { end in
            scanner.names(in: Span(span.start, end), of: text).contains {
                $0.kind == .person || $0.words.count > 1
            } ? nil : end
        }
        let start = end(of: before) ?? meeting
        var names = scanner.names(in: Span(span.start, start ?? span.end), of: text)
        if let start { names += scanner.names(in: Span(start, span.end), of: text) }
        return names.map { name in
            let isIntroduced = isIntroduced(name, in: span, start, text, isTitle: isTitle)
            return IntroducedName(
                name: name, span: isText ? name.span : nil, isTitle: isTitle,
                isIntroduced: isIntroduced,
                isCapitals: !text.string(name.span).contains(where: \.isLowercase),
                isSetOff: isTitle && isSetOff(name.span, in: span, text),
                // A name alone on a line is a byline.
                isAside: !isIntroduced && !isTitle && name.span == text.trimmed(span)
                    || !isIntroduced && others.contains(word(before: name.span, in: span, text)))
        }
    }

    /// Whether what leads to a name is his office: "the Minister of Trade of".
    private static func isOffice(_ lead: String) -> Bool {
        lead.split { !$0.isLetter }.contains { WordLists.ministers.contains(String($0)) }
            && !kin.contains(where: lead.contains)
    }

    private static let kin = [
        "son of", "daughter of", "wife of", "widow of", "widower of", "husband of", "mother of",
        "father of", "sister of", "brother of", "friend of", "about",
    ]

    /// Whether another name is joined to it: "with Ada Arden and Bo Roe".
    private static func isJoined(_ name: Span, in block: Span, _ text: Text) -> Bool {
        let tail = text.string(Span(name.end, min(block.end, name.end + 12)))
        guard tail.hasPrefix(" and ") || tail.hasPrefix(" & ") else { return false }
        return tail.split(separator: " ").dropFirst().first?.first?.isUppercase ?? false
    }

    private static func isSetOff(_ name: Span, in title: Span, _ text: Text) -> Bool {
        let before = text.string(Span(title.start, name.start)).trimmed
        let behind = text.string(Span(name.end, title.end)).trimmed
        if before.isEmpty {
            return behind.isEmpty
                || [":", "–", "—"].contains { behind.hasPrefix($0) }
                    && !behind.lowercased().contains("interview with")
        }
        return behind.isEmpty && [":", "–", "—"].contains { before.hasSuffix($0) }
    }

    /// The word before a name and his titles, in lower case, across a colon; "by" only if it tells who wrote or asked ("Words by").
    private static func word(before name: Span, in block: Span, _ text: Text) -> String {
        let start = max(block.start, name.start - 40)
        let words = text.string(Span(start, name.start)).lowercased()
            .split { !$0.isLetter && $0 != "'" && $0 != "&" && $0 != "-" }.map(String.init)
            .filter { !WordLists.titles.contains($0) || others.contains($0) }
        guard let last = words.last, last == "by" else { return words.last ?? "" }
        let verb = words.dropLast().last ?? "by"
        return verb == "by" || credits.contains(verb) ? "interview" : ""
    }

    private static func isIntroduced(
        _ name: Name, in block: Span, _ opener: Int?, _ text: Text, isTitle: Bool
    ) -> Bool {
        if let opener, name.span.start >= opener, name.span.start - opener <= reach {
            let lead = text.string(Span(opener, name.span.start)).lowercased()
            let last = lead.split { !$0.isLetter }.last.map(String.init) ?? ""
            // "with the son of", "with the board about": of somebody else.
            if [" of ", " about "].contains(where: (" " + lead).contains) || lead.hasSuffix(" of") {
                return isOffice(lead)
            }
            if isJoined(name.span, in: block, text) { return false }
            // "with the Wire by", "with the board and", "us in her kitchen in": somebody or something else.
            return !places.contains(last) && !lead.contains { ".?!;".contains($0) }
                && ![" and ", " by ", " conducted "].contains(where: lead.contains)
        }
        let before = word(before: name.span, in: block, text)
        if before == "and" || others.contains(before) { return false }
        let tail = text.string(Span(name.span.end, min(block.end, name.span.end + 24)))
            .lowercased().drop { $0 == " " || $0 == "," }
        // Of two who meet one asks.
        if let phrase = between.first(where: tail.hasPrefix) {
            let rest = Span(min(block.end, name.span.end + phrase.utf8.count + 1), block.end)
            if let other = NameScanner().names(in: rest, of: text).first,
                other.kind == .person
                    || other.span.start - rest.start <= 1 && other.words.count == 2,
                other.span.start - rest.start <= reach, !Media.isMedium(text.string(other.span))
            {
                return false
            }
        }
        return behind.contains(where: tail.hasPrefix)
            || isTitle && (tail.hasPrefix("on ") || tail.hasPrefix("about "))
    }
}

extension String {
    fileprivate var trimmed: Substring {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...last]
    }
}
