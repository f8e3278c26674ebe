import CWeights
import HearsayCore
import HearsayTagging
import Testing

@Suite("The tagger")
struct TaggerTests {
    private static let paragraphs = [
        "The minister said the ferry would sail on Friday, and denied that the crew had left.",
        "“We will not wait,” Ms. Arden told reporters. “The port is open,” she added.",
        "The harbour lies in the north of the island.",
        "No.",
        String(
            repeating: "According to the harbour board, the pier is safe and the boats are old. ",
            count: 40),
        "Residents, who spoke on condition of anonymity, claim that “nothing was repaired”, and that the "
            + "mayor of Port Lindon promised repairs that, critics say, never came.",
        "A spokesman for the board declined to comment on what Okoye called a scandal.",
    ]

    private struct Tagged: Equatable {
        let source: [Span]
        let cue: Span
        let content: [Span]
        let scores: [UInt32]

        init(_ tagged: TaggedAttribution, _ text: TokenizedText, from start: Int) {
            func span(_ range: Range<Int>) -> Span {
                let span = text.span(range)
                return Span(span.start - start, span.end - start)
            }
            source = tagged.source.map(span)
            cue = span(tagged.cue)
            content = tagged.content.map(span)
            scores = [tagged.scores.cue, tagged.scores.roles, tagged.scores.weakest].map(
                \.bitPattern)
        }
    }

    /// What the tagger finds in each of some paragraphs of one text, positions from their starts.
    private func tagged(
        _ paragraphs: [String], _ tagger: Tagger, _ workspace: Tagger.Workspace
    ) -> [[Tagged]] {
        var spans: [Span] = []
        var string = ""
        for paragraph in paragraphs {
            spans.append(Span(string.utf8.count, string.utf8.count + paragraph.utf8.count))
            string += paragraph + "\n"
        }
        let text = Text(string)
        let tokenized = TokenizedText(text, passages: spans)
        let found = tagger.tag(text, tokenized, in: workspace)
        return zip(spans, tokenized.passages).map { span, passage in
            found.filter { passage.contains($0.cue.lowerBound) }
                .map { Tagged($0, tokenized, from: span.start) }
        }
    }

    @Test(
        "finds the same, bit by bit, in a paragraph alone and among others in any order",
        arguments: Model.allCases)
    func batching(model: Model) throws {
        let tagger = try Tagger(model)
        let workspace = tagger.makeWorkspace()
        let alone = Self.paragraphs.flatMap { tagged([$0], tagger, tagger.makeWorkspace()) }
        #expect(alone.joined().count > 5)
        #expect(tagged(Self.paragraphs, tagger, workspace) == alone)
        #expect(tagged(Self.paragraphs.reversed(), tagger, workspace) == alone.reversed())
        let many = Array(repeating: Self.paragraphs, count: 9).joined()
        #expect(
            tagged(Array(many), tagger, workspace)
                == Array(Array(repeating: alone, count: 9).joined()))
        #expect(tagged(Self.paragraphs, tagger, workspace) == alone)
    }

    @Test("finds attributions in order, with content, tokens within the text and scores below zero")
    func invariants() throws {
        let tagger = try Tagger(.small)
        let text = Text(Self.paragraphs.joined(separator: " "))
        let tokenized = TokenizedText(text, passages: [text.span])
        let found = tagger.tag(text, tokenized, in: tagger.makeWorkspace())
        #expect(found.map(\.cue.lowerBound) == found.map(\.cue.lowerBound).sorted())
        for attribution in found {
            #expect(!attribution.content.isEmpty)
            for range in attribution.source + [attribution.cue] + attribution.content {
                #expect(!range.isEmpty && range.upperBound <= tokenized.tokens.count)
            }
            #expect(attribution.scores.cue <= 0 && attribution.scores.weakest <= 0)
        }
        let contents = found.flatMap { $0.content.flatMap { Array($0) } }
        #expect(Set(contents).count == contents.count, "a token belongs to one content")
    }

    @Test("finds nothing in nothing")
    func nothing() throws {
        let tagger = try Tagger(.small)
        let text = Text("")
        #expect(
            tagger.tag(text, TokenizedText(text, passages: []), in: tagger.makeWorkspace()).isEmpty)
        #expect(
            tagger.tag(text, TokenizedText(text, passages: [text.span]), in: tagger.makeWorkspace())
                .isEmpty)
    }

    private static var weights: [UInt8] {
        Array(
            UnsafeRawBufferPointer(
                start: hearsay_small_weights(), count: hearsay_small_weights_size()))
    }

    private static var largeWeights: [UInt8] {
        Array(
            UnsafeRawBufferPointer(
                start: hearsay_large_weights(), count: hearsay_large_weights_size()))
    }

    @Test("refuses weights that are cut short, another file's or for other features")
    func brokenWeights() {
        let weights = Self.weights
        #expect(throws: Never.self) { try Tagger(weights: weights) }
        var broken: [[UInt8]] = [[], Array("HEARSAY2".utf8), Array(repeating: 0, count: 4096)]
        broken += [256, 257, weights.count / 2, weights.count - 1].map { Array(weights.prefix($0)) }
        for (place, value) in [
            (0, UInt8(ascii: "h")), (8, 1), (12, 2), (19, 0xFF), (23, 0x7F),
            // Other rows, widths, layers, precision.
            (16, 0x50), (20, 0x70), (24, 1), (28, 0x70), (32, 0x10), (36, 0x50), (40, 0x30),
            (44, 1),
            (48, 0), (12, 1),
        ] {
            var damaged = weights
            damaged[place] = value
            broken.append(damaged)
        }
        for place in [12, 20, 24, 28, 52, 57, 64, 69] {
            var damaged = Self.largeWeights
            damaged[place] ^= 0x30
            broken.append(damaged)
        }
        for bytes in broken {
            let error = #expect(throws: WeightsError.self) { try Tagger(weights: bytes) }
            #expect(error?.description.isEmpty == false)
        }
    }
}
