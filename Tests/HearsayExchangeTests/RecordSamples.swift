import HearsayCore
import HearsayExchange

/// Records made up for the tests.
enum RecordSamples {
    /// A text with characters of one to four bytes.
    static let text =
        "Café chief Zoë Ōta 汉字 said 🙂 “we won’t, ever” — \"no\".\n\tThe café agreed 🇫🇷.\n"

    /// The first place of `words` in `text` as a span of UTF-8 bytes.
    static func span(_ words: String, in text: Text = Text(text)) -> Span {
        let needle = Array(words.utf8)
        for start in 0...max(0, text.count - needle.count)
        where Array(text.utf8[start..<start + needle.count]) == needle {
            return Span(start, start + needle.count)
        }
        return Span(0, 0)
    }

    /// A record in which every member has a value.
    static var full: Record {
        var document = Document(id: DocumentID(rawValue: "sha256:ab"), text: Text(text))
        document.path = "a/ü.txt"
        document.title = Located("Café chief", span: span("Café chief"), basis: "first line")
        document.genre = Located(.letter, basis: "a salutation")
        document.outlet = Located("The Ōta Courier", basis: "meta")
        document.published = Located("2024-02-23", basis: "meta")
        document.said = Located("2024-02-22", span: span("汉字"), basis: "date line")
        document.diagnostics = [
            Diagnostic(.note, .charsetGuessed, "guessed \\ from bytes"),
            Diagnostic(.warning, .unpairedQuotation, "unpaired", span: span("“")),
        ]
        let outer = Statement(
            id: StatementID(1),
            attribution: Attribution(
                source: [span("Zoë Ōta 汉字")], cue: [span("said")],
                content: [span("“we won’t, ever”"), span("\"no\"")], mode: .mixed, turn: 0,
                confidence: 0.93),
            speaker: EntityID(1), basis: .name, act: Act(.deny, negated: true),
            addressee: EntityID(2), about: [EntityID(2), EntityID(1)],
            date: Located("2024-02-22", span: span("汉字"), basis: "said"),
            chain: [
                Hop(entity: EntityID(2), kind: "press release", span: span("🙂")),
                Hop(entity: nil, kind: "report", span: nil),
            ], grade: .high, reasons: ["a name in the source"])
        let inner = Statement(
            id: StatementID(2), within: StatementID(1),
            attribution: Attribution(
                source: [], cue: [], content: [span("ever")], mode: .direct, evidence: .layout,
                within: 0, confidence: 0.25),
            reasons: [])
        return Record(
            document: document, speaker: EntityID(1),
            turns: [Turn(role: .answer, label: span("Zoë"), spans: [span("The café agreed 🇫🇷.")])],
            statements: [outer, inner],
            mentions: [Mention(span: span("Zoë Ōta"), entity: EntityID(1))],
            entities: [
                Entity(id: EntityID(1), name: "Zoë Ōta", kind: .person, aliases: ["Ōta", "她"]),
                Entity(id: EntityID(2), name: "Café, “Ltd”", kind: .organization),
            ],
            times: [TimeExpression(span: span("ever"), kind: .duration, value: "PXX")],
            links: [
                Link(
                    from: StatementID(2), to: StatementID(1), kind: .repeats, score: 0.5,
                    reasons: ["the same words"])
            ])
    }

    /// A record of nothing but a text.
    static var bare: Record {
        Record(document: Document(id: DocumentID(rawValue: "x"), text: Text("")))
    }

    /// A record with spans anywhere in a text of random characters; the same for the same seed.
    static func random(seed: UInt64) -> Record {
        var generator = SeededGenerator(seed: seed)
        let alphabet = ["a", " ", "é", "“", "”", "汉", "🙂", "\n", "\"", "\\", "\u{1}", "e\u{301}"]
        var boundaries = [0]
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...300, using: &generator) {
            let piece = alphabet.randomElement(using: &generator) ?? "a"
            for scalar in piece.unicodeScalars {
                bytes.append(contentsOf: String(scalar).utf8)
                boundaries.append(bytes.count)
            }
        }
        func span() -> Span {
            let a = boundaries.randomElement(using: &generator) ?? 0
            let b = boundaries.randomElement(using: &generator) ?? 0
            return Span(min(a, b), max(a, b))
        }
        func spans(_ least: Int) -> [Span] {
            (0..<Int.random(in: least...3, using: &generator)).map { _ in span() }
        }
        var record = Record(
            document: Document(id: DocumentID(rawValue: "r\(seed)"), text: Text(validated: bytes)))
        for number in 1...Int.random(in: 1...5, using: &generator) {
            let attribution = Attribution(
                source: spans(0), cue: spans(0), content: spans(1), mode: .indirect,
                confidence: Double.random(in: 0...1, using: &generator))
            record.statements.append(
                Statement(
                    id: StatementID(number), within: number > 1 ? StatementID(1) : nil,
                    attribution: attribution))
            record.mentions.append(Mention(span: span(), entity: EntityID(number)))
        }
        return record
    }

    /// The line of a record without its line feed, and its value.
    static func line(_ record: Record, includeText: Bool = true) throws -> (String, JSON) {
        var writer = RecordWriter(includeText: includeText)
        writer.write(record)
        let line = String(decoding: writer.bytes.dropLast(), as: UTF8.self)
        return (line, try JSON.parse(line.utf8))
    }
}
