internal import HearsayCore

/// Tells articles, transcripts, statements and letters apart, with the reason.
enum GenreDecision {
    private static let statementStarts: [StaticString] = [
        "statement by", "statement on", "statement of", "statement from", "joint statement",
        "press release", "press statement", "media release", "media statement", "remarks by",
        "remarks of", "remarks on", "speech by", "address by", "declaration by",
        "joint communiqu", "official statement", "message from", "statement:", "readout of",
    ]
    private static let statementParts: [StaticString] = [
        "spokesperson's remarks", "spokesperson\u{2019}s remarks", "spokesperson's statement",
        "spokesperson\u{2019}s statement", "spokesperson's comment",
        "spokesperson\u{2019}s comment",
        "'s remarks on", "\u{2019}s remarks on", "'s statement on", "\u{2019}s statement on",
        "spokesperson of the embassy", "spokesperson of the ministry", "spokesperson on ",
        "statement by the", "remarks by the",
    ]
    private static let transcriptWords: [StaticString] = [
        "transcript", "press conference", "press briefing", "briefing", "interview", "gaggle",
        "q&a", "doorstop", "question and answer", "questions and answers", "hearing",
    ]
    private static let voice: [StaticString] = [
        "we express", "we urge", "we call on", "we call upon", "we strongly", "we condemn",
        "we firmly", "we welcome", "we reaffirm", "we have noticed", "we have noted", "we deplore",
        "we reject", "we hope", "our embassy",
        "the embassy strongly", "the embassy took note", "the embassy expresses",
        "the ministry strongly", "the ministry expresses", "the ministry condemns",
        "the ministry of foreign affairs expresses", "the ministry of foreign affairs condemns",
    ]
    private static let institutions: [StaticString] = [
        "embassy", "ministry", "foreign affairs", "permanent mission", "state department",
    ]
    private static let reporting: [StaticString] = [
        " said", " told ", "according to", " reported", " says ", " tells ",
    ]

    /// - Parameters:
    ///   - title: a title that came as a field, not read off the text.
    ///   - asTranscript: whether it may be one.
    static func decide(
        _ bytes: Bytes, _ layout: Layout, title: String?, asTranscript: Bool = true
    ) -> Located<Genre> {
        if asTranscript, let basis = transcript(bytes, layout) {
            return Located(.transcript, basis: basis)
        }
        let blocks = layout.blocks
        if let salutation = blocks.prefix(8).first(where: { $0.kind == .salutation }),
            blocks.contains(where: { $0.kind == .signature })
        {
            return Located(.letter, span: salutation.span, basis: "salutation and signature")
        }
        if let heading = statementHeading(bytes, blocks) {
            return Located(.statement, span: heading, basis: "title of a statement")
        }
        if var title, title.withUTF8({ isStatementTitle($0, 0..<$0.count) }) {
            return Located(.statement, basis: "title of a statement")
        }
        if layout.hasClosing, let signature = blocks.first(where: { $0.kind == .signature }),
            blocks.contains(where: { $0.kind == .salutation })
                || title.map({ $0.lowercased().contains("letter") }) ?? false
        {
            return Located(.letter, span: signature.span, basis: "closing over a name")
        }
        if let heading = speechHeading(bytes, blocks, title: title) {
            return Located(.statement, span: heading.span, basis: "title of a speech")
        }
        if layout.hasIssuer, let signature = blocks.first(where: { $0.kind == .signature }) {
            return Located(.statement, span: signature.span, basis: "issued by an institution")
        }
        if let signature = blocks.first(where: { $0.kind == .signature }),
            institutions.contains(where: { name in
                blocks.contains {
                    $0.kind == .signature
                        && bytes.first(name, in: $0.span.start..<$0.span.end) != nil
                }
            })
        {
            return Located(.statement, span: signature.span, basis: "signed by an institution")
        }
        if let span = institutionalVoice(bytes, blocks) {
            return Located(
                .statement, span: span, basis: "an institution speaks in the first person")
        }
        return Located(.article, basis: "default")
    }

    /// "Q" of "Q4": questions alone are no talk.
    private static func name(of label: Span, _ bytes: Bytes) -> Range<Int> {
        let rest = label.start + 1..<label.end
        let isNumber = !rest.isEmpty && rest.allSatisfy { ASCII.isDigit(bytes[$0]) }
        return isNumber ? label.start..<label.start + 1 : label.start..<label.end
    }

    /// In paragraphs a turn, on the average.
    private static let longestPart = 30

