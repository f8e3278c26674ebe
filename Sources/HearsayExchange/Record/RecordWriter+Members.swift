import HearsayCore

extension RecordWriter {
    /// The text that positions point into, and their translation to code points.
    struct Place {
        let text: UnsafeBufferPointer<UInt8>
        let points: CodePoints
    }

    mutating func member(_ name: StaticString, _ value: String) {
        json.name(name)
        json.string(value)
    }

    mutating func member(_ name: StaticString, _ value: String?) {
        if let value { member(name, value) }
    }

    mutating func member(_ name: StaticString, _ values: [String]) {
        json.name(name)
        json.beginArray()
        for value in values { json.string(value) }
        json.endArray()
    }

    mutating func member(_ name: StaticString, _ id: EntityID?) {
        guard let id else { return }
        json.name(name)
        json.identifier("e", id.number)
    }

    mutating func member(_ name: StaticString, _ id: StatementID) {
        json.name(name)
        json.identifier("s", id.number)
    }

    mutating func member(_ name: StaticString, _ span: Span, _ place: Place) {
        json.name(name)
        write(span, place)
    }

    mutating func member(_ name: StaticString, _ spans: [Span], _ place: Place) {
        json.name(name)
        json.beginArray()
        for span in spans { write(span, place) }
        json.endArray()
    }

    mutating func member(_ name: StaticString, _ value: Located<String>, _ place: Place) {
        json.name(name)
        json.beginObject()
        member("value", value.value)
        if let span = value.span { member("span", span, place) }
        member("basis", value.basis)
        json.endObject()
    }

    /// Writes the characters of `spans` as the member `text`, several joined by one space.
    mutating func text(of spans: [Span], _ place: Place) {
        json.name("text")
        if spans.count == 1 {
            json.string(utf8: UnsafeBufferPointer(rebasing: place.text[spans[0].range]))
            return
        }
        joined.removeAll(keepingCapacity: true)
        for (index, span) in spans.enumerated() {
            if index > 0 { joined.append(UInt8(ascii: " ")) }
            joined.append(contentsOf: place.text[span.range])
        }
        joined.withUnsafeBufferPointer { json.string(utf8: $0) }
    }

    private mutating func write(_ span: Span, _ place: Place) {
        json.beginArray()
        json.integer(place.points.codePoint(atByte: span.start))
        json.integer(place.points.codePoint(atByte: span.end))
        json.endArray()
    }
}

extension JSONWriter {
    /// Writes a name within a document, such as `e3`.
    mutating func identifier(_ letter: StaticString, _ number: Int) {
        string("\(letter)\(number)")
    }
}

extension Span {
    /// The span as a range of UTF-8 bytes.
    var range: Range<Int> { start..<end }
}
