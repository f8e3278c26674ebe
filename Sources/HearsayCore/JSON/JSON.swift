/// A JSON value (RFC 8259), read from UTF-8 bytes.
///
/// Objects keep the order of their members, so that what is written back reads as it came.
public enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    /// One name and value of an object.
    public struct Member: Sendable, Equatable {
        /// The member's name.
        public let name: String
        /// The member's value.
        public let value: JSON
        /// Creates a member.
        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// The value of the first member called `name`; `nil` if this is no object or has none.
    ///
    /// - Complexity: O(n) in the number of members.
    public subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The string, if this is one.
    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The elements, if this is an array.
    public var array: [JSON]? {
        if case .array(let values) = self { values } else { nil }
    }

    /// The number, if this is one.
    public var number: Double? {
        if case .number(let value) = self { value } else { nil }
    }

    /// The number as an integer, if it is one exactly.
    public var integer: Int? {
        if case .number(let value) = self { Int(exactly: value) } else { nil }
    }

    /// The truth value, if this is one.
    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// Parses one JSON text; white space around it is allowed, anything else is not.
    ///
    /// - Parameter bytes: UTF-8; invalid sequences inside strings become U+FFFD.
    /// - Throws: `JSONError` with the place and the reason; nesting deeper than 256 is refused.
    /// - Complexity: O(n) in bytes.
    public static func parse(_ bytes: some Collection<UInt8>) throws(JSONError) -> JSON {
        let result = bytes.withContiguousStorageIfAvailable { parseBuffer($0) }
        if let result { return try result.get() }
        return try Array(bytes).withUnsafeBufferPointer { parseBuffer($0) }.get()
    }

    private static func parseBuffer(
        _ buffer: UnsafeBufferPointer<UInt8>
    ) -> Result<JSON, JSONError> {
        do throws(JSONError) {
            var parser = JSONParser(bytes: buffer)
            return .success(try parser.document())
        } catch {
            return .failure(error)
        }
    }
}

/// Why a JSON text could not be parsed.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The byte at which it went wrong, 0-based.
    public let offset: Int
    /// The reason.
    public let reason: String
    /// Reason and place in one line.
    public var description: String { "\(reason) at byte \(offset)" }
}
