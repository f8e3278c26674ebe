package import HearsayCore

extension Tagger {
    /// A second reader for one worker; `nil` if the model has none.
    package func makeSecondReader(_ task: SecondReader.Task) -> SecondReader? {
        guard case .transformer(let table) = weights.encoder,
            let weights = second[task]
        else { return nil }
        return SecondReader(weights: weights, table: table)
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
