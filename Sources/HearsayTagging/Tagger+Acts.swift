package import HearsayCore

extension Tagger {
    /// What is read of the acts of attributions that are known already, for measuring it.
    ///
    /// - Parameters:
    ///   - attributions: tokens of the cue and of the content of each.
    ///   - text: the text.
    ///   - tokenized: its tokens.
    ///   - workspace: one that this tagger made.
    /// - Returns: one for each; `nil` where the model reads no acts or nothing is left of the content in the cue's window.
    /// - Complexity: as `tag`.
    package func acts(
        of attributions: [(cue: [Range<Int>], content: [Range<Int>])], in text: Text,
        _ tokenized: TokenizedText, _ workspace: Workspace
    ) -> [ActEvidence?] {
        var found = [ActEvidence?](repeating: nil, count: attributions.count)
        guard workspace.acts != nil else { return found }
        encodeBatches(of: tokenized.windows(of: text), text, tokenized, workspace) { batch, _ in
            let here = attributions.indices.filter { index in
                let cue = attributions[index].cue.first { !$0.isEmpty }
                return cue.map { cue in batch.contains { $0.contains(cue.lowerBound) } } ?? false
            }
            for (index, act) in zip(
                here, acts(of: here.map { attributions[$0] }, in: batch, workspace))
            {
                found[index] = act
            }
        }
        return found
    }

    /// The evidence of attributions whose cues begin in the windows of the batch that was encoded last; `nil` where
    /// nothing is left of cue or content in that window.
    func acts(
        of attributions: [(cue: [Range<Int>], content: [Range<Int>])],
        in batch: ArraySlice<Range<Int>>, _ workspace: Workspace
    ) -> [ActEvidence?] {
        guard let network = workspace.acts, case .transformer(let encoder) = workspace.encoder
        else {
            return attributions.map { _ in nil }
        }
        // Where the tokens of each window begin among those of the batch.
        var starts = [0]
        for window in batch { starts.append(starts[starts.count - 1] + window.count) }
        let chosen = attributions.map { attribution -> ActRows? in
            guard let first = attribution.cue.first?.lowerBound,
                let index = batch.firstIndex(where: { $0.contains(first) })
            else { return nil }
            let window = batch[index]
            let place = index - batch.startIndex
            func rows(_ tokens: [Range<Int>]) -> [Range<Int>] {
                tokens.flatMap { $0.clamped(to: window) }.map {
                    encoder.tokenRows[starts[place] + $0 - window.lowerBound]
                }
            }
            let (cue, content) = (rows(attribution.cue), rows(attribution.content))
            if cue.isEmpty || content.isEmpty { return nil }
            return ActRows(cue: cue, content: content, window: encoder.windowRows[place])
        }
        var evidence = network.read(chosen.compactMap { $0 }, of: encoder.middle.floats(0))
            .makeIterator()
        return chosen.map { $0 == nil ? nil : evidence.next() }
    }
}
