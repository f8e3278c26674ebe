public import HearsayCore

/// Finds sources, cues and contents in tokenized text.
///
/// The design (see Documentation/decisions): one encoder over the passage; a head that tags cues; a
/// second head that, for each cue, says which tokens are its source and its content.
public struct Tagger: Sendable {
    let weights: Weights
    private let extractor = FeatureExtractor()

    /// The tagger with the weights compiled into the program.
    ///
    /// - Throws: `WeightsError` if the program was built with weights of another layout.
    public init() throws(WeightsError) { weights = try Weights.compiledIn() }

    /// A tagger with other weights, for training.
    ///
    /// - Parameter bytes: a file that Training/export.py wrote; kept for the life of the program.
    /// - Throws: `WeightsError` if it is no such file or is cut short.
    public init(weights bytes: [UInt8]) throws(WeightsError) { weights = try Weights.loaded(bytes) }

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
            encoder = Encoder(weights: weights)
            heads = Heads(weights: weights)
        }
    }

    /// A new workspace for one worker.
    public func makeWorkspace() -> Workspace { Workspace(weights: weights) }

    /// The most windows and tokens that are encoded side by side; more would not fit the caches.
    private static let lanes = 24
    private static let batchTokens = 1536

    /// The attributions of a text in the order of their cues.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - tokenized: its tokens.
    ///   - workspace: one that this tagger made.
    /// - Complexity: O(n) in tokens, plus O(w) per cue for the w tokens of its window.
    public func tag(
        _ text: Text, _ tokenized: TokenizedText, in workspace: Workspace
    ) -> [TaggedAttribution] {
        let windows = tokenized.windows(of: text).sorted {
            ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound)
        }
        var found: [TaggedAttribution] = []
        var next = 0
        while next < windows.count {
            var end = next
            var tokens = 0
            while end < windows.count, end - next < Self.lanes,
                end == next || tokens + windows[end].count <= Self.batchTokens
            {
                tokens += windows[end].count
                end += 1
            }
            tag(windows[next..<end], tokens, text, tokenized, workspace, into: &found)
            next = end
        }
        found.sort { $0.cue.lowerBound < $1.cue.lowerBound }
        return found
    }

    private func tag(
        _ windows: ArraySlice<Range<Int>>, _ tokens: Int, _ text: Text, _ tokenized: TokenizedText,
        _ workspace: Workspace, into found: inout [TaggedAttribution]
    ) {
        workspace.rows.removeAll(keepingCapacity: true)
        text.utf8.withUnsafeBufferPointer { bytes in
            for window in windows {
                extractor.append(
                    tokenized.tokens[window], states: tokenized.states[window], of: bytes,
                    to: &workspace.rows)
            }
        }
        let width = 2 * weights.hidden
        let states = workspace.states.floats(tokens * width)
        workspace.rows.withUnsafeBufferPointer {
            workspace.encoder.encode($0, lengths: windows.map(\.count), into: states)
        }
        let tags = workspace.tags.floats(tokens * Heads.stride)
        workspace.heads.tags(tokens, states: states, into: tags)
        var first = 0
        for window in windows {
            decode(
                window, states: states + first * width, tags: tags + first * Heads.stride,
                workspace,
                into: &found)
            first += window.count
        }
    }

    private func decode(
        _ window: Range<Int>, states: UnsafePointer<Float>, tags: UnsafePointer<Float>,
        _ workspace: Workspace, into found: inout [TaggedAttribution]
    ) {
        let count = window.count
        let cues = workspace.decoder.cues(tags, count: count)
        if cues.isEmpty { return }
        let tokens = workspace.roleTokens.floats(count * weights.roleWidth)
        workspace.heads.roleTokens(count, states: states, into: tokens)
        let roles = workspace.roles.floats(cues.count * count * Heads.stride)
        for (index, cue) in cues.enumerated() {
            workspace.heads.roles(
                count, states: states, tokens: tokens, first: cue.lowerBound,
                last: cue.upperBound - 1, into: roles + index * count * Heads.stride)
        }
        found += workspace.decoder.attributions(
            cues, tags: tags, roles: roles, count: count, offset: window.lowerBound)
    }
}
