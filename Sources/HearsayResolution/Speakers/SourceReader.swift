import HearsayCore

/// What a source says of its speaker before anybody is looked up.
enum SourceForm {
    /// A pronoun, with what it tells of its antecedent.
    case pronoun(Pronoun)
    /// A name; its mention.
    case name(Mention)
    /// A common noun in the singular with an article, as "the minister", "the bank".
    case definite(DefiniteNoun)
    /// A role with a possessive or a capital, as "their minister".
    case role(String)
    /// Somebody who speaks for an institution: its mention, and the noun.
    case speaksFor(Mention, String)
    /// An institution by a common noun, as "the Dutch government": the words.
    case institution(Span)
    /// People without a name: the noun.
    case unnamed(String)
}

/// A noun by which somebody named before is meant.
struct DefiniteNoun {
    /// Its head, lower case: "senator" of "the Ohio senator".
    let head: String
    /// The capitalised words before the head, lower case.
    let modifiers: [String]
    /// Whether a word before the head tells that it is not who is simply called so: "the former president".
    let isOther: Bool
    /// Whether it means a group rather than a person.
    let isGroup: Bool
}

/// The pronouns a source can be.
enum Pronoun {
    case first, second, he, she, it, they, relative

    private static let words: [String: Pronoun] = [
        "i": .first, "me": .first, "my": .first, "we": .first, "us": .first, "our": .first,
        "myself": .first, "ourselves": .first, "you": .second, "your": .second,
        "he": .he, "him": .he, "his": .he, "himself": .he, "she": .she, "her": .she,
        "herself": .she,
        "it": .it, "its": .it, "itself": .it, "they": .they, "them": .they, "their": .they,
        "who": .relative, "which": .relative, "that": .relative, "whose": .relative,
    ]

    init?(_ word: String) {
        guard let pronoun = Self.words[word] else { return nil }
        self = pronoun
    }
}

/// Reads the form of a source off its words.
struct SourceReader {
    /// The form of the source.
    ///
    /// - Parameters:
    ///   - spans: the source in UTF-8 bytes; not empty.
    ///   - index: the document's entities.
    func form(of spans: [Span], in text: Text, _ index: EntityIndex) -> SourceForm {
        let span = spans[0]
        let words = NameScanner().words(in: span, of: text)
        guard let first = words.first else { return .unnamed("") }
        if words.count == 1, !isName(first), let pronoun = Pronoun(Self.stem(first.lower)) {
            return .pronoun(pronoun)
        }
        let mentions = index.mentions(in: span)
        let head = head(of: words, text)
        if let speaking = words.first(where: { WordLists.speaksFor.contains($0.lower) }),
            !mentions.contains(where: {
                covers($0, head) && index.entity($0.entity).kind == .person
            })
        {
            // "the spokesman Tosby", "the spokesperson, Lene Thorsby,": the one who speaks is named.
            if let named = mentions.first(where: { isNamed($0, after: speaking, text, index) }) {
                return .name(named)
            }
            // "The spokeswoman of the Ministry of Trade, Ada Arden": who is named behind a comma.
            if let last = mentions.last, mentions.count > 1,
                index.entity(last.entity).kind == .person, isBehindComma(last, words)
            {
                return .name(last)
            }
            if let mention = mentions.first(where: { !$0.span.contains(speaking.span) }) {
                return .speaksFor(mention, speaking.lower)
            }
            if mentions.isEmpty, WordLists.roles.contains(speaking.lower) {
                return definite(words, head: speaking.lower, isGroup: false)
                    ?? .role(speaking.lower)
            }
        }
        let apposed = apposed(mentions, words, text, index)
        if let mention = mentions.first(where: { covers($0, head) }) {
            // "The Public Health Inspector for Lindon, Mr. Roe": an office in capitals is no name.
            let isOffice = Offices.holders.contains(head.lower) || head.lower == "member"
            return .name(isOffice ? apposed ?? mention : mention)
        }
        // "the Chinese portal “NetEase”", "the newspaper De Volkskrant": a name put beside its noun.
        if mentions.count == 1, let mention = mentions.first, mention.span.start > head.span.end,
            mention.span.end >= (words.last?.span.end ?? 0), isBeside(mention, head, text)
        {
            return .name(mention)
        }
        if let apposed { return .name(apposed) }
        // "Lindon's version": his words.
        if mentions.count == 1, let owner = mentions.first, Self.words.contains(head.lower),
            text.hasPossessive(after: owner.span)
        {
            return .name(owner)
        }
        // "Hoekstra, the minister" and "minister of trade Hoekstra": a person anywhere before the
        // first comma or in a title's place.
        let persons = mentions.filter { index.entity($0.entity).kind == .person }
        // "The president of the club Vale Verde, Mr. Roe": not what the office is of.
        if let person = persons.first(where: index.isSubject) ?? persons.first,
            WordLists.roles.contains(head.lower) || WordLists.titles.contains(head.lower),
            !text.hasPossessive(after: person.span)
        {
            return .name(person)
        }
        if WordLists.collective.contains(head.lower), !WordLists.indefinite.contains(first.lower) {
            let phrase = phrase(words, upTo: head)
            if words.contains(where: { phrase.contains($0.span) && $0.isCapitalised }) {
                return .institution(phrase)
            }
        }
        // "The ex-minister" is who was called a former minister.
        let noun = head.lower.hasPrefix("ex-") ? String(head.lower.dropFirst(3)) : head.lower
        if WordLists.roles.contains(noun), isDefinite(words) {
            let role = office(head, words) ?? noun
            return definite(words, head: role, isGroup: false) ?? .role(role)
        }
        return definite(words, head: head.lower, isGroup: WordLists.meansGroup(head.lower))
            ?? .unnamed(head.lower)
    }

