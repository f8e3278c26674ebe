public import HearsayCore

/// Reads a `hearsay/1` record back into the program's values: the inverse of `RecordWriter`.
///
/// What a line does not hold cannot come back: the layout's blocks, the map to the original bytes
/// and the bases of title and outlet. Members this version does not know are passed over.
public struct RecordReader: Sendable {
    /// Reads one record.
    ///
    /// - Parameter json: one parsed line, with its text.
    /// - Throws: `RecordError` with the place of the first thing that is wrong: another schema, a
    ///   missing text, a span outside the text, an unknown word, an id twice, statements
    ///   within each other.
    /// - Complexity: O(n) in the text, and O(log n) for each position.
    public static func read(_ json: JSON) throws(RecordError) -> Record {
        guard case .object = json else { throw RecordError("is no object") }
        guard json["schema"]?.string == RecordWriter.schema else {
            throw RecordError(path: "schema", "is not '\(RecordWriter.schema)'")
        }
        guard let string = json["text"]?.string else {
            throw RecordError(path: "text", "is missing; a line without text cannot be read back")
        }
        return try RecordReader(text: Text(string)).record(json)
    }

    private let text: Text
    private let points: CodePoints

    private init(text: Text) {
        self.text = text
        points = CodePoints(text)
    }

    private func record(_ json: JSON) throws(RecordError) -> Record {
        var record = Record(document: try json.member("document", document))
        record.speaker = try json.member("document") { (value) throws(RecordError) in
            try value.optional("speaker", JSON.readEntity)
        }
        record.document.diagnostics = try json.elements("diagnostics", diagnostic)
        record.turns = try json.elements("turns", turn)
        record.statements = try json.elements("statements", statement)
        try nest(&record.statements)
        record.mentions = try json.elements("mentions") { (value) throws(RecordError) in
            Mention(
                span: try value.member("span", span),
                entity: try value.member("entity", JSON.readEntity))
        }
        record.entities = try json.elements("entities", entity)
        record.times = try json.elements("times") { (value) throws(RecordError) in
            TimeExpression(
                span: try value.member("span", span), kind: try value.member("type", JSON.readWord),
                value: try value.member("value", JSON.readString))
        }
        record.links = try json.elements("links", link)
        return record
    }

    /// Checks that ids are unique, and gives each attribution the place of the one around it.
    private func nest(_ statements: inout [Statement]) throws(RecordError) {
        var places: [StatementID: Int] = [:]
        for (place, statement) in statements.enumerated() {
            if places.updateValue(place, forKey: statement.id) != nil {
                throw RecordError(path: "statements[\(place)].id", "is used twice")
            }
        }
        for place in statements.indices {
            guard let outer = statements[place].within else { continue }
            guard let within = places[outer], within != place else {
                throw RecordError(
                    path: "statements[\(place)].within", "names no other statement of the record")
            }
            statements[place].attribution.within = within
        }
        if let place = Self.circle(statements.map(\.attribution.within)) {
            throw RecordError(path: "statements[\(place)].within", "leads back to the statement")
        }
    }

    /// A place from which following `outer` never ends, if there is one; whoever walks outwards
    /// later relies on there being none.
    private static func circle(_ outer: [Int?]) -> Int? {
        // From which start each place was passed; -1 for not yet.
        var walk = [Int](repeating: -1, count: outer.count)
        for start in outer.indices {
            var place = start
            while walk[place] < 0, let next = outer[place] {
                walk[place] = start
                place = next
            }
            if walk[place] == start { return place }
        }
        return nil
    }

    private func document(_ json: JSON) throws(RecordError) -> Document {
        var document = Document(
            id: DocumentID(rawValue: try json.member("id", JSON.readString)), text: text)
        document.path = try json.optional("path", JSON.readString)
        if let title = try json.optional("title", JSON.readString) {
            document.title = Located(
                title, span: try json.optional("title_span", span), basis: "record")
        }
        document.genre = Located(
            try json.member("genre", JSON.readWord),
            basis: try json.optional("genre_reason", JSON.readString) ?? "record")
        document.language = try json.member("language", JSON.readString)
        if let outlet = try json.optional("outlet", JSON.readString) {
            document.outlet = Located(outlet, basis: "record")
        }
        document.published = try json.optional("published", located)
        document.said = try json.optional("said", located)
        return document
    }

    private func turn(_ json: JSON) throws(RecordError) -> Turn {
        Turn(
            role: try json.member("role", JSON.readWord), label: try json.member("label", span),
            spans: try json.member("spans", spans),
            speaker: try json.optional("speaker", JSON.readEntity))
    }

    private func entity(_ json: JSON) throws(RecordError) -> Entity {
        Entity(
            id: try json.member("id", JSON.readEntity),
            name: try json.member("name", JSON.readString),
            kind: try json.member("type", JSON.readWord),
            aliases: try json.elements("aliases", JSON.readString))
    }

    private func link(_ json: JSON) throws(RecordError) -> Link {
        Link(
            from: try json.member("from", JSON.readStatement),
            to: try json.member("to", JSON.readStatement),
            kind: try json.member("kind", JSON.readWord),
            score: try json.member("score", JSON.readFraction),
            reasons: try json.elements("reasons", JSON.readString))
    }

    private func diagnostic(_ json: JSON) throws(RecordError) -> Diagnostic {
        Diagnostic(
            try json.member("severity", JSON.readWord), try json.member("code", JSON.readWord),
            try json.member("message", JSON.readString), span: try json.optional("span", span))
    }

    func located(_ json: JSON) throws(RecordError) -> Located<String> {
        Located(
            try json.member("value", JSON.readString), span: try json.optional("span", span),
            basis: try json.member("basis", JSON.readString))
    }

    func spans(_ json: JSON) throws(RecordError) -> [Span] { try json.elements(span) }

    func span(_ json: JSON) throws(RecordError) -> Span {
        guard let pair = json.array, pair.count == 2, let start = pair[0].integer,
            let end = pair[1].integer
        else { throw RecordError("is no pair of integers") }
        guard 0 <= start, start <= end, end <= points.count else {
            throw RecordError("does not lie within the text of \(points.count) code points")
        }
        return Span(points.byte(atCodePoint: start), points.byte(atCodePoint: end))
    }
}
