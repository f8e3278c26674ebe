import Foundation
import HearsayTestSupport

/// The kernels in plain Swift, one value at a time, in double precision.
enum Reference {
    static func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
    static func gelu(_ x: Float) -> Double { Double(x) * sigmoid(1.702 * Double(x)) }

    /// a: m × k with `stride`; b: k × n, unpacked; added to `c`, m × n.
    static func product(
        _ a: [Float], rows: Int, depth: Int, stride: Int, _ b: [Float], columns: Int,
        onto c: [Float]
    ) -> [Double] {
        (0..<rows * columns).map { place in
            let (row, column) = place.quotientAndRemainder(dividingBy: columns)
            return (0..<depth).reduce(Double(c[place])) { sum, i in
                sum + Double(a[row * stride + i]) * Double(b[i * columns + column])
            }
        }
    }

    /// Cell and hidden state after one step.
    static func lstm(
        _ gates: [Float], _ cell: [Float], width: Int
    ) -> (cell: [Double], hidden: [Double]) {
        var cells: [Double] = []
        var hidden: [Double] = []
        for place in cell.indices {
            let (row, i) = place.quotientAndRemainder(dividingBy: width)
            func gate(_ number: Int) -> Double { Double(gates[(row * 4 + number) * width + i]) }
            let next = sigmoid(gate(1)) * Double(cell[place]) + sigmoid(gate(0)) * tanh(gate(2))
            cells.append(next)
            hidden.append(sigmoid(gate(3)) * tanh(next))
        }
        return (cells, hidden)
    }

    static func normalised(_ x: [Double], gamma: [Float], beta: [Float]) -> [Double] {
        let mean = x.reduce(0, +) / Double(x.count)
        let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
        return x.indices.map {
            (x[$0] - mean) / (variance + 1e-5).squareRoot() * Double(gamma[$0]) + Double(beta[$0])
        }
    }

    static func logSoftmax(_ row: ArraySlice<Float>) -> [Double] {
        let most = row.max() ?? 0
        let sum = row.reduce(0) { $0 + exp(Double($1 - most)) }
        return row.map { Double($0 - most) - log(sum) }
    }
}

/// The greatest difference of two lists, relative to the greater of 1 and the expected value;
/// infinite where one is no number.
func difference(_ found: [Float], _ expected: [Double]) -> Double {
    guard found.count == expected.count else { return .infinity }
    return zip(found, expected).reduce(0) { worst, pair in
        let (x, y) = (Double(pair.0), pair.1)
        return x.isFinite ? max(worst, abs(x - y) / max(1, abs(y))) : .infinity
    }
}

/// `count` random numbers between -`scale` and `scale`.
func floats(_ count: Int, _ random: inout SeededGenerator, scale: Float = 1) -> [Float] {
    (0..<count).map { _ in random.float() * scale }
}

/// A k × n matrix in panels of 16 columns, as the kernels want it.
func packed(_ b: [Float], depth: Int, columns: Int) -> [Float] {
    var panels: [Float] = []
    for panel in 0..<columns / 16 {
        for row in 0..<depth {
            let start = row * columns + panel * 16
            panels += b[start..<start + 16]
        }
    }
    return panels
}
