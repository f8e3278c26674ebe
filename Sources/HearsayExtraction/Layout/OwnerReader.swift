internal import HearsayCore

/// Finds whose text it is where no title and no closing names its speaker: by the lines over and under it, and by how it
/// opens.
struct OwnerReader {
    /// The parts of a document that may name its speaker.
    private struct Lines {
        var head: [Span] = []
        var tail: [Span] = []
    }

    private let document: Document
    private let text: Text

    init(_ document: Document) {
        self.document = document
        text = document.text
    }

    /// The speaker; `nil` where nothing names one.
    ///
    /// Who speaks as "I" is the person who signs; who speaks as "we", or as an institution, the institution.
    ///
    /// - Complexity: O(n) in the document's bytes.
    func speaker() -> DocumentSpeaker? {
        let lines = lines()
        if let sender = lines.head.lazy.compactMap(sender).first {
            return DocumentSpeaker(sender, text, basis: "sender")
        }
        let person = lines.tail.lazy.compactMap(person).first
        if let issuer = lines.tail.lazy.compactMap(issuer).first {
            return DocumentSpeaker(issuer, text, basis: "issuer")
        }
        let isPersonal = isPersonal()
        if isPersonal, let person = person ?? introduced() {
            return DocumentSpeaker(person, text, basis: "signature")
        }
        if let institution = institution(of: lines.tail) {
            return DocumentSpeaker(institution, text, basis: "signature")
        }
        if let institution = institution(of: lines.head) {
            return DocumentSpeaker(institution, text, basis: "letterhead")
        }
        if let institution = titled() {
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
            let institution = quotedOffice() ?? introduced() ?? opening() ?? registered()
        {
            return DocumentSpeaker(institution, text, basis: "first line")
        }
        if let person = person ?? introduced() {
            return DocumentSpeaker(person, text, basis: "signature")
        }
        return part(of: lines.tail + lines.head).map {
            DocumentSpeaker($0, text, basis: "signature")
        }
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
        let tail = lines().tail
        guard let person = tail.lazy.compactMap(person).first,
            tail.contains(where: { line in
                Offices.words(text.string(line)).contains {
                    Offices.holders.contains($0) && offices.contains($0)
                }
            })
        else { return nil }
        return DocumentSpeaker(person, text, basis: "signature")
    }

    // MARK: Lines

    private func lines() -> Lines {
        let first = document.blocks.firstIndex { $0.kind == .paragraph } ?? 0
        var lines = Lines()
        for (at, block) in document.blocks.enumerated() where block.kind == .signature {
            if at < first { lines.head.append(block.span) } else { lines.tail.append(block.span) }
        }
        return lines
    }

    /// Who follows "From:".
    private func sender(_ line: Span) -> Span? { rest(of: line, after: ["from:"]) }

    private static let issuing = [
        "for and on behalf of the ", "for and on behalf of ", "signed on behalf of the ",
        "signed on behalf of ", "on behalf of the ", "on behalf of ", "issued by the ",
        "issued by ",
        "released by the ", "released by ", "published by the ", "published by ",
    ]

    /// The institution behind "Issued by", "Issued at 18:40 by the", "On behalf of".
    private func issuer(_ line: Span) -> Span? {
        if let found = rest(of: line, after: Self.issuing) { return named(found) }
        let lower = text.string(line).lowercased()
        guard lower.hasPrefix("issued "), let by = lower.firstRange(of: " by ") else { return nil }
        let start = line.start + lower.utf8.distance(from: lower.startIndex, to: by.upperBound)
        return named(text.trimmed(Span(start, line.end)))
    }

    /// The institution that a stretch begins with, or `nil` if it names none.
    private func named(_ span: Span) -> Span? {
        InstitutionPhrase(text).first(in: span) ?? nil
    }

    private func rest(of line: Span, after openers: [String]) -> Span? {
        let lower = text.string(line).lowercased()
        guard lower.utf8.count == line.count, let opener = openers.first(where: lower.hasPrefix)
        else { return nil }
        let rest = text.trimmed(Span(line.start + opener.utf8.count, line.end))
        return rest.count > 1 ? rest : nil
    }

    /// The person whose name a line is, or opens before a comma and an office: "Bo Roe, Company Secretary".
    private func person(_ line: Span) -> Span? {
        var name = line
        if let mark = rest(
            of: line, after: ["sd/- ", "sd/-", "(signed) ", "signed: ", "signed ", "s/ "])
        {
            name = mark
        }
        if let comma = text.utf8[name.start..<name.end].firstIndex(of: UInt8(ascii: ",")) {
            name = text.trimmed(Span(name.start, comma))
        }
        // Two sign side by side.
        let string = text.string(name)
        if let gap = string.firstRange(of: "   ") {
            name = text.trimmed(
                Span(
                    name.start,
                    name.start + string.utf8.distance(from: string.startIndex, to: gap.lowerBound)))
        }
        let words = text.string(name)
        guard Offices.isName(words), !Offices.namesInstitution(words) else { return nil }
        let known = Offices.words(words)
        // "Senior Information Officer" is an office; "Captain Shazza Wilmott" has one before a name.
        guard let last = known.last, !Offices.holders.contains(last), !Offices.parts.contains(last)
        else {
            return nil
        }
        return name
    }

    /// The institution that the lines name as a whole: not "Press and Culture Section".
    private func institution(of lines: [Span]) -> Span? {
        let named = lines.lazy.compactMap(named(inLine:)).filter { !isPart($0) }
        return named.max { weight($0) < weight($1) }
    }

    /// The institution in a line: all of it, or what follows an office: "Counsellor, Embassy of Lindon".
    private func named(inLine marked: Span) -> Span? {
        let line = unmarked(marked)
        let string = text.string(line)
        // "MINISTRY" alone tells none.
        guard Offices.words(string).count > 1 else { return nil }
        let isOffice = Offices.namesHolder(string)
        if !isOffice, Offices.isInstitution(string) {
            guard isPart(line), let comma = string.firstRange(of: ", ") else { return line }
            // "Directorate of Information, Lindon Navy": the whole.
            return Span(
                line.start + string.utf8.distance(from: string.startIndex, to: comma.upperBound),
                line.end)
        }
        guard
            let divider = [", ", " of the ", " of "].lazy.compactMap({ string.firstRange(of: $0) })
                .first
        else { return isOffice ? nil : InstitutionPhrase(text).first(in: line) }
        let start =
            line.start + string.utf8.distance(from: string.startIndex, to: divider.upperBound)
        let rest = isOffice ? Span(start, line.end) : line
        return InstitutionPhrase(text).first(in: rest)
    }

    /// A part of an institution, where nothing names the whole: "Board of Directors".
    private func part(of lines: [Span]) -> Span? {
        lines.first { line in
            let string = text.string(line)
            return Offices.isInstitution(string) && Offices.words(string).count > 1
        }
    }

    /// A line without the dash before it.
    private func unmarked(_ line: Span) -> Span {
        let string = text.string(line)
        let rest = string.drop { "–—- ".contains($0) }
        return Span(line.start + string.utf8.count - rest.utf8.count, line.end)
    }

    /// "Press and Culture Section": of some institution.
    private func isPart(_ line: Span) -> Bool {
        let nouns = Offices.words(text.string(line)).filter(Offices.institutions.contains)
        return nouns.allSatisfy(Offices.parts.contains)
    }

    /// A ministry before the government it belongs to.
    private func weight(_ line: Span) -> Int {
        text.string(line).lowercased().hasPrefix("government of") ? 0 : 1
    }

    // MARK: Title and opening

    private static let dividers = [": ", " – ", " — ", " -- ", " - ", ". ", " | "]
    /// What a title says of a text behind its owner's name.
    private static let works: Set<String> = [
        "update", "our", "statement", "holding", "rumor", "rumour", "communiqué", "communique",
        "questions", "notice", "press", "response", "clarification", "announcement", "service",
    ]

    /// The institution before the first colon or dash of a heading: "Harbour Board: our response".
    private func titled() -> Span? {
        for block in document.blocks.prefix(4)
        where block.kind == .heading || block.kind == .signature {
            let line = text.string(block.span)
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
    private func opening() -> Span? {
        if document.title?.value.lowercased().contains("correction") ?? false { return nil }
        let phrases = InstitutionPhrase(text)
        let first = document.blocks.lazy.filter { $0.kind == .paragraph }.prefix(Self.openings)
            .map { Span($0.span.start, min($0.span.end, $0.span.start + 400)) }
        for paragraph in first {
            if let found = phrases.first(in: paragraph), found.start - paragraph.start <= 16 {
                return found
            }
        }
        return first.first.flatMap { phrases.first(in: $0) }
    }

    private static let introductions = [
        "I am ", "My name is ", "I, ", "we, the ", "We, the ", "We are the ",
    ]

    /// Who says in the text who he is: "My name is Ada Arden", "we, the Arden family".
    private func introduced() -> Span? {
        for block in document.blocks where block.kind == .paragraph {
            let line = text.string(block.span)
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

    private static let saying: Set<String> = ["said", "says", "stated", "explained", "added"]

    /// The institution of whoever a release quotes first: "said Bo Roe, president of the Federated Union".
    private func quotedOffice() -> Span? {
        for block in document.blocks.lazy.filter({ $0.kind == .paragraph }).prefix(6) {
            let line = text.string(block.span)
            guard Offices.words(line).contains(where: Self.saying.contains) else { continue }
            for holder in [
                "president", "chairman", "chair", "secretary", "spokesman", "spokesperson",
                "spokeswoman", "director", "head", "ceo",
            ] {
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

    /// The company that the last lines say something of: "Zambelink Ltd is licensed by the regulator."
    private func registered() -> Span? {
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

    /// Whether somebody speaks as "I" more often than as "we".
    private func isPersonal() -> Bool {
        var single = 0
        var several = 0
        for block in document.blocks where block.kind == .paragraph {
            for word in text.string(block.span).split(whereSeparator: { !$0.isLetter }) {
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

/// Finds institutions' names by their capitals and their noun: "the Joint Commission for the Sulana Valley".
struct InstitutionPhrase {
    private static let links: Set<String> = [
        "of", "for", "the", "and", "in", "de", "del", "la", "le", "du", "des", "der", "di", "&",
        "y",
    ]

    private let text: Text

    init(_ text: Text) { self.text = text }

    /// The first run of capitalised words and links between them that has an institution's noun and another word.
    ///
    /// - Returns: the run in UTF-8 bytes without an article before it.
    func first(in span: Span) -> Span? {
        var run: [(word: String, span: Span)] = []
        func finish() -> Span? {
            defer { run = [] }
            // "Company Secretary" is an office.
            if let last = run.last, Offices.namesHolder(last.word) { return nil }
            while let last = run.last, Self.links.contains(last.word) { run.removeLast() }
            while let first = run.first, Self.links.contains(first.word.lowercased()) {
                run.removeFirst()
            }
            guard run.count > 1, let first = run.first, let last = run.last,
                run.contains(where: { Offices.namesInstitution($0.word) })
                    || isAbbreviated(after: last.span.end)
            else { return nil }
            return Span(first.span.start, last.span.end)
        }
        var at = span.start
        while at < span.end {
            while at < span.end, isGap(at) { at += 1 }
            var end = at
            while end < span.end, !isGap(end) { end += 1 }
            guard end > at else { break }
            var word = Span(at, end)
            var stops = false
            while word.count > 1, isMark(word.end - 1) {
                stops = true
                word = Span(word.start, word.end - 1)
            }
            while word.count > 1, isMark(word.start) { word = Span(word.start + 1, word.end) }
            let string = text.string(whole(word))
            let isOpened = word.start > at
            if isOpened, let found = finish() { return found }
            if string.first?.isUppercase ?? false || !run.isEmpty && Self.links.contains(string) {
                run.append((string, word))
            } else if let found = finish() {
                return found
            }
            if stops, let found = finish() { return found }
            at = end
        }
        return finish()
    }

    /// Whether "(MCBA)" follows.
    private func isAbbreviated(after end: Int) -> Bool {
        guard end + 4 < text.count, text.utf8[end] == 0x20, text.utf8[end + 1] == UInt8(ascii: "(")
        else { return false }
        let capitals = text.utf8[(end + 2)...].prefix { $0 >= 0x41 && $0 <= 0x5A }
        return capitals.count > 1 && capitals.endIndex < text.count
            && text.utf8[capitals.endIndex] == UInt8(ascii: ")")
    }

    private func isGap(_ at: Int) -> Bool { text.utf8[at] <= 0x20 }

    private func isMark(_ at: Int) -> Bool { ",.;:!?()[]\"".utf8.contains(text.utf8[at]) }

    private func whole(_ span: Span) -> Span {
        var (start, end) = (span.start, span.end)
        while start < end, text.utf8[start] & 0xC0 == 0x80 { start += 1 }
        while end > start, end < text.count, text.utf8[end] & 0xC0 == 0x80 { end -= 1 }
        return Span(start, end)
    }
}
