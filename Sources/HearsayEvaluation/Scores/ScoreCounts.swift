/// The sums every figure is made of; adds up over documents.
struct ScoreCounts: Sendable {
    enum Side: Int, CaseIterable { case predicted, gold }

    /// One sum of each class.
    enum Item {
        /// Attributions of a side.
        case attributions(Side)
        /// Words inside the contents of a side.
        case words(Side)
        /// What a measure finds right, of a side.
        case right(Measure, Side)
        /// Content-match pairs; `named` counts those whose gold has a source.
        case pairs(named: Bool)
        /// Pairs whose source is right.
        case source(SourceMeasure, named: Bool)

        static let count = 12 + 2 * Measure.allCases.count

        var place: Int {
            switch self {
            case .attributions(let side): side.rawValue
            case .words(let side): 2 + side.rawValue
            case .pairs(let named): named ? 4 : 5
            case .source(let measure, let named): 6 + 2 * measure.rawValue + (named ? 0 : 1)
            case .right(let measure, let side): 12 + 2 * measure.rawValue + side.rawValue
            }
        }
    }

    private var sums = [Double](repeating: 0, count: Item.count * ScoreClass.allCases.count)

    subscript(item: Item, scoreClass: ScoreClass) -> Double {
        get { sums[Item.count * scoreClass.rawValue + item.place] }
        set { sums[Item.count * scoreClass.rawValue + item.place] = newValue }
    }

    /// Adds `amount` to an item, for all attributions and for those of `scoreClass`.
    mutating func add(_ amount: Double = 1, to item: Item, of scoreClass: ScoreClass) {
        self[item, .all] += amount
        self[item, scoreClass] += amount
    }

    static func += (sum: inout ScoreCounts, other: ScoreCounts) {
        for place in sum.sums.indices { sum.sums[place] += other.sums[place] }
    }

    /// Precision, recall and F1 of a measure.
    func score(_ measure: Measure, in scoreClass: ScoreClass) -> Score {
        func share(_ side: Side) -> Double {
            let whole = self[measure.countsWords ? .words(side) : .attributions(side), scoreClass]
            return whole > 0 ? self[.right(measure, side), scoreClass] / whole : 0
        }
        return Score(precision: share(.predicted), recall: share(.gold))
    }
}

/// Precision and recall of one measure, 0...1.
public struct Score: Hashable, Sendable {
    /// The share of the predicted that is right.
    public let precision: Double
    /// The share of the gold that was found.
    public let recall: Double

    /// The harmonic mean of precision and recall.
    public var f1: Double {
        precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
}
