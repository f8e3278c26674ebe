public import HearsayCore

/// Finds sources, cues and contents in tokenized text.
///
/// The design (see Documentation/decisions): one encoder over the passage; a head that tags cues; a
/// second head that, for each cue, says which tokens are its source and its content.
public struct Tagger: Sendable {
    let weights: Weights
    /// The weights of the second readers; only the large model compiled in has any.
    let second: [SecondReader.Task: SecondReaderWeights]
    /// The weights of the deep reader beside them.
    let deep: DeepReaderWeights?
    private let extractor = FeatureExtractor()

    /// A tagger with weights compiled into the program.
    ///
    /// - Parameter model: which.
    /// - Throws: `WeightsError` if the program was built with weights of another layout.
    public init(_ model: Model) throws(WeightsError) {
        weights = try Weights.compiledIn(model)
        second =
            model == .large
            ? [
                .acts: try SecondReaderWeights.compiledIn(.acts),
                .sentences: try SecondReaderWeights.compiledIn(.sentences),
                .turns: try SecondReaderWeights.compiledIn(.turns),
            ] : [:]
        if case .transformer(let table) = weights.encoder {
            deep = try .compiledIn(pieces: table.pieces)
        } else {
            deep = nil
        }
    }

    /// A tagger with other weights, for training.
    ///
    /// - Parameter bytes: a file that Training/export.py wrote; kept for the life of the program.
    /// - Throws: `WeightsError` if it is no such file or is cut short.
    public init(weights bytes: [UInt8]) throws(WeightsError) {
        weights = try Weights.loaded(bytes)
        second = [:]
        deep = nil
    }

    /// Which of the two models the weights are of.
    public var model: Model {
        switch weights.encoder {
        case .recurrent: .small
        case .transformer: .large
        }
    }

    /// The word pieces of a text, UTF-8; none if the model has none.
    package func pieces(of text: [UInt8]) -> [Int32] {
        guard case .transformer(let weights) = weights.encoder else { return [] }
        var pieces: [Int32] = []
        var tokenizer = WordPiece(weights.vocabulary)
        text.withUnsafeBufferPointer { tokenizer.append($0, to: &pieces) }
        return pieces
    }

    /// The memory that tagging works in: made once per worker, reused for every document, never
    /// shared between threads.
    public final class Workspace {
        let encoder: Encoder
        let heads: Heads
        var decoder = RoleDecoder()
        var rows: [FeatureRow] = []
        let states = Buffer()
        let tags = Buffer()
        let roleTokens = Buffer()
        let roles = Buffer()

        init(weights: Weights) {
            encoder = Encoder(weights.encoder)
            heads = Heads(weights: weights.heads)
        }
    }

    /// A new workspace for one worker.
    public func makeWorkspace() -> Workspace { Workspace(weights: weights) }

    /// The attributions of a text in the order of their cues.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - tokenized: its tokens.
    ///   - workspace: one that this tagger made.
    ///   - keepingStates: whether each is to come with its `states`.
    /// - Complexity: O(n) in tokens, plus O(w) per cue for the w tokens of its window.
    public func tag(
        _ text: Text, _ tokenized: TokenizedText, in workspace: Workspace,
        keepingStates: Bool = false
    ) -> [TaggedAttribution] {
        var found: [TaggedAttribution] = []
        encodeBatches(of: tokenized.windows(of: text), text, tokenized, workspace) {
            window, place in
            let states = workspace.states.floats(0) + place * weights.heads.stateWidth
            let tags = workspace.tags.floats(0) + place * Heads.stride
            let before = found.count
            decode(window, states: states, tags: tags, workspace, into: &found)
            guard keepingStates, let early = workspace.encoder.earlyStates() else { return }
            for index in before..<found.count {
                found[index].states = means(
                    [found[index].cue], found[index].content,
                    of: early + place * weights.heads.stateWidth, window)
            }
        }
        found.sort { $0.cue.lowerBound < $1.cue.lowerBound }
        return found
    }

    /// Encodes windows side by side, the longest first.
    ///
    /// - Parameter body: is handed each window with the place of its first token in the batch, whose states and tags
    ///   the workspace holds.
    func encodeBatches(
        of windows: [Range<Int>], _ text: Text, _ tokenized: TokenizedText, _ workspace: Workspace,
        _ body: (Range<Int>, _ place: Int) -> Void
    ) {
        let windows = windows.sorted { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
        let limits = workspace.encoder.limits
        var next = 0
        while next < windows.count {
            var end = next
            var tokens = 0
            while end < windows.count, end - next < limits.windows,
                end == next || tokens + windows[end].count <= limits.tokens
            {
                tokens += windows[end].count
                end += 1
            }
            let batch = windows[next..<end]
            encode(batch, tokens, text, tokenized, workspace)
            var place = 0
            for window in batch {
                body(window, place)
                place += window.count
            }
            next = end
        }
    }

    /// Writes the states and tags of a batch into the workspace.
    func encode(
        _ windows: ArraySlice<Range<Int>>, _ tokens: Int, _ text: Text, _ tokenized: TokenizedText,
        _ workspace: Workspace
    ) {
        workspace.rows.removeAll(keepingCapacity: true)
        let width = weights.heads.stateWidth
        let states = workspace.states.floats(tokens * width)
        text.utf8.withUnsafeBufferPointer { bytes in
            for window in windows {
                extractor.append(
                    tokenized.tokens[window], states: tokenized.states[window], of: bytes,
                    to: &workspace.rows)
            }
            workspace.encoder.encode(
                Batch(
                    windows: windows, count: tokens, tokens: tokenized.tokens, bytes: bytes,
                    rows: workspace.rows), into: states)
        }
        workspace.heads.tags(
            tokens, states: states, into: workspace.tags.floats(tokens * Heads.stride))
    }

    /// Writes the roles of a window's tokens for each cue into the workspace: for each cue rows of 16.
    func judge(
        _ cues: [Range<Int>], count: Int, states: UnsafePointer<Float>, _ workspace: Workspace
    ) -> UnsafeMutablePointer<Float> {
        let tokens = workspace.roleTokens.floats(count * weights.heads.roleWidth)
        workspace.heads.roleTokens(count, states: states, into: tokens)
        let roles = workspace.roles.floats(cues.count * count * Heads.stride)
        for (index, cue) in cues.enumerated() {
            workspace.heads.roles(
                count, states: states, tokens: tokens, first: cue.lowerBound,
                last: cue.upperBound - 1, into: roles + index * count * Heads.stride)
        }
        return roles
    }

    private func decode(
        _ window: Range<Int>, states: UnsafePointer<Float>, tags: UnsafePointer<Float>,
        _ workspace: Workspace, into found: inout [TaggedAttribution]
    ) {
        let count = window.count
        let cues = workspace.decoder.cues(tags, count: count)
        if cues.isEmpty { return }
        let roles = judge(cues, count: count, states: states, workspace)
        found += workspace.decoder.attributions(
            cues, tags: tags, roles: roles, count: count, offset: window.lowerBound)
    }
}
