import HearsayCore

/// A validator for the keywords of JSON Schema 2020-12 that the published schema uses; an unknown
/// keyword is an error, so that the schema cannot outgrow it unseen.
struct SchemaValidator {
    private static let silent: Set<String> = ["$schema", "$id", "$defs", "title", "description"]
    let root: JSON

    /// What is wrong with `value`, each with its place; empty if it is valid.
    func errors(in value: JSON) -> [String] { check(value, root, "") }

    private func check(_ value: JSON, _ schema: JSON, _ path: String) -> [String] {
        guard case .object(let keywords) = schema else { return ["\(path): schema is no object"] }
        var errors: [String] = []
        for keyword in keywords where !Self.silent.contains(keyword.name) {
            switch keyword.name {
            case "$ref": errors += checkReference(value, keyword.value, path)
            case "properties", "required", "additionalProperties":
                errors += checkObject(value, keyword, schema, path)
            case "items", "minItems", "maxItems": errors += checkArray(value, keyword, path)
            default: errors += checkScalar(value, keyword, path)
            }
        }
        return errors
    }

    private func checkReference(_ value: JSON, _ reference: JSON, _ path: String) -> [String] {
        let prefix = "#/$defs/"
        guard let name = reference.string, name.hasPrefix(prefix),
            let target = root["$defs"]?[String(name.dropFirst(prefix.count))]
        else { return ["\(path): unknown reference \(reference)"] }
        return check(value, target, path)
    }

    private func checkObject(
        _ value: JSON, _ keyword: JSON.Member, _ schema: JSON, _ path: String
    ) -> [String] {
        guard case .object(let members) = value else { return [] }
        switch keyword.name {
        case "required":
            return (keyword.value.array ?? []).compactMap { name in
                value[name.string ?? ""] == nil ? "\(path): misses \(name.string ?? "")" : nil
            }
        case "additionalProperties":
            guard keyword.value == .bool(false) else { return ["\(path): only false is known"] }
            return members.filter { schema["properties"]?[$0.name] == nil }
                .map { "\(path): unknown member \($0.name)" }
        default:
            return members.flatMap { member in
                keyword.value[member.name].map { check(member.value, $0, "\(path)/\(member.name)") }
                    ?? []
            }
        }
    }

    private func checkArray(_ value: JSON, _ keyword: JSON.Member, _ path: String) -> [String] {
        guard let values = value.array else { return [] }
        switch keyword.name {
        case "items":
            return values.enumerated().flatMap { check($1, keyword.value, "\(path)/\($0)") }
        case "minItems":
            return values.count < keyword.value.integer ?? 0 ? ["\(path): too few items"] : []
        default:
            return values.count > keyword.value.integer ?? 0 ? ["\(path): too many items"] : []
        }
    }

    private func checkScalar(_ value: JSON, _ keyword: JSON.Member, _ path: String) -> [String] {
        let valid: Bool
        switch keyword.name {
        case "type":
            let types = keyword.value.array ?? [keyword.value]
            valid = types.contains { Self.matches(value, type: $0.string ?? "") }
        case "enum": valid = keyword.value.array?.contains(value) ?? false
        case "const": valid = keyword.value == value
        case "minimum": valid = value.number.map { $0 >= keyword.value.number ?? 0 } ?? true
        case "maximum": valid = value.number.map { $0 <= keyword.value.number ?? 0 } ?? true
        case "minLength":
            let least = keyword.value.integer ?? 0
            valid = value.string.map { $0.unicodeScalars.count >= least } ?? true
        case "pattern":
            let pattern = AnchoredPattern(keyword.value.string ?? "")
            valid = value.string.map { pattern?.matches($0) ?? false } ?? true
        default: return ["\(path): unknown keyword \(keyword.name)"]
        }
        return valid ? [] : ["\(path): fails \(keyword.name)"]
    }

    private static func matches(_ value: JSON, type: String) -> Bool {
        switch (type, value) {
        case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool),
            ("null", .null), ("number", .number):
            true
        case ("integer", .number): value.integer != nil
        default: false
        }
    }
}
