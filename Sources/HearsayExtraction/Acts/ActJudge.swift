package import HearsayCore
package import HearsayTagging

/// Weighs the act that the rules found against the one that the large model reads, where no word of the cue decides.
///
/// The rules see phrases, the network the whole sentence: it knows that a content is a reproach where no word of it
/// is in a table. How far each is believed was fitted on annotated text (Documentation/decisions/0022).
package struct ActJudge {
    /// The acts in the order of `ActEvidence`.
    package static let order: [Act.Name] = [
        .deny, .accuse, .demand, .evade, .criticize, .promise, .threaten, .support, .reject,
        .concede, .announce, .assert, .ask,
    ]

    /// What was read, by the first span of the cue.
    private var evidence: [Span: ActEvidence] = [:]

    package init() {}

    /// Keeps what was read of an attribution's act.
    package mutating func add(_ evidence: ActEvidence?, of attribution: Attribution) {
        guard let evidence, let cue = attribution.cue.first else { return }
        self.evidence[cue] = evidence
    }

    /// Another act than the rules found, if it is likelier, with the reason.
    ///
    /// - Complexity: O(1).
    func correction(of found: ActFinding, _ attribution: Attribution) -> (
        name: Act.Name, reason: String
    )? {
        guard found.rule.isOpen, let evidence = attribution.cue.first.flatMap({ evidence[$0] }),
            let rules = Self.order.firstIndex(of: found.act.name)
        else { return nil }
        let scores = evidence.scores(rule: found.rule, act: rules)
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), best != rules else {
            return nil
        }
        let name = Self.order[best]
        return (
            name,
            "reads as \(name.rawValue); by its words \(found.act.name.rawValue): \(found.reason)"
        )
    }
}
