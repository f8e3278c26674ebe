internal import HearsayCore

/// Finds whose text it is where no title and no closing names its speaker: by the lines over and under it, and by how it
/// opens.
struct OwnerReader {
    private let document: Document
    private let text: Text
    private let lines: OwnerLines
    private let opening: OwnerOpening

    init(_ document: Document) {
        self.document = document
        text = document.text
        lines = OwnerLines(document)
        opening = OwnerOpening(document)
    }

    /// The speaker; `nil` where nothing names one.
    ///
    /// Who speaks as "I" is the person who signs; who speaks as "we", or as an institution, the institution.
    ///
    /// - Complexity: O(n) in the document's bytes.
    func speaker() -> DocumentSpeaker? {
        if let sender = lines.sender { return DocumentSpeaker(sender, text, basis: "sender") }
        if let issuer = lines.issuer { return DocumentSpeaker(issuer, text, basis: "issuer") }
        let person = lines.person
        let isPersonal = isPersonal()
        if isPersonal, let person = person ?? opening.introduced() {
            return DocumentSpeaker(person, text, basis: "signature")
        }
        if let institution = lines.institution(of: lines.tail) {
            return DocumentSpeaker(institution, text, basis: "signature")
        }
        if let institution = lines.institution(of: lines.head) {
            return DocumentSpeaker(institution, text, basis: "letterhead")
        }
        if let institution = opening.titled() {
            return DocumentSpeaker(institution, text, basis: "title")
        }
        if document.genre.value == .letter {
            // "An open letter from the Union": who signs is its secretary.
            if !isPersonal, let title = TitleSpeaker().speaker(ofHeadings: document) {
                return title
            }
            if let person { return DocumentSpeaker(person, text, basis: "signature") }
        }
        if !isPersonal, document.genre.value == .statement,
            let institution = opening.quotedOffice() ?? opening.introduced()
                ?? opening.institution() ?? opening.registered()
        {
            return DocumentSpeaker(institution, text, basis: "first line")
        }
        if let person = person ?? opening.introduced() {
            return DocumentSpeaker(person, text, basis: "signature")
        }
        if let part = lines.part { return DocumentSpeaker(part, text, basis: "signature") }
        if let newspaper = opening.apologizing() {
            return DocumentSpeaker(newspaper, text, basis: "first line")
        }
        return lines.contact(in: document).map { DocumentSpeaker($0, text, basis: "signature") }
    }

    private static let answering = [
        "our repl", "our answer", "its answers", "its replies", "answers by", "replies by",
        "answers of", "replies of", "we answer",
    ]

    /// The institution that answers the questions of a transcript, where the lines over them say that it does.
    func answering() -> DocumentSpeaker? {
        let head = document.blocks.prefix { $0.label == nil }.prefix(6)
        guard
            head.contains(where: { block in
                let line = text.string(block.span).lowercased()
                return Self.answering.contains(where: line.contains)
            }),
            let found = head.lazy.compactMap({ InstitutionPhrase(text).first(in: $0.span) }).first
        else { return nil }
        return DocumentSpeaker(found, text, basis: "first line")
    }

    /// Who signs a text whose title names an office alone: "A message from the Provost" over "Ada Arden, Provost".
    ///
    /// - Parameter title: the speaker that the title names.
    func holder(of title: DocumentSpeaker) -> DocumentSpeaker? {
        let offices = Offices.words(title.name)
        guard
            offices.allSatisfy({
                Offices.holders.contains($0) || ["the", "of", "and", "our"].contains($0)
            })
        else { return nil }
        guard let person = lines.person,
            lines.tail.contains(where: { line in
                Offices.words(text.string(line)).contains {
                    Offices.holders.contains($0) && offices.contains($0)
                }
            })
        else { return nil }
        return DocumentSpeaker(person, text, basis: "signature")
    }

    /// Paragraphs that are looked at, and the UTF-8 bytes of each.
    static let paragraphs = 60
    static let longest = 4_000

    /// Whether somebody speaks as "I" more often than as "we".
    private func isPersonal() -> Bool {
        var single = 0
        var several = 0
        for block in document.blocks.lazy.filter({ $0.kind == .paragraph }).prefix(Self.paragraphs)
        {
            let start = Span(block.span.start, min(block.span.end, block.span.start + Self.longest))
            for word in text.string(text.wholeCharacters(start)).split(whereSeparator: {
                !$0.isLetter
            }) {
                switch word {
                case "I", "my", "My", "me": single += 1
                case "we", "We", "our", "Our", "us": several += 1
                default: break
                }
            }
        }
        return single > several
    }
}
