public import HearsayCore

/// The tokens of a document's passages, with their states of quotation.
public struct TokenizedText: Sendable {
    /// All tokens in the order of the text.
    public private(set) var tokens: [Token] = []
    /// One state of quotation per token.
    public private(set) var states: [QuotationState] = []
    /// The tokens of each passage, as ranges of indices into `tokens`, in order; a passage without
    /// tokens has an empty range.
    public private(set) var passages: [Range<Int>] = []
    /// Indices of the passages with a quotation mark left open.
    public private(set) var unpaired: [Int] = []

    /// Tokenizes the passages of a text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - spans: its passages in UTF-8 bytes, ordered and without overlap.
    /// - Complexity: O(n) in bytes of the passages.
    public init(_ text: Text, passages spans: [Span]) {
        let tokenizer = Tokenizer()
        let scanner = QuotationScanner()
        tokens.reserveCapacity(spans.reduce(0) { $0 + $1.count } / 5 + 8)
        text.utf8.withUnsafeBufferPointer { bytes in
            for span in spans {
                let first = tokens.count
                tokenizer.append(span, of: bytes, to: &tokens)
                states.append(
                    contentsOf: repeatElement(.outside, count: tokens.count - first))
                let open = scanner.scan(
                    tokens[first...], of: bytes, into: &states, offset: first)
                if open > 0 { unpaired.append(passages.count) }
                passages.append(first..<tokens.count)
            }
        }
    }

    /// The characters that a range of tokens covers, in UTF-8 bytes.
    ///
    /// - Parameter range: a non-empty range of indices into `tokens`.
    public func span(_ range: Range<Int>) -> Span {
        Span(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
    }

    /// The index of the passage whose tokens reach over `position`, a UTF-8 byte; `nil` where none
    /// does.
    ///
    /// - Complexity: O(log n) in tokens and passages.
    public func passage(at position: Int) -> Int? {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].end) <= position { low = middle + 1 } else { high = middle }
        }
        let token = low
        guard token < tokens.count, Int(tokens[token].start) <= position else { return nil }
        low = 0
        high = passages.count
        while low < high {
            let middle = (low + high) / 2
            if passages[middle].upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < passages.count ? low : nil
    }

    /// The tokens that a span touches, as a range of indices.
    ///
    /// - Complexity: O(log n) in tokens.
    package func tokens(in span: Span) -> Range<Int> {
        func first(_ isPast: (Token) -> Bool) -> Int {
            var low = 0
            var high = tokens.count
            while low < high {
                let middle = (low + high) / 2
                if isPast(tokens[middle]) { high = middle } else { low = middle + 1 }
            }
            return low
        }
        let start = first { Int($0.end) > span.start }
        return start..<max(start, first { Int($0.start) >= span.end })
    }

    /// Cuts the passages into windows that the network takes at once: whole passages, and longer
    /// ones cut after the last sentence end that fits.
    ///
    /// - Parameter limit: the most tokens of one window.
    /// - Complexity: O(n) in tokens.
    package func windows(of text: Text, limit: Int = 256) -> [Range<Int>] {
        var found: [Range<Int>] = []
        let splitter = SentenceSplitter()
        for passage in passages where !passage.isEmpty {
            if passage.count <= limit {
                found.append(passage)
                continue
            }
            let sentences = text.utf8.withUnsafeBufferPointer {
                splitter.sentences(tokens[passage], of: $0)
            }
            var start = passage.lowerBound
            var end = start
            for sentence in sentences {
                if sentence.upperBound - start > limit, end > start {
                    found.append(start..<end)
                    start = end
                }
                end = sentence.upperBound
                while end - start > limit {
                    found.append(start..<start + limit)
                    start += limit
                }
            }
            if end > start { found.append(start..<end) }
        }
        return found
    }
}
