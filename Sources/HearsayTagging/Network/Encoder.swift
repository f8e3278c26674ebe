/// Turns a batch of windows into states.
enum Encoder {
    case recurrent(RecurrentEncoder)
    case transformer(TransformerEncoder)

    init(_ weights: Weights.Encoder) {
        switch weights {
        case .recurrent(let weights): self = .recurrent(RecurrentEncoder(weights: weights))
        case .transformer(let weights): self = .transformer(TransformerEncoder(weights: weights))
        }
    }

    /// The most windows and tokens that are encoded side by side; more would not fit the caches.
    var limits: (windows: Int, tokens: Int) {
        switch self {
        case .recurrent: (24, 1536)
        case .transformer: (24, 384)
        }
    }

    /// The states of all tokens of a batch, one row each.
    func encode(_ batch: Batch, into states: UnsafeMutablePointer<Float>) {
        switch self {
        case .recurrent(let encoder): encoder.encode(batch, into: states)
        case .transformer(let encoder): encoder.encode(batch, into: states)
        }
    }

    /// The states of all tokens of the last batch before the last layer; `nil` of a recurrent network.
    func earlyStates() -> UnsafePointer<Float>? {
        switch self {
        case .recurrent: nil
        case .transformer(let encoder): encoder.earlyStates()
        }
    }
}
