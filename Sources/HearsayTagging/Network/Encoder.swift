import CKernels

/// Runs the recurrent layers over a batch of windows at once.
///
/// The rows of all windows are kept packed by time step (as cuDNN and PyTorch do): step `t` of every
/// window that is still running lies together, longest window first, so that one step is one
/// product. The backward direction packs each window from its end.
struct Encoder {
    let weights: Weights
    private let packedInput = Buffer()
    private let gates = Buffer()
    private let hidden = Buffer()
    private let cell = Buffer()
    private let embedded = Buffer()

    init(weights: Weights) { self.weights = weights }

    /// The states of all tokens: rows of `2 · hidden`, windows one after the other.
    ///
    /// - Parameters:
    ///   - rows: the features of all tokens of all windows, window after window.
    ///   - lengths: tokens of each window, none empty, longest first.
    ///   - states: receives one row per token.
    /// - Complexity: O(n) products in tokens.
    func encode(
        _ rows: UnsafeBufferPointer<FeatureRow>, lengths: [Int],
        into states: UnsafeMutablePointer<Float>
    ) {
        let count = rows.count
        guard count > 0, let first = rows.baseAddress else { return }
        let both = 2 * weights.hidden
        var input = embedded.floats(count * max(weights.width, both))
        first.withMemoryRebound(to: UInt16.self, capacity: count * FeatureRow.width) {
            hearsay_embed(
                count, $0, weights.width, weights.table, weights.scales, weights.mixBias,
                weights.gamma, weights.beta, input)
        }
        let packing = Packing(lengths: lengths)
        var width = weights.width
        for (index, layer) in weights.layers.enumerated() {
            run(layer.forward, packing, input, width, into: states, backward: false)
            run(layer.backward, packing, input, width, into: states, backward: true)
            if index + 1 < weights.layers.count {
                input = embedded.floats(count * both)
                input.update(from: states, count: count * both)
                width = both
            }
        }
    }

    private func run(
        _ direction: Weights.Direction, _ packing: Packing, _ input: UnsafePointer<Float>,
        _ width: Int, into states: UnsafeMutablePointer<Float>, backward: Bool
    ) {
        let h = weights.hidden
        let count = packing.count
        let order = backward ? packing.backward : packing.forward
        let packed = packedInput.floats(count * width)
        for (place, token) in order.enumerated() {
            (packed + place * width).update(from: input + token * width, count: width)
        }
        let gates = gates.floats(count * 4 * h)
        hearsay_product(
            count, width, 4 * h, packed, width, direction.input, direction.bias, gates, 4 * h)
        let lanes = packing.active.first ?? 0
        let hidden = hidden.floats(lanes * h)
        let cell = cell.floats(lanes * h)
        hidden.update(repeating: 0, count: lanes * h)
        cell.update(repeating: 0, count: lanes * h)
        var place = 0
        for active in packing.active {
            let step = gates + place * 4 * h
            hearsay_product(active, h, 4 * h, hidden, h, direction.recurrent, nil, step, 4 * h)
            hearsay_lstm_step(active, h, step, cell, hidden)
            for lane in 0..<active {
                let target = states + order[place + lane] * 2 * h + (backward ? h : 0)
                target.update(from: hidden + lane * h, count: h)
            }
            place += active
        }
    }
}

/// The order of tokens by time step for windows that run side by side.
struct Packing {
    /// Windows still running at each step.
    let active: [Int]
    /// Token index at each packed place, running forward and backward.
    let forward: [Int]
    let backward: [Int]

    var count: Int { forward.count }

    /// - Parameter lengths: tokens of each window, longest first.
    init(lengths: [Int]) {
        var starts: [Int] = []
        var total = 0
        for length in lengths {
            starts.append(total)
            total += length
        }
        var active: [Int] = []
        var forward: [Int] = []
        var backward: [Int] = []
        forward.reserveCapacity(total)
        backward.reserveCapacity(total)
        var running = lengths.count
        for step in 0..<(lengths.first ?? 0) {
            while running > 0, lengths[running - 1] <= step { running -= 1 }
            active.append(running)
            for lane in 0..<running {
                forward.append(starts[lane] + step)
                backward.append(starts[lane] + lengths[lane] - 1 - step)
            }
        }
        self.active = active
        self.forward = forward
        self.backward = backward
    }
}
