import CKernels

/// The two heads over the encoder's states: tags of every token, and the roles of a window's tokens
/// for one cue.
struct Heads {
    /// Labels come in rows of this many values, of which the first few are used.
    static let stride = 16
    static let tagCount = 7
    static let roleCount = 5

    let weights: HeadWeights
    private let tagHidden = Buffer()
    private let cue = Buffer()
    private let cueStates = Buffer()
    private let padded = Buffer()
    private let convolved = Buffer()
    private let gathered = Buffer()
    private let quantised = QuantisedRows()

    init(weights: HeadWeights) { self.weights = weights }

    private var stateWidth: Int { weights.stateWidth }

    /// Logarithmic probabilities of the tags: rows of 16, seven used.
    func tags(
        _ count: Int, states: UnsafePointer<Float>, into scores: UnsafeMutablePointer<Float>
    ) {
        let hidden = tagHidden.floats(count * weights.tagWidth)
        weights.tagIn.multiply(count, states, into: hidden, scratch: quantised)
        hearsay_quick_gelu(count * weights.tagWidth, hidden)
        weights.tagOut.multiply(count, hidden, into: scores, scratch: quantised)
        hearsay_log_softmax(count, Self.tagCount, scores)
    }

    /// What each token of a window brings to the roles of any cue: rows of `roleWidth`.
    func roleTokens(
        _ count: Int, states: UnsafePointer<Float>, into tokens: UnsafeMutablePointer<Float>
    ) {
        weights.roleToken.multiply(count, states, into: tokens, scratch: quantised)
    }

    /// Logarithmic probabilities of the roles of a window's tokens for one cue: rows of 16, five
    /// used.
    ///
    /// - Parameters:
    ///   - count: tokens of the window.
    ///   - states: the states of the window's first token.
    ///   - tokens: what `roleTokens` wrote for the window.
    ///   - first, last: the cue's first and last token within the window.
    func roles(
        _ count: Int, states: UnsafePointer<Float>, tokens: UnsafePointer<Float>, first: Int,
        last: Int, into scores: UnsafeMutablePointer<Float>
    ) {
        let width = weights.roleWidth
        let mean = cueStates.floats(stateWidth)
        for i in 0..<stateWidth {
            mean[i] = (states[first * stateWidth + i] + states[last * stateWidth + i]) / 2
        }
        let cue = cue.floats(width)
        weights.roleCue.multiply(1, mean, into: cue, scratch: quantised)
        // Room for the widest reach of a convolution before and after the window, kept at zero.
        let reach = max(1, weights.roleConvolutions.count)
        let rows = padded.floats((count + 2 * reach) * width)
        rows.update(repeating: 0, count: reach * width)
        (rows + (reach + count) * width).update(repeating: 0, count: reach * width)
        let x = rows + reach * width
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { buckets in
            for i in 0..<count {
                buckets[i] = Self.bucket(i < first ? i - first : i > last ? i - last : 0)
            }
            hearsay_role_input(
                count, width, tokens, width, cue, weights.roleDistance, buckets.baseAddress, x)
        }
        for (index, convolution) in weights.roleConvolutions.enumerated() {
            convolve(x, count, convolution, dilation: index + 1)
        }
        weights.roleOut.multiply(count, x, into: scores, scratch: quantised)
        hearsay_log_softmax(count, Self.roleCount, scores)
    }

    /// x += gelu(convolution of width 3 over x): three products whose rows are x shifted.
    private func convolve(
        _ x: UnsafeMutablePointer<Float>, _ count: Int, _ convolution: Matrix, dilation: Int
    ) {
        let width = weights.roleWidth
        let y = convolved.floats(count * width)
        let gathered = gathered.floats(count * 3 * width)
        for i in 0..<count {
            for tap in 0..<3 {
                (gathered + (3 * i + tap) * width).update(
                    from: x + (i + (tap - 1) * dilation) * width, count: width)
            }
        }
        convolution.multiply(count, gathered, into: y, scratch: quantised)
        hearsay_add_gelu(count * width, x, y)
    }

    /// Signed distance in tokens → 0...40: exact to 7, then thirds of an octave.
    private static func bucket(_ distance: Int) -> UInt8 {
        let far = min(distance.magnitude, UInt(farBuckets.count - 1))
        let step = Int(farBuckets[Int(far)])
        return UInt8(20 + (distance < 0 ? -step : step))
    }

    /// `8 + floor(3 · log2(d / 8))`, at most 20, for each distance.
    private static let farBuckets: [UInt8] = {
        var table: [UInt8] = (0..<8).map { UInt8($0) }
        // 2^(1/3) and 2^(2/3) part an octave in three.
        let thirds: [Double] = [1, 1.259_921_049_894_873, 1.587_401_051_968_199]
        for distance in 8...256 {
            var octave = 0
            var base = 8.0
            while base * 2 <= Double(distance) {
                base *= 2
                octave += 1
            }
            let third = thirds.lastIndex { base * $0 <= Double(distance) } ?? 0
            table.append(UInt8(min(20, 8 + octave * 3 + third)))
        }
        return table
    }()
}
