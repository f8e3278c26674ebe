import HearsayCore
import HearsayTagging

/// A rule that reads the tokens of a text by their words.
protocol TokenReader {
    var text: Text { get }
    var tokenized: TokenizedText { get }
}

extension TokenReader {
    /// The key of a token's word.
    func key(_ token: Int) -> UInt64 {
        text.utf8.withUnsafeBufferPointer { WordKey.of(tokenized.tokens[token], in: $0) }
    }
}

extension TokenizedText {
    /// How far from a token the bounds of its sentence are looked for, in tokens; longer ones are cut there, so that
    /// a text without full stops costs no more than another.
    private static var reach: Int { 400 }

    /// The sentence of a token, as a range of indices.
    ///
    /// - Parameter passage: the tokens of the passage it stands in.
    /// - Complexity: O(1): at most 800 tokens are read.
    func sentence(of token: Int, in passage: Range<Int>, _ text: Text) -> Range<Int> {
        let near =
            max(
                passage.lowerBound, token - Self.reach)..<min(
                passage.upperBound, token + Self.reach)
        return text.utf8.withUnsafeBufferPointer {
            SentenceSplitter().sentences(tokens[near], of: $0)
        }.first { $0.contains(token) } ?? near
    }

    /// The end of a sentence without the marks that close it.
    func lastWord(of sentence: Range<Int>) -> Int {
        var end = sentence.upperBound
        while end > sentence.lowerBound, tokens[end - 1].kind == .mark { end -= 1 }
        return end
    }
}
