import CKernels
import Foundation
import HearsayTestSupport

extension Reference {
    /// The form of tanh that the networks are trained with.
    static func tanhGelu(_ x: Double) -> Double {
        x / (1 + exp(-1.595_769_121_6 * x * (1 + 0.044_715 * x * x)))
    }

    /// The polynomial that stands for it in the kernels.
    static func gelu(_ x: Double) -> Double {
        let u = min(max(x, -3.8), 3.8)
        let coefficients = [
            3.22593685e-8, -2.06288246e-6, 5.67974894e-5, -8.95790698e-4, 9.14155226e-3,
            -6.52574971e-2, 3.98153961e-1,
        ]
        return x * (0.5 + u * coefficients.reduce(0) { $0 * u * u + $1 })
    }
}

extension KernelChecks {
    static func polynomialGelu(count: Int) -> Double {
        var random = SeededGenerator(seed: UInt64(count) + 9)
        let x = floats(count, &random, scale: 20)
        var found = x
        hearsay_gelu(count, &found)
        return difference(found, x.map { Reference.gelu(Double($0)) })
    }

    static func addNorm(rows: Int, width: Int) -> Double {
        var random = SeededGenerator(seed: UInt64(rows * 3 + width))
        let x = floats(rows * width, &random, scale: 3)
        let y = floats(rows * width, &random)
        let gamma = floats(width, &random)
        let beta = floats(width, &random)
        var found = x
        hearsay_add_norm(rows, width, &found, y, 1e-5, gamma, beta)
        let expected = (0..<rows).flatMap { row in
            Reference.normalised(
                (0..<width).map { Double(x[row * width + $0]) + Double(y[row * width + $0]) },
                gamma: gamma, beta: beta)
        }
        return difference(found, expected)
    }

    static func embedPieces(count: Int, width: Int) -> Double {
        var random = SeededGenerator(seed: UInt64(count + width))
        let table = (0..<30 * width).map { _ in Int8.random(in: .min ... .max, using: &random) }
        let scales = floats(30, &random, scale: 0.02)
        let rows = floats(20 * width, &random)
        let places = (0..<count).flatMap { _ in
            [Int32.random(in: 0..<30, using: &random)]
                + (0..<3).map { _ in Int32.random(in: 0..<20, using: &random) }
        }
        let gamma = floats(width, &random)
        let beta = floats(width, &random)
        var out = [Float](repeating: .nan, count: count * width)
        hearsay_embed_pieces(count, places, width, table, scales, rows, gamma, beta, &out)
        let expected = (0..<count).flatMap { t in
            Reference.normalised(
                (0..<width).map { i in
                    places[t * 4 + 1..<t * 4 + 4].reduce(
                        Double(table[Int(places[t * 4]) * width + i])
                            * Double(scales[Int(places[t * 4])])
                    ) { $0 + Double(rows[Int($1) * width + i]) }
                }, gamma: gamma, beta: beta)
        }
        return difference(out, expected)
    }

    /// - Parameter head: its width; one of 64 has distances.
    static func attention(count: Int, heads: Int, head size: Int) -> Double {
        var random = SeededGenerator(seed: UInt64(count * 17 + heads))
        let width = heads * size
        var qkv = floats(count * 3 * width, &random, scale: 2)
        // Queries come divided by the root of a head's width.
        for row in 0..<count {
            for i in 0..<width { qkv[row * 3 * width + i] /= Float(size).squareRoot() }
        }
        var scratch = [Float](repeating: .nan, count: hearsay_attention_scratch(count, size))
        var out = [Float](repeating: .nan, count: count * width)
        let farthest = Int(HEARSAY_FARTHEST)
        let distances = floats(heads * 2 * farthest, &random, scale: size == 64 ? 2 : 0)
        hearsay_attention(
            count, heads, size, qkv, size == 64 ? distances : nil, &scratch, &out)
        func value(_ row: Int, _ part: Int, _ head: Int, _ i: Int) -> Double {
            Double(qkv[row * 3 * width + part * width + head * size + i])
        }
        var expected = [Double](repeating: 0, count: count * width)
        for head in 0..<heads {
            for row in 0..<count {
                let scores = (0..<count).map { other in
                    (0..<size).reduce(
                        Double(distances[(2 * head + 1) * farthest + other - row])
                    ) { $0 + value(row, 0, head, $1) * value(other, 1, head, $1) }
                }
                let most = scores.max() ?? 0
                let weights = scores.map { exp($0 - most) }
                let sum = weights.reduce(0, +)
                for i in 0..<size {
                    expected[row * width + head * size + i] = (0..<count).reduce(0) {
                        $0 + weights[$1] / sum * value($1, 2, head, i)
                    }
                }
            }
        }
        return difference(out, expected)
    }
}