    private static func transcript(_ bytes: Bytes, _ layout: Layout) -> String? {
        guard layout.hasLabels else { return nil }
        if let questions = layout.unlabelledQuestions { return questions }
        var turns = 0
        var changes = 0
        var asked = 0
        var hasAsked = true
        var distinct: Set<ArraySlice<UInt8>> = []
        var previous: Span?
        var paragraphs = 0
        for block in layout.blocks {
            if turns > 0, block.kind == .paragraph { paragraphs += 1 }
            if !hasAsked, asks(bytes, block.span) {
                hasAsked = true
                asked += 1
            }
            guard let label = block.label, !label.isEmpty else { continue }
            turns += 1
            hasAsked = asks(bytes, block.span)
            if hasAsked { asked += 1 }
            distinct.insert(ArraySlice(bytes[name(of: label, bytes)]))
            if let previous,
                !bytes[previous.start..<previous.end].elementsEqual(bytes[label.start..<label.end])
            {
                changes += 1
            }
            previous = label
        }
        guard turns >= 4, distinct.count >= 2, changes * 2 >= turns - 1 else { return nil }
        // Lists ("Advantages: …", "Photo: …") have labels that come again too; nobody asks in them.
        let isNamed = layout.blocks.prefix(6).contains {
            bytes.holds(anyOf: transcriptWords, in: $0.span.start..<$0.span.end)
        }
        guard asked >= 2 && asked * 8 >= turns || isNamed && asked > 0 else { return nil }
        // A dialogue within a long list is not the whole.
        guard isNamed || paragraphs <= turns * longestPart else { return nil }
        return "\(turns) turns of \(distinct.count) labels"
    }

    /// Whether a question mark stands in the block.
    private static func asks(_ bytes: Bytes, _ span: Span) -> Bool {
        bytes[span.start..<span.end].contains(UInt8(ascii: "?"))
    }

    private static func statementHeading(_ bytes: Bytes, _ blocks: [Block]) -> Span? {
        for block in blocks.prefix(6) {
            if block.kind == .paragraph { return nil }
            guard block.kind == .heading else { continue }
            let line = block.span.start..<block.span.end
            if isStatementTitle(bytes, line) { return block.span }
        }
        return nil
    }

    private static func isStatementTitle(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        bytes.holds(anyOf: statementParts, in: line)
            || statementStarts.contains {
                bytes.has($0, at: line.lowerBound, before: line.upperBound)
            }
    }

    private static let speeches: [StaticString] = [
        "speech", "address", "remarks", "statement", "lecture", "intervention", "eulogy", "toast",
    ]
    private static let speechesBy: [StaticString] = [
        "speech by ", "address by ", "remarks by ", "statement by ", "lecture by ",
        "intervention by ", "eulogy by ", "toast by ", "reply by ",
    ]
    private static let firstPerson: [StaticString] = [
        " we ", " our ", " i ", " i am ", " i\u{2019}", " us ", "excellencies",
        "ladies and gentlemen",
    ]

    /// A title, which may be no part of the text.
    private struct Heading {
        let span: Span?
    }

    /// The title of a speech ("Minister X\u{2019}s Opening Remarks at …") over a text in the first person;
    /// headlines about speeches stand over reports.
    private static func speechHeading(
        _ bytes: Bytes, _ blocks: [Block], title: String?
    ) -> Heading? {
        let voiced = blocks.lazy.filter { $0.kind == .paragraph }.prefix(8).count { block in
            bytes.holds(anyOf: firstPerson, in: block.span.start..<block.span.end)
        }
        guard voiced >= 3 else { return nil }
        if var title, title.withUTF8({ isSpeechTitle($0, 0..<$0.count) }) {
            return Heading(span: nil)
        }
        let heading = blocks.prefix(3).first { block in
            block.kind == .heading
                && isSpeechTitle(bytes, block.span.start..<block.span.end)
        }
        return heading.map { Heading(span: $0.span) }
    }

    private static func isSpeechTitle(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        if bytes.holds(anyOf: speechesBy, in: line) { return true }
        guard let mark = bytes.first("'s ", in: line) ?? bytes.first("\u{2019}s ", in: line) else {
            return false
        }
        let words = bytes[mark..<line.upperBound].split(separator: ASCII.space).prefix(5)
        guard let last = words.last else { return false }
        return bytes.holds(anyOf: speeches, in: mark..<last.endIndex)
    }

    private static func institutionalVoice(_ bytes: Bytes, _ blocks: [Block]) -> Span? {
        var first: Span?
        var voices = 0
        var reports = 0
        var looked = 0
        var named = false
        for block in blocks {
            let line = block.span.start..<block.span.end
            if block.kind != .paragraph {
                named = named || bytes.holds(anyOf: institutions, in: line)
                continue
            }
            if looked > 6000 { continue }
            looked += line.count
            if bytes[line.lowerBound] == 0x22 || bytes[line.lowerBound] == 0xE2 { continue }
            if bytes.holds(anyOf: voice, in: line) {
                voices += 1
                first = first ?? block.span
            }
            if bytes.holds(anyOf: reporting, in: line) { reports += 1 }
        }
        if named, voices >= 1, reports <= 1 { return first }
        return voices >= 2 && reports == 0 ? first : nil
    }
}
