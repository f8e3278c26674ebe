internal import HearsayCore

/// The lines over and under a text that say whose it is: letterheads, senders, signatures.
struct OwnerLines {
    /// Those over the first paragraph, in UTF-8 bytes.
    private(set) var head: [Span] = []
    /// Those under it.
    private(set) var tail: [Span] = []
    private let text: Text

    init(_ document: Document) {
        text = document.text
        let first = document.blocks.firstIndex { $0.kind == .paragraph } ?? 0
        for (at, block) in document.blocks.enumerated() where block.kind == .signature {
            if at < first { head.append(block.span) } else { tail.append(block.span) }
        }
    }

    /// Who follows "From:" over the text.
    var sender: Span? { head.lazy.compactMap { rest(of: $0, after: ["from:"]) }.first }

    /// Who issues the text by a line under it.
    var issuer: Span? { tail.lazy.compactMap(issuer).first }

    private static let contacts = [
        "media enquiries:", "press enquiries:", "media contact:", "press contact:", "media:",
        "press:",
        "contact:", "queries:", "enquiries:", "inquiries:", "media inquiries:",
        "for media enquiries:",
    ]

    /// The institution that answers questions on the text: "Media enquiries: Office of the Prime Minister".
    func contact(in document: Document) -> Span? {
        document.blocks.suffix(6).lazy.compactMap { block in
            rest(of: block.span, after: Self.contacts).flatMap {
                InstitutionPhrase(text).first(in: $0)
            }
        }.first
    }

    /// The first person whose name stands under the text.
    var person: Span? { tail.lazy.compactMap(person).first }

    private static let issuing = [
        "issued on behalf of the ", "issued on behalf of ", "for and on behalf of the ",
        "for and on behalf of ", "signed on behalf of the ",
        "signed on behalf of ", "on behalf of the ", "on behalf of ", "issued by the ",
        "issued by ",
        "released by the ", "released by ", "published by the ", "published by ",
    ]

    /// The institution behind "Issued by", "Issued at noon by the", "On behalf of".
    private func issuer(_ line: Span) -> Span? {
        let phrases = InstitutionPhrase(text)
        if let found = rest(of: line, after: Self.issuing) {
            if let institution = phrases.first(in: found) { return institution }
            let comma = text.utf8[found.start..<found.end].firstIndex(of: UInt8(ascii: ","))
            let name = text.trimmed(Span(found.start, comma ?? found.end))
            return Offices.isName(text.string(name)) ? name : nil
        }
        let lower = text.string(line).lowercased()
        guard lower.hasPrefix("issued "), let by = lower.firstRange(of: " by ") else { return nil }
        let start = line.start + lower.utf8.distance(from: lower.startIndex, to: by.upperBound)
        return phrases.first(in: text.trimmed(Span(start, line.end)))
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
        let lower = words.lowercased()
        guard !DocumentSpeakerReader.closings.contains(where: lower.hasPrefix) else { return nil }
        guard Offices.isName(words), !Offices.namesInstitution(words) else { return nil }
        let known = Offices.words(words)
        // "Senior Information Officer" is an office; "Captain Ada Arden" has one before a name.
        guard let last = known.last, !Offices.holders.contains(last), !Offices.parts.contains(last)
        else {
            return nil
        }
        return name
    }

    /// The institution that the lines name as a whole: not "Press and Culture Section".
    func institution(of lines: [Span]) -> Span? {
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
            guard let comma = string.firstRange(of: ", "),
                isPart(
                    Span(
                        line.start,
                        line.start
                            + string.utf8.distance(from: string.startIndex, to: comma.lowerBound)))
            else { return line }
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
    var part: Span? {
        (tail + head).first { line in
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
        Offices.words(text.string(line)).allSatisfy {
            Offices.parts.contains($0) || Offices.common.contains($0) || $0.isEmpty
        }
    }

    /// A ministry before the government it belongs to.
    private func weight(_ line: Span) -> Int {
        text.string(line).lowercased().hasPrefix("government of") ? 0 : 1
    }
}
