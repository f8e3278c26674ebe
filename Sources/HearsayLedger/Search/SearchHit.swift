public import HearsayCore

/// One statement as a list of statements shows it.
public struct SearchHit: Sendable, Hashable {
    /// Its name in the ledger.
    public let reference: StatementReference
    /// The stable name of its document.
    public let documentName: String
    /// The path its document was read from.
    public let path: String?
    /// The title of its document.
    public let title: String?
    /// Who published the document.
    public let outlet: String?
    /// Its day, else the document's; empty where unknown.
    public let day: String
    /// The speaker's name; empty where unresolved.
    public let speaker: String
    /// The addressee's name.
    public let addressee: String?
    /// The words of the source; empty where there is none.
    public let source: String
    /// The words of the cue; empty where there is none.
    public let cue: String
    /// The words of the content.
    public let content: String
    /// What it does.
    public let act: Act
    /// How its words are given.
    public let mode: Mode
    /// Its confidence class.
    public let grade: Grade
    /// Its confidence, 0...1.
    public let confidence: Double
    /// Whether a later version of the document has replaced this one.
    public let isReplaced: Bool
}
