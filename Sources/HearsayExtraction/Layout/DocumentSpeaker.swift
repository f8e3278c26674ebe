public import HearsayCore

/// The speaker of a whole document, as its layout names it.
public struct DocumentSpeaker: Hashable, Sendable {
    /// The characters that name the speaker, in UTF-8 bytes; `nil` where only a title that is not
    /// part of the text names it.
    public let span: Span?
    /// The speaker's name as written there.
    public let name: String
    /// Where it was found: title, signature, letterhead or first line.
    public let basis: String

    /// Creates a speaker; `span` in UTF-8 bytes.
    package init(span: Span?, name: String, basis: String) {
        self.span = span
        self.name = name
        self.basis = basis
    }
}

/// Finds the speaker of a statement or a letter.
///
/// It stands in "Statement by the Spokesperson of …" in the title, in the lines of a signature, as
/// the issuer over a date, or as the institution that takes note in the first sentence. A transcript
/// has one where its title says whose speech it is.
package struct DocumentSpeakerReader {
    package init() {}

    /// The document's own speaker; `nil` where nothing names one.
    ///
    /// - Complexity: O(n) in the document's bytes.
    package func speaker(of document: Document) -> DocumentSpeaker? {
        let titles = TitleSpeaker()
        switch document.genre.value {
        case .article: return nil
        case .transcript:
            return titles.speaker(of: document, ofSpeech: true) ?? OwnerReader(document).answering()
        case .letter:
            return signer(document) ?? titled(document)
                ?? OwnerReader(document).speaker() ?? signature(document)
                ?? titles.speaker(ofHeadings: document) ?? opening(document)
        case .statement:
            return titled(document) ?? signer(document) ?? spokesperson(document)
                ?? (hasIssuer(document) ? signature(document) : nil)
                ?? owner(document) ?? signature(document)
                ?? titles.speaker(ofHeadings: document) ?? opening(document)
        }
    }

    /// Whose the text is; of an institution's signature only what names it.
    private func owner(_ document: Document) -> DocumentSpeaker? {
        guard let owner = OwnerReader(document).speaker() else { return nil }
        guard owner.basis == "signature", let span = owner.span, Institutions.names(owner.name)
        else { return owner }
        return DocumentSpeaker(
            firstInstitution(undated(span, document.text), document.text), document.text,
            basis: owner.basis)
    }

    /// Whom the title names, or who signs as the one it names by an office alone.
    private func titled(_ document: Document) -> DocumentSpeaker? {
        TitleSpeaker().speaker(of: document).map { OwnerReader(document).holder(of: $0) ?? $0 }
    }

    /// What closes a letter over a name, as it begins.
    static let closings = [
        "yours", "sincerely", "respectfully", "regards", "best ", "kind ", "warm ", "with ",
        "cordially", "faithfully", "signed", "(signed", "in solidarity", "in friendship",
        "many thanks", "thank ",
    ]
    /// What stands for a signature by hand.
    private static let marks: Set<String> = ["(sgd)", "sgd", "(signed)", "signed", "sd/-"]
    /// Openings of a line that names to whom a letter goes, never who writes it.
    private static let excellencies = [
        "his ", "her ", "the honourable", "the honorable", "the rt", "the right", "h.e.", "h.e ",
    ]
    private static let addressees =
        excellencies + ["mr ", "mr. ", "ms ", "ms. ", "mrs", "dr ", "dr. ", "to "]

    /// Who signs under "Yours sincerely,": the institution that follows the name, or the name.
    private func signer(_ document: Document) -> DocumentSpeaker? {
        (closed(document).first ?? inline(document).first)?.speaker
    }

    /// All who sign a letter, in the order of the text, each with where what he signs ends.
    ///
    /// - Complexity: O(n log n) in blocks.
    func signers(of document: Document) -> [(speaker: DocumentSpeaker, end: Int)] {
        (closed(document) + inline(document)).sorted { $0.end < $1.end }
    }

    private func closed(_ document: Document) -> [(speaker: DocumentSpeaker, end: Int)] {
        let blocks = document.blocks
        var found: [(speaker: DocumentSpeaker, end: Int)] = []
        for at in blocks.indices.dropLast()
        where blocks[at].kind == .signature && blocks[at + 1].kind == .signature {
            let closing = document.text.string(blocks[at].span).lowercased()
            guard Self.closings.contains(where: closing.hasPrefix) else { continue }
            let next = document.text.string(blocks[at + 1].span).lowercased()
            // "With deepest sympathies," and "Yours sincerely" may follow each other.
            if (Self.closings + Self.excellencies).contains(where: next.hasPrefix) { continue }
            let lines = blocks[(at + 1)...].prefix(4).prefix { $0.kind == .signature }.map(\.span)
                .drop { Self.marks.contains(document.text.string($0).lowercased()) }
            let own = lines.dropFirst().prefix { line in
                let lower = document.text.string(line).lowercased()
                return !Self.addressees.contains(where: lower.hasPrefix)
                    && !isIssuer(line, blocks[(at + 1)...], document.text)
            }
            guard let first = lines.first else { continue }
            let institution =
                lines.lazy.compactMap { behalf($0, document.text) }.first
                ?? own.last { namesInstitution(document.text.string($0)) }
            found.append(
                (
                    DocumentSpeaker(institution ?? first, document.text, basis: "signature"),
                    (own.last ?? first).end
                ))
        }
        return found
    }

    /// For whom a line says that somebody signs: "For Kust Spices Limited".
    private func behalf(_ line: Span, _ text: Text) -> Span? {
        guard text.utf8[line.start..<line.end].starts(with: "For ".utf8) else { return nil }
        let rest = text.trimmed(Span(line.start + 4, line.end))
        return Offices.isInstitution(text.string(rest)) ? rest : nil
    }

    /// Whether a line under a name is an institution, and not an office like "Company Secretary & Compliance Officer".
    private func namesInstitution(_ line: String) -> Bool {
        let words = Offices.words(line)
        return Institutions.names(line)
            && !(words.last.map(Offices.holders.contains) ?? false
                && !words.contains { $0.hasPrefix("spokes") } && !words.contains("of")
                && !line.contains(","))
    }

    /// Whether a line in capitals names who issues the whole, over a date, and not whose the letter is.
    private func isIssuer(_ line: Span, _ blocks: ArraySlice<Block>, _ text: Text) -> Bool {
        guard Headings.isHeading(line, text), Institutions.names(text.string(line)) else {
            return false
        }
        return blocks.drop { $0.span.start <= line.start }.prefix(3)
            .prefix { $0.kind == .signature }
            .contains { text.utf8[$0.span.start..<$0.span.end].contains(where: isDigit) }
    }

    /// Those who sign at the end of a line ("… best wishes, Yours sincerely, ADA ARDEN").
    private func inline(_ document: Document) -> [(speaker: DocumentSpeaker, end: Int)] {
        document.blocks.compactMap { block in
            guard let closing = Self.closing(of: block, document.text) else { return nil }
            let name = document.text.trimmed(Span(closing.end, block.span.end))
            return (DocumentSpeaker(name, document.text, basis: "signature"), block.span.end)
        }
    }

    /// "Yours sincerely," before the name that ends a line; `nil` where none does.
    static func closing(of block: Block, _ text: Text) -> Span? {
        guard block.kind == .paragraph || block.kind == .signature else { return nil }
        let start = max(block.span.start, block.span.end - 90)
        let bytes = text.utf8[start..<block.span.end]
        guard let comma = bytes.lastIndex(of: UInt8(ascii: ",")),
            let word = formalClosings.first(where: {
                bytes[..<comma].lowercased().hasSuffix("yours " + $0)
            })
        else { return nil }
        let name = text.trimmed(Span(comma + 1, block.span.end))
        guard name.count >= 4, name.count <= 60, !bytes.hasSuffix(".") else { return nil }
        return Span(comma - word.utf8.count - "yours ".utf8.count, comma + 1)
    }

    private static let formalClosings = ["sincerely", "faithfully", "truly", "respectfully"]

    /// Whether a line in capitals names who issues the text, as ministries' releases have it.
    private func hasIssuer(_ document: Document) -> Bool {
        document.blocks.contains { block in
            block.kind == .signature && Headings.isHeading(block.span, document.text)
                && Institutions.names(document.text.string(block.span))
        }
    }

    /// The first lines that sign or issue: of them the last that names an institution speaks.
    private func signature(_ document: Document) -> DocumentSpeaker? {
        let runs = document.blocks.split { $0.kind != .signature && $0.kind != .furniture }
            .map { $0.filter { $0.kind == .signature }.map(\.span) }.filter { !$0.isEmpty }
        for lines in runs {
            let named = lines.filter { Institutions.names(document.text.string($0)) }
            // "Registry" stands under whose it is.
            guard
                let last = named.last(where: { document.text.string($0).contains(" ") })
                    ?? named.last
            else { continue }
            // "Embassy Spokesperson" names its institution itself; "Spokesperson," alone does not.
            let office = lines.first { line in
                let words = document.text.string(line).lowercased().split(separator: " ")
                return words.count >= 2 && words.last?.hasPrefix("spokes") ?? false
            }
            let name = office ?? undated(last, document.text)
            return DocumentSpeaker(
                firstInstitution(name, document.text), document.text, basis: "signature")
        }
        // "Email: …" and "Tel. 12 34" are no names.
        let name = runs.last?.last { line in
            !document.text.utf8[line.start..<line.end].contains { byte in
                byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":") || isDigit(byte)
            }
        }
        return name.map { DocumentSpeaker($0, document.text, basis: "signature") }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    /// "MINISTRY OF TRADE PORT ELLIN 4 MARCH 2024" without its date.
    private func undated(_ span: Span, _ text: Text) -> Span {
        let digit = text.utf8[span.start..<span.end].firstIndex(where: isDigit)
        guard let digit, digit > span.start + 8 else { return span }
        let name = text.trimmed(Span(span.start, digit))
        let last = text.string(name).split(separator: " ").last.map(String.init) ?? ""
        guard Self.months.contains(last.lowercased()) else { return name }
        return text.trimmed(Span(name.start, name.end - last.utf8.count))
    }

    private static let heads = [" ministry of ", " embassy of ", " department of ", " office of "]
    /// What makes a part of an institution that signs for it: "Ministry of Trade Press Office".
    private static let signing: Set<String> = ["press", "media", "duty", "communications"]

    /// The first of two institutions in one line, without its press office.
    private func firstInstitution(_ span: Span, _ text: Text) -> Span {
        let line = Array(text.string(span).lowercased().utf8)
        guard line.count == span.count else { return span }
        let ends = Self.heads.compactMap { line.firstRange(of: Array($0.utf8))?.lowerBound }
            .filter { end in
                let first = text.string(Span(span.start, span.start + end))
                let last = first.split(separator: " ").last ?? ""
                // "Press Office of the Embassy of …" is one.
                return Offices.isInstitution(first) && first.contains(" ")
                    && last.first?.isUppercase ?? false
            }
        guard let end = ends.min() else { return withoutOffice(span, text) }
        return withoutOffice(Span(span.start, span.start + end), text)
    }

    /// An institution without the part of it that signs ("… Duty Office", "Press Office of …").
    private func withoutOffice(_ span: Span, _ text: Text) -> Span {
        let line = text.string(span)
        let words = line.split(separator: " ").prefix { $0 != "(" }
        if words.count > 4, Self.signing.contains(words[0].lowercased()),
            Offices.parts.contains(words[1].lowercased()), words[2].lowercased() == "of"
        {
            let start = line.utf8.distance(from: line.startIndex, to: words[3].startIndex)
            return Span(span.start + start, span.end)
        }
        guard words.count > 3, words[1].lowercased() == "of",
            Offices.parts.contains(words[words.count - 1].lowercased()),
            Self.signing.contains(words[words.count - 2].lowercased())
        else { return span }
        let end = words[words.count - 3].endIndex
        return Span(span.start, span.start + line.utf8.distance(from: line.startIndex, to: end))
    }

    /// "In response to media queries, the Embassy Spokesperson said: …": who replies in the first lines.
    private func spokesperson(_ document: Document) -> DocumentSpeaker? {
        guard let first = document.blocks.first(where: { $0.kind == .paragraph })?.span else {
            return nil
        }
        let line = document.text.string(first)
        let words = line.split(separator: " ").prefix(40)
        let opensSo = words.prefix(3).joined(separator: " ").lowercased() == "in response to"
        guard let spokes = words.firstIndex(where: { $0.lowercased().hasPrefix("spokes") }),
            opensSo || spokes < 4,
            words[spokes...].prefix(opensSo ? 12 : 2).contains(where: { $0.hasPrefix("said") })
        else { return nil }
        var from = spokes
        while from > (opensSo ? 3 : 0), words[from - 1].first?.isUppercase ?? false,
            words[from - 1].last?.isLetter ?? false
        {
            from -= 1
        }
        let start = line.utf8.distance(from: line.startIndex, to: words[from].startIndex)
        let end = line.utf8.distance(from: line.startIndex, to: words[spokes].endIndex)
        return DocumentSpeaker(
            Span(first.start + start, first.start + end), document.text, basis: "first line")
    }
}

extension DocumentSpeaker {
    /// The speaker that a span names, without punctuation after it and an article before it.
    init(_ span: Span, _ text: Text, basis: String) {
        var span = text.trimmed(span)
        while span.count > 1, [0x2C, 0x2E, 0x3A, 0x3B].contains(text.utf8[span.end - 1]) {
            span = text.trimmed(Span(span.start, span.end - 1))
        }
        let lower = text.string(span).lowercased()
        if lower.hasPrefix("the "), span.count > 4 { span = Span(span.start + 4, span.end) }
        self.init(span: span, name: text.string(span), basis: basis)
    }
}

/// What shows that a line is an institution's or speaks for one.
enum Institutions {
    static func names(_ line: String) -> Bool {
        Offices.words(line).contains { Offices.institutions.contains($0) || $0.hasPrefix("spokes") }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func lowercased() -> String {
        String(decoding: self, as: UTF8.self).lowercased()
    }

    fileprivate func hasSuffix(_ sign: Character) -> Bool {
        last.map { $0 == sign.asciiValue } ?? false
    }
}
