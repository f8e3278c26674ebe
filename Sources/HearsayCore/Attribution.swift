/// How the words of a content are given.
public enum Mode: String, Sendable, CaseIterable {
    /// All of it inside quotation marks.
    case direct
    /// None of it.
    case indirect
    /// Some of it.
    case mixed
}

/// A source, a cue and a content found in one text: the field's own terms (PARC, PolNeAR).
///
/// Each role is a list of spans, since contents (and now and then sources and cues) are
/// discontinuous: “I will go,” she said, “but not today.”
public struct Attribution: Hashable, Sendable {
    /// Where the attribution was found.
    public enum Evidence: String, Sendable {
        /// By the tagger, from a cue in the running text.
        case cue
        /// By the layout: a sentence of a turn or of a document whose own speaker is known.
        case layout
    }

    /// Who speaks, in UTF-8 bytes; empty if the text names nobody.
    public var source: [Span]
    /// The words that attribute ("said", "according to"), in UTF-8 bytes; empty for layout.
    public var cue: [Span]
    /// What is said, in UTF-8 bytes; never empty.
    public var content: [Span]
    /// How the words are given.
    public var mode: Mode
    /// Where the attribution was found.
    public var evidence: Evidence
    /// The index of the attribution whose content this one was found in, within the same list.
    public var within: Int?
    /// The index of the turn it was found in, within the document's turns.
    public var turn: Int?
    /// Probability that source and content are right (strict match), 0...1, calibrated.
    public var confidence: Double
    /// What led to it, in a few words each.
    public var reasons: [String]

    /// Creates an attribution.
    public init(
        source: [Span], cue: [Span], content: [Span], mode: Mode, evidence: Evidence = .cue,
        within: Int? = nil, turn: Int? = nil, confidence: Double = 1, reasons: [String] = []
    ) {
        self.source = source
        self.cue = cue
        self.content = content
        self.mode = mode
        self.evidence = evidence
        self.within = within
        self.turn = turn
        self.confidence = confidence
        self.reasons = reasons
    }
}

/// One speaker's part in a transcript.
public struct Turn: Hashable, Sendable {
    /// Whether the turn asks or answers.
    public enum Role: String, Sendable {
        /// A journalist's turn.
        case question
        /// A turn of those who are asked.
        case answer
    }

    /// Whether it asks or answers.
    public var role: Role
    /// The label that opens it, without its colon, in UTF-8 bytes; empty, where the turn begins, if it has none.
    public var label: Span
    /// The paragraphs it is made of, in UTF-8 bytes, without the label.
    public var spans: [Span]
    /// Who speaks.
    public var speaker: EntityID?

    /// Creates a turn.
    public init(role: Role, label: Span, spans: [Span], speaker: EntityID? = nil) {
        self.role = role
        self.label = label
        self.spans = spans
        self.speaker = speaker
    }
}
