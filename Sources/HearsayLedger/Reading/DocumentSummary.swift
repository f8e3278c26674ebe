import GRDB
public import HearsayCore

/// One document as a list of documents shows it.
public struct DocumentSummary: Hashable, Sendable {
    /// Its number in the ledger, 1-based.
    public let number: Int
    /// Its stable name.
    public let name: String
    /// 1 for the first version, counted up with each that replaces it.
    public let version: Int
    /// Whether no later version replaces it.
    public let isCurrent: Bool
    /// The number of the version it replaces.
    public let replaces: Int?
    /// The hash of its original bytes.
    public let contentHash: String
    /// The path it was read from.
    public let path: String?
    /// Its title.
    public let title: String?
    /// The kind of document.
    public let genre: Genre
    /// BCP 47 language tag.
    public let language: String
    /// Who published it.
    public let outlet: String?
    /// The day it was published, ISO 8601.
    public let published: String?
    /// When it was added, ISO 8601 in UTC.
    public let added: String
    /// How many statements it holds.
    public let statements: Int

    static let columns = """
        SELECT id, name, version, current, replaces, contentHash, path, title, genre, language,
          outlet, published, added,
          (SELECT count(*) FROM statement s WHERE s.document = document.id)
        FROM document
        """

    init(row: Row) {
        number = row[0]
        name = row[1]
        version = row[2]
        isCurrent = row[3]
        replaces = row[4]
        contentHash = row[5]
        path = row[6]
        title = row[7]
        genre = Genre(rawValue: row[8]) ?? .article
        language = row[9]
        outlet = row[10]
        published = row[11]
        added = row[12]
        statements = row[13]
    }
}

/// How much a ledger holds.
public struct Statistics: Hashable, Sendable {
    /// Documents that no later version replaces.
    public let documents: Int
    /// Documents that a later version replaced.
    public let replacedDocuments: Int
    /// Statements of current documents.
    public let statements: Int
    /// Statements of current documents by what they do.
    public let acts: [Act.Name: Int]
    /// Statements of current documents by grade.
    public let grades: [Grade: Int]
    /// Different names of speakers, addressees and others, counted as profiles.
    public let profiles: Int
    /// Outlets.
    public let outlets: Int
    /// The size of the file in bytes, without what still waits in its log.
    public let bytes: Int
}

/// One document as it leaves the ledger.
public struct ExportRow: Sendable {
    /// The document.
    public let document: DocumentSummary
    /// The bytes of its record, as they were added.
    public let record: [UInt8]
    /// Its text.
    public let text: Text
}
