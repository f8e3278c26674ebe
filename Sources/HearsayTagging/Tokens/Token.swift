/// A token: a word, a number or a mark, as UTF-8 bytes of the text.
public struct Token: Hashable, Sendable {
    /// What a token is made of.
    public enum Kind: UInt8, Sendable {
        /// Letters, digits and marks inside words.
        case word
        /// Begins with a digit.
        case number
        /// Anything else that is not white space.
        case mark
    }

    /// First UTF-8 byte.
    public let start: Int32
    /// First UTF-8 byte after the token.
    public let end: Int32
    /// What it is made of.
    public let kind: Kind

    @inlinable
    init(_ start: Int, _ end: Int, _ kind: Kind) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
        self.kind = kind
    }

    /// Length in UTF-8 bytes.
    @inlinable public var count: Int { Int(end - start) }
}
