/// The weights of a transformer that reads passages.
///
/// `@unchecked`: the pointers lead into memory that is constant for the life of the program.
struct PassageNetwork: @unchecked Sendable {
    let width: Int
    let hidden: Int
    /// Values of a head of attention.
    let headWidth: Int
    /// The embedding of word pieces, with one scale a row.
    let table: UnsafePointer<Int8>
    let scales: UnsafePointer<Float>
    /// Rows added to it: positions, then marks, then one of zeros.
    let rows: UnsafePointer<Float>
    /// The number of the row of zeros.
    let emptyRow: Int
    let norm: TransformerWeights.Norm
    /// What each head of attention adds by distance; `nil`: nothing.
    let distances: UnsafePointer<Float>?
    let layers: [TransformerWeights.Layer]
    /// How many of them, from the first on, read the whole passage; those after them only what the head sees.
    let wholeLayers: Int
}

/// What a network's states say to one task.
struct PassageHead: @unchecked Sendable {
    let task: SecondReader.Task
    /// The row of the network that the first mark adds.
    let firstMark: Int
    let inner: Matrix
    let outer: Matrix
    /// What each answer of the rules, come to in each way, adds to the scores: rows of 16.
    let rules: UnsafePointer<Float>

    /// - Parameters:
    ///   - width: of the states.
    ///   - inner: units of the head.
    ///   - isQuantised: whether the matrix to them is.
    init(
        _ task: SecondReader.Task, firstMark: Int, width: Int, inner: Int,
        isQuantised: Bool, _ reader: inout TensorReader
    ) {
        self.task = task
        self.firstMark = firstMark
        let pooled = (1 + task.pooled.count) * width
        self.inner = isQuantised ? reader.matrix(pooled, inner) : reader.float(pooled, inner)
        outer = reader.float(inner, PassageReader.stride)
        rules = reader.next(task.rules * task.answers * PassageReader.stride)
    }
}
