internal import HearsayCore

/// Reads whose a text is off its title, its first paragraphs and what it says of its owner at the end.
struct OwnerOpening {
    private let document: Document
    private let text: Text

    init(_ document: Document) {
        self.document = document
        text = document.text
    }

    /// The first words of a block, as many as are looked at.
    private func start(of block: Block) -> String {
        text.string(
            text.wholeCharacters(
                Span(
                    block.span.start,
                    min(block.span.end, block.span.start + OwnerReader.longest))))
    }

    private static let dividers = [": ", " – ", " — ", " -- ", " - ", ". ", " | "]
    /// What a title says of a text behind its owner's name.
    private static let works: Set<String> = [
        "update", "our", "statement", "holding", "rumor", "rumour", "communiqué", "communique",
        "questions", "notice", "press", "response", "clarification", "announcement", "service",
    ]

    /// The institution before the first colon or dash of a heading: "Harbour Board: our response".
    func titled() -> Span? {
        for block in document.blocks.prefix(4)
        where block.kind == .heading || block.kind == .signature {
            let line = start(of: block)
            guard
                let divider = Self.dividers.compactMap({ line.firstRange(of: $0) })
                    .min(by: { $0.lowerBound < $1.lowerBound })
            else { continue }
            let part = Span(
                block.span.start,
                block.span.start + line.utf8.distance(from: line.startIndex, to: divider.lowerBound)
            )
            let name = text.string(part)
            let next = Offices.words(String(line[divider.upperBound...])).first ?? ""
            if Offices.isInstitution(name) || Offices.isName(name) && Self.works.contains(next) {
                return part
            }
        }
        return nil
    }

    /// Paragraphs in which the owner is named first.
    private static let openings = 3

    /// The institution that one of the first paragraphs begins with, or that the first names first; whom a newspaper's
    /// correction names is never the newspaper's own.
    func institution() -> Span? {
        if document.blocks.prefix(3).contains(where: isCorrection) { return nil }
        let phrases = InstitutionPhrase(text)
        let first = document.blocks.lazy.filter { $0.kind == .paragraph }.prefix(Self.openings)
            .map { Span($0.span.start, min($0.span.end, $0.span.start + 400)) }
        for paragraph in first {
            if let found = phrases.first(in: paragraph), found.start - paragraph.start <= 16 {
                return isOpponent(found, paragraph) ? nil : found
            }
        }
        guard let paragraph = first.first, let found = phrases.first(in: paragraph) else {
            return nil
        }
        return isOpponent(found, paragraph) ? nil : found
    }

    /// Whether the institution that opens the first paragraph is whom the text answers.
    func isAnswered(_ found: Span) -> Bool {
        guard let paragraph = document.blocks.first(where: { $0.span.contains(found) })?.span else {
            return false
        }
        return isOpponent(found, paragraph)
    }

    private static let regretting: Set<String> = [
        "apologises", "apologizes", "regrets", "takes", "accepts",
    ]

    /// The newspaper that a correction says apologizes: "The Norvik Courier unreservedly apologises".
    func apologizing() -> Span? {
        guard document.blocks.prefix(3).contains(where: isCorrection) else { return nil }
        for block in document.blocks where block.kind == .paragraph {
            let line = start(of: block)
            for mark in line.ranges(of: "The ") {
                let rest = line[mark.upperBound...]
                let name = rest.split(separator: " ").prefix { $0.first?.isUppercase ?? false }
                guard (1...6).contains(name.count), let last = name.last,
                    line[last.endIndex...].split(separator: " ").prefix(2)
                        .contains(where: { Self.regretting.contains(String($0)) })
                else { continue }
                let from =
                    block.span.start
                    + line.utf8.distance(from: line.startIndex, to: mark.upperBound)
                return Span(from, from + name.joined(separator: " ").utf8.count)
            }
        }
        return nil
    }

    private func isCorrection(_ block: Block) -> Bool {
        block.span.count <= 200
            && text.string(block.span).lowercased().prefix(60).contains("correction")
    }

