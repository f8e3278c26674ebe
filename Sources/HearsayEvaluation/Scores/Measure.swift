/// What is measured by precision, recall and F1.
public enum Measure: Int, Sendable, CaseIterable {
    /// Cues that share a token; where either side has none, contents that share a word.
    case cue
    /// Contents equal character for character, white space at the edges aside.
    case contentRaw
    /// Contents of exactly the same words.
    case contentExact
    /// Partial credit for the tokens two contents share, after Johansson and Moschitti (2013).
    case contentPart
    /// Words inside any content.
    case contentToken
    /// Words inside contents whose sources are compatible.
    case attributedToken
    /// Contents whose words overlap by at least the threshold (Jaccard).
    case contentMatch
    /// Whole attributions: content overlap of at least 0.8 and compatible sources.
    case strict

    /// The published name, as `content-raw`.
    public var name: String {
        switch self {
        case .cue: "cue"
        case .contentRaw: "content-raw"
        case .contentExact: "content-exact"
        case .contentPart: "content-part"
        case .contentToken: "content-token"
        case .attributedToken: "attr-token"
        case .contentMatch: "content-match"
        case .strict: "strict"
        }
    }

    /// Whether it counts words rather than attributions.
    var countsWords: Bool { self == .contentToken || self == .attributedToken }
}

/// How right the source is, given that the content was found.
public enum SourceMeasure: Int, Sendable, CaseIterable {
    /// The same words.
    case exact
    /// The head word of the gold source is in the predicted one.
    case head
    /// Any word in common.
    case any

    /// The published name, as `src-exact`.
    public var name: String {
        switch self {
        case .exact: "src-exact"
        case .head: "src-head"
        case .any: "src-any"
        }
    }
}

/// The attributions a figure is about: all, or those of one mode.
public enum ScoreClass: Int, Sendable, CaseIterable {
    /// Every attribution.
    case all
    /// Contents between quotation marks.
    case direct
    /// Contents without quotation marks.
    case indirect
    /// The rest.
    case mixed

    /// The published name.
    public var name: String {
        switch self {
        case .all: "all"
        case .direct: "direct"
        case .indirect: "indirect"
        case .mixed: "mixed"
        }
    }
}
