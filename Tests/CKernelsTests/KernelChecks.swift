import CKernels
import HearsayTestSupport

/// How far each kernel is from the reference, on random numbers.
enum KernelChecks {
    static let tolerance = 1e-4
    /// Of attention, which rounds queries and shares to 255ths and keys and values to 63rds of the greatest.
    static let attentionTolerance = 0.04

    /// The shapes that the network has, and some that fill no register evenly.
    static let shapes: [(depth: Int, columns: Int)] = [
        (96, 384), (128, 512), (256, 512), (256, 64), (64, 16), (192, 64), (288, 96), (1, 16),
        (7, 80),
    ]

    /// All results of a path on a few sizes, as one number that any other bit would change.
    static func fingerprint() -> UInt64 {
        var random = SeededGenerator(seed: 3)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func note(_ values: [Float]) {
            for value in values {
                hash = (hash ^ UInt64(value.bitPattern)) &* 0x0000_0100_0000_01B3
            }
        }
        for rows in [1, 5, 13] {
            var c = floats(rows * 48, &random)
            hearsay_product(
                rows, 96, 48, floats(rows * 96, &random), 96, floats(96 * 48, &random), nil, &c, 48)
            note(c)
            hearsay_gelu(rows * 48, &c)
            hearsay_quick_gelu(rows * 48, &c)
            note(c)
            hearsay_add_norm(
                rows, 48, &c, nil, 1e-5, floats(48, &random), floats(48, &random))
            note(c)
            var out = [Float](repeating: 0, count: rows * 64)
            var scratch = [Float](repeating: 0, count: hearsay_attention_scratch(rows, 64))
            hearsay_attention(rows, 2, 32, floats(rows * 192, &random), nil, &scratch, &out)
            note(out)
            let distances = floats(2 * Int(HEARSAY_FARTHEST), &random)
            hearsay_attention(rows, 1, 64, floats(rows * 192, &random), distances, &scratch, &out)
            note(out)
            var gates = floats(rows * 64, &random, scale: 5)
            var cell = floats(rows * 16, &random)
            var hidden = cell
            hearsay_lstm_step(rows, 16, &gates, &cell, &hidden, nil)
            note(cell + hidden)
            var scales = [Float](repeating: 0, count: rows)
            var zeros = [Int32](repeating: 0, count: rows)
            var bytes = [UInt8](repeating: 0, count: rows * 48)
            hearsay_quantise(rows, 48, out, 48, &bytes, &scales, &zeros)
            note(scales + zeros.map(Float.init) + bytes.map(Float.init))
        }
        return hash
    }

    /// The worst of a path: of every kernel on a few sizes.
    static func worst() -> Double {
        var worst = 0.0
        for rows in 1...9 {
            worst = max(worst, product(rows: rows, depth: 96, columns: 80, biased: rows % 2 == 0))
            worst = max(worst, lstm(rows: rows, width: 32), embed(tokens: rows, width: 48))
            worst = max(worst, gelu(count: rows * 16), roleInput(tokens: rows, width: 32))
            worst = max(worst, addGelu(count: rows * 16), logSoftmax(rows: rows, labels: 7))
            worst = max(worst, polynomialGelu(count: rows * 16), addNorm(rows: rows, width: 48))
            worst = max(
                worst, embedPieces(count: rows, width: 48),
                attention(count: rows, heads: 2, head: 32) * tolerance / attentionTolerance,
                attention(count: rows, heads: 2, head: 64) * tolerance / attentionTolerance)
            for finish in [HEARSAY_STORE, HEARSAY_GELU, HEARSAY_ADD] {
                worst = max(worst, bytes(rows: rows * 3, depth: 64, columns: 48, finish: finish))
            }
        }
        return worst
    }

    static func product(rows: Int, depth: Int, columns: Int, biased: Bool) -> Double {
        var random = SeededGenerator(seed: UInt64(rows * 7919 + depth * 31 + columns))
        let stride = depth + 5
        let a = floats(rows * stride, &random)
        let b = floats(depth * columns, &random)
        let bias = floats(columns, &random)
        let before =
            biased
            ? (0..<rows).flatMap { _ in bias } : floats(rows * columns, &random)
        let expected = Reference.product(
            a, rows: rows, depth: depth, stride: stride, b, columns: columns, onto: before)
        var c = biased ? [Float](repeating: .nan, count: rows * columns) : before
        bias.withUnsafeBufferPointer { bias in
            hearsay_product(
                rows, depth, columns, a, stride, packed(b, depth: depth, columns: columns),
                biased ? bias.baseAddress : nil, &c, columns)
        }
        return difference(c, expected)
    }

