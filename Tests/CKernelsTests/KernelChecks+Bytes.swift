import CKernels
import HearsayTestSupport

extension KernelChecks {
    /// A product of 8-bit integers: the integers exactly, so that only the scaling may round.
    static func bytes(rows: Int, depth: Int, columns: Int, finish: hearsay_finish) -> Double {
        var random = SeededGenerator(seed: UInt64(rows * 101 + depth * 7 + columns))
        // The extremes are among them: where 16 bits would overflow, they do.
        let a = (0..<rows * depth).map { _ in
            Bool.random(using: &random) ? 255 : UInt8.random(in: 0...255, using: &random)
        }
        let b = (0..<depth * columns).map { _ in
            Bool.random(using: &random) ? 63 : Int8.random(in: -63...63, using: &random)
        }
        let zeros = (0..<rows).map { _ in Int32.random(in: 0...255, using: &random) }
        let scales = floats(rows, &random, scale: 0.01).map { abs($0) + 1e-4 }
        let columnScales = floats(columns, &random, scale: 0.01).map { abs($0) + 1e-4 }
        let bias = floats(columns, &random)
        let before = floats(rows * columns, &random)
        let sums = (0..<columns).map { column in
            (0..<depth).reduce(Int32(0)) { $0 + Int32(b[$1 * columns + column]) }
        }
        var expected: [Double] = []
        for row in 0..<rows {
            for column in 0..<columns {
                var sum: Int64 = 0
                for i in 0..<depth {
                    sum +=
                        (Int64(a[row * depth + i]) - Int64(zeros[row]))
                        * Int64(b[i * columns + column])
                }
                let x = Double(sum) * Double(scales[row]) * Double(columnScales[column])
                switch finish {
                case HEARSAY_ADD: expected.append(Double(before[row * columns + column]) + x)
                case HEARSAY_GELU: expected.append(Reference.gelu(x + Double(bias[column])))
                default: expected.append(x + Double(bias[column]))
                }
            }
        }
        var c = before
        packed(b, depth: depth, columns: columns).withUnsafeBufferPointer { weights in
            columnScales.withUnsafeBufferPointer { columnScales in
                sums.withUnsafeBufferPointer { sums in
                    bias.withUnsafeBufferPointer { bias in
                        // Arrays of tests are never empty.
                        var matrix = hearsay_matrix8(
                            weights: weights.baseAddress.unsafelyUnwrapped,
                            scales: columnScales.baseAddress.unsafelyUnwrapped,
                            sums: sums.baseAddress.unsafelyUnwrapped,
                            bias: bias.baseAddress.unsafelyUnwrapped)
                        hearsay_product8(
                            rows, depth, columns, a, depth, scales, zeros, &matrix, finish, &c,
                            columns)
                    }
                }
            }
        }
        return difference(c, expected)
    }

    /// How far quantised values are from what they stand for, in steps of their row's scale.
    static func quantised(rows: Int, depth: Int) -> Double {
        var random = SeededGenerator(seed: UInt64(rows + depth * 5))
        let stride = depth + 4
        var x = floats(rows * stride, &random, scale: 7)
        // One row of zeros, one without negative values.
        for i in 0..<depth { x[i] = 0 }
        if rows > 1 { for i in 0..<depth { x[stride + i] = abs(x[stride + i]) } }
        var bytes = [UInt8](repeating: 0, count: rows * depth)
        var scales = [Float](repeating: 0, count: rows)
        var zeros = [Int32](repeating: 0, count: rows)
        hearsay_quantise(rows, depth, x, stride, &bytes, &scales, &zeros)
        var worst = 0.0
        for row in 0..<rows {
            for i in 0..<depth {
                let value =
                    (Double(bytes[row * depth + i]) - Double(zeros[row])) * Double(scales[row])
                worst = max(
                    worst, abs(value - Double(x[row * stride + i])) / Double(scales[row]))
            }
        }
        return worst
    }

    private static func packed(_ b: [Int8], depth: Int, columns: Int) -> [Int8] {
        var out: [Int8] = []
        for panel in 0..<columns / 16 {
            for four in 0..<depth / 4 {
                for column in 0..<16 {
                    for i in 0..<4 { out.append(b[(four * 4 + i) * columns + panel * 16 + column]) }
                }
            }
        }
        return out
    }
}
