/// What was noticed about an input, as a value: the command line, the record, the ledger and the
/// tests all show the same ones.
public struct Diagnostic: Hashable, Sendable {
    /// How bad it is.
    public enum Severity: String, Sendable, CaseIterable {
        /// Worth knowing; nothing was lost.
        case note
        /// Something was repaired, guessed or left out; the document was still read.
        case warning
        /// The document could not be read or analysed; nothing is recorded for it.
        case error
    }

    /// A stable name for the condition, such as `empty-document`; never translated, never reused.
    public struct Code: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
        /// The name: lower-case words joined by hyphens.
        public let rawValue: String
        /// Creates a code from its name.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// The name.
        public var description: String { rawValue }
    }

    /// How bad it is.
    public let severity: Severity
    /// Which condition it is.
    public let code: Code
    /// What a person reads: lower case, the thing, the reason and the way out; no article text.
    public let message: String
    /// Where in the document's text, in UTF-8 bytes, if it has a place.
    public let span: Span?

    /// Creates a diagnostic.
    public init(_ severity: Severity, _ code: Code, _ message: String, span: Span? = nil) {
        self.severity = severity
        self.code = code
        self.message = message
        self.span = span
    }
}

extension Diagnostic.Code {
    /// The input holds no character besides white space.
    public static let emptyDocument = Self(rawValue: "empty-document")
    /// The file could not be opened or read.
    public static let unreadableFile = Self(rawValue: "unreadable-file")
    /// The path names nothing.
    public static let missingFile = Self(rawValue: "missing-file")
    /// A folder was met a second time through a symbolic link.
    public static let folderLoop = Self(rawValue: "folder-loop")
    /// The input exceeds the size limit.
    public static let tooLarge = Self(rawValue: "too-large")
    /// The bytes are not text.
    public static let notText = Self(rawValue: "not-text")
    /// The file's format has no reader.
    public static let unsupportedFormat = Self(rawValue: "unsupported-format")
    /// NUL bytes were read as spaces.
    public static let nulBytes = Self(rawValue: "nul-bytes")
    /// Bytes that are invalid in the charset were replaced with U+FFFD.
    public static let invalidBytes = Self(rawValue: "invalid-bytes")
    /// The charset was guessed from the bytes.
    public static let charsetGuessed = Self(rawValue: "charset-guessed")
    /// The text is in a language without support; no statement was looked for.
    public static let unsupportedLanguage = Self(rawValue: "unsupported-language")
    /// A line of a JSONL file is not a document.
    public static let brokenLine = Self(rawValue: "broken-line")
    /// The document was analysed and holds no statement.
    public static let noStatements = Self(rawValue: "no-statements")
    /// HTML with an element left open, or cut inside a tag.
    public static let truncatedMarkup = Self(rawValue: "truncated-markup")
    /// An unpaired quotation mark; the quotation ends with its paragraph.
    public static let unpairedQuotation = Self(rawValue: "unpaired-quotation")
    /// No main text was found on a page; everything visible was kept.
    public static let noMainText = Self(rawValue: "no-main-text")
}
