import HearsayCore

extension RecordWriter {
    mutating func write(_ statement: Statement, _ place: Place) {
        let attribution = statement.attribution
        json.beginObject()
        member("id", statement.id)
        json.name("within")
        if let outer = statement.within {
            json.identifier("s", outer.number)
        } else {
            json.null()
        }
        if let turn = attribution.turn {
            json.name("turn")
            json.integer(turn)
        }
        json.name("source")
        json.beginObject()
        member("spans", attribution.source, place)
        text(of: attribution.source, place)
        member("entity", statement.speaker)
        member("resolved", statement.basis.rawValue)
        json.endObject()
        json.name("cue")
        write(role: attribution.cue, place)
        json.name("content")
        write(role: attribution.content, place)
        member("mode", attribution.mode.rawValue)
        write(statement.act)
        member("addressee", statement.addressee)
        writeAbout(statement.about)
        if let date = statement.date { write(date, place) }
        write(statement.chain, place)
        json.name("confidence")
        json.fraction(attribution.confidence)
        member("grade", statement.grade.rawValue)
        member("evidence", attribution.evidence.rawValue)
        member("reasons", statement.reasons)
        json.endObject()
    }

    private mutating func write(role spans: [Span], _ place: Place) {
        json.beginObject()
        member("spans", spans, place)
        text(of: spans, place)
        json.endObject()
    }

    private mutating func write(_ act: Act) {
        json.name("act")
        json.beginObject()
        member("name", act.name.rawValue)
        member("cameo", act.cameo)
        json.name("negated")
        json.bool(act.negated)
        json.name("hypothetical")
        json.bool(act.hypothetical)
        json.endObject()
    }

    private mutating func writeAbout(_ about: [EntityID]) {
        if about.isEmpty { return }
        json.name("about")
        json.beginArray()
        for entity in about { json.identifier("e", entity.number) }
        json.endArray()
    }

    private mutating func write(_ date: Located<String>, _ place: Place) {
        json.name("date")
        json.beginObject()
        member("value", date.value)
        member("basis", date.basis)
        if let span = date.span { member("span", span, place) }
        json.endObject()
    }

    private mutating func write(_ chain: [Hop], _ place: Place) {
        if chain.isEmpty { return }
        json.name("chain")
        json.beginArray()
        for hop in chain {
            json.beginObject()
            member("entity", hop.entity)
            member("kind", hop.kind)
            if let span = hop.span { member("span", span, place) }
            json.endObject()
        }
        json.endArray()
    }
}
