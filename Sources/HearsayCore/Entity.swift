/// The name of an entity within one document, as `e1`.
public struct EntityID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// 1-based number in order of first mention.
    public let number: Int
    /// Creates the id with a 1-based number.
    public init(_ number: Int) { self.number = number }
    /// The published form, `e3`.
    public var description: String { "e\(number)" }
    /// Orders by number.
    public static func < (a: EntityID, b: EntityID) -> Bool { a.number < b.number }
}

/// Someone or something that is named: a person, an organization, a place.
public struct Entity: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Sendable, CaseIterable {
        case person, organization, place, unknown
    }

    /// Its name within the document.
    public var id: EntityID
    /// The fullest name the document uses.
    public var name: String
    /// What it is.
    public var kind: Kind
    /// Every other form of the name in the document, in order of first use.
    public var aliases: [String]

    /// Creates an entity.
    public init(id: EntityID, name: String, kind: Kind, aliases: [String] = []) {
        self.id = id
        self.name = name
        self.kind = kind
        self.aliases = aliases
    }
}

/// A span that names someone.
public struct Mention: Hashable, Sendable {
    /// The characters in UTF-8 bytes.
    public var span: Span
    /// Whom it names.
    public var entity: EntityID

    /// Creates a mention.
    public init(span: Span, entity: EntityID) {
        self.span = span
        self.entity = entity
    }
}

/// An expression of time, as in TimeML.
public struct TimeExpression: Hashable, Sendable {
    /// The TIMEX3 types.
    public enum Kind: String, Sendable { case date, time, duration, set }

    /// The characters in UTF-8 bytes.
    public var span: Span
    /// Its type.
    public var kind: Kind
    /// Its ISO 8601 value.
    public var value: String

    /// Creates an expression of time.
    public init(span: Span, kind: Kind, value: String) {
        self.span = span
        self.kind = kind
        self.value = value
    }
}
