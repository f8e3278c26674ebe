public import HearsayCore

/// Writes records as `hearsay/1` JSON lines, one document a line.
///
/// Positions are written as Unicode code points of the text. One writer serves many records: its
/// buffers are kept between them, so that a run over a corpus allocates next to nothing here.
public struct RecordWriter: Sendable {
    /// The `schema` member of every line.
    public static let schema = "hearsay/1"

    /// Whether the `text` member is written.
    public let includeText: Bool
    var json = JSONWriter()
    /// Where the text of several spans is put together.
    var joined: [UInt8] = []

    /// Creates a writer.
    ///
    /// - Parameter includeText: whether the text itself is part of the line. A line without it is
    ///   smaller but cannot be read back, since positions mean nothing without their text.
    public init(includeText: Bool = true) {
        self.includeText = includeText
    }

    /// The lines written so far, as UTF-8; each ends with a line feed.
    public var bytes: [UInt8] { json.bytes }

    /// Empties the buffer and keeps its memory.
    public mutating func reset() { json.reset() }

    /// Appends one line for `record` to `bytes`.
    ///
    /// - Parameter record: its spans lie within its text.
    /// - Complexity: O(n) in the bytes of the line.
    public mutating func write(_ record: Record) {
        let text = record.document.text
        let points = CodePoints(text)
        text.utf8.withUnsafeBufferPointer { bytes in
            write(record, Place(text: bytes, points: points))
        }
        json.endLine()
    }

    private mutating func write(_ record: Record, _ place: Place) {
        json.beginObject()
        json.name("schema")
        json.string(Self.schema)
        write(record.document, speaker: record.speaker, place)
        if includeText {
            json.name("text")
            json.string(utf8: place.text)
        }
        json.name("turns")
        json.beginArray()
        for turn in record.turns { write(turn, place) }
        json.endArray()
        json.name("statements")
        json.beginArray()
        for statement in record.statements { write(statement, place) }
        json.endArray()
        writeNames(record, place)
        json.name("links")
        json.beginArray()
        for link in record.links { write(link) }
        json.endArray()
        json.name("diagnostics")
        json.beginArray()
        for diagnostic in record.diagnostics { write(diagnostic, place) }
        json.endArray()
        json.endObject()
    }

    private mutating func write(_ document: Document, speaker: EntityID?, _ place: Place) {
        json.name("document")
        json.beginObject()
        member("id", document.id.rawValue)
        member("path", document.path)
        member("title", document.title?.value)
        if let span = document.title?.span { member("title_span", span, place) }
        member("genre", document.genre.value.rawValue)
        member("genre_reason", document.genre.basis)
        member("language", document.language)
        member("outlet", document.outlet?.value)
        if let published = document.published { member("published", published, place) }
        if let said = document.said { member("said", said, place) }
        member("speaker", speaker)
        json.endObject()
    }

    private mutating func write(_ turn: Turn, _ place: Place) {
        json.beginObject()
        member("role", turn.role.rawValue)
        member("speaker", turn.speaker)
        member("label", turn.label, place)
        member("spans", turn.spans, place)
        json.endObject()
    }

    private mutating func writeNames(_ record: Record, _ place: Place) {
        let names = EntityIndex(record.entities)
        json.name("mentions")
        json.beginArray()
        for mention in record.mentions {
            json.beginObject()
            member("span", mention.span, place)
            member("entity", mention.entity)
            member("type", (names[mention.entity]?.kind ?? .unknown).rawValue)
            json.endObject()
        }
        json.endArray()
        json.name("entities")
        json.beginArray()
        for entity in record.entities {
            json.beginObject()
            member("id", entity.id)
            member("name", entity.name)
            member("type", entity.kind.rawValue)
            member("aliases", entity.aliases)
            json.endObject()
        }
        json.endArray()
        json.name("times")
        json.beginArray()
        for time in record.times {
            json.beginObject()
            member("span", time.span, place)
            member("type", time.kind.rawValue)
            member("value", time.value)
            json.endObject()
        }
        json.endArray()
    }

    private mutating func write(_ link: Link) {
        json.beginObject()
        member("from", link.from)
        member("to", link.to)
        member("kind", link.kind.rawValue)
        json.name("score")
        json.fraction(link.score)
        member("reasons", link.reasons)
        json.endObject()
    }

    private mutating func write(_ diagnostic: Diagnostic, _ place: Place) {
        json.beginObject()
        member("severity", diagnostic.severity.rawValue)
        member("code", diagnostic.code.rawValue)
        member("message", diagnostic.message)
        if let span = diagnostic.span { member("span", span, place) }
        json.endObject()
    }
}
