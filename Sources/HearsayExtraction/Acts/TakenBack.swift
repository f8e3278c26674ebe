import HearsayCore
import HearsayTagging

/// Tells whether what a demand wants taken back is an embargo, where its content says but a pronoun: "was
/// concerned about the plan to restrict exports, and asked them to withdraw *it*".
struct TakenBack: Sendable {
    private static let pronouns = PhraseMatcher<Void>([
        (
            "withdraw/lift/ease/drop/end/revoke/scrap/rescind/remove/abandon/reverse/relax~ it/them",
            ()
        )
    ])
    private static let measures = PhraseMatcher<Void>([
        (
            """
            restrict/limit/curb/ban/block~ * export/exports/sale/sales/shipment/shipments, sanctions, embargo,
            export/exports/trade controls/restrictions/restriction/curbs/ban/bans, blockade, boycott,
            restrictions/curbs/ban/controls on * exports/export/exporting/shipments/sales
            """, ()
        )
    ])
    /// How far before the content the measure may stand, in UTF-8 bytes; always in the same sentence.
    private static let reach = 300

    /// Whether the content takes back with a pronoun what the words before it call an embargo.
    ///
    /// - Complexity: O(n) in the content's words; where they hold such a pronoun, in the bytes of `reach` too.
    func isEmbargo(
        _ words: ActWords, _ attribution: Attribution, in text: Text, _ tokenizer: Tokenizer
    ) -> Bool {
        guard let content = attribution.content.first,
            !Self.pronouns.matches(in: words.content[...]).isEmpty
        else { return false }
        return text.utf8.withUnsafeBufferPointer { bytes in
            var start = max(0, content.start - Self.reach)
            if let line = bytes[start..<content.start].lastIndex(of: 0x0A) { start = line + 1 }
            // Not from within a word.
            while start > 0, start < content.start, bytes[start - 1] > 0x20 { start += 1 }
            var tokens: [Token] = []
            tokenizer.append(Span(start, content.start), of: bytes, to: &tokens)
            let before = tokens.map { WordKey.of($0, in: bytes) }
            let sentence = before.lastIndex(of: WordKey.sentenceEnd).map { before[($0 + 1)...] }
            return !Self.measures.matches(in: sentence ?? before[...]).isEmpty
        }
    }
}
