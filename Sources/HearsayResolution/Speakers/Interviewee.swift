import HearsayCore

/// Finds who gives the answers of an interview in which no label names him: whom the title and what stands before the first question
/// introduce.
struct Interviewee {
    /// Who it is.
    let entity: EntityID
    /// Where the head of the document names him; `nil` where only a title that is no part of the text does.
    let span: Span?
    /// What tells it, in a few words.
    let basis: String

    /// What stands before the name of who was asked, and right behind it.
    private static let before = [
        "interview with", "interview of", "conversation with", "interviewed", "talks to",
        "talked to", "talk to", "talk with", "spoke to", "spoke with", "speaks to", "speaks with",
        "questions for", "questions to", "questions with", "q&a with", "q&a:", "we met", "meets",
        "sat down with", "caught up with",
    ]
    private static let behind = [
        "talks about", "talks to", "talked to", "spoke to", "speaks to", "speaks about", "answers",
        "answered", "tells", "explains", "speaks with", "spoke with",
        "sat down with", "discusses", "meets us", "met us", "receives us", "received us",
        "welcomes us",
        "welcomed us", "spoke in an interview", "said in an interview", "gave an interview",
    ]
    /// Words before names of those who ask, write and photograph, and of places.
    private static let others: Set<String> = [
        "photograph", "photographs", "picture", "pictures", "photo", "words", "text",
        "correspondent", "reporter", "interview", "of", "in", "at", "from", "near", "for",
    ]
    private static let places: Set<String> = ["in", "at", "from", "near", "to"]
    /// Characters between the words before a name and the name: an office.
    private static let reach = 90

    private struct Candidate {
        let name: Name
        /// `nil` in a title that is no part of the text.
        let span: Span?
        let isTitle: Bool
        let isIntroduced: Bool
        /// Whether it is written in capitals, as mastheads are.
        let isCapitals: Bool
        /// Whether it opens its line or stands behind a colon.
        let opens: Bool
        /// Whether it is somebody else's by the word before it, or a place's.
        let isAside: Bool

        /// A person's name, or two or three words of which nothing says what they name.
        var isPerson: Bool { name.kind == .person && !isCapitals && name.words.first != "St" }
        var mayBePerson: Bool {
            name.kind == .unknown && (2...3).contains(name.words.count) && !name.isDefinite
                && !isCapitals
                && !name.words.contains {
                    let word = $0.lowercased()
                    return WordLists.tasks.contains(word) || WordLists.organizations.contains(word)
                }
        }
        var last: String { name.words.last?.lowercased() ?? "" }
    }

    /// `nil` where nobody is introduced, or several people and nothing tells which of them answers.
    ///
    /// - Parameter turns: not empty.
    /// - Complexity: O(n) in the bytes before the first turn, and in turns.
    init?(_ document: Document, _ turns: [Turn], _ index: inout EntityIndex) {
        let end = turns[0].label.start
        var all: [Candidate] = []
        if let title = document.title, title.span == nil {
            let text = Text(Self.withoutSite(title.value))
            all += Self.candidates(in: text.span, of: text, isTitle: true, isText: false)
        }
        for block in document.blocks {
            if block.span.start >= end { break }
            if block.kind == .furniture { continue }
            all += Self.candidates(
                in: block.span, of: document.text, isTitle: block.kind == .heading, isText: true)
        }
        guard let (found, basis) = Self.choice(of: all, turns, document.text) else { return nil }
        self.basis = basis
        let same = all.filter { $0.last == found.last }
        let full = same.max { $0.name.words.count < $1.name.words.count } ?? found
        span = same.first { $0.span != nil }?.span
        entity = index.entity(
            named: full.name.words.joined(separator: " "), kind: .person, at: full.span)
    }

    /// Whom the surest sign means alone: called by the questions, called by his office, introduced with an office, introduced at all,
    /// named in the title, named most.
    private static func choice(
        of all: [Candidate], _ turns: [Turn], _ text: Text
    ) -> (Candidate, basis: String)? {
        let persons = all.filter { $0.isPerson && !$0.isAside }
        let named = all.filter { ($0.isPerson || $0.mayBePerson) && !$0.isAside }
        let called = called(in: turns, text)
        let titles = titles(calledIn: turns, text)
        let groups: [(basis: String, [Candidate])] = [
            (
                "called by the questions",
                all.filter { one in
                    let words = one.name.words.map { $0.lowercased() }
                    return called.contains { $0.allSatisfy(words.contains) }
                }
            ),
            (
                "of the office that the questions call",
                persons.filter { !$0.name.roles.isDisjoint(with: titles) }
            ),
            (
                "introduced with an office",
                persons.filter { $0.isIntroduced && !$0.name.roles.isEmpty }
            ),
            ("introduced", persons.filter(\.isIntroduced)),
            ("introduced", named.filter(\.isIntroduced)),
            ("named in the title", persons.filter { $0.isTitle && $0.name.words.count > 1 }),
        ]
        for (basis, group) in groups {
            if let found = only(group) { return (found, basis) }
        }
        // Names of unknown people and of other things look alike: one alone, or one that comes again.
        let full = named.filter { $0.name.words.count > 1 }
        if let found = most(full, among: all) { return (found, "named most") }
        if let found = only(full) { return (found, "the only one named") }
        return only(persons.filter { !$0.name.roles.isEmpty && $0.name.words.count > 1 })
            .map { ($0, "the only one with an office") }
    }

