/// The name of a statement within one document, as `s1`.
public struct StatementID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// 1-based number in the order of the document.
    public let number: Int
    /// Creates the id with a 1-based number.
    public init(_ number: Int) { self.number = number }
    /// The published form, `s3`.
    public var description: String { "s\(number)" }
    /// Orders by number.
    public static func < (a: StatementID, b: StatementID) -> Bool { a.number < b.number }
}

/// Calibrated confidence class of a statement.
public enum Grade: String, Sendable, CaseIterable {
    case high, medium, low
}

/// How the speaker of a statement was found.
public enum SpeakerBasis: String, Sendable, CaseIterable {
    /// A name in the source.
    case name
    /// A pronoun, bound to an earlier mention.
    case pronoun
    /// A role ("the minister"), bound to who holds it in the document.
    case role
    /// The document's own speaker.
    case document
    /// The speaker of the turn.
    case turn
    /// Nobody; the statement's reasons say why.
    case none
}

/// One hop a statement passed on its way into the document.
public struct Hop: Hashable, Sendable {
    /// Who carried it; `nil` where the text names nobody.
    public var entity: EntityID?
    /// What carried it, as `press release` or `report`; `unsourced` where the hop before is missing.
    public var kind: String
    /// The characters that say so, in UTF-8 bytes.
    public var span: Span?

    /// Creates a hop.
    public init(entity: EntityID?, kind: String, span: Span?) {
        self.entity = entity
        self.kind = kind
        self.span = span
    }
}

/// An attribution with its speaker, act, addressee, date and chain resolved: what the ledger stores.
public struct Statement: Hashable, Sendable {
    /// Its name within the document.
    public var id: StatementID
    /// The statement whose content this one was found in.
    public var within: StatementID?
    /// The spans and the confidence it rests on.
    public var attribution: Attribution
    /// Who speaks; `nil` if unresolved.
    public var speaker: EntityID?
    /// How the speaker was found.
    public var basis: SpeakerBasis
    /// What the statement does.
    public var act: Act
    /// To whom it is addressed.
    public var addressee: EntityID?
    /// Whom it is about.
    public var about: [EntityID]
    /// When it was said.
    public var date: Located<String>?
    /// The hops it passed, the one nearest to the speaker first.
    public var chain: [Hop]
    /// Its confidence class.
    public var grade: Grade
    /// Which rules, scores and characters led to it.
    public var reasons: [String]

    /// Creates a statement; what a stage cannot tell is left empty.
    public init(
        id: StatementID, within: StatementID? = nil, attribution: Attribution,
        speaker: EntityID? = nil, basis: SpeakerBasis = .none, act: Act = Act(.assert),
        addressee: EntityID? = nil, about: [EntityID] = [], date: Located<String>? = nil,
        chain: [Hop] = [], grade: Grade = .low, reasons: [String] = []
    ) {
        self.id = id
        self.within = within
        self.attribution = attribution
        self.speaker = speaker
        self.basis = basis
        self.act = act
        self.addressee = addressee
        self.about = about
        self.date = date
        self.chain = chain
        self.grade = grade
        self.reasons = reasons
    }
}

/// A typed tie between two statements of one document.
public struct Link: Hashable, Sendable {
    /// The ties there are.
    public enum Kind: String, Sendable, CaseIterable { case answers, denies, repeats, contradicts }

    /// The later statement.
    public var from: StatementID
    /// The earlier statement.
    public var to: StatementID
    /// What ties them.
    public var kind: Kind
    /// How sure, 0...1.
    public var score: Double
    /// Why.
    public var reasons: [String]

    /// Creates a link.
    public init(
        from: StatementID, to: StatementID, kind: Kind, score: Double, reasons: [String]
    ) {
        self.from = from
        self.to = to
        self.kind = kind
        self.score = score
        self.reasons = reasons
    }
}

/// Everything one analysis says about one document: what is written as a record and kept in the
/// ledger.
public struct Record: Sendable {
    /// The document.
    public var document: Document
    /// The document's own speaker, if it has one.
    public var speaker: EntityID?
    /// The turns of a transcript.
    public var turns: [Turn]
    /// The statements in the order of the text.
    public var statements: [Statement]
    /// The spans that name someone, in the order of the text.
    public var mentions: [Mention]
    /// Who is named.
    public var entities: [Entity]
    /// The expressions of time, in the order of the text.
    public var times: [TimeExpression]
    /// The ties between statements.
    public var links: [Link]

    /// Creates a record; everything but the document may be empty.
    public init(
        document: Document, speaker: EntityID? = nil, turns: [Turn] = [],
        statements: [Statement] = [], mentions: [Mention] = [], entities: [Entity] = [],
        times: [TimeExpression] = [], links: [Link] = []
    ) {
        self.document = document
        self.speaker = speaker
        self.turns = turns
        self.statements = statements
        self.mentions = mentions
        self.entities = entities
        self.times = times
        self.links = links
    }

    /// What was noticed about the document while reading and analysing it.
    public var diagnostics: [Diagnostic] { document.diagnostics }
}
