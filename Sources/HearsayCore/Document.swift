/// The stable name of a document: `sha256:` and the hash of its original bytes, or the id that a
/// JSONL line brought along.
public struct DocumentID: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// The name as published.
    public let rawValue: String
    /// Creates an id from its published form.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The name as published.
    public var description: String { rawValue }
}

/// What kind of document it is; decides where speakers are looked for.
public enum Genre: String, Sendable, CaseIterable {
    /// News and anything else that reports others.
    case article
    /// Turns of speakers, as of a press conference.
    case transcript
    /// An institution speaking for itself, as a spokesperson's statement.
    case statement
    /// A signed text addressed to someone.
    case letter
}

/// A value read off the text or the metadata, with the characters it came from.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value itself.
    public let value: Value
    /// Its characters in the document's text in UTF-8 bytes; `nil` if it came from metadata alone.
    public let span: Span?
    /// Which rule or field it was read by, in a few words.
    public let basis: String

    /// Creates a located value.
    public init(_ value: Value, span: Span? = nil, basis: String) {
        self.value = value
        self.span = span
        self.basis = basis
    }
}

/// A stretch of the text between line breaks, with its part in the layout.
public struct Block: Hashable, Sendable {
    /// The part a block plays.
    public enum Kind: String, Sendable {
        /// Running text.
        case paragraph
        /// The document's title or a heading inside it.
        case heading
        /// Navigation, print buttons, date lines, video captions: not body, never a statement.
        case furniture
        /// A salutation such as "Dear Sir/Madam,".
        case salutation
        /// Part of a signature block.
        case signature
    }

    /// The block's characters in UTF-8 bytes, without the line break and outer white space.
    public let span: Span
    /// The part it plays.
    public let kind: Kind
    /// The speaker's label that opens a turn, without its colon, as `Mao Ning` of `Mao Ning: …`; empty, at the start of the block, where
    /// type alone tells that a turn begins.
    public let label: Span?
    /// Whether the turn that opens here asks or answers, where type tells it: questions in bold.
    public let role: Turn.Role?
    /// Where the turn's words begin, behind the label, its colon and its time, in UTF-8 bytes; the block's end where the label stands
    /// alone, its start without a label.
    public let words: Int

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - words: `nil` for the end of the label, else the start of the block.
    ///   - role: `nil` where a label or nothing opens a turn here.
    public init(
        span: Span, kind: Kind, label: Span? = nil, words: Int? = nil, role: Turn.Role? = nil
    ) {
        self.span = span
        self.kind = kind
        self.label = label
        self.role = role
        self.words = words ?? label?.end ?? span.start
    }
}

/// One text to analyse, with what reading found out about it.
public struct Document: Sendable {
    /// Its stable name.
    public var id: DocumentID
    /// The path it was read from; `nil` for standard input.
    public var path: String?
    /// The cleaned text; every span of the document points into it.
    public var text: Text
    /// The way back from the cleaned text to the original bytes.
    public var origin: SourceMap
    /// The layout: every non-empty line of the text in order, without overlap.
    public var blocks: [Block]
    /// Its title.
    public var title: Located<String>?
    /// The kind of document, with the reason as its basis.
    public var genre: Located<Genre>
    /// BCP 47 language tag, or `und` where it could not be told.
    public var language: String
    /// Who published it: a newspaper, an agency, a ministry's site.
    public var outlet: Located<String>?
    /// Where it had appeared before the outlet posted it again, if the text says so.
    public var firstOutlet: Located<String>?
    /// The day it was published, ISO 8601.
    public var published: Located<String>?
    /// The day the words in it were said, where the text tells it apart from publication.
    public var said: Located<String>?
    /// What reading noticed.
    public var diagnostics: [Diagnostic]

    /// Creates a document; everything but the text has a neutral default.
    public init(
        id: DocumentID, path: String? = nil, text: Text, origin: SourceMap? = nil,
        blocks: [Block] = [], title: Located<String>? = nil,
        genre: Located<Genre> = Located(.article, basis: "default"), language: String = "en",
        outlet: Located<String>? = nil, firstOutlet: Located<String>? = nil,
        published: Located<String>? = nil, said: Located<String>? = nil,
        diagnostics: [Diagnostic] = []
    ) {
        self.id = id
        self.path = path
        self.text = text
        self.origin = origin ?? SourceMap(identity: text.count)
        self.blocks = blocks
        self.title = title
        self.genre = genre
        self.language = language
        self.outlet = outlet
        self.firstOutlet = firstOutlet
        self.published = published
        self.said = said
        self.diagnostics = diagnostics
    }
}
