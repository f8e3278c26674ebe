import HearsayCore

/// Finds who gives the answers of an interview in which no label names him: whom the title and what stands before the first question
/// introduce.
struct Interviewee {
    /// Who it is.
    let entity: EntityID
    /// Where the head of the document names him; `nil` where only a title that is no part of the text does.
    let span: Span?

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
        "sat down with", "discusses",
    ]
    /// Words before names of those who ask, write and photograph, and of places.
    private static let others: Set<String> = [
        "photograph", "photographs", "picture", "pictures", "photo", "words", "text",
        "correspondent", "reporter", "interview", "of", "in", "at", "from", "near", "for",
    ]
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
        guard let found = Self.choice(of: all, turns, document.text) else { return nil }
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
    ) -> Candidate? {
        let persons = all.filter(\.isPerson)
        let named = all.filter { $0.isPerson || $0.mayBePerson }
        let called = called(in: turns, text)
        let titles = titles(calledIn: turns, text)
        let groups: [[Candidate]] = [
            named.filter { one in
                let words = one.name.words.map { $0.lowercased() }
                return called.contains { $0.allSatisfy(words.contains) }
            },
            persons.filter { !$0.name.roles.isDisjoint(with: titles) },
            persons.filter { $0.isIntroduced && !$0.name.roles.isEmpty },
            persons.filter(\.isIntroduced),
            named.filter(\.isIntroduced),
            persons.filter(\.isTitle),
        ]
        if let found = groups.lazy.compactMap(only).first { return found }
        return most(persons) ?? only(persons.filter { $0.name.words.count > 1 })
            ?? (persons.isEmpty ? only(named) : nil)
            ?? most(
                named.filter { one in
                    named.contains { $0.last == one.last && $0.isTitle && $0.opens }
                })
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
        return names.compactMap { name in
            let isIntroduced = isIntroduced(name, in: span, start, text, isTitle: isTitle)
            if !isIntroduced, others.contains(word(before: name.span, in: span, text)) {
                return nil
            }
            return Candidate(
                name: name, span: isText ? name.span : nil, isTitle: isTitle,
                isIntroduced: isIntroduced,
                isCapitals: !text.string(name.span).contains(where: \.isLowercase),
                opens: name.span.start - span.start <= 1
                    || text.string(Span(span.start, name.span.start)).hasSuffix(": "))
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
            // "with the Wire by", "with the board and": somebody else.
            return !lead.contains { ".?!;".contains($0) }
                && ![" and ", " by ", " conducted "].contains(where: lead.contains)
        }
        let before = word(before: name.span, in: block, text)
        if before == "and" || others.contains(before) { return false }
        let tail = text.string(Span(name.span.end, min(block.end, name.span.end + 14)))
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

    /// Who is named most; `nil` if several are.
    private static func most(_ candidates: [Candidate]) -> Candidate? {
        var counts: [String: Int] = [:]
        for candidate in candidates { counts[candidate.last, default: 0] += 1 }
        guard let most = counts.values.max(), counts.count(where: { $0.value == most }) == 1 else {
            return nil
        }
        return candidates.first { counts[$0.last] == most }
    }
}
