import HearsayCore

extension RecordReader {
    func statement(_ json: JSON) throws(RecordError) -> Statement {
        var statement = Statement(
            id: try json.member("id", JSON.readStatement), attribution: try attribution(json))
        statement.within = try json.optional("within", JSON.readStatement)
        statement.speaker = try json.member("source") { (value) throws(RecordError) in
            try value.optional("entity", JSON.readEntity)
        }
        statement.basis = try json.member("source") { (value) throws(RecordError) in
            try value.member("resolved", JSON.readWord)
        }
        statement.act = try json.member("act", act)
        statement.addressee = try json.optional("addressee", JSON.readEntity)
        statement.about = try json.elements("about", JSON.readEntity)
        statement.date = try json.optional("date", located)
        statement.chain = try json.elements("chain", hop)
        statement.grade = try json.member("grade", JSON.readWord)
        statement.reasons = try json.elements("reasons", JSON.readString)
        return statement
    }

    private func attribution(_ json: JSON) throws(RecordError) -> Attribution {
        Attribution(
            source: try json.member("source", role), cue: try json.member("cue", role),
            content: try json.member("content", content),
            mode: try json.member("mode", JSON.readWord),
            evidence: try json.member("evidence", JSON.readWord),
            turn: try json.optional("turn", JSON.readIndex),
            confidence: try json.member("confidence", JSON.readFraction))
    }

    private func role(_ json: JSON) throws(RecordError) -> [Span] {
        try json.member("spans", spans)
    }

    private func content(_ json: JSON) throws(RecordError) -> [Span] {
        let spans = try role(json)
        if spans.isEmpty { throw RecordError(path: "spans", "is empty") }
        return spans
    }

    private func act(_ json: JSON) throws(RecordError) -> Act {
        Act(
            try json.member("name", JSON.readWord),
            cameo: try json.member("cameo", JSON.readString),
            negated: try json.member("negated", JSON.readBool),
            hypothetical: try json.member("hypothetical", JSON.readBool))
    }

    private func hop(_ json: JSON) throws(RecordError) -> Hop {
        Hop(
            entity: try json.optional("entity", JSON.readEntity),
            kind: try json.member("kind", JSON.readString), span: try json.optional("span", span))
    }
}
