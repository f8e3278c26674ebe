import HearsayCore
import HearsayExtraction
import HearsayTestSupport
import Testing

@Suite("Whose a text is by its lines")
struct OwnerTests {
    static let cases: [(String, Genre, String?, String?)] = [
        (
            "⟦signature|From: Ada Arden⟧\n⟦paragraph|We open on Monday.⟧\n⟦signature|Harbour Board⟧",
            .letter, "Ada Arden", "sender"
        ),
        (
            "⟦heading|The pier⟧\n⟦paragraph|We open on Monday.⟧\n⟦signature|Issued at noon by the Harbour Board of Lindon⟧",
            .statement, "Harbour Board of Lindon", "issuer"
        ),
        (
            "⟦heading|The pier⟧\n⟦paragraph|I am sorry, and I will mend it.⟧\n⟦signature|Ada Arden⟧\n"
                + "⟦signature|Director, Harbour Board⟧",
            .statement, "Ada Arden", "signature"
        ),
        (
            "⟦heading|The pier⟧\n⟦paragraph|We are sorry, and we will mend it.⟧\n⟦signature|Ada Arden⟧\n"
                + "⟦signature|Director, Harbour Board⟧",
            .statement, "Harbour Board", "signature"
        ),
        (
            "⟦heading|The pier⟧\n⟦signature|Harbour Board of Lindon⟧\n⟦paragraph|We will mend it.⟧\n"
                + "⟦signature|Press and Culture Section⟧",
            .statement, "Harbour Board of Lindon", "letterhead"
        ),
        (
            "⟦heading|Lindon Water plc: our response⟧\n⟦paragraph|We will mend it.⟧", .statement,
            "Lindon Water plc", "title"
        ),
        (
            "⟦heading|The pier⟧\n⟦paragraph|“It is safe,” said Bo Roe, president of the Dockers’ Union of Lindon.⟧",
            .statement, "Dockers’ Union of Lindon", "first line"
        ),
        (
            "⟦heading|The pier⟧\n⟦paragraph|My name is Ada Arden and I live beside it.⟧", .letter,
            "Ada Arden", "signature"
        ),
        (
            "⟦heading|The pier⟧\n⟦paragraph|It is with grief that we, the Arden family, confirm it.⟧",
            .statement, "Arden family", "first line"
        ),
        (
            "⟦heading|The pier⟧\n⟦paragraph|We disagree with the Supreme Court and will appeal.⟧\n"
                + "⟦signature|Issued on behalf of Ada Arden⟧",
            .statement, "Ada Arden", "issuer"
        ),
        (
            "⟦heading|The pier⟧\n⟦paragraph|The Port Authority has lied to us for years.⟧",
            .statement, nil, nil
        ),
        (
            "⟦heading|The pier⟧\n⟦paragraph|I will not pay it.⟧\n⟦signature|In Solidarity,⟧\n⟦signature|Ada Arden⟧",
            .letter, "Ada Arden", "signature"
        ),
        (
            "⟦heading|Statement from Ada Arden’s lawyer on the pier⟧\n⟦paragraph|My client denies it.⟧",
            .statement, "Ada Arden’s lawyer", "title"
        ),
        (
            "⟦heading|Message from space may be natural⟧\n⟦paragraph|It was found in May.⟧",
            .statement, nil, nil
        ),
        (
            "⟦heading|Correction⟧\n⟦paragraph|We said that the Harbour Board had paid. It had not.⟧",
            .statement, nil, nil
        ),
        (
            "⟦heading|A message from the Provost⟧\n⟦paragraph|I am sorry.⟧\n⟦signature|Ada Arden⟧\n"
                + "⟦signature|Provost⟧",
            .letter, "Ada Arden", "signature"
        ),
    ]

    @Test("is the sender, the issuer, who signs as I, the institution of we", arguments: cases)
    func owners(_ marked: String, _ genre: Genre, _ name: String?, _ basis: String?) throws {
        let speaker = DocumentSpeakerReader().speaker(of: try document(marked, genre))
        #expect(speaker?.name == name)
        #expect(speaker?.basis == basis)
    }

    @Test("is told of a transcript that an institution answers itself")
    func answers() throws {
        let document = try document(
            "⟦heading|Our answers to the Courier⟧\n⟦paragraph|The Harbour Board of Lindon prints them here.⟧\n"
                + "⟦paragraph|⟦label|Answer⟧: No.⟧", .transcript)
        #expect(DocumentSpeakerReader().speaker(of: document)?.name == "Harbour Board of Lindon")
    }

    @Test("keeps what others claim apart from its facts")
    func claims() throws {
        let document = try document(
            "⟦heading|Rumours⟧\n⟦paragraph|Claim: The pier sinks. (Seen on a post.)⟧\n⟦paragraph|Fact: It stands.⟧\n"
                + "⟦paragraph|Claim 2: Nobody pays.⟧\n⟦paragraph|Fact: All pay.⟧", .statement)
        let merged = LayoutReader().merged(
            [], document: document, turns: [],
            speaker: DocumentSpeaker(span: nil, name: "Harbour Board", basis: "title"))
        #expect(
            merged.map { document.text.string($0.content) } == ["It stands.", "All pay."])
    }
}
