package import HearsayCore

/// A text as the scorer sees it: code points and the tokens they belong to.
///
/// A token is a word (letters and digits, with single hyphens, apostrophes or full stops inside)
/// or any other single character that is not white space. Positions are code points here, so that
/// figures agree with scorers that count in code points.
package struct TokenizedText {
    package let scalars: [Unicode.Scalar]
    /// The code points of each token.
    package let tokens: [Range<Int>]
    /// Whether each token is a word.
    let isWord: [Bool]
    /// The token each code point belongs to; -1 for white space.
    private let tokenAt: [Int]
    private let points: CodePoints

    package init(_ text: Text) {
        points = CodePoints(text)
        let scalars = Array(String(decoding: text.utf8, as: UTF8.self).unicodeScalars)
        var tokens: [Range<Int>] = []
        var isWord: [Bool] = []
        var tokenAt = [Int](repeating: -1, count: scalars.count)
        var at = 0
        while at < scalars.count {
            if CharacterClass.isSpace(scalars[at]) {
                at += 1
                continue
            }
            let token = Self.token(in: scalars, from: at)
            for position in token.range { tokenAt[position] = tokens.count }
            tokens.append(token.range)
            isWord.append(token.isWord)
            at = token.range.upperBound
        }
        self.scalars = scalars
        self.tokens = tokens
        self.isWord = isWord
        self.tokenAt = tokenAt
    }

    private static func token(
        in scalars: [Unicode.Scalar], from start: Int
    ) -> (range: Range<Int>, isWord: Bool) {
        guard CharacterClass.isWord(scalars[start]) else { return (start..<start + 1, false) }
        var end = start + 1
        while end < scalars.count {
            if CharacterClass.isWord(scalars[end]) {
                end += 1
            } else if CharacterClass.joinsWords(scalars[end]), end + 1 < scalars.count,
                CharacterClass.isWord(scalars[end + 1])
            {
                end += 2
            } else {
                break
            }
        }
        return (start..<end, true)
    }

    /// The characters of one token.
    package func string(_ token: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[tokens[token]])
        return String(view)
    }

    /// The code points of a span of UTF-8 bytes.
    package func codePoints(_ span: Span) -> Range<Int> {
        let start = min(points.codePoint(atByte: span.start), scalars.count)
        return start..<max(start, min(points.codePoint(atByte: span.end), scalars.count))
    }

    /// The tokens that share at least one character with one of the ranges.
    package func tokens(in ranges: [Range<Int>]) -> Set<Int> {
        var covered: Set<Int> = []
        for range in ranges {
            for position in range where tokenAt[position] >= 0 {
                covered.insert(tokenAt[position])
            }
        }
        return covered
    }

    /// The words among `tokens`; all of them if none is a word.
    func words(of tokens: Set<Int>) -> Set<Int> {
        let words = tokens.filter { isWord[$0] }
        return words.isEmpty ? tokens : words
    }

    /// The ranges without white space at their edges, in order, those with only white space
    /// between them merged.
    package func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        let sorted = ranges.sorted {
            ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
        }
        for range in sorted {
            let trimmed = trimmed(range)
            if trimmed.isEmpty { continue }
            if let last = merged.last,
                last.upperBound >= trimmed.lowerBound
                    || scalars[last.upperBound..<trimmed.lowerBound]
                        .allSatisfy(CharacterClass.isSpace)
            {
                merged[merged.count - 1] =
                    last.lowerBound..<max(last.upperBound, trimmed.upperBound)
            } else {
                merged.append(trimmed)
            }
        }
        return merged
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, CharacterClass.isSpace(scalars[start]) { start += 1 }
        while end > start, CharacterClass.isSpace(scalars[end - 1]) { end -= 1 }
        return start..<end
    }
}
