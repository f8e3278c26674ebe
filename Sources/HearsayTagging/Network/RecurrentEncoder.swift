import CKernels

/// Runs the recurrent layers over a batch of windows at once.
///
/// The rows of all windows are kept packed by time step (as cuDNN and PyTorch do): step `t` of every
/// window that is still running lies together, longest window first, so that one step is one
/// product. The backward direction packs each window from its end.
final class RecurrentEncoder {
    private let weights: RecurrentWeights
    private let packedInput = Buffer()
    private let gates = Buffer()
    private let hidden = Buffer()
    private let hiddenBytes = Buffer()
    private let hiddenScales = Buffer()
    private let hiddenZeros = Buffer()
    private let cell = Buffer()
    private let embedded = Buffer()
    private let quantised = QuantisedRows()

    init(weights: RecurrentWeights) { self.weights = weights }

    /// The states of all tokens: rows of `2 · hidden`, windows one after the other.
    ///
    /// - Parameters:
    ///   - batch: the windows.
    ///   - states: receives one row per token.
    /// - Complexity: O(n) products in tokens.
    func encode(_ batch: Batch, into states: UnsafeMutablePointer<Float>) {
        let count = batch.count
        let both = 2 * weights.hidden
        var input = embedded.floats(count * max(weights.width, both))
        batch.rows.withUnsafeBufferPointer { rows in
            guard let first = rows.baseAddress else { return }
            first.withMemoryRebound(to: UInt16.self, capacity: count * FeatureRow.width) {
                hearsay_embed(
                    count, $0, weights.width, weights.table, weights.scales, weights.bias,
                    weights.gamma, weights.beta, input)
            }
        }
        let packing = Packing(lengths: batch.windows.map(\.count))
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
        _ direction: RecurrentWeights.Direction, _ packing: Packing, _ input: UnsafePointer<Float>,
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
        direction.input.multiply(count, packed, into: gates, scratch: quantised)
        let lanes = packing.active.first ?? 0
        let hidden = hidden.floats(lanes * h)
        let bytes = hiddenAsBytes(lanes)
        let cell = cell.floats(lanes * h)
        hidden.update(repeating: 0, count: lanes * h)
        cell.update(repeating: 0, count: lanes * h)
        var place = 0
        for active in packing.active {
            let step = gates + place * 4 * h
            switch direction.recurrent.values {
            case .floats:
                direction.recurrent.multiply(active, hidden, into: step, .add, scratch: quantised)
            case .bytes: direction.recurrent.multiply(active, bytes.rows, into: step, .add)
            }
            hearsay_lstm_step(active, h, step, cell, hidden, bytes.memory)
            for lane in 0..<active {
                let target = states + order[place + lane] * 2 * h + (backward ? h : 0)
                target.update(from: hidden + lane * h, count: h)
            }
            place += active
        }
    }

    /// Room for the hidden states as bytes, all zero: they lie between -1 and 1, so every row has the
    /// same scale and zero.
    private func hiddenAsBytes(_ lanes: Int)
        -> (memory: UnsafeMutablePointer<UInt8>, rows: QuantisedRows.View)
    {
        let count = lanes * weights.hidden
        let bytes: UnsafeMutablePointer<UInt8> = hiddenBytes.values(count)
        let scales = hiddenScales.floats(lanes)
        let zeros: UnsafeMutablePointer<Int32> = hiddenZeros.values(lanes)
        bytes.update(repeating: 128, count: count)
        scales.update(repeating: 1 / 127, count: lanes)
        zeros.update(repeating: 128, count: lanes)
        return (bytes, QuantisedRows.View(bytes: bytes, scales: scales, zeros: zeros))
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