    /// A title without the site's name behind it.
    private static func withoutSite(_ title: String) -> String {
        let ends = [" | ", " :: ", " - ", " – ", " — "].compactMap {
            title.ranges(of: $0).last?.lowerBound
        }
        return ends.max().map { String(title[..<$0]) } ?? title
    }

    private static func candidates(
        in span: Span, of text: Text, isTitle: Bool, isText: Bool
    ) -> [Candidate] {
        let scanner = NameScanner()
        let lower = String(
            decoding: text.utf8[span.start..<span.end].map {
                (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
            },
            as: UTF8.self)
        // Behind "interview with" capitals of a title begin a name.
        let opener = before.compactMap { lower.firstRange(of: $0)?.upperBound }.min()
        let start = opener.map { span.start + lower.utf8.distance(from: lower.startIndex, to: $0) }
        var names = scanner.names(in: Span(span.start, start ?? span.end), of: text)
        if let start { names += scanner.names(in: Span(start, span.end), of: text) }
        return names.map { name in
            let isIntroduced = isIntroduced(name, in: span, start, text, isTitle: isTitle)
            return Candidate(
                name: name, span: isText ? name.span : nil, isTitle: isTitle,
                isIntroduced: isIntroduced,
                isCapitals: !text.string(name.span).contains(where: \.isLowercase),
                opens: name.span.start - span.start <= 1
                    || text.string(Span(span.start, name.span.start)).hasSuffix(": "),
                isAside: !isIntroduced
                    && others.contains(word(before: name.span, in: span, text)))
        }
    }

    /// Whom questions call as they open ("Ada, …", "Dr Arden, …"): the words before the comma, without titles, in lower case.
    private static func called(in turns: [Turn], _ text: Text) -> Set<[String]> {
        var all: Set<[String]> = []
        for turn in turns where turn.role == .question {
            guard let first = turn.spans.first else { continue }
            let opening = text.string(Span(first.start, min(first.end, first.start + reach)))
            guard let comma = opening.firstIndex(of: ",") else { continue }
            let words = opening[..<comma].split(separator: " ")
            guard words.count <= 3, words.allSatisfy({ $0.first?.isUppercase ?? false }) else {
                continue
            }
            let called = words.map { $0.lowercased().filter { $0 != "." } }.filter {
                !WordLists.titles.contains($0) && !WordLists.roles.contains($0)
            }
            if !called.isEmpty { all.insert(called) }
        }
        return all
    }

    /// The offices and ranks by which questions call him as they open: "Minister, …".
    private static func titles(calledIn turns: [Turn], _ text: Text) -> Set<String> {
        var all: Set<String> = []
        for turn in turns where turn.role == .question {
            guard let first = turn.spans.first else { continue }
            let opening = text.string(Span(first.start, min(first.end, first.start + reach)))
            guard let comma = opening.firstIndex(of: ",") else { continue }
            let words = opening[..<comma].split(separator: " ").map { $0.lowercased() }
            if words.count <= 2, let last = words.last, WordLists.roles.contains(last) {
                all.insert(last)
            }
        }
        return all
    }

    /// The word before a name and his titles, in lower case, across a colon; "by" only if it tells who wrote or asked ("Words by").
    private static func word(before name: Span, in block: Span, _ text: Text) -> String {
        let start = max(block.start, name.start - 40)
        let words = text.string(Span(start, name.start)).lowercased()
            .split { !$0.isLetter && $0 != "'" }.map(String.init)
            .filter { !WordLists.titles.contains($0) }
        guard let last = words.last, last == "by" else { return words.last ?? "" }
        let verb = words.dropLast().last ?? "by"
        return verb == "by" || credits.contains(verb) ? "interview" : ""
    }

    private static let credits: Set<String> = [
        "words", "text", "interview", "interviewed", "conducted", "written", "posted", "story",
        "report", "photograph", "photographs", "picture", "pictures", "illustration", "photo",
    ]

    private static func isIntroduced(
        _ name: Name, in block: Span, _ opener: Int?, _ text: Text, isTitle: Bool
    ) -> Bool {
        if let opener, name.span.start >= opener, name.span.start - opener <= reach {
            let lead = text.string(Span(opener, name.span.start)).lowercased()
            let last = lead.split { !$0.isLetter }.last.map(String.init) ?? ""
            // "with the Wire by", "with the board and", "us in her kitchen in": somebody or something else.
            return !places.contains(last) && !lead.contains { ".?!;".contains($0) }
                && ![" and ", " by ", " conducted "].contains(where: lead.contains)
        }
        let before = word(before: name.span, in: block, text)
        if before == "and" || others.contains(before) { return false }
        let tail = text.string(Span(name.span.end, min(block.end, name.span.end + 24)))
            .lowercased().drop { $0 == " " }
        return behind.contains(where: tail.hasPrefix)
            || isTitle && (tail.hasPrefix("on ") || tail.hasPrefix("about "))
    }

    /// The one who is meant by all.
    private static func only(_ candidates: [Candidate]) -> Candidate? {
        guard let first = candidates.first, candidates.allSatisfy({ $0.last == first.last }) else {
            return nil
        }
        return first
    }

    /// Who is named most, and more than once, by a part of the name as well; `nil` if several are.
    private static func most(_ candidates: [Candidate], among all: [Candidate]) -> Candidate? {
        let known = Set(candidates.map(\.last))
        var counts: [String: Int] = [:]
        for one in all where known.contains(one.last) { counts[one.last, default: 0] += 1 }
        guard let most = counts.values.max(), most > 1,
            counts.count(where: { $0.value == most }) == 1
        else { return nil }
        return candidates.first { counts[$0.last] == most }
    }
}
