#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Weighs what speaks for each candidate: a conditional logit (McFadden 1974).
///
/// Fitted by `Training/speakers/fit.py`; the figures are in Documentation/decisions/0037 and 0038.
package enum AntecedentRanker {
    /// What is weighed.
    package enum Kind: Int, CaseIterable, Sendable {
        /// "He", "she"; "the senator"; "the bank".
        case pronoun, person, group
    }

    /// The probability of each candidate of one source, in their order; what is missing to 1 is that of none.
    ///
    /// - Complexity: O(n) in candidates.
    package static func probabilities(of candidates: [AntecedentCandidate], _ kind: Kind)
        -> [Double]
    {
        let (weights, nobody) = (weights[kind.rawValue], nobody[kind.rawValue])
        let scores = candidates.map { candidate in
            AntecedentSign.allCases.reduce(0) { sum, sign in
                candidate.has(sign) ? sum + weights[sign.rawValue] : sum
            }
        }
        let most = max(scores.max() ?? 0, nobody)
        let odds = scores.map { exp($0 - most) }
        let sum = odds.reduce(exp(nobody - most), +)
        return odds.map { $0 / sum }
    }

    /// Below it nobody is taken to be meant by a pronoun: of those that were learned from, half are right between .5
    /// and .6.
    static let bound = 0.6
    /// Below it nobody is taken to be meant by a noun that is part of the name or the role.
    static let boundOfCalled = 0.5
    /// Below it nobody is taken to be meant by another noun: three in five are right between .5 and .7.
    static let boundOfOthers = 0.7
    /// From it on the pronoun tells whether the person is he or she.
    static let sure = 0.9
}
