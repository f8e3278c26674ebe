public import HearsayCore

/// One statement with everything that led to it, for a person to check.
public struct StatementDetail: Sendable {
    /// One hop of its chain, with the name looked up.
    public struct Carrier: Hashable, Sendable {
        /// Who carried it; `nil` where the text names nobody.
        public let name: String?
        /// What carried it.
        public let kind: String
        /// The characters that say so, in UTF-8 bytes of the document's text.
        public let span: Span?
        /// Those characters.
        public let words: String?
    }

    /// A tie to another statement of the document.
    public struct Tie: Hashable, Sendable {
        /// The later statement.
        public let from: StatementReference
        /// The earlier statement.
        public let to: StatementReference
        /// What ties them.
        public let kind: Link.Kind
        /// How sure, 0...1.
        public let score: Double
        /// Why.
        public let reasons: [String]
    }

    /// The statement as a list shows it.
    public let hit: SearchHit
    /// The statement whose content this one was found in.
    public let within: StatementReference?
    /// How the speaker was found.
    public let basis: SpeakerBasis
    /// Whom it is about.
    public let about: [String]
    /// Its own date with where it was read, if it has one.
    public let date: Located<String>?
    /// The spans of its source in UTF-8 bytes of the document's text.
    public let source: [Span]
    /// The spans of its cue in UTF-8 bytes of the document's text.
    public let cue: [Span]
    /// The spans of its content in UTF-8 bytes of the document's text.
    public let content: [Span]
    /// The stretch of the document's text around it, in UTF-8 bytes: the whole passages its spans
    /// lie in.
    public let passageSpan: Span
    /// The characters of ``passageSpan``.
    public let passage: String
    /// Which rules, scores and characters led to it.
    public let reasons: [String]
    /// The hops it passed.
    public let chain: [Carrier]
    /// The ties to other statements, in both directions.
    public let links: [Tie]
    /// The stretch of the original bytes that ``passageSpan`` was made from.
    public let originalSpan: Span?
    /// The bytes of the document's record, as they were added.
    public let record: [UInt8]
}
