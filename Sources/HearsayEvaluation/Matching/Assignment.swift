/// A prediction and a gold attribution that may be paired, by their places in their lists.
package struct Pair: Hashable {
    package let prediction: Int
    package let gold: Int

    package init(prediction: Int, gold: Int) {
        self.prediction = prediction
        self.gold = gold
    }
}

/// An admissible pair and what it is worth.
package struct Edge {
    let pair: Pair
    /// Greater than 0.
    let weight: Double

    package init(_ prediction: Int, _ gold: Int, _ weight: Double) {
        pair = Pair(prediction: prediction, gold: gold)
        self.weight = weight
    }
}

/// One-to-one matching of predictions and gold that is worth the most in sum.
///
/// Greedy matching would let a good pair take away the only partner of another prediction; here
/// every connected component of the admissible pairs is solved on its own, and exactly.
package enum Assignment {
    /// The pairs of an optimal matching, by prediction; ties are settled by order.
    ///
    /// - Complexity: O(n³) in the size of the largest component.
    package static func best(_ edges: [Edge]) -> [Pair] {
        var weights: [Pair: Double] = [:]
        var goldOf: [Int: [Int]] = [:]
        var predictionsOf: [Int: [Int]] = [:]
        for edge in edges {
            weights[edge.pair] = edge.weight
            goldOf[edge.pair.prediction, default: []].append(edge.pair.gold)
            predictionsOf[edge.pair.gold, default: []].append(edge.pair.prediction)
        }
        var seen: Set<Int> = []
        var pairs: [Pair] = []
        for first in goldOf.keys.sorted() where !seen.contains(first) {
            var predictions: Set<Int> = [first]
            var gold: Set<Int> = []
            var waiting = [first]
            while let prediction = waiting.popLast() {
                for place in goldOf[prediction] ?? [] where gold.insert(place).inserted {
                    for other in predictionsOf[place] ?? []
                    where predictions.insert(other).inserted {
                        waiting.append(other)
                    }
                }
            }
            seen.formUnion(predictions)
            pairs += solve(predictions.sorted(), gold.sorted(), weights)
        }
        return pairs.sorted { ($0.prediction, $0.gold) < ($1.prediction, $1.gold) }
    }

    private static func solve(
        _ predictions: [Int], _ gold: [Int], _ weights: [Pair: Double]
    ) -> [Pair] {
        if predictions.count <= gold.count {
            let matrix = predictions.map { prediction in
                gold.map { weights[Pair(prediction: prediction, gold: $0)] ?? 0 }
            }
            return zip(predictions, HungarianMethod.columns(matrix)).compactMap { row, column in
                column.map { Pair(prediction: row, gold: gold[$0]) }
            }
        }
        let matrix = gold.map { place in
            predictions.map { weights[Pair(prediction: $0, gold: place)] ?? 0 }
        }
        return zip(gold, HungarianMethod.columns(matrix)).compactMap { row, column in
            column.map { Pair(prediction: predictions[$0], gold: row) }
        }
    }
}
