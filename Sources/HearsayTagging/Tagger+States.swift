package import HearsayCore

extension Tagger {
    /// The states of attributions that are known already, as `tag` gives them for those it finds.
    ///
    /// - Parameters:
    ///   - attributions: tokens of the cue and of the content of each.
    ///   - text: the text.
    ///   - tokenized: its tokens.
    ///   - workspace: one that this tagger made.
    /// - Returns: one for each; empty where no window holds the beginning of the cue.
    /// - Complexity: as `tag`.
    package func states(
        of attributions: [(cue: [Range<Int>], content: [Range<Int>])], in text: Text,
        _ tokenized: TokenizedText, _ workspace: Workspace
    ) -> [[Float]] {
        var found = [[Float]](repeating: [], count: attributions.count)
        encodeBatches(of: tokenized.windows(of: text), text, tokenized, workspace) {
            window, place in
            guard let early = workspace.encoder.earlyStates() else { return }
            let states = early + place * weights.heads.stateWidth
            for (index, attribution) in attributions.enumerated() {
                guard let cue = attribution.cue.first(where: { !$0.isEmpty }),
                    window.contains(cue.lowerBound)
                else { continue }
                found[index] = means(attribution.cue, attribution.content, of: states, window)
            }
        }
        return found
    }

    /// The means over the tokens of a cue and of a content that lie in the window; zeros where none does.
    func means(
        _ cue: [Range<Int>], _ content: [Range<Int>], of states: UnsafePointer<Float>,
        _ window: Range<Int>
    ) -> [Float] {
        let width = weights.heads.stateWidth
        return [Float](unsafeUninitializedCapacity: 2 * width) { means, count in
            means.initialize(repeating: 0)
            count = 2 * width
            for (part, tokens) in [cue, content].enumerated() {
                let here = tokens.map { $0.clamped(to: window) }
                let share = 1 / Float(max(1, here.reduce(0) { $0 + $1.count }))
                for token in here.joined() {
                    let state = states + (token - window.lowerBound) * width
                    for i in 0..<width { means[part * width + i] += state[i] * share }
                }
            }
        }
    }
}
