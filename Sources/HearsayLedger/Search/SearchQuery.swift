public import HearsayCore

/// What to look for among the statements; conditions left out do not restrict.
public struct SearchQuery: Hashable, Sendable {
    /// Words that must all occur in a statement's speaker, source, cue or content.
    ///
    /// `word`, `"a phrase"`, `begin*`; case and accents do not matter, and nothing else has a
    /// meaning.
    public var words: String
    /// Words of a name of the speaker.
    public var by: String?
    /// Words of a name of the addressee.
    public var to: String?
    /// Words of a name of whom the statement is about.
    public var about: String?
    /// What the statement does.
    public var act: Act.Name?
    /// First day, ISO 8601; of the statement, else of what the document says, else of publication.
    public var since: String?
    /// Last day, included; a month or a year means its last day.
    public var until: String?
    /// Words of the outlet's name.
    public var outlet: String?
    /// The lowest grade to show.
    public var grade: Grade?
    /// How the words are given.
    public var mode: Mode?
    /// Whether statements of replaced document versions are shown too.
    public var includesReplaced: Bool
    /// The most hits to return.
    public var limit: Int
    /// How many hits to skip.
    public var offset: Int

    /// Creates a query.
    public init(
        words: String = "", by: String? = nil, to: String? = nil, about: String? = nil,
        act: Act.Name? = nil, since: String? = nil, until: String? = nil, outlet: String? = nil,
        grade: Grade? = nil, mode: Mode? = nil, includesReplaced: Bool = false, limit: Int = 20,
        offset: Int = 0
    ) {
        self.words = words
        self.by = by
        self.to = to
        self.about = about
        self.act = act
        self.since = since
        self.until = until
        self.outlet = outlet
        self.grade = grade
        self.mode = mode
        self.includesReplaced = includesReplaced
        self.limit = limit
        self.offset = offset
    }
}