    private static let words: Set<String> = [
        "version", "account", "side", "words", "remarks", "comments", "position", "view",
        "response", "reply", "answer",
    ]
    private static let reflexives: Set<String> = ["himself", "herself", "itself", "themselves"]
    private static let others = WordLists.set(
        "former ex late previous prior next new then incoming outgoing last first")
    /// Words that tell of somebody else than who is known.
    private static let elses = WordLists.set("other second third another rival fellow")

    /// The noun of a phrase with "the", unless it cannot be told to mean a person or a group, or somebody's is meant.
    private func definite(_ words: [NameScanner.Word], head: String, isGroup: Bool?) -> SourceForm?
    {
        guard let isGroup, words.count > 1, ["the", "this", "that"].contains(words[0].lower) else {
            return nil
        }
        let noun = head.split(separator: " ")
        let before = words.dropFirst().prefix { $0.lower != noun.first ?? "" }
        // "The country's agency", "the shop's owner": somebody's, and not who is known.
        let parts = words.dropFirst().prefix(before.count + 1)
        guard !parts.contains(where: { !$0.joinsPrevious }) else { return nil }
        if before.contains(where: { Self.elses.contains($0.lower) }) { return .unnamed(head) }
        return .definite(
            DefiniteNoun(
                head: head, modifiers: before.filter(\.isCapitalised).map(\.lower),
                isOther: before.contains { Self.others.contains($0.lower) }, isGroup: isGroup))
    }

    /// Whether a name stands directly after the noun, or is a person's after a comma.
    private func isNamed(
        _ mention: Mention, after noun: NameScanner.Word, _ text: Text, _ index: EntityIndex
    ) -> Bool {
        guard mention.span.start > noun.span.end, mention.span.start - noun.span.end <= 3 else {
            return false
        }
        return noun.commaFollows
            ? index.entity(mention.entity).kind == .person : isBeside(mention, noun, text)
    }

