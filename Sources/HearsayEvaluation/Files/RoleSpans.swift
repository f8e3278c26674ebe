public import HearsayCore

/// The spans of one attribution, gold or predicted, in UTF-8 bytes.
public struct RoleSpans: Hashable, Sendable {
    /// Who speaks; may be empty.
    public var source: [Span]
    /// The words that attribute; may be empty.
    public var cue: [Span]
    /// What is said; an attribution without content is not scored.
    public var content: [Span]

    /// Creates the spans of an attribution.
    public init(source: [Span], cue: [Span], content: [Span]) {
        self.source = source
        self.cue = cue
        self.content = content
    }

    /// Takes the spans of an attribution the program found.
    public init(_ attribution: Attribution) {
        self.init(
            source: attribution.source, cue: attribution.cue, content: attribution.content)
    }
}

/// One predicted attribution with what the program says about its own certainty.
public struct Prediction: Hashable, Sendable {
    /// Its spans.
    public var spans: RoleSpans
    /// Its grade; `nil` if predictions are not graded.
    public var grade: Grade?
    /// Its confidence, 0...1; `nil` if predictions have none.
    public var confidence: Double?

    /// Creates a prediction.
    public init(_ spans: RoleSpans, grade: Grade? = nil, confidence: Double? = nil) {
        self.spans = spans
        self.grade = grade
        self.confidence = confidence
    }

    /// Takes a statement of a record as a prediction.
    public init(_ statement: Statement) {
        self.init(
            RoleSpans(statement.attribution), grade: statement.grade,
            confidence: statement.attribution.confidence)
    }
}
