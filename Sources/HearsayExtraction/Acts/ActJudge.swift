package import HearsayCore
package import HearsayTagging

/// Corrects the rules' acts by what the tagger's states say of the same words.
///
/// The rules see phrases, the network the whole sentence: it knows that a content is a reproach where no word of it
/// is in a table. Both are weighed by a table fitted on annotated text (Documentation/decisions/0016).
package struct ActJudge {
    private let tokenized: TokenizedText
    private let evidence: ActEvidence

    /// The acts in the order of `ActEvidence`.
    package static let order: [Act.Name] = [
        .deny, .accuse, .demand, .evade, .criticize, .promise, .threaten, .support, .reject,
        .concede, .announce, .assert, .ask,
    ]

    /// - Parameters:
    ///   - tokenized: the tokens that `evidence` speaks of.
    ///   - evidence: what the tagger gave for them.
    package init(_ tokenized: TokenizedText, _ evidence: ActEvidence) {
        self.tokenized = tokenized
        self.evidence = evidence
    }

    /// Another act than the rules found, if it is likelier, with the reason.
    ///
    /// - Complexity: O(n) in the attribution's tokens.
    func correction(of found: ActFinding, _ attribution: Attribution) -> (
        name: Act.Name, reason: String
    )? {
        guard let rules = Self.order.firstIndex(of: found.act.name) else { return nil }
        let content = attribution.content.map(tokenized.tokens)
        guard content.contains(where: { !$0.isEmpty }) else { return nil }
        let odds = evidence.probabilities(
            cue: attribution.cue.map(tokenized.tokens), content: content, rule: found.rule,
            act: rules)
        guard let best = odds.indices.max(by: { odds[$0] < odds[$1] }), best != rules else {
            return nil
        }
        let percent = Int((odds[best] * 100).rounded())
        return (
            Self.order[best],
            "reads as \(Self.order[best].rawValue), p \(percent) %, more than as "
                + "\(found.act.name.rawValue): \(found.reason)"
        )
    }
}
