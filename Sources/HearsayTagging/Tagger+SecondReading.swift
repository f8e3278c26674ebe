package import HearsayCore

extension Tagger {
    /// A second reader for one worker; `nil` if the model has none.
    ///
    /// - Parameters:
    ///   - task: what it is asked.
    ///   - depth: when the deep reader, if there is one for the task, reads what it is asked as well; `nil`: never.
    package func makeSecondReader(
        _ task: SecondReader.Task, depth: SecondReader.Depth? = nil
    ) -> SecondReader? {
        guard case .transformer(let table) = weights.encoder, let weights = second[task]
        else { return nil }
        var deep: SecondReader.Deep?
        if let depth, let own = self.deep, own.head.task == task {
            deep = SecondReader.Deep(
                reader: PassageReader(own.network, own.head), share: own.share, depth: depth)
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
