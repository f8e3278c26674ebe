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
        for hop in statement.chain {
            #expect(hop.span.map { inside($0) && !$0.isEmpty } ?? true, sourceLocation: location)
            #expect(known(hop.entity) && !hop.kind.isEmpty, sourceLocation: location)
            #expect(hop.kind != "unsourced" || hop.entity == nil, sourceLocation: location)
        }
        #expect(
            attribution.evidence == .layout || attribution.source.count <= 1,
            "a source of two", sourceLocation: location)
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
    // A turn without a label has an empty one, where it begins.
    #expect(parts.allSatisfy { inside($0) }, sourceLocation: location)
    #expect(
        record.turns.allSatisfy { !$0.spans.isEmpty && !$0.spans.contains(where: \.isEmpty) },
        sourceLocation: location)
    #expect(
        zip(parts, parts.dropFirst()).allSatisfy { $0.end <= $1.start }, "turns overlap",
        sourceLocation: location)
    checkTurns(record, location: location)
    let ids = Set(record.statements.map(\.id))
    for link in record.links {
        #expect(
            ids.contains(link.from) && ids.contains(link.to) && !link.reasons.isEmpty,
            sourceLocation: location)
    }
}

/// Turns partition the body: from the first label on, every visible byte of a line that is neither
/// furniture nor part of a signature, nor a heading over the next turn, belongs to one turn; and no statement lies in two.
private func checkTurns(_ record: Record, location: SourceLocation) {
    guard let first = record.turns.first else { return }
    let text = record.document.text
    var owners = [Int](repeating: 0, count: text.count)
    for turn in record.turns {
        for span in [turn.label] + turn.spans {
            for at in span.start..<span.end { owners[at] += 1 }
        }
    }
    #expect(owners.allSatisfy { $0 <= 1 }, "a byte of two turns", sourceLocation: location)
    for block in record.document.blocks where block.span.start >= first.label.start {
        if [.furniture, .signature, .heading].contains(block.kind) { continue }
        // A label without words opens no turn.
        let start = block.words
        for at in start..<block.span.end where !Text.isSpace(text.utf8[at]) {
            if owners[at] != 1 {
                Issue.record("byte \(at) belongs to no turn", sourceLocation: location)
                break
            }
        }
    }
    let starts = record.turns.map(\.label.start)
    for statement in record.statements {
        let attribution = statement.attribution
        let spans = attribution.source + attribution.cue + attribution.content
        let turns = Set(spans.map { span in starts.lastIndex { $0 <= span.start } ?? -1 })
        #expect(turns.count <= 1, "a statement in two turns", sourceLocation: location)
        #expect(
            spans.allSatisfy { span in !starts.contains { span.start < $0 && $0 < span.end } },
            "a span across a label", sourceLocation: location)
    }
}
