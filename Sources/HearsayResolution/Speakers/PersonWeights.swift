extension PersonRanker {
    /// A weight for each `PersonSign`, in their order.
    static let weights: [Double] = [
        0.53, 0.53, 0.27, 0.32, 0.18, 0.20, 0.13, 0.54,
        0.58, 0.54, -0.29, -0.81, 0.57, 0.55, -0.17, 0.77,
        0.16, 0.49, -1.08, -0.06, -0.07, 0.19, -0.12, -1.84,
        0.43, -0.03, -0.72, 0.14, 1.15, 1.27, 0.44,
    ]

    /// The weight of none of the candidates.
    static let nobody = 1.57
}
