package import HearsayCore

extension Tagger {
    /// How much likelier the second reader's best answer is than the next where the deep one would hardly change it
    /// (Documentation/decisions/0031-deep-reader.md).
    private static let sureLead: Float = 0.8

    /// A second reader for one worker; `nil` if the model has none.
    ///
    /// - Parameters:
    ///   - task: what it is asked.
    ///   - thorough: whether the deep reader, if there is one for the task, reads what it is asked as well.
    package func makeSecondReader(_ task: SecondReader.Task, thorough: Bool = false)
        -> SecondReader?
    {
        guard case .transformer(let table) = weights.encoder, let weights = second[task]
        else { return nil }
        var deep: SecondReader.Deep?
        if thorough, let own = self.deep, own.head.task == task {
            deep = SecondReader.Deep(
                reader: PassageReader(own.network, own.head), share: own.share,
                lead: Self.sureLead)
        }
        return SecondReader(weights: weights, table: table, deep: deep)
    }

    /// What marks attributions for the second reader; `nil` if the model has no word pieces.
    package func attributionMarker() -> AttributionMarker? {
        guard case .transformer(let weights) = weights.encoder else { return nil }
        return AttributionMarker(weights.vocabulary)
    }

    /// What marks the turns of a transcript for the second reader; `nil` if the model has no word pieces.
    package func turnMarker(_ turns: [Turn], in text: Text) -> TurnMarker? {
        guard case .transformer(let weights) = weights.encoder else { return nil }
        return TurnMarker(weights.vocabulary, turns, in: text)
    }
}
