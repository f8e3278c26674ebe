import GRDB

/// One passage of a document that a search found.
public struct PassageHit: Hashable, Sendable {
    /// The number of the document in the ledger.
    public let document: Int
    /// The stable name of the document.
    public let documentName: String
    /// The path the document was read from.
    public let path: String?
    /// The title of the document.
    public let title: String?
    /// Where the passage begins in the document's text, in UTF-8 bytes.
    public let start: Int
    /// The passage.
    public let text: String

    init(row: Row) {
        document = row[0]
        documentName = row[1]
        path = row[2]
        title = row[3]
        start = row[4]
        text = row[5]
    }
}
