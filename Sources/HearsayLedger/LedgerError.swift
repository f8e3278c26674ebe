/// What went wrong with a ledger: the file, the reason and the way out.
public struct LedgerError: Error, Sendable, CustomStringConvertible {
    /// A stable name for the kind of failure.
    public struct Code: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
        /// The name: lower-case words joined by hyphens.
        public let rawValue: String
        /// Creates a code from its name.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// The name.
        public var description: String { rawValue }

        /// The file is not an SQLite database, or one of another program.
        public static let notALedger = Self(rawValue: "not-a-ledger")
        /// The file was written by a newer version of the program.
        public static let newerSchema = Self(rawValue: "newer-schema")
        /// The file was written by an older version and cannot be changed as it is opened.
        public static let olderSchema = Self(rawValue: "older-schema")
        /// The file or its folder does not exist or may not be opened.
        public static let cannotOpen = Self(rawValue: "cannot-open")
        /// The file may not be written.
        public static let readOnly = Self(rawValue: "read-only")
        /// Another process is writing and did not finish in time.
        public static let locked = Self(rawValue: "locked")
        /// No space is left for the file.
        public static let diskFull = Self(rawValue: "disk-full")
        /// The device failed to read or write.
        public static let inputOutput = Self(rawValue: "input-output")
        /// The file is damaged.
        public static let damaged = Self(rawValue: "damaged")
        /// An entry contradicts itself and was refused.
        public static let invalidEntry = Self(rawValue: "invalid-entry")
        /// A search that cannot be run as given.
        public static let invalidQuery = Self(rawValue: "invalid-query")
        /// Anything else SQLite reports.
        public static let database = Self(rawValue: "database")
    }

    /// The kind of failure.
    public let code: Code
    /// What a person reads: lower case, the file, the reason and the way out; no article text.
    public let message: String
    /// The ledger's file.
    public let path: String
    /// The cause, if another error led to this one.
    public let underlying: (any Error)?

    /// Creates an error.
    public init(_ code: Code, _ message: String, path: String, underlying: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.path = path
        self.underlying = underlying
    }

    /// The message.
    public var description: String { message }
}
