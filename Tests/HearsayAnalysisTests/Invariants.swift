import HearsayCore
import Testing

/// What holds for every record, whatever the document.
func check(_ record: Record, location: SourceLocation = #_sourceLocation) {
    let text = record.document.text
    func inside(_ span: Span) -> Bool {
        span.end <= text.count
            && [span.start, span.end].allSatisfy {
                $0 == text.count || text.utf8[$0] & 0xC0 != 0x80
            }
    }
    func known(_ entity: EntityID?) -> Bool {
        entity.map {
            (1...max(1, record.entities.count)).contains($0.number) && !record.entities.isEmpty
        } ?? true
    }
    #expect(
        record.entities.map(\.id) == record.entities.indices.map { EntityID($0 + 1) },
        sourceLocation: location)
    #expect(
        record.statements.map(\.id) == record.statements.indices.map { StatementID($0 + 1) },
        sourceLocation: location)
    for statement in record.statements {
        let attribution = statement.attribution
        for span in attribution.source + attribution.cue + attribution.content {
            #expect(inside(span) && !span.isEmpty, sourceLocation: location)
        }
        #expect(!attribution.content.isEmpty, sourceLocation: location)
        #expect(
            zip(attribution.content, attribution.content.dropFirst()).allSatisfy {
                $0.end <= $1.start
            }, sourceLocation: location)
        let extent = text.string(attribution.content)
        #expect(extent.contains { !$0.isWhitespace }, sourceLocation: location)
        #expect((0...1).contains(attribution.confidence), sourceLocation: location)
        #expect(statement.within != statement.id, sourceLocation: location)
        #expect(known(statement.speaker) && known(statement.addressee), sourceLocation: location)
        #expect(statement.about.allSatisfy { known($0) }, sourceLocation: location)
        #expect((statement.speaker == nil) == (statement.basis == .none), sourceLocation: location)
        #expect(!statement.reasons.isEmpty, sourceLocation: location)
        #expect(
            attribution.turn.map { record.turns.indices.contains($0) } ?? true,
            sourceLocation: location)
        // Outwards from anywhere one comes to an end.
        var outer = statement.within
        var steps = 0
        while let id = outer, steps <= record.statements.count {
            outer = record.statements[id.number - 1].within
            steps += 1
        }
        #expect(
            steps <= record.statements.count, "within leads in a circle", sourceLocation: location)
    }
    for mention in record.mentions {
        #expect(inside(mention.span) && known(mention.entity), sourceLocation: location)
    }
    #expect(
        record.mentions.map(\.span.start) == record.mentions.map(\.span.start).sorted(),
        sourceLocation: location)
    let parts = record.turns.flatMap { [$0.label] + $0.spans }
    #expect(parts.allSatisfy { inside($0) && !$0.isEmpty }, sourceLocation: location)
    #expect(
        zip(parts, parts.dropFirst()).allSatisfy { $0.end <= $1.start }, "turns overlap",
        sourceLocation: location)
    let ids = Set(record.statements.map(\.id))
    for link in record.links {
        #expect(
            ids.contains(link.from) && ids.contains(link.to) && !link.reasons.isEmpty,
            sourceLocation: location)
    }
}
