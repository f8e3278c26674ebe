import HearsayCore
import HearsayTagging
import Testing

@Suite("Sentences")
struct SentenceTests {
    static let cases: [(String, [String])] = [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]), ("", []),
        ("Mr. Arden and Dr. Okoye met.", ["Mr. Arden and Dr. Okoye met."]),
        ("J. K. Arden spoke. She left.", ["J. K. Arden spoke.", "She left."]),
        ("The U.S. firm paid.", ["The U.S. firm paid."]),
        (
            "It broke the machine.Under pressure, it failed.",
            ["It broke the machine.", "Under pressure, it failed."]
        ),
        ("“We go.” She left.", ["“We go.”", "She left."]),
        ("“We go.“ She left.", ["“We go.“", "She left."]),
        ("He left. “We go.”", ["He left.", "“We go.”"]),
        ("(He left.) We go.", ["(He left.)", "We go."]),
        ("It cost 5.5 crowns. 9 paid.", ["It cost 5.5 crowns.", "9 paid."]),
        ("Really?! Yes.", ["Really?!", "Yes."]), ("Well… No.", ["Well…", "No."]),
        ("He said ok. and left.", ["He said ok. and left."]),
        ("Wait... Now.", ["Wait...", "Now."]),
        ("“Why?” she asked. “When?”", ["“Why?” she asked.", "“When?”"]),
    ]

    @Test("end where they end", arguments: cases)
    func splitting(string: String, expected: [String]) {
        #expect(sentences(string) == expected)
    }

    @Test(
        "end after an abbreviation that ends them",
        arguments: [
            "They left the U.S. The port closed.", "They met at 9 p.m. The port closed.",
            "The answer was no. The port closed.", "The captain was ill. The port closed.",
        ])
    func abbreviationAtTheEnd(string: String) {
        #expect(sentences(string).count == 2)
    }

    @Test("cover all tokens in order")
    func coverage() {
        let text = Text("“A. B.” C! d? E… F.G. «H.» i. 9. ‘J.’")
        let tokens = TokenizedText(text, passages: [text.span]).tokens
        let ranges = text.utf8.withUnsafeBufferPointer {
            SentenceSplitter().sentences(tokens[...], of: $0)
        }
        #expect(ranges.flatMap { Array($0) } == Array(tokens.indices))
    }
}

@Suite("Windows")
struct WindowTests {
    @Test(
        "hold at most the limit, cover every token once, and end with sentences where they can",
        arguments: [
            [1], [256], [257], [600], [10, 300, 0, 5], [1000, 1], [3, 3, 3],
        ])
    func windows(lengths: [Int]) {
        var string = ""
        var spans: [Span] = []
        for length in lengths {
            let start = string.utf8.count
            for word in 0..<length {
                string += word % 20 == 19 ? ". " : word % 20 == 0 ? "Then " : "word "
            }
            spans.append(Span(start, string.utf8.count))
            string += "\n"
        }
        let text = Text(string)
        let tokenized = TokenizedText(text, passages: spans)
        let windows = tokenized.windows(of: text)
        #expect(windows.allSatisfy { !$0.isEmpty && $0.count <= 256 })
        #expect(windows.flatMap { Array($0) } == Array(tokenized.tokens.indices))
        for window in windows {
            #expect(tokenized.passages.contains { $0.clamped(to: window) == window })
            let ends = tokenized.passages.map(\.upperBound).contains(window.upperBound)
            #expect(ends || (window.upperBound - window.lowerBound) % 20 == 0)
        }
    }

    @Test("cut a sentence that is longer than the limit")
    func longSentence() {
        let text = Text(String(repeating: "word ", count: 700))
        let tokenized = TokenizedText(text, passages: [text.span])
        #expect(tokenized.windows(of: text).map(\.count) == [256, 256, 188])
    }
}