    /// Whether only white space and an opening mark part the mention from the noun before it.
    private func isBeside(_ mention: Mention, _ head: NameScanner.Word, _ text: Text) -> Bool {
        mention.span.start - head.span.end <= 5
            && !text.string(Span(head.span.end, mention.span.start)).utf8.contains {
                ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x2C
            }
    }

    /// "US" in capitals is no pronoun.
    private func isName(_ word: NameScanner.Word) -> Bool {
        word.lower == "us" && word.text == "US"
    }

    /// The pronoun of "I’m" and "we've".
    private static func stem(_ word: String) -> String {
        String(word.prefix { $0 != "'" && $0 != "’" })
    }

    private func covers(_ mention: Mention, _ head: NameScanner.Word) -> Bool {
        mention.span.overlaps(head.span)
    }

    /// The head of a noun phrase by surface: the last word before a comma, a bracket, a dash, a
    /// preposition or a relative pronoun.
    private func head(of words: [NameScanner.Word], _ text: Text) -> NameScanner.Word {
        let stops: Set<String> = [
            "of", "in", "for", "from", "at", "with", "on", "by", "to", "about", "under", "near",
            "among", "who", "whom", "whose", "which", "that", "where", "when", "while", "as", "and",
            "or", "but", "including", "told", "said",
        ]
        var head = words[0]
        for (i, word) in words.enumerated() {
            if i > 0, Self.reflexives.contains(word.lower) { break }
            // "The said woman".
            if i == 1, word.lower == "said", words[0].lower == "the", words.count > 2 { continue }
            if i > 0, stops.contains(word.lower) || isParted(words[i - 1], word, text) { break }
            if WordLists.common.contains(word.lower), i == 0, words.count > 1,
                !WordLists.roles.contains(word.lower)
            {
                head = words[1]
                continue
            }
            head = word
            if word.commaFollows { break }
        }
        return head
    }

    /// Whether a comma stands before a name and the titles that lead to it.
    private func isBehindComma(_ mention: Mention, _ words: [NameScanner.Word]) -> Bool {
        let before = words.prefix { $0.span.end <= mention.span.start }
        guard let last = before.last(where: { !WordLists.titles.contains($0.lower) }) else {
            return false
        }
        return last.commaFollows
    }

    /// Whether a bracket or a dash opens between two words, as in "Ada Arden (R-Ohio)".
    private func isParted(_ one: NameScanner.Word, _ other: NameScanner.Word, _ text: Text) -> Bool
    {
        guard other.span.start - one.span.end > 1 else { return false }
        return text.string(Span(one.span.end, other.span.start)).contains { "([—–".contains($0) }
    }

    /// The office whose head is "general", as in "the inspector general"; nil if it is none.
    private func office(_ head: NameScanner.Word, _ words: [NameScanner.Word]) -> String? {
        guard head.lower == "general",
            let before = words.last(where: { $0.span.end <= head.span.start })?.lower,
            WordLists.generals.contains(before)
        else { return nil }
        return before + " general"
    }

    private func isDefinite(_ words: [NameScanner.Word]) -> Bool {
        ["the", "this", "that", "his", "her", "their", "its"].contains(words[0].lower)
            || words[0].isCapitalised
    }

    /// The noun phrase up to its head without its first determiner.
    private func phrase(_ words: [NameScanner.Word], upTo head: NameScanner.Word) -> Span {
        let determiners: Set<String> = [
            "the", "a", "an", "this", "that", "his", "her", "its", "their",
        ]
        let first = words.count > 1 && determiners.contains(words[0].lower) ? words[1] : words[0]
        return Span(min(first.span.start, head.span.start), head.span.end)
    }
}

extension Text {
    /// Whether an apostrophe directly follows a span.
    func hasPossessive(after span: Span) -> Bool {
        let end = span.end
        guard end < count else { return false }
        return utf8[end] == UInt8(ascii: "'")
            || (end + 2 < count && utf8[end] == 0xE2 && utf8[end + 1] == 0x80
                && utf8[end + 2] == 0x99)
    }
}
