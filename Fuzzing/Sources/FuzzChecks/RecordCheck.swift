public import HearsayCore
import HearsayExchange

/// What must hold for every record that analysis makes, whatever the text.
public enum RecordCheck {
    /// Checks the spans of `record`, then writes it, reads it back and writes it again.
    ///
    /// - Returns: the line as written.
    /// - Throws: `Violation` with the first thing that does not hold.
    /// - Complexity: O(n) in the bytes of the line.
    @discardableResult
    public static func check(_ record: Record) throws -> [UInt8] {
        try checkSpans(record)
        try checkReferences(record)
        let line = written(record)
        let json: JSON
        do { json = try JSON.parse(line) } catch {
            throw Violation("the line is no JSON: \(error)")
        }
        let again: Record
        do { again = try RecordReader.read(json) } catch {
            throw Violation("the line cannot be read back: \(error)")
        }
        try checkSpans(again)
        try expect(
            again.document.text == record.document.text, "the text came back changed")
        try expect(written(again) == line, "the record is written differently when read back")
        try LineCheck.check(json)
        return line
    }

    /// The line of `record`.
    public static func written(_ record: Record) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(record)
        return writer.bytes
    }

    private static func checkSpans(_ record: Record) throws {
        let text = record.document.text
        for (place, statement) in record.statements.enumerated() {
            let attribution = statement.attribution
            try expect(!attribution.content.isEmpty, "statement \(place) has no content")
            try expect(
                (0...1).contains(attribution.confidence),
                "statement \(place) has the confidence \(attribution.confidence)")
            for span in attribution.source + attribution.cue + attribution.content {
                try SpanCheck.check(span, in: text, "statement \(place)")
                try expect(!span.isEmpty, "statement \(place) has the empty span \(span)")
            }
            for case let span? in statement.chain.map(\.span) + [statement.date?.span] {
                try SpanCheck.check(span, in: text, "statement \(place)")
            }
        }
        for turn in record.turns {
            for span in [turn.label] + turn.spans { try SpanCheck.check(span, in: text, "a turn") }
        }
        for mention in record.mentions {
            try SpanCheck.check(mention.span, in: text, "a mention")
            try expect(!mention.span.isEmpty, "the mention \(mention.span) is empty")
        }
        for time in record.times { try SpanCheck.check(time.span, in: text, "a time") }
        for case let span? in record.diagnostics.map(\.span) {
            try SpanCheck.check(span, in: text, "a diagnostic")
        }
    }

    private static func checkReferences(_ record: Record) throws {
        let entities = Set(record.entities.map(\.id))
        let statements = Set(record.statements.map(\.id))
        try expect(entities.count == record.entities.count, "an entity's id is used twice")
        try expect(statements.count == record.statements.count, "a statement's id is used twice")
        for statement in record.statements {
            let named =
                [statement.speaker, statement.addressee].compactMap(\.self) + statement.about
                + statement.chain.compactMap(\.entity)
            try expect(
                named.allSatisfy(entities.contains), "\(statement.id) names no entity of the record"
            )
            try expect(
                statement.within.map(statements.contains) ?? true,
                "\(statement.id) is within no statement of the record")
            try expect(
                statement.attribution.turn.map(record.turns.indices.contains) ?? true,
                "\(statement.id) is in no turn of the record")
        }
        for mention in record.mentions {
            try expect(entities.contains(mention.entity), "a mention names \(mention.entity)")
        }
        for link in record.links {
            try expect(
                statements.contains(link.from) && statements.contains(link.to),
                "a link ties no statements of the record")
        }
    }
}
