import Foundation
import HearsayAnalysis
import HearsayCore
import HearsayReading
import HearsayTestSupport
import Testing

@Suite("Random documents")
struct RandomDocumentTests {
    private static let pieces = [
        "The minister", "Ada Arden", "Ms. Arden", "Mr. Bo Roe", "he", "she", "it", "we", "I", "who",
        "they",
        "said", "denied", "told", "accused", "according to", "declined to comment", "added",
        "asked", "that",
        "the Harbour Board", "a spokesperson for", "the Norwegian government", "the U.S.", "北京",
        "Zoë’s",
        "in an interview with", "in a statement", "told a news conference", "the press release",
        "published an article,", "saying", "The article", "It was previously reported that",
        "which claims that", "We're confident", "It is hoped", "did not make a statement",
        "in an apparent swipe at", "wish to", "may not", "was accused of", "citing", "urged",
        "\nSource: Norvik Courier\n", "\nDear Ms. Arden,\n",
        "it rained", "the pier is safe", "would close", "on Friday", "the Norvik Times", "of",
        "and", ",", ".",
        "?", ":", ";", "…", "“", "”", "\"", "‘", "’", "'", "''", "«", "»", "„", "(", ")", "\n",
        "\n\n", "\u{A0}",
        "\nQ: ", "\nA: ", "\nMS. ARDEN: ", "\nDear Sir,\n", "\nYours sincerely,\n",
        "\nEmbassy of Norway\n",
        "\nStatement by the Spokesperson of the Embassy\n", "\n# ", "\n* ", "<p>", "</p>", "<b>",
        "&amp;", "&eacute;",
        "🙂", "e\u{301}", "\u{200B}", "\u{FEFF}", "\t", "--", "1,000.5", "2024-02-23",
        "February 3, 2021", "[", "](x)", "</b>", "<br>", "<dt>", "</dt><dd>", "<h3>", "</h3>", "**",
        "\n\n**Why did you go?**\n\nI had my reasons.\n\n",
        "<p><b>Why did you go?</b></p><p>I had my reasons.</p>",
    ]

    /// How many there are; more can be asked for with `HEARSAY_RANDOM_DOCUMENTS`.
    private static let seeds: Range<UInt64> = {
        let wish = ProcessInfo.processInfo.environment["HEARSAY_RANDOM_DOCUMENTS"].flatMap {
            UInt64($0)
        }
        return 0..<(wish ?? 120)
    }()

    @Test("give records that hold what every record holds", arguments: seeds)
    func invariants(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var string =
            "The minister said that the ferry would not sail and that the pier was closed. "
        for _ in 0..<Int.random(in: 1...300, using: &random) {
            string += Self.pieces.randomElement(using: &random) ?? ""
            if Bool.random(using: &random) { string += " " }
        }
        let analyzer = try Analyzer()
        let workspace = analyzer.makeWorkspace()
        for format in [Format.text, .markdown, .html] {
            guard let document = Reader().read(Array(string.utf8), format: format).document else {
                continue
            }
            check(analyzer.analyze(document, in: workspace))
        }
        let line = Reader().read(
            line: Array(
                "{\"text\":\"\(string.filter { $0 != "\"" && $0 != "\n" && $0 != "\t" })\"}".utf8),
            number: 1)
        if let document = line.document { check(analyzer.analyze(document, in: workspace)) }
    }
}
