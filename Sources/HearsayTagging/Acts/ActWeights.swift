/// The weights of the reader of acts.
///
/// - Note: `@unchecked Sendable`: they point into memory that lives as long as the program and is never written.
struct ActWeights: @unchecked Sendable {
    /// Hidden units between states and acts.
    let width: Int
    /// Two layers of its own.
    let layers: [TransformerWeights.Layer]
    /// A row for each `ActRows.Mark`, added to the states.
    let marks: UnsafePointer<Float>
    /// From the window's first piece and the means over cue and content to the hidden units, and on to the acts.
    let hidden: Matrix
    let outer: Matrix
    /// What the rules' finding adds: a row of 16, of which 13 are used, for each `ActEvidence.Rule` and act, and one for
    /// each rule whatever its act.
    let rules: UnsafePointer<Float>

    init(_ header: Weights.Header, _ reader: inout TensorReader) {
        width = header.actWidth
        layers = (0..<2).map { _ in TransformerWeights.Layer(header.width, header.hidden, &reader) }
        marks = reader.next(ActRows.Mark.allCases.count * header.width)
        hidden = reader.float(3 * header.width, width)
        outer = reader.float(width, ActEvidence.stride)
        rules = reader.next(ActEvidence.ruleRows * ActEvidence.stride)
    }
}
