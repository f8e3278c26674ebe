/// The name of a statement in one ledger: document number and statement number, as `12.s3`.
public struct StatementReference: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The number of the document in the ledger, 1-based.
    public let document: Int
    /// The number of the statement in its document, as in the record's `s3`.
    public let statement: Int

    /// Creates a reference from its two numbers.
    public init(document: Int, statement: Int) {
        self.document = document
        self.statement = statement
    }

    /// Reads a reference as a person types it: `12.s3`; `nil` for anything else.
    public init?(_ string: some StringProtocol) {
        let parts = string.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].first == "s", let document = Self.number(parts[0]),
            let statement = Self.number(parts[1].dropFirst())
        else { return nil }
        self.init(document: document, statement: statement)
    }

    /// `Int` alone would also take signs.
    private static func number(_ digits: some StringProtocol) -> Int? {
        digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
    }

    /// The published form, `12.s3`.
    public var description: String { "\(document).s\(statement)" }

    /// Orders by document, then by statement.
    public static func < (a: StatementReference, b: StatementReference) -> Bool {
        a.document != b.document ? a.document < b.document : a.statement < b.statement
    }
}
