import HearsayCore
import HearsayReading
import Testing

@Suite struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let code: Diagnostic.Code
    }

    static let refused: [Case] = [
        Case(testDescription: "nothing", bytes: [], code: .emptyDocument),
        Case(testDescription: "white space", bytes: Array(" \n\t\r\n ".utf8), code: .emptyDocument),
        Case(testDescription: "only zeros", bytes: Array(repeating: 0, count: 400), code: .notText),
        Case(
            testDescription: "all bytes there are",
            bytes: (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) }, code: .notText
        ),
        Case(
            testDescription: "a PDF", bytes: Array("%PDF-1.7\n1 0 obj".utf8),
            code: .unsupportedFormat),
        Case(testDescription: "a ZIP", bytes: [0x50, 0x4B, 3, 4, 0, 0], code: .unsupportedFormat),
        Case(
            testDescription: "a page without text",
            bytes: Array("<html><body><script>var a = 1</script></body></html>".utf8),
            code: .emptyDocument),
        Case(
            testDescription: "more than the limit", bytes: Array(repeating: 0x61, count: 5000),
            code: .tooLarge),
    ]

    @Test(arguments: refused) func isRefusedWithItsReason(_ bad: Case) {
        let reader = Reader(limits: Limits(maximumBytes: 4096))
        let failure = reader.read(bad.bytes, path: "bad").failure
        #expect(failure?.code == bad.code)
        #expect(failure?.severity == .error)
        #expect(failure?.message.hasPrefix("bad: ") == true)
    }

    @Test func theMessageOfTheLimitNamesTheWayOut() throws {
        let reader = Reader(limits: Limits(maximumBytes: 1 << 20))
        let failure = try #require(
            reader.read(Array(repeating: 0x61, count: 1 << 21), path: "long.txt").failure)
        #expect(failure.message.contains("1 MiB") && failure.message.contains("--max-bytes"))
    }

    static let hostile: [(String, String)] = [
        (
            "deep nesting",
            String(repeating: "<div>", count: 100_000) + "<p>The words at the bottom.</p>"
        ),
        (
            "end tags that end nothing",
            String(repeating: "<div>", count: 50_000) + String(repeating: "</span>", count: 50_000)
                + "<p>The words at the bottom.</p>"
        ),
        (
            "very many attributes",
            "<div " + (0..<20_000).map { "a\($0)=1" }.joined(separator: " ")
                + "><p>The words at the bottom.</p></div>"
        ),
        (
            "nested entities",
            "<!DOCTYPE html [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>"
                + "<p>The words at the bottom." + String(repeating: "&b;", count: 10_000) + "</p>"
        ),
        ("open tags only", "<p>The words at the bottom." + String(repeating: "<", count: 100_000)),
        (
            "comments never closed",
            "<p>The words at the bottom.</p>" + String(repeating: "<!--", count: 50_000)
        ),
        (
            "broken references",
            "<p>The words at the bottom.</p><p>"
                + String(repeating: "&#0;&#x110000;&#xD800;&no;&", count: 5_000) + "</p>"
        ),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: hostile)
    func hostileMarkupIsReadInTime(_ name: String, _ page: String) throws {
        let document = try read(page, .html)
        #expect(string(document).contains("The words at the bottom."))
    }

    @Test(.timeLimit(.minutes(1)))
    func openedBracketsOfMarkdownAreReadInTime() throws {
        _ = try read(String(repeating: "![x](", count: 20_000) + " end", .markdown)
    }

    @Test(arguments: ["<p>The story so far.</p><div class=\"x", "<p>The story so far.</p><!-- and"])
    func aPageCutInsideMarkupIsNoted(_ page: String) throws {
        #expect(try codes(read(page, .html)).contains(.truncatedMarkup))
    }

    @Test func aPageWithOpenElementsIsNotCut() throws {
        #expect(
            try !codes(read("<html><body><p>The story so far.", .html)).contains(.truncatedMarkup))
    }

    struct Foreign: Sendable {
        let language: String
        let text: String
    }

    static let foreign: [Foreign] = [
        Foreign(language: "zh", text: "发言人今天说，双方将继续保持沟通，并且欢迎各方参加下周的会议。"),
        Foreign(language: "ja", text: "報道官は本日、両国は引き続き協議を行うと述べました。"),
        Foreign(language: "ko", text: "대변인은 오늘 양측이 계속 협의할 것이라고 말했다."),
        Foreign(
            language: "ru", text: "Представитель ведомства сообщил, что стороны продолжат работу."),
        Foreign(
            language: "ar", text: "قال المتحدث إن الجانبين سيواصلان العمل معا في الأسبوع المقبل."),
        Foreign(
            language: "de",
            text: "Die Sprecherin sagte, dass die beiden Seiten sich mit der Frage befassen und "
                + "das Treffen nicht vor dem Ende des Monats auf der Insel stattfinden wird."),
        Foreign(
            language: "fr",
            text: "Le porte-parole a dit que les deux pays sont prêts et que la réunion est "
                + "prévue dans la ville, avec des invités qui viennent du nord et du sud."),
        Foreign(
            language: "es",
            text: "El portavoz dijo que los dos países están listos y que la reunión no se hará "
                + "en la capital por la falta de acuerdo con los invitados del norte."),
    ]

    @Test(arguments: foreign) func anotherLanguageIsNamed(_ foreign: Foreign) throws {
        let document = try read(foreign.text)
        #expect(document.language == foreign.language)
        #expect(codes(document) == [.unsupportedLanguage])
    }

    @Test(arguments: [
        "No.", "The café's façade was, in his words, très chic, and the naïve crowd cheered it on.",
        "Beijing (北京) and Moscow (Москва) signed the paper, said the two foreign ministers today.",
    ]) func englishIsEnglish(_ text: String) throws {
        #expect(try read(text).language == "en")
    }
}
