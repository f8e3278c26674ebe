public import HearsayCore

/// Whom a name stands for across all documents: entities whose names are the same but for case,
/// accents and punctuation.
public struct Profile: Sendable {
    /// Its most frequent name.
    public let name: String
    /// All names it goes by, aliases included, in alphabetical order.
    public let names: [String]
    /// The kinds it was taken for, the most frequent first.
    public let kinds: [Entity.Kind]
    /// How many current documents name it.
    public let documents: Int
    /// How many current statements it made.
    public let statements: Int
    /// How many of them do what.
    public let acts: [Act.Name: Int]
    /// What it said, the oldest first; those without a day come first of all.
    public let timeline: [SearchHit]
}
