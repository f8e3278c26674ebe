import HearsayCore
import HearsayTagging

/// Tells that a speaker's own sentence denies by where it stands: "Nobody was hurt." behind what others claim.
///
/// A short negation that names no claim asserts something anywhere else.
struct RepliedDenial {
    private static let negations = WordKey.set(
        "not no nobody none never nothing neither nor cannot n't without isn't wasn't weren't didn't doesn't don't hasn't haven't won't aren't false untrue"
    )
    // "No decision has been taken", "Nothing makes us prouder" answer nothing.
    private static let openers = WordKey.set("no nothing")
    private static let idle = WordKey.set(
        "decision comment further more doubt matter makes gives pleases one wonder")
    /// In words: negations farther on are of something else.
    private static let reach = 7
    /// From the end of a claim to the sentence that answers it, in UTF-8 bytes.
    private static let gap = 120

    private let text: Text
    /// Where what others claim ends, in the order of the text.
    private let claims: [Int]

    /// - Parameters:
    ///   - attributions: of one document with a speaker of its own.
    ///   - isOwn: whether the speaker says an attribution himself.
    init(_ attributions: [Attribution], in text: Text, isOwn: (Attribution) -> Bool) {
        self.text = text
        claims = attributions.filter { $0.evidence == .cue && $0.turn == nil && !isOwn($0) }
            .compactMap { attribution in
                (attribution.content + attribution.cue).map(\.end).max()
            }.sorted()
    }

    /// Whether a sentence of the layout denies what stands right before it.
    ///
    /// - Complexity: O(log n) in attributions and O(1) in words.
    func denies(_ attribution: Attribution) -> Bool {
        guard attribution.evidence == .layout, attribution.turn == nil,
            let sentence = attribution.content.first, answers(sentence)
        else { return false }
        let tokenized = TokenizedText(
            text, passages: [Span(sentence.start, min(sentence.end, sentence.start + 120))])
        return text.utf8.withUnsafeBufferPointer { bytes in
            let keys = tokenized.tokens.prefix(2).map { WordKey.of($0, in: bytes) }
            if let first = keys.first, Self.openers.contains(first),
                keys.dropFirst().contains(where: Self.idle.contains)
            {
                return false
            }
            return tokenized.tokens.lazy.prefix(Self.reach)
                .contains { Self.negations.contains(WordKey.of($0, in: bytes)) }
        }
    }

    /// Whether a claim ends shortly before a sentence and no other sentence stands between.
    private func answers(_ sentence: Span) -> Bool {
        let next = claims.partitioningIndex { $0 > sentence.start }
        guard next > 0 else { return false }
        let end = claims[next - 1]
        guard sentence.start - end <= Self.gap else { return false }
        let between = text.utf8[end..<sentence.start]
        return between.count(where: { $0 == 0x2E || $0 == 0x3F || $0 == 0x21 }) <= 1
    }
}
