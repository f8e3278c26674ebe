import HearsayCore
import HearsayExtraction
import HearsayTagging

/// The arrays of one part of the corpus, in the making.
struct Windows {
    private(set) var features: [FeatureRow] = []
    private(set) var kinds: [UInt8] = []
    private(set) var spans: [Int32] = []
    private(set) var windows: [Int32] = []
    private(set) var roles: [Int32] = []
    /// What the teacher says: see `Lessons`.
    private(set) var lessons = Lessons()
    private let extractor = FeatureExtractor()
    private var isAnnotated = true
    private let teacher: Tagger?
    private let workspace: Tagger.Workspace?

    init(teacher: Tagger?) {
        self.teacher = teacher
        workspace = teacher?.makeWorkspace()
    }

    var count: Int { windows.count / 3 }

    /// An attribution of the gold: its three roles, and the place of the one whose content holds it.
    struct Gold {
        let roles: [[Span]]
        let within: Int?
        var cue: [Span] { roles[1] }
        var content: [Span] { roles[2] }
    }

    /// Appends the windows of one document: those of its passages with the outermost attributions,
    /// and, where the gold marks what lies within, those of the contents.
    ///
    /// - Parameter isAnnotated: whether the gold is one; else the teacher looks for cues itself.
    mutating func append(
        _ document: Document, number: Int, gold: [Gold], isAnnotated: Bool, marksNested: Bool
    ) {
        self.isAnnotated = isAnnotated
        let outer = gold.filter { $0.within == nil }
        append(
            document.text, Passages.outer(of: document), number,
            gold: { _ in marksNested ? outer : gold })
        guard marksNested else { return }
        var end = 0
        for (span, owner) in Passages.inner(
            of: gold.map(\.content), in: document.text)
        where gold[owner].within == nil && span.start >= end {
            // Contents that overlap are two readings of the same words: the first will do.
            end = span.end
            append(
                document.text, [span], number,
                gold: { _ in gold.filter { $0.within == owner } })
        }
    }

    private mutating func append(
        _ text: Text, _ passages: [Span], _ number: Int, gold: (Span) -> [Gold]
    ) {
        let tokenized = TokenizedText(text, passages: passages)
        for window in tokenized.windows(of: text) {
            let index = Int32(count)
            windows += [Int32(number), Int32(features.count), Int32(window.count)]
            kinds += tokenized.tokens[window].map(\.kind.rawValue)
            for token in tokenized.tokens[window] { spans += [token.start, token.end] }
            text.utf8.withUnsafeBufferPointer { bytes in
                extractor.append(
                    tokenized.tokens[window], states: tokenized.states[window], of: bytes,
                    to: &features)
            }
            let whole = tokenized.span(window)
            var cues: [Range<Int>] = []
            let known = gold(whole)
            for attribution in known {
                guard let cue = attribution.cue.first, cue.start >= whole.start,
                    cue.start < whole.end
                else { continue }
                let lists = attribution.roles.map { members($0, of: tokenized, in: window) }
                if lists[1].isEmpty || lists[2].isEmpty { continue }
                roles.append(index)
                for list in lists { roles += [Int32(list.count)] + list }
                cues.append(Self.firstRun(of: lists[1]))
            }
            if let teacher, let workspace {
                lessons.append(
                    teacher.lesson(
                        window, cues: isAnnotated ? cues : nil, of: text, tokenized, in: workspace),
                    window: index)
            }
        }
    }

    /// The first tokens of a cue that lie together: its place for the role head.
    private static func firstRun(of tokens: [Int32]) -> Range<Int> {
        var end = 1
        while end < tokens.count, tokens[end] == tokens[end - 1] + 1 { end += 1 }
        return Int(tokens[0])..<Int(tokens[end - 1]) + 1
    }

    private func members(
        _ spans: [Span], of tokenized: TokenizedText, in window: Range<Int>
    ) -> [Int32] {
        window.filter { i in
            let token = tokenized.tokens[i]
            return spans.contains { Int(token.start) < $0.end && Int(token.end) > $0.start }
        }.map { Int32($0 - window.lowerBound) }
    }
}
