/// One thing that is not as it was stored.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// What was compared.
    public enum Check: String, Sendable, CaseIterable {
        /// SQLite's own check of the file's pages and indexes.
        case file
        /// The tables and indexes are those of this version.
        case schema
        /// The text indexes agree with the rows.
        case textIndex = "text-index"
        /// The document's rows could be read at all.
        case readable
        /// The hash of the original bytes.
        case contentHash = "content-hash"
        /// The seal over everything stored of the document.
        case seal
        /// A span's characters are the stored words.
        case span
        /// The way back to the original bytes stays inside them.
        case originMap = "origin-map"
        /// Which version of a document is the current one.
        case version
    }

    /// The number of the document; `nil` where the finding is about the whole file.
    public let document: Int?
    /// The stable name of the document, where it could be read.
    public let name: String?
    /// The path the document was read from, where it could be read.
    public let path: String?
    /// What was compared.
    public let check: Check
    /// What does not match, for a person; no article text.
    public let message: String

    /// The document and what does not match.
    public var description: String {
        guard let document else { return message }
        let names = [name, path].compactMap(\.self).joined(separator: ", ")
        return "document \(document)\(names.isEmpty ? "" : " (\(names))"): \(message)"
    }
}
