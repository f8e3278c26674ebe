import HearsayCore

/// Windows that are encoded side by side.
struct Batch {
    /// Ranges of indices into `tokens`, longest first, none empty.
    let windows: ArraySlice<Range<Int>>
    /// Tokens of all windows.
    let count: Int
    /// The document's tokens and bytes.
    let tokens: [Token]
    let bytes: UnsafeBufferPointer<UInt8>
    /// The features of the windows' tokens, window after window.
    let rows: [FeatureRow]
}

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
}
