extension PersonRanker {
    /// A weight for each `PersonSign`, in their order.
    static let weights: [Double] = [
        0.51, 0.66, 0.13, 0.57, 0.06, 0.44, 0.07, 0.68,
        0.56, 0.34, -0.36, -0.81, 0.60, 0.43, -0.21, 0.81,
        0.14, 0.67, -0.94, -0.22, -0.11, 0.14, -0.15, -1.77,
        0.36, 0.08, -0.71, 0.18, 1.22, 0.86, 0.66,
    ]

    /// The weight of none of the candidates.
    static let nobody = 1.68
}
