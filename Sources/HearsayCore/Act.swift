/// What a statement does, with its code in the CAMEO event scheme.
///
/// CAMEO is Schrodt's Conflict and Mediation Event Observations codebook, version 1.1b3.
public struct Act: Hashable, Sendable {
    /// The acts the ledger tells apart.
    public enum Name: String, Sendable, CaseIterable {
        case assert, announce, deny, accuse, criticize, demand, promise, threaten, support, reject
        case concede, evade, ask
    }

    /// The scheme the codes belong to.
    public static let scheme = "CAMEO 1.1b3"

    /// The act.
    public var name: Name
    /// Its code: two to four digits, as `016`.
    public var cameo: String
    /// Whether the cue is negated ("did not deny").
    public var negated: Bool
    /// Whether it is only imagined or conditional ("would deny").
    public var hypothetical: Bool

    /// Creates an act; `cameo` defaults to the root code of the act.
    public init(
        _ name: Name, cameo: String? = nil, negated: Bool = false, hypothetical: Bool = false
    ) {
        self.name = name
        self.cameo = cameo ?? name.rootCode
        self.negated = negated
        self.hypothetical = hypothetical
    }
}

extension Act.Name {
    /// The least specific CAMEO code of the act.
    public var rootCode: String {
        switch self {
        case .assert, .announce, .ask: "010"
        case .deny: "016"
        case .accuse: "112"
        case .criticize: "111"
        case .demand: "100"
        case .promise: "030"
        case .threaten: "130"
        case .support: "051"
        case .reject: "120"
        case .concede: "015"
        case .evade: "011"
        }
    }
}
