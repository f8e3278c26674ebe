import HearsayCore
import HearsayReading
import Testing

@Suite struct LineTests {
    private func read(_ line: String) -> ReadResult {
        Reader().read(line: Array(line.utf8), number: 7, path: "in.jsonl")
    }

    @Test func theTextAndIdAreKeptAsTheyAre() throws {
        let text = " Home\\u00a0> News \\n\\n[ Print ]\\r\\n\\u0007 "
        let document = try #require(read("{\"id\":\"a-1\",\"text\":\"\(text)\"}").document)
        #expect(document.id.rawValue == "a-1")
        #expect(string(document) == " Home\u{A0}> News \n\n[ Print ]\r\n\u{7} ")
        #expect(document.origin.isIdentity)
    }

    @Test func itsFieldsOutrankTheText() throws {
        let line = """
            {"id":5,"title":"T","publisher":"P","date":"2021-03-04T10:00:00Z","said":"2021-03-03",\
            "genre":"statement","text":"April 9, 2022\\nThe bridge is closed."}
            """
        let document = try #require(read(line).document)
        #expect(document.id.rawValue == "5")
        #expect(document.title?.value == "T" && document.outlet?.value == "P")
        #expect(document.published?.value == "2021-03-04" && document.said?.value == "2021-03-03")
        #expect(document.genre.value == .statement)
    }

    @Test func aMissingIdIsTheHashOfTheText() throws {
        let document = try #require(read("{\"text\":\"abc\"}").document)
        #expect(
            document.id.rawValue
                == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test(arguments: ["{\"id\":1", "[]", "{\"id\":\"x\"}", "{\"text\":5}", "nonsense"])
    func aBrokenLineIsNamedByItsNumber(_ line: String) {
        let failure = read(line).failure
        #expect(failure?.code == .brokenLine)
        #expect(failure?.message.hasPrefix("in.jsonl, line 7: ") == true)
    }

    @Test func anEmptyTextIsNoDocument() {
        #expect(read("{\"id\":\"x\",\"text\":\" \"}").failure?.code == .emptyDocument)
    }
}
