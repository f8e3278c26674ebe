public import HearsayCore

/// Ties the statements of one record to each other.
///
/// For now one tie, which the layout of a transcript proves: what an answer turn says answers what
/// the question turn before it asks.
public struct Linker: Sendable {
    /// Creates a linker.
    public init() {}

    /// The links of a record.
    ///
    /// - Complexity: O(n) in statements.
    public func links(of record: Record) -> [Link] {
        var asked: [Int: StatementID] = [:]
        for statement in record.statements where statement.act.name == .ask {
            if let turn = statement.attribution.turn, asked[turn] == nil {
                asked[turn] = statement.id
            }
        }
        var answered: Set<Int> = []
        var links: [Link] = []
        for statement in record.statements {
            guard let turn = statement.attribution.turn, turn > 0, statement.within == nil,
                record.turns[turn].role == .answer, record.turns[turn - 1].role == .question,
                let question = asked[turn - 1], answered.insert(turn).inserted
            else { continue }
            links.append(
                Link(
                    from: statement.id, to: question, kind: .answers, score: 1,
                    reasons: ["first statement of the turn after the question"]))
        }
        return links
    }
}
