internal import HearsayCore

/// One line of a JSONL file as fields and a text.
enum JSONLine {
    struct Parsed {
        var id: String?
        var text: [UInt8]
        var fields: DocumentFields
    }

    static func parse(_ line: [UInt8], name: String) -> Result<Parsed, Failure> {
        let value: JSON
        do {
            value = try JSON.parse(line)
        } catch {
            return .failure(broken(name, "is not JSON (\(error)); one object a line is expected"))
        }
        guard case .object = value else {
            return .failure(broken(name, "is not a JSON object; write {\"id\":…,\"text\":…}"))
        }
        guard let text = value["text"]?.string else {
            return .failure(broken(name, "has no \"text\" string; write {\"id\":…,\"text\":…}"))
        }
        return .success(Parsed(id: identity(value), text: Array(text.utf8), fields: fields(value)))
    }

    struct Failure: Error {
        let diagnostic: Diagnostic
    }

    private static func broken(_ name: String, _ reason: String) -> Failure {
        Failure(diagnostic: Diagnostic(.error, .brokenLine, "\(name): the line \(reason)"))
    }

    private static func identity(_ value: JSON) -> String? {
        if let string = value["id"]?.string { return string.isEmpty ? nil : string }
        return value["id"]?.integer.map { String($0) }
    }

    private static func fields(_ value: JSON) -> DocumentFields {
        func string(_ name: String) -> (String, String)? {
            guard let found = value[name]?.string, !found.isEmpty else { return nil }
            return (found, name)
        }
        func located(_ names: [String]) -> Located<String>? {
            names.lazy.compactMap(string).first.map { Located($0.0, basis: "field \($0.1)") }
        }
        func day(_ names: [String]) -> Located<String>? {
            for (value, name) in names.compactMap(string) {
                if let day = DateScanner.day(of: value) {
                    return Located(day, basis: "field \(name)")
                }
            }
            return nil
        }
        var fields = DocumentFields()
        fields.title = located(["title", "headline"])
        fields.outlet = located(["outlet", "publisher", "source_name"])
        fields.published = day(["published", "date", "date_published", "publish_date"])
        fields.said = day(["said"])
        if let genre = value["genre"]?.string.flatMap({ Genre(rawValue: $0) }) {
            fields.genre = Located(genre, basis: "field genre")
        }
        return fields
    }
}
