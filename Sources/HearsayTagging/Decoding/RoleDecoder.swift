#if canImport(Glibc)
    import Glibc
#endif

/// Turns tags and roles of one window into attributions.
///
/// Each cue has its own best path of roles, helped by what the tags say of each token. A source may
/// be shared by several cues ("he said, adding that"), a token of content belongs to one: the runs
/// with the best scores choose first.
struct RoleDecoder {
    /// Added to the scores of cue tags, chosen on dev; below zero makes cues rarer.
    static let cueBias: Float = -0.25
    /// Weight of the tags' evidence in the scores of roles, chosen on dev.
    static let tagEvidence: Float = 0.7

    private var viterbi = Viterbi()

    init() {}

    private enum Tag {
        static let none = 0
        static let sourceBegin = 1
        static let cueBegin = 3
        static let contentBegin = 5
    }

    private enum Role {
        static let source: UInt8 = 1
        static let content: UInt8 = 3
    }

    private struct Candidate {
        let cue: Int
        let isContent: Bool
        let tokens: Range<Int>
        /// What the candidates are ordered by, least first: distance to the cue for sources, the
        /// negative of the score for contents.
        let order: Float
    }

    /// The cues of a window: runs of tokens within it.
    ///
    /// - Parameters:
    ///   - tags: logarithmic probabilities, rows of 16; not changed.
    ///   - count: tokens of the window, at least one.
    mutating func cues(_ tags: UnsafePointer<Float>, count: Int) -> [Range<Int>] {
        // Most windows of a text that reports nothing have no cue anywhere near.
        var plausible = false
        for i in 0..<count where tags[i * Heads.stride + Tag.cueBegin] > -4 {
            plausible = true
            break
        }
        if !plausible { return [] }
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: count * Heads.tagCount) {
            scores in
            for i in 0..<count {
                for tag in 0..<Heads.tagCount {
                    scores[i * Heads.tagCount + tag] = tags[i * Heads.stride + tag]
                }
                scores[i * Heads.tagCount + Tag.cueBegin] += Self.cueBias
                scores[i * Heads.tagCount + Tag.cueBegin + 1] += Self.cueBias
            }
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { path in
                guard let start = UnsafePointer(scores.baseAddress) else { return [] }
                viterbi.decode(start, stride: Heads.tagCount, labels: Heads.tagCount, into: path)
                return LabelRun.runs(path).filter { $0.kind == UInt8(Tag.cueBegin) }.map(\.tokens)
            }
        }
    }

    /// The attributions of a window, in the order of its cues.
    ///
    /// - Parameters:
    ///   - cues: what `cues` found; not empty.
    ///   - tags: logarithmic probabilities of the tags, rows of 16.
    ///   - roles: for each cue, rows of 16 per token; changed in place.
    ///   - count: tokens of the window.
    ///   - offset: index of the window's first token in the tokenized text.
    mutating func attributions(
        _ cues: [Range<Int>], tags: UnsafePointer<Float>, roles: UnsafeMutablePointer<Float>,
        count: Int, offset: Int
    ) -> [TaggedAttribution] {
        var isCue = [Bool](repeating: false, count: count)
        for cue in cues { for token in cue { isCue[token] = true } }
        var candidates: [Candidate] = []
        var scores: [TaggedAttribution.Scores] = []
        for (index, cue) in cues.enumerated() {
            let rows = roles + index * count * Heads.stride
            scores.append(
                decode(cue, index, tags, rows, count, isCue: isCue, into: &candidates))
        }
        candidates.sort { a, b in
            if a.isContent != b.isContent { return !a.isContent }
            if a.order != b.order { return a.order < b.order }
            return (a.cue, a.tokens.lowerBound) < (b.cue, b.tokens.lowerBound)
        }
        var owner = [UInt8](repeating: 0, count: count)
        var sources = [[Range<Int>]](repeating: [], count: cues.count)
        var contents = sources
        for candidate in candidates {
            let free = candidate.tokens.filter {
                owner[$0] == 0 || (!candidate.isContent && owner[$0] == Role.source)
            }
            if free.count * 2 <= candidate.tokens.count { continue }
            for token in free { owner[token] = candidate.isContent ? Role.content : Role.source }
            let runs = Self.runs(of: free, offset: offset)
            if candidate.isContent {
                contents[candidate.cue] += runs
            } else {
                sources[candidate.cue] += runs
            }
        }
        return cues.indices.compactMap { i in
            if contents[i].isEmpty { return nil }
            return TaggedAttribution(
                source: Self.merged(sources[i]),
                cue: cues[i].lowerBound + offset..<cues[i].upperBound + offset,
                content: Self.merged(contents[i]), scores: scores[i])
        }
    }

    /// Finds the best path of roles for one cue and adds its runs to the candidates.
    private mutating func decode(
        _ cue: Range<Int>, _ index: Int, _ tags: UnsafePointer<Float>,
        _ rows: UnsafeMutablePointer<Float>, _ count: Int, isCue: [Bool],
        into candidates: inout [Candidate]
    ) -> TaggedAttribution.Scores {
        var cueScore: Float = 0
        for token in cue {
            cueScore += max(
                tags[token * Heads.stride + Tag.cueBegin],
                tags[token * Heads.stride + Tag.cueBegin + 1])
        }
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: count * Heads.roleCount) {
            scores in
            combine(tags, rows, count, isCue: isCue, into: scores)
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { path in
                if let start = UnsafePointer(scores.baseAddress) {
                    viterbi.decode(
                        start, stride: Heads.roleCount, labels: Heads.roleCount, into: path)
                }
                var sum: Float = 0
                for i in 0..<count { sum += rows[i * Heads.stride + Int(path[i])] }
                var weakest: Float = 0
                for run in LabelRun.runs(path) {
                    let isContent = run.kind == Role.content
                    candidates.append(
                        Candidate(
                            cue: index, isContent: isContent, tokens: run.tokens,
                            order: order(run, cue, scores, path)))
                    guard isContent else { continue }
                    let around =
                        max(0, run.tokens.lowerBound - 1)..<min(count, run.tokens.upperBound + 1)
                    for i in around {
                        weakest = min(weakest, rows[i * Heads.stride + Int(path[i])])
                    }
                }
                return TaggedAttribution.Scores(
                    cue: cueScore / Float(cue.count), roles: sum, weakest: weakest)
            }
        }
    }

    /// Role scores plus what the tags say of source and content against anything else.
    private func combine(
        _ tags: UnsafePointer<Float>, _ rows: UnsafePointer<Float>, _ count: Int, isCue: [Bool],
        into scores: UnsafeMutableBufferPointer<Float>
    ) {
        for i in 0..<count {
            let tag = tags + i * Heads.stride
            let none = Self.logSum(
                tag[Tag.none], Self.logSum(tag[Tag.cueBegin], tag[Tag.cueBegin + 1]))
            let row = rows + i * Heads.stride
            let out = i * Heads.roleCount
            scores[out] = row[0]
            let penalty: Float = isCue[i] ? -20 : 0
            for k in 0..<2 {
                scores[out + 1 + k] =
                    row[1 + k] + Self.tagEvidence * (tag[Tag.sourceBegin + k] - none) + penalty
                scores[out + 3 + k] =
                    row[3 + k] + Self.tagEvidence * (tag[Tag.contentBegin + k] - none) + penalty
            }
        }
    }

    private func order(
        _ run: LabelRun, _ cue: Range<Int>, _ scores: UnsafeMutableBufferPointer<Float>,
        _ path: UnsafeMutableBufferPointer<UInt8>
    ) -> Float {
        if run.kind == Role.source {
            let after = abs(run.tokens.lowerBound - cue.upperBound + 1)
            let before = abs(run.tokens.upperBound - 1 - cue.lowerBound)
            return Float(min(after, before))
        }
        var margin: Float = 0
        for i in run.tokens {
            margin += scores[i * Heads.roleCount + Int(path[i])] - scores[i * Heads.roleCount]
        }
        return -margin
    }

    private static func logSum(_ a: Float, _ b: Float) -> Float {
        let (high, low) = a > b ? (a, b) : (b, a)
        return high - low > 15 ? high : high + log1p(exp(low - high))
    }

    private static func runs(of tokens: [Int], offset: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for token in tokens {
            if let last = found.last, last.upperBound == token + offset {
                found[found.count - 1] = last.lowerBound..<token + offset + 1
            } else {
                found.append(token + offset..<token + offset + 1)
            }
        }
        return found
    }

    /// Runs in order, neighbours joined.
    private static func merged(_ runs: [Range<Int>]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = found.last, last.upperBound >= run.lowerBound {
                found[found.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
            } else {
                found.append(run)
            }
        }
        return found
    }
}
