import HearsayCore

/// Finds who gives the answers of an interview in which no label names him: whom the title and what stands before the first question
/// introduce.
struct Interviewee {
    /// Who it is.
    let entity: EntityID
    /// Where the head of the document names him; `nil` where only a title that is no part of the text does.
    let span: Span?
    /// What tells it.
    let basis: Basis

    /// What tells who answers, in the words that a statement's reasons give for it.
    enum Basis: String {
        case called = "called by the questions"
        case office = "of the office that the questions call"
        case setOff = "set off in the title"
        case introducedWithOffice = "introduced with an office"
        case introduced
        case namedAgain = "named in the title and below"
        case titled = "named in the title"
        case namedMost = "named most"
        case namedAlone = "the only one named"

        /// Whether more tells it than that he is named.
        var isIntroduction: Bool { self != .namedMost && self != .namedAlone }
    }

    /// `nil` where nobody is introduced, or several people and nothing tells which of them answers.
    ///
    /// - Parameter turns: not empty.
    /// - Complexity: O(n) in the bytes of at most sixty paragraphs before the first turn, and in those of the turns.
    init?(_ document: Document, _ turns: [Turn], _ index: inout EntityIndex) {
        let end = turns[0].label.start
        var all: [IntroducedName] = []
        if let title = document.title, title.span == nil {
            let text = Text(Self.withoutSite(title.value))
            all += IntroducedName.all(in: text.span, of: text, isTitle: true, isText: false)
        }
        let head = document.blocks.prefix { $0.span.start < end }.filter { $0.kind != .furniture }
            .prefix(Self.longestHead)
        let title = document.title?.span ?? head.first { $0.kind == .heading }?.span
        for block in head {
            all += IntroducedName.all(
                in: block.span, of: document.text, isTitle: block.span == title, isText: true)
        }
        all = Array(all.prefix(Self.mostNames))
        let words = InterviewWords(turns, in: document.text)
        guard let (found, basis) = Self.choice(of: all, words) else { return nil }
        self.basis = basis
        let same = all.filter { $0.last == found.last }
        // "Gediminas" rather than "G."
        let full = same.max { $0.length < $1.length } ?? found
        span = same.first { $0.span != nil }?.span
        entity = index.entity(
            named: full.name.words.joined(separator: " "), kind: .person, at: full.span)
    }

    /// In paragraphs and names.
    private static let longestHead = 60
    private static let mostNames = 200

    /// Whom the surest sign means alone: called by the questions, called by his office, set off in the title, introduced, named in the
    /// title and below, named in the title, named most.
    ///
    /// Of whom the questions and answers speak, he neither asks nor answers.
    private static func choice(
        of all: [IntroducedName], _ words: InterviewWords
    ) -> (IntroducedName, basis: Basis)? {
        if let found = most(called: words.called, all) { return (found, .called) }
        let others = all.filter { !$0.isAside && !words.mentioned.contains($0.last) }
        let persons = others.filter(\.isPerson)
        let full = others.filter { ($0.isPerson || $0.mayBePerson) && $0.name.words.count > 1 }
        let known = Set(full.map(\.last))
        let groups: [(basis: Basis, [IntroducedName])] = [
            (
                .office,
                persons.filter {
                    $0.name.words.count > 1 && !$0.name.roles.isDisjoint(with: words.offices)
                }
            ),
            (.setOff, others.filter { $0.isSetOff && known.contains($0.last) }),
            (
                .introducedWithOffice,
                full.filter { $0.isIntroduced && !$0.name.roles.isEmpty }
            ),
            (.introduced, full.filter(\.isIntroduced)),
            (
                .namedAgain,
                others.filter { one in
                    one.isTitle && full.contains { !$0.isTitle && $0.last == one.last }
                }
            ),
            (.titled, persons.filter { $0.isTitle && $0.name.words.count > 1 }),
        ]
        for (basis, group) in groups {
            if let found = only(group) { return (found, basis) }
        }
        // Names of unknown people and of other things look alike: one that comes again, or one alone.
        if let found = most(full, among: others) { return (found, .namedMost) }
        let spoken = all.filter { !$0.isAside && words.mentioned.contains($0.last) }
        if let found = only(full), found.isPerson || !spoken.contains(where: \.isPerson) {
            return (found, .namedAlone)
        }
        // Somebody may speak of himself by name.
        return only(spoken.filter { $0.isIntroduced && ($0.isPerson || $0.mayBePerson) })
            .map { ($0, .introduced) }
    }

    /// Whom most calls mean; "Dean Arden": what stands before a last name is an office.
    private static func most(called: [[String]], _ all: [IntroducedName]) -> IntroducedName? {
        if called.isEmpty { return nil }
        var counts: [String: Int] = [:]
        for last in Set(all.map(\.last)) {
            let parts = Set(
                all.filter { $0.last == last }.flatMap(\.name.words).map { $0.lowercased() })
            counts[last] = called.count { $0.last == last || $0.allSatisfy(parts.contains) }
        }
        guard let most = counts.values.max(), most > 0,
            counts.count(where: { $0.value == most }) == 1
        else { return nil }
        return all.first { counts[$0.last] == most }
    }

    /// A title without the site's name behind it.
    private static func withoutSite(_ title: String) -> String {
        let ends = [" | ", " :: ", " - ", " – ", " — "].compactMap {
            title.ranges(of: $0).last?.lowerBound
        }
        return ends.max().map { String(title[..<$0]) } ?? title
    }

    /// The one who is meant by all.
    private static func only(_ names: [IntroducedName]) -> IntroducedName? {
        guard let first = names.first, names.allSatisfy({ $0.last == first.last }) else {
            return nil
        }
        return first
    }

    /// Who is named most, and more than once, by a part of the name as well; `nil` if several are.
    private static func most(
        _ names: [IntroducedName], among all: [IntroducedName]
    ) -> IntroducedName? {
        let known = Set(names.map(\.last))
        var counts: [String: Int] = [:]
        for one in all where known.contains(one.last) { counts[one.last, default: 0] += 1 }
        guard let most = counts.values.max(), most > 1,
            counts.count(where: { $0.value == most }) == 1
        else { return nil }
        return names.first { counts[$0.last] == most }
    }
}
