public import HearsayCore

/// One analysed document on its way into the ledger.
///
/// The ledger knows no published format: whoever calls it hands over the record's line as bytes,
/// and gets the same bytes back.
public struct Entry: Sendable {
    /// What the analysis says about the document.
    public var record: Record
    /// The published record of the document without its text, as one line; opaque to the ledger.
    public var recordJSON: [UInt8]
    /// The document's original bytes as they were read; hashed, and kept where they are not the
    /// text.
    public var original: [UInt8]

    /// Creates an entry.
    public init(record: Record, recordJSON: [UInt8], original: [UInt8]) {
        self.record = record
        self.recordJSON = recordJSON
        self.original = original
    }
}

/// What became of one entry.
public struct AddOutcome: Hashable, Sendable {
    /// What can become of an entry.
    public enum Change: Hashable, Sendable {
        /// The document is new.
        case added
        /// A document of the same original bytes is in the ledger and current; nothing was written.
        case unchanged
        /// The document replaces an earlier version, given by its number; that one is kept and left
        /// out of searches unless asked for.
        case newVersion(of: Int)
    }

    /// The number of the document in the ledger, 1-based.
    public let document: Int
    /// What became of it.
    public let change: Change
}