    /// What stands before whom a text speaks of, and behind whom it answers.
    private static let before: Set<String> = ["with", "by", "against", "from", "at", "in"]
    private static let behind: Set<String> = [
        "claims", "claimed", "accuses", "accused", "alleges", "alleged", "lied", "told", "says",
        "said",
    ]

    /// Whether an institution is rather whom the text answers: "we disagree with the Court", "the Board has lied to us".
    private func isOpponent(_ found: Span, _ paragraph: Span) -> Bool {
        let lead = Span(max(paragraph.start, found.start - 16), found.start)
        let last = Offices.words(text.string(text.wholeCharacters(lead))).filter {
            $0 != "the" && $0 != ""
        }.last
        if let last, Self.before.contains(last) { return true }
        let rest = Span(found.end, min(paragraph.end, found.end + 120))
        let sentence = text.string(text.wholeCharacters(rest)).prefix { $0 != "." }
        let words = Offices.words(String(sentence))
        return words.prefix(3).contains(where: Self.behind.contains) || words.contains("us")
    }

    private static let introductions = [
        "I am ", "My name is ", "I, ", "we, the ", "We, the ", "We are the ",
    ]

    /// Who says in the text who he is: "My name is Ada Arden", "we, the Arden family".
    func introduced() -> Span? {
        for block in document.blocks.lazy.filter({ $0.kind == .paragraph })
            .prefix(OwnerReader.paragraphs)
        {
            let line = start(of: block)
            for opener in Self.introductions {
                guard let mark = line.firstRange(of: opener) else { continue }
                let name = line[mark.upperBound...].split(
                    separator: " ", omittingEmptySubsequences: false
                )
                .prefix {
                    $0.first?.isUppercase ?? false || $0 == "family" || $0 == "family,"
                        || $0 == "of"
                }
                .joined(separator: " ")
                let start =
                    block.span.start
                    + line.utf8.distance(from: line.startIndex, to: mark.upperBound)
                var span = text.trimmed(Span(start, start + name.utf8.count))
                while span.count > 1, ",.;:".utf8.contains(text.utf8[span.end - 1]) {
                    span = Span(span.start, span.end - 1)
                }
                let isFamily = text.string(span).hasSuffix(" family")
                if isFamily
                    || Offices.isName(text.string(span)) && !opener.lowercased().hasPrefix("we")
                {
                    return span
                }
            }
        }
        return nil
    }

    /// Offices whose holders releases quote.
    private static let quoted = [
        "president", "chairman", "chair", "secretary", "spokesman", "spokesperson",
        "spokeswoman", "director", "head", "ceo",
    ]
    private static let saying: Set<String> = ["said", "says", "stated", "explained", "added"]

    /// The institution of whoever a release quotes first: "said Bo Roe, president of the Federated Union".
    func quotedOffice() -> Span? {
        for block in document.blocks.lazy.filter({ $0.kind == .paragraph }).prefix(6) {
            let line = start(of: block)
            guard Offices.words(line).contains(where: Self.saying.contains) else { continue }
            for holder in Self.quoted {
                guard
                    let mark = line.firstRange(of: ", \(holder) of ")
                        ?? line.firstRange(of: "\(holder) of the ")
                else { continue }
                let start =
                    block.span.start
                    + line.utf8.distance(from: line.startIndex, to: mark.upperBound)
                let reach = Span(start, min(block.span.end, start + 120))
                if let found = InstitutionPhrase(text).first(in: reach), found.start - start <= 4 {
                    return found
                }
            }
        }
        return nil
    }

    /// The company that the last lines say something of, as "Kust Ltd is licensed by the regulator".
    func registered() -> Span? {
        for block in document.blocks.suffix(3) {
            guard
                let found = InstitutionPhrase(text).first(
                    in: Span(block.span.start, min(block.span.end, block.span.start + 80))),
                found.start - block.span.start <= 4
            else { continue }
            let next = text.string(Span(found.end, min(text.count, found.end + 4)))
            if next.hasPrefix(" is ") || next.hasPrefix(" (") { return found }
        }
        return nil
    }
}
