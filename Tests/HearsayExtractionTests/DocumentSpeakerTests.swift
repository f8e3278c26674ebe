import HearsayCore
import HearsayExtraction
import HearsayTestSupport
import Testing

@Suite("A document's own speaker")
struct DocumentSpeakerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let marked: String
        let genre: Genre
        let speaker: String?
        let basis: String?
        var testDescription: String { "\(genre): \(marked)" }

        init(_ marked: String, _ genre: Genre, _ speaker: String?, _ basis: String? = nil) {
            self.marked = marked
            self.genre = genre
            self.speaker = speaker
            self.basis = basis
        }
    }

    static let cases = [
        Case(
            "⟦heading|Statement by the Spokesperson of the Lindon Embassy on the ferry⟧\n⟦paragraph|We go.⟧",
            .statement, "Spokesperson of the Lindon Embassy", "title"),
        Case(
            "⟦heading|Remarks of Minister Ada Arden at the pier⟧\n⟦paragraph|We go.⟧", .statement,
            "Minister Ada Arden", "title"),
        Case(
            "⟦heading|Embassy Spokesperson’s Remarks on the ferry⟧\n⟦paragraph|We go.⟧", .statement,
            "Embassy Spokesperson", "title"),
        Case(
            "⟦heading|On the ferry⟧\n⟦paragraph|We go.⟧\n⟦signature|Yours sincerely,⟧\n"
                + "⟦signature|Ada Arden⟧\n⟦signature|The Embassy of Lindon⟧",
            .letter, "Embassy of Lindon", "signature"),
        Case(
            "⟦paragraph|We go.⟧\n⟦signature|Yours,⟧\n⟦signature|Ada Arden.⟧", .letter, "Ada Arden",
            "signature"),
        Case(
            "⟦heading|The ferry⟧\n⟦paragraph|The Embassy of Lindon took note of the report.⟧",
            .statement,
            "Embassy of Lindon", "first line"),
        Case("⟦heading|The ferry⟧\n⟦paragraph|We took note of the report.⟧", .statement, nil),
        Case(
            "⟦heading|Statement by the Spokesperson of Lindon⟧\n⟦paragraph|We go.⟧", .article, nil),
        Case(
            "⟦heading|Statement by the Spokesperson of Lindon⟧\n⟦paragraph|We go.⟧", .transcript,
            nil),
        Case("", .statement, nil), Case("⟦paragraph|⟧", .letter, nil),
    ]

    @Test("is named by its title, its signature or its first line", arguments: cases)
    func speakers(_ sample: Case) throws {
        let document = try document(sample.marked, sample.genre)
        let speaker = DocumentSpeakerReader().speaker(of: document)
        #expect(speaker.map { document.text.string($0.span) } == sample.speaker)
        #expect(speaker?.basis == sample.basis)
    }
}