    static func lstm(rows: Int, width: Int) -> Double {
        var random = SeededGenerator(seed: UInt64(rows + width))
        var gates = floats(rows * 4 * width, &random, scale: 6)
        var cell = floats(rows * width, &random, scale: 2)
        var hidden = floats(rows * width, &random)
        var bytes = [UInt8](repeating: 0, count: rows * width)
        let expected = Reference.lstm(gates, cell, width: width)
        hearsay_lstm_step(rows, width, &gates, &cell, &hidden, &bytes)
        let rounded = zip(bytes, hidden).map { abs(Double($0) - 128 - Double($1) * 127) }
        guard rounded.allSatisfy({ $0 <= 0.501 }) else { return .infinity }
        return max(difference(cell, expected.cell), difference(hidden, expected.hidden))
    }

    static func embed(tokens: Int, width: Int) -> Double {
        var random = SeededGenerator(seed: UInt64(tokens * 3 + width))
        let entries = 40
        let table = (0..<entries * width).map { _ in Int8.random(in: .min ... .max, using: &random)
        }
        let scales = floats(entries, &random, scale: 0.02)
        let rows = (0..<tokens * 8).map { _ in UInt16.random(in: 0..<40, using: &random) }
        let bias = floats(width, &random)
        let gamma = floats(width, &random)
        let beta = floats(width, &random)
        var out = [Float](repeating: .nan, count: tokens * width)
        hearsay_embed(tokens, rows, width, table, scales, bias, gamma, beta, &out)
        let expected = (0..<tokens).flatMap { token in
            Reference.normalised(
                (0..<width).map { i in
                    rows[token * 8..<token * 8 + 8].reduce(Double(bias[i])) {
                        $0 + Double(table[Int($1) * width + i]) * Double(scales[Int($1)])
                    }
                }, gamma: gamma, beta: beta)
        }
        return difference(out, expected)
    }

    static func gelu(count: Int) -> Double {
        var random = SeededGenerator(seed: UInt64(count))
        let x = floats(count, &random, scale: 20)
        var found = x
        hearsay_quick_gelu(count, &found)
        return difference(found, x.map(Reference.gelu))
    }

    static func addGelu(count: Int) -> Double {
        var random = SeededGenerator(seed: UInt64(count) + 1)
        let x = floats(count, &random)
        let y = floats(count, &random, scale: 20)
        var found = x
        hearsay_add_gelu(count, &found, y)
        return difference(found, zip(x, y).map { Double($0) + Reference.gelu($1) })
    }

    static func roleInput(tokens: Int, width: Int) -> Double {
        var random = SeededGenerator(seed: UInt64(tokens + width * 2))
        let stride = width + 3
        let values = floats(tokens * stride, &random)
        let cue = floats(width, &random)
        let distances = floats(41 * width, &random)
        let buckets = (0..<tokens).map { _ in UInt8.random(in: 0...40, using: &random) }
        var out = [Float](repeating: .nan, count: tokens * width)
        hearsay_role_input(tokens, width, values, stride, cue, distances, buckets, &out)
        let expected = (0..<tokens * width).map { place in
            let (token, i) = place.quotientAndRemainder(dividingBy: width)
            return Reference.gelu(
                values[token * stride + i] + cue[i] + distances[Int(buckets[token]) * width + i])
        }
        return difference(out, expected)
    }

    static func logSoftmax(rows: Int, labels: Int) -> Double {
        var random = SeededGenerator(seed: UInt64(rows * 16 + labels))
        let x = floats(rows * 16, &random, scale: 30)
        var found = x
        hearsay_log_softmax(rows, labels, &found)
        var expected = x.map(Double.init)
        for row in 0..<rows {
            expected.replaceSubrange(
                row * 16..<row * 16 + labels,
                with: Reference.logSoftmax(x[row * 16..<row * 16 + labels]))
        }
        return difference(found, expected)
    }
}
