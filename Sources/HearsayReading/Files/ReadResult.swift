public import HearsayCore

/// What came of reading one input: a document or the reason why there is none.
public enum ReadResult: Sendable {
    /// A document, and the bytes that its source map leads back to: the file as it was, or the
    /// `text` of a JSONL line.
    case document(Document, original: [UInt8])
    /// No document.
    ///
    /// - Parameters: the path (`nil` for standard input), the 1-based line of a JSONL file, why.
    case failure(path: String?, line: Int?, Diagnostic)

    /// The document, if there is one.
    public var document: Document? {
        if case .document(let document, _) = self { document } else { nil }
    }

    /// The reason why there is no document, if there is none.
    public var failure: Diagnostic? {
        if case .failure(_, _, let diagnostic) = self { diagnostic } else { nil }
    }
}

/// One thing to read, in the order of the command line, with its bytes already in memory.
public enum Input: Sendable {
    /// A whole file that is one document; its path is `nil` for standard input, its format `nil`
    /// where the bytes must tell.
    case file(path: String?, format: Format?, bytes: [UInt8])
    /// One line of a JSONL file without its line break; lines count from 1.
    case line(path: String?, number: Int, bytes: [UInt8])
    /// Something that could not be read.
    case failure(path: String?, line: Int?, Diagnostic)
}
