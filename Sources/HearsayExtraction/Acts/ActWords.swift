import HearsayCore
import HearsayTagging

/// The words of one attribution as keys, for the phrases of acts.
struct ActWords {
    /// The tokens of the cue.
    let cueTokens: [Token]
    /// The words of the cue.
    let cue: [UInt64]
    /// The words of the content.
    let content: [UInt64]
    /// The tokens of the content.
    let tokens: [Token]
    /// The cue's words and, if the content follows them, its first words: where particles and objects
    /// are.
    let line: [UInt64]
    /// The words of the source.
    let source: [UInt64]
    /// The words of the same sentence before source and cue, at most four.
    let before: [UInt64]
    /// Whether the text of the content is opened by a quotation mark.
    let isQuoted: Bool
    /// Whether the content ends as a question.
    let isQuestion: Bool
    /// Whether the content stands before the cue, as in "was accused".
    let contentFirst: Bool

    /// Whether the cue is a colon, a possessive or another mark, which names no deed.
    var isOnlyMarks: Bool { cue.allSatisfy(Self.bare.contains) }

    /// Whether the cue only tells when, where and how something was said: "said after the announcement".
    var isSaid: Bool {
        cue.count > 2 && Self.said.contains(cue[0]) && Self.settings.contains(cue[1])
    }

    /// Whether the cue holds its own source, as in "I'm not aware".
    var opensInFirstPerson: Bool { cue.first.map(Self.firstPersons.contains) ?? false }

    private static let firstPersons = WordKey.set("i we i'm we're i've we've i'd we'd")
    private static let said = WordKey.set("said says say saying wrote writes tweeted told")
    private static let settings = WordKey.set(
        ", in on at to during after before from with while when by outside inside as via last")
    private static let bare = WordKey.set(": , ; - -- – — . 's ’s")
    /// How many words of the content belong to `line`.
    private static let reach = 12
    private static let quotes = WordKey.set("\" “ ” ‘ ''")

    /// Reads the words of an attribution.
    ///
    /// - Complexity: O(n) in its words.
    init(_ attribution: Attribution, _ text: Text, _ tokenizer: Tokenizer) {
        let (cueTokens, cue, source, tokens, content, before) = text.utf8.withUnsafeBufferPointer {
            bytes in
            func tokens(_ spans: [Span]) -> [Token] {
                var tokens: [Token] = []
                for span in spans { tokenizer.append(span, of: bytes, to: &tokens) }
                // "Out-of-touch" and "out of touch" are one phrase.
                return tokens.filter { bytes[Int($0.start)] != UInt8(ascii: "-") || $0.count > 1 }
            }
            func keys(_ tokens: [Token]) -> [UInt64] { tokens.map { WordKey.of($0, in: bytes) } }
            let content = tokens(attribution.content)
            var before: [UInt64] = []
            if let cue = attribution.cue.first {
                let start = attribution.source.map(\.start).filter { $0 < cue.start }.min()
                let end = start ?? cue.start
                let lead = Self.lead(before: end, in: bytes)
                before = keys(tokens([lead])).suffix(4)
            }
            let cue = tokens(attribution.cue)
            return (
                cue, keys(cue), keys(tokens(attribution.source)), content,
                keys(content), before
            )
        }
        self.cueTokens = cueTokens
        self.cue = cue
        self.source = source
        self.tokens = tokens
        self.content = content
        let end = attribution.cue.last?.end ?? 0
        contentFirst = (attribution.content.first?.start ?? 0) < end
        // Of a content in pieces, those behind the cue.
        let next = tokens.firstIndex { Int($0.start) >= end } ?? tokens.count
        line = cue + content[next...].prefix(Self.reach)
        let lastBreak = before.lastIndex(of: WordKey.sentenceEnd)
        self.before = lastBreak.map { Array(before[($0 + 1)...]) } ?? before
        isQuoted = content.first.map(Self.quotes.contains) ?? false
        isQuestion = Self.asks(tokens, text)
    }

    /// Whether the last sentence is a question, and most of the others are.
    private static func asks(_ tokens: [Token], _ text: Text) -> Bool {
        var questions = 0
        var others = 0
        var last: UInt8 = 0
        for token in tokens {
            let byte = text.utf8[Int(token.start)]
            if token.kind != .mark {
                last = 0
            } else if byte == UInt8(ascii: "?") {
                questions += 1
                last = byte
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") {
                others += 1
                last = byte
            }
        }
        return last == UInt8(ascii: "?") && questions > others
    }

    /// The stretch of up to forty bytes before `end`, from a character's first byte on.
    private static func lead(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Span {
        var start = max(0, end - 40)
        // Not from within a word: its rest may be another word.
        while start > 0, start < end, bytes[start - 1] != 0x20, bytes[start - 1] != 0x0A {
            start += 1
        }
        if let line = bytes[start..<end].lastIndex(of: 0x0A) { start = line + 1 }
        return Span(start, end)
    }
}
