/// The weights of the two heads; the same for both encoders but for their widths.
struct HeadWeights {
    /// Distances to the cue fall into this many classes.
    static let buckets = 41

    let stateWidth: Int
    let tagWidth: Int
    let roleWidth: Int
    let tagIn: Matrix
    let tagOut: Matrix
    let roleToken: Matrix
    let roleCue: Matrix
    let roleDistance: UnsafePointer<Float>
    let roleConvolutions: [Matrix]
    let roleOut: Matrix

    init(_ header: Weights.Header, _ reader: inout TensorReader) {
        let width = header.roleWidth
        stateWidth = header.stateWidth
        tagWidth = header.tagWidth
        roleWidth = width
        tagIn = reader.matrix(stateWidth, tagWidth)
        tagOut = reader.float(tagWidth, 16)
        roleToken = reader.matrix(stateWidth, width)
        roleCue = reader.float(stateWidth, width)
        roleDistance = reader.next(Self.buckets * width)
        var convolutions: [Matrix] = []
        for _ in 0..<header.convolutions { convolutions.append(reader.matrix(3 * width, width)) }
        roleConvolutions = convolutions
        roleOut = reader.float(width, 16)
    }
}
