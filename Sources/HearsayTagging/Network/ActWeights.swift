/// The weights of the head of acts.
struct ActWeights {
    let width: Int
    let inner: Matrix
    /// Columns: 13 for a token as part of a cue, three unused, 13 for it as part of a content, the content's
    /// attention, two unused.
    let outer: Matrix
    /// What a rule's act adds: a row of 16, of which 13 are used, for each `ActEvidence.Rule` and act, and one
    /// for each rule whatever its act.
    let rules: UnsafePointer<Float>

    init(_ header: Weights.Header, _ reader: inout TensorReader) {
        width = header.actWidth
        inner = reader.float(header.stateWidth, width)
        outer = reader.float(width, ActEvidence.stride)
        rules = reader.next(ActEvidence.ruleRows * 16)
    }
}
