/// The Hungarian method with potentials: rows are added one by one, each along the shortest path of
/// reduced costs that ends in a free column.
enum HungarianMethod {
    /// The column of each row in an assignment of greatest total weight; `nil` where the row is
    /// left without an edge.
    ///
    /// - Parameter weights: one array a row, all as long as each other and at least as long as
    ///   there are rows; 0 stands for no edge.
    /// - Complexity: O(rows² · columns).
    static func columns(_ weights: [[Double]]) -> [Int?] {
        guard let columnCount = weights.first?.count, columnCount > 0 else {
            return [Int?](repeating: nil, count: weights.count)
        }
        var search = Search(weights: weights, columnCount: columnCount)
        for row in 1...weights.count { search.add(row) }
        var columns = [Int?](repeating: nil, count: weights.count)
        for column in 1...columnCount {
            let row = search.rowOfColumn[column]
            if row > 0, weights[row - 1][column - 1] > 0 { columns[row - 1] = column - 1 }
        }
        return columns
    }

    /// Rows and columns count from 1; column 0 is the start of every path, row 0 means none.
    private struct Search {
        let weights: [[Double]]
        let columnCount: Int
        /// Turns the greatest weight into the least cost.
        let largest: Double
        var rowPotential: [Double]
        var columnPotential: [Double]
        var rowOfColumn: [Int]

        init(weights: [[Double]], columnCount: Int) {
            self.weights = weights
            self.columnCount = columnCount
            largest = weights.reduce(0) { max($0, $1.max() ?? 0) }
            rowPotential = [Double](repeating: 0, count: weights.count + 1)
            columnPotential = [Double](repeating: 0, count: columnCount + 1)
            rowOfColumn = [Int](repeating: 0, count: columnCount + 1)
        }

        mutating func add(_ row: Int) {
            var distance = [Double](repeating: .infinity, count: columnCount + 1)
            var previous = [Int](repeating: 0, count: columnCount + 1)
            var isReached = [Bool](repeating: false, count: columnCount + 1)
            rowOfColumn[0] = row
            var column = 0
            repeat {
                isReached[column] = true
                let from = rowOfColumn[column]
                var step = Double.infinity
                var nearest = 0
                for next in 1...columnCount where !isReached[next] {
                    let cost = largest - weights[from - 1][next - 1]
                    let reduced = cost - rowPotential[from] - columnPotential[next]
                    if reduced < distance[next] {
                        distance[next] = reduced
                        previous[next] = column
                    }
                    if distance[next] < step {
                        step = distance[next]
                        nearest = next
                    }
                }
                for next in 0...columnCount {
                    if isReached[next] {
                        rowPotential[rowOfColumn[next]] += step
                        columnPotential[next] -= step
                    } else {
                        distance[next] -= step
                    }
                }
                column = nearest
            } while rowOfColumn[column] != 0
            while column != 0 {
                rowOfColumn[column] = rowOfColumn[previous[column]]
                column = previous[column]
            }
        }
    }
}
