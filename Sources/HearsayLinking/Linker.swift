package import HearsayCore

/// Ties the statements of one record to each other.
///
/// For now one tie, which the turns of a transcript prove: what an answer turn says answers what a
/// question turn before it asks.
public struct Linker: Sendable {
    /// Creates a linker.
    public init() {}

    /// The links of a record: from the first statement of an answer turn to what the question turn
    /// asks first, or says first where it asks nothing.
    ///
    /// - Parameters:
    ///   - record: the record.
    ///   - judge: who is asked where the rules are in doubt.
    /// - Complexity: O(n) in statements and in the bytes of the turns.
    package func links(of record: Record, judge: PairJudge? = nil) -> [Link] {
        var pairing = QuestionPairing(record.turns, in: record.document.text)
        if let judge { pairing.revise(judge) }
        let pairs = pairing.pairs
        if pairs.isEmpty { return [] }
        var asked: [Int: StatementID] = [:]
        var said: [Int: StatementID] = [:]
        for statement in record.statements {
            guard let turn = statement.attribution.turn else { continue }
            if statement.act.name == .ask, asked[turn] == nil { asked[turn] = statement.id }
            if statement.within == nil, said[turn] == nil { said[turn] = statement.id }
        }
        return pairs.compactMap { pair in
            guard let answer = said[pair.answer],
                let question = asked[pair.question] ?? said[pair.question]
            else { return nil }
            return Link(
                from: answer, to: question, kind: .answers, score: pair.tie.score,
                reasons: [pair.tie.reason])
        }
    }
}
