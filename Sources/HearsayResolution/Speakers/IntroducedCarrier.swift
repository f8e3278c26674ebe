import HearsayCore

/// Finds whose article, report or document a text has introduced, for "the article" and "it alleges": "Ada Arden's dispatch",
/// "the document released on Monday by Kust Research".
struct IntroducedCarrier {
    /// How many mentions back is looked.
    private static let most = 80
    /// Around a name, in UTF-8 bytes.
    private static let reach = 72
    private static let bonds: Set<String> = ["by", "of", "from", "in"]
    /// Nouns that call the same writing by turns.
    private static let writings: Set<String> = [
        "article", "report", "post", "document", "letter", "website",
    ]

    private static let printing: Set<String> = [
        "appearing", "appeared", "published", "carried", "printed", "posted", "broadcast", "aired",
        "placed",
    ]

    private let text: Text
    private let index: EntityIndex

    init(_ text: Text, _ index: EntityIndex) {
        self.text = text
        self.index = index
    }

    /// The writing that was introduced last before a place, with its author or medium.
    ///
    /// - Parameters:
    ///   - kind: of hop; `nil` for any.
    ///   - own: who writes the text himself, whose own writings are not meant.
    ///   - author: whose it has to be; `nil` for anybody's.
    ///   - reach: how far back, in UTF-8 bytes.
    /// - Complexity: O(1): the words around at most 80 mentions.
    func last(
        before position: Int, kind: String?, but own: EntityID?, of author: EntityID? = nil,
        reach: Int = .max
    ) -> Carrier? {
        let end = index.firstMention(from: position)
        for mention in index.mentions[..<end].suffix(Self.most).reversed() {
            if position - mention.span.start > reach { return nil }
            // "Appearing in De Kust": what follows "in" looks like a place.
            guard mention.entity != own, author.map({ $0 == mention.entity }) ?? true,
                index.entity(mention.entity).kind != .place || isPrinted(in: mention)
            else { continue }
            // One writing: "the report" is not the filings.
            guard let noun = possessed(mention, before: position) ?? bound(mention),
                !noun.lower.hasSuffix("s"), let found = CarrierNouns.kind(of: noun.lower),
                CarrierNouns.isIssued(found),
                kind.map({ Self.fits(found, $0) }) ?? true
            else { continue }
            let span = Span(
                min(noun.span.start, mention.span.start), max(noun.span.end, mention.span.end))
            return Carrier(kind: found, noun: noun.lower, span: span, entity: mention.entity)
        }
        return nil
    }

    /// How far into a letter it says what it answers, in UTF-8 bytes.
    private static let opening = 2_000

    /// What a letter calls "your article": a writing of whom it addresses.
    ///
    /// - Complexity: O(1): its first 2,000 bytes.
    func addressed(to entity: EntityID) -> Carrier? {
        let words = words(Span(0, min(text.count, Self.opening)))
        let reader = CarrierReader(text: text, index: index)
        for at in words.indices where words[at].lower == "your" {
            guard
                let noun = words.indices.dropFirst(at + 1).prefix(4).first(where: {
                    reader.kind(words, at: $0).map(Self.writings.contains) ?? false
                }), !words[noun].lower.hasSuffix("s"), let kind = reader.kind(words, at: noun)
            else { continue }
            return Carrier(
                kind: kind, noun: words[noun].lower,
                span: Span(words[at].span.start, words[noun].span.end), entity: entity)
        }
        return nil
    }

    private static func fits(_ found: String, _ wanted: String) -> Bool {
        found == wanted || writings.contains(found) && writings.contains(wanted)
    }

    /// "Ada Arden's long dispatch".
    private func possessed(_ mention: Mention, before position: Int) -> NameScanner.Word? {
        guard text.hasPossessive(after: mention.span) else { return nil }
        let end = min(position, mention.span.end + Self.reach)
        guard end > mention.span.end else { return nil }
        return words(Span(mention.span.end, end)).prefix(4).first {
            CarrierNouns.kind(of: $0.lower) != nil
        }
    }

    /// "The document released on Monday by Kust Research".
    private func bound(_ mention: Mention) -> NameScanner.Word? {
        let before = words(Span(max(0, mention.span.start - Self.reach), mention.span.start))
        guard let bond = before.lastIndex(where: { Self.bonds.contains($0.lower) }),
            before.count - bond <= 3
        else { return nil }
        // "By" may stand far behind the noun; "of" and "in" bind what stands before them, or what was printed there.
        let isPrinted = bond > 0 && Self.printing.contains(before[bond - 1].lower)
        let reach = isPrinted || ["by", "from"].contains(before[bond].lower) ? 7 : 1
        return before[..<bond].suffix(reach).last {
            !$0.isCapitalised && CarrierNouns.kind(of: $0.lower) != nil
        }
    }

    private func isPrinted(in mention: Mention) -> Bool {
        let before = words(Span(max(0, mention.span.start - 24), mention.span.start)).suffix(3)
        guard let bond = before.lastIndex(where: { $0.lower == "in" }) else { return false }
        return before[..<bond].last.map { Self.printing.contains($0.lower) } ?? false
    }

    private func words(_ span: Span) -> [NameScanner.Word] {
        NameScanner().words(in: text.wholeCharacters(span), of: text)
    }
}
