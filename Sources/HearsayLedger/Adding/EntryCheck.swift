import HearsayCore

/// Refuses entries that contradict themselves, before anything of them is written.
struct EntryCheck {
    let path: String

    /// - Throws: ``LedgerError`` of code `invalid-entry` that names the document and the part.
    /// - Complexity: O(n) in the spans of the record.
    func check(_ entry: Entry) throws {
        let record = entry.record
        let text = record.document.text.span
        let known = Set(record.entities.map(\.id))
        let statements = Set(record.statements.map(\.id))
        func require(_ condition: Bool, _ what: @autoclosure () -> String) throws {
            if condition { return }
            throw LedgerError(
                .invalidEntry,
                "'\(path)': document '\(record.document.id)' was not added: \(what())", path: path)
        }
        func within(_ spans: [Span]) -> Bool { spans.allSatisfy(text.contains) }
        func names(_ entity: EntityID?) -> Bool { entity.map(known.contains) ?? true }

        try require(!record.document.id.rawValue.isEmpty, "its id is empty")
        try require(known.count == record.entities.count, "two entities share a number")
        try require(statements.count == record.statements.count, "two statements share a number")
        try require(names(record.speaker), "its speaker is no entity of the record")
        for statement in record.statements {
            let attribution = statement.attribution
            try require(
                within(attribution.source) && within(attribution.cue)
                    && within(attribution.content) && within(statement.chain.compactMap(\.span))
                    && within(statement.date?.span.map { [$0] } ?? []),
                "statement \(statement.id) has a span beyond the text")
            try require(
                names(statement.speaker) && names(statement.addressee)
                    && statement.about.allSatisfy(known.contains)
                    && statement.chain.allSatisfy { names($0.entity) },
                "statement \(statement.id) names an entity that is not in the record")
        }
        for mention in record.mentions {
            try require(text.contains(mention.span), "a mention lies beyond the text")
            try require(known.contains(mention.entity), "a mention names no entity of the record")
        }
        for block in record.document.blocks {
            try require(text.contains(block.span), "a block lies beyond the text")
        }
        for link in record.links {
            try require(
                statements.contains(link.from) && statements.contains(link.to),
                "a link ties a statement that is not in the record")
        }
    }
}
