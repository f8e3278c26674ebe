internal import HearsayCore

/// Makes documents of bytes: finds the charset, takes the text out of its format, reads layout,
/// metadata, genre and language.
///
/// A value without state: one reader may serve any number of threads.
public struct Reader: Sendable {
    private let limits: Limits

    /// Creates a reader.
    ///
    /// - Parameter limits: inputs over them are refused.
    public init(limits: Limits = Limits()) { self.limits = limits }

    /// Reads one input of an `InputSequence`.
    ///
    /// - Complexity: O(n) in bytes.
    public func read(_ input: Input) -> ReadResult {
        switch input {
        case .file(let path, let format, let bytes): read(bytes, path: path, format: format)
        case .line(let path, let number, let bytes): read(line: bytes, number: number, path: path)
        case .failure(let path, let line, let diagnostic):
            .failure(path: path, line: line, diagnostic)
        }
    }

    /// Reads one document from all bytes of a file that is not JSONL.
    ///
    /// - Parameters:
    ///   - path: where the bytes come from; `nil` for standard input.
    ///   - format: `nil` to tell by the path's extension, else by the bytes. JSONL is not read
    ///     here but line by line.
    /// - Complexity: O(n) in bytes.
    public func read(_ bytes: [UInt8], path: String? = nil, format: Format? = nil) -> ReadResult {
        let name = path ?? "-"
        if bytes.count > limits.maximumBytes {
            return .failure(path: path, line: nil, .tooLarge(name, limits))
        }
        if format == nil, let path, let data = Format.data(path: path) {
            return .failure(path: path, line: nil, TextDecoding.unsupported(path, data))
        }
        let format = format ?? path.flatMap { Format(path: $0) } ?? Format(sniffing: bytes)
        switch TextDecoding.decode(bytes, name: name, isHTML: format == .html) {
        case .failure(let failure): return .failure(path: path, line: nil, failure.diagnostic)
        case .success(let (decoded, noticed)):
            var cleaned: Cleaned
            switch format {
            case .html:
                cleaned = HTMLReading.clean(decoded, name: name)
                cleaned = WrappedReading.clean(cleaned) ?? cleaned
            case .markdown: cleaned = MarkdownReading.clean(decoded)
            case .text, .jsonl:
                cleaned = Cleaned(text: decoded.text, map: decoded.map)
                cleaned =
                    CaptionReading.clean(cleaned) ?? WrappedReading.clean(cleaned) ?? cleaned
            }
            if cleaned.text.allSatisfy({ ASCII.isSpace($0) }) {
                return .failure(path: path, line: nil, TextDecoding.empty(name))
            }
            cleaned.diagnostics.insert(contentsOf: noticed, at: 0)
            let document = document(of: cleaned, id: DocumentID(hashing: bytes), path: path)
            return .document(document, original: bytes)
        }
    }

    /// Reads one document from one line of a JSONL file; its text stays as it is.
    ///
    /// - Parameters:
    ///   - line: the line's bytes without the line break.
    ///   - number: the line's number from 1, for messages.
    ///   - path: the file; `nil` for standard input.
    /// - Complexity: O(n) in bytes.
    public func read(line: [UInt8], number: Int, path: String? = nil) -> ReadResult {
        let name = "\(path ?? "-"), line \(number)"
        if line.count > limits.maximumBytes {
            return .failure(path: path, line: number, .tooLarge(name, limits))
        }
        switch JSONLine.parse(line, name: name) {
        case .failure(let failure): return .failure(path: path, line: number, failure.diagnostic)
        case .success(let parsed):
            if parsed.text.allSatisfy({ ASCII.isSpace($0) }) {
                return .failure(path: path, line: number, TextDecoding.empty(name))
            }
            var cleaned = Cleaned(
                text: parsed.text, map: SourceMap(identity: parsed.text.count))
            cleaned.fields = parsed.fields
            let id = parsed.id.map { DocumentID(rawValue: $0) } ?? DocumentID(hashing: parsed.text)
            // A path names one document, and so must that of a line without an id of its own.
            let place = parsed.id == nil ? "\(path ?? "-"):\(number)" : path
            return .document(document(of: cleaned, id: id, path: place), original: parsed.text)
        }
    }

    private func document(of cleaned: Cleaned, id: DocumentID, path: String?) -> Document {
        var document = Document(
            id: id, path: path, text: Text(validated: cleaned.text), origin: cleaned.map,
            diagnostics: cleaned.diagnostics)
        cleaned.text.withUnsafeBufferPointer { bytes in
            let title = cleaned.fields.title?.value
            var layout = Layout(bytes, hints: cleaned.hints, marks: cleaned.marks, title: title)
            document.genre =
                cleaned.fields.genre ?? GenreDecision.decide(bytes, layout, title: title)
            if document.genre.value == .transcript {
                layout.markEdges(bytes)
            } else if layout.hasLabels {
                layout = Layout(bytes, hints: cleaned.hints, asTranscript: false)
                document.genre =
                    cleaned.fields.genre
                    ?? GenreDecision.decide(bytes, layout, title: title, asTranscript: false)
            }
            document.blocks = layout.blocks
            if cleaned.fields.genre == nil { readOwner(&document, bytes, title: title) }
            let fields = HeadMetadata(bytes, document.blocks).fill(
                cleaned.fields, genre: document.genre.value)
            document.title = fields.title
            document.outlet = fields.outlet
            document.firstOutlet = fields.firstOutlet
            document.published = fields.published
            document.said = fields.said
            document.language = LanguageGuess.language(of: bytes)
        }
        if document.language != "en" {
            document.diagnostics.append(
                Diagnostic(
                    .error, .unsupportedLanguage,
                    "\(path ?? "-"): the text is in \(LanguageGuess.name(of: document.language)); "
                        + "only English is supported, so translate it first"))
        }
        return document
    }

    /// Looks for the weaker signs that a text is somebody's own, and for its signature where no stronger sign showed one.
    private func readOwner(_ document: inout Document, _ bytes: Bytes, title: String?) {
        switch document.genre.value {
        case .transcript: return
        case .article:
            guard let own = OwnText(bytes, document.blocks, title: title) else { return }
            document.genre = own.genre
            document.blocks = own.blocks
        case .statement, .letter:
            guard !document.blocks.contains(where: { $0.kind == .signature }),
                let own = OwnText(bytes, document.blocks, isOwn: true, genre: document.genre.value)
            else { return }
            document.blocks = own.blocks
        }
    }
}
