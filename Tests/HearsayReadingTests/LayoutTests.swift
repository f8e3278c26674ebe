import HearsayCore
import HearsayReading
import Testing

private let conference = """
    The Quiet Harbour | Spokesperson Ana Roe’s Regular Press Conference on March 4, 2021
    April 9, 2022

    Harbour Daily: Will the bridge open again this year?

    Ana Roe: The bridge will open when it is safe.

    We have said so before.

    24xy: And the ferry?

    Ana Roe: No comment.
    """

@Suite struct LayoutTests {
    @Test func turnsOfAPressConferenceAreLabelled() throws {
        let document = try read(conference)
        #expect(labels(document) == ["Harbour Daily", "Ana Roe", "24xy", "Ana Roe"])
        #expect(document.genre.value == .transcript)
        #expect(document.title?.value.hasPrefix("Spokesperson Ana Roe’s") == true)
        #expect(document.outlet?.value == "The Quiet Harbour")
        #expect(document.published?.value == "2022-04-09")
        #expect(document.said?.value == "2021-03-04")
    }

    @Test func bareQuestionMarksAndTitledSpeakersAreLabels() throws {
        let document = try read(
            """
            Harbour House

            (March 4, 2021)

            1:04 P.M. EST

            MS. ROE: Good afternoon.

            Q Thank you. Is it closed?

            THE MAYOR: It is.

            Q    and for how long?

            Q: Who pays?

            SENIOR HARBOUR OFFICIAL: We all do. (Laughter.)

            END 1:30 P.M. EST
            """)
        #expect(
            labels(document) == ["MS. ROE", "Q", "THE MAYOR", "Q", "Q", "SENIOR HARBOUR OFFICIAL"])
        #expect(document.genre.value == .transcript)
        #expect(document.said?.value == "2021-03-04")
        #expect(document.published == nil)
    }

    @Test func aLabelOnALineOfItsOwnIsALabel() throws {
        let document = try read(
            "Roe:\nIt is closed.\n\nDoe:\nWhy?\n\nRoe:\nNo comment.\n\nDoe:\nOh.")
        #expect(labels(document) == ["Roe", "Doe", "Roe", "Doe"])
    }

    @Test(arguments: [
        "Note: the bridge is closed.\nUpdate: it opened.\nNote: it closed.\nUpdate: it opened.",
        "She said: it is closed.\nHe said: it is.\nShe said: no.\nHe said: yes.",
        "Name: Ana Roe\nAge: 44\nParty: none at all",
        "At 12:30 it closed.\nAt 12:40 it opened.\nAt 12:50 it closed.",
        "Who knows: it may open.\nIt may: that is all.",
    ]) func otherColonsAreNoLabels(_ text: String) throws {
        #expect(try labels(read(text)).isEmpty)
    }

    @Test func pageFurnitureIsMarkedAndStays() throws {
        let text = """
            Home > Harbour News
            Statement by the Harbour Master on the Bridge
            2021-05-07 14:12

            The bridge is closed and will stay so until it has been mended by our workers.

            Read more: The bridge that was
            Photo Caption: Harbour Master Ana Roe (left) with Mayor Jo Mo at the bridge, 7 May 2021.
            [Photo credit:Harbour Board of the Northern Lindon District and its press office]
            [ Print ]
            \u{A0} [ Tell A Friend ]
            """
        let document = try read(text)
        #expect(string(document) == text)
        #expect(
            lines(document, .furniture) == [
                "Home > Harbour News", "2021-05-07 14:12", "Read more: The bridge that was",
                "Photo Caption: Harbour Master Ana Roe (left) with Mayor Jo Mo at the bridge, 7 May 2021.",
                "[Photo credit:Harbour Board of the Northern Lindon District and its press office]",
                "[ Print ]", "[ Tell A Friend ]",
            ])
        #expect(document.title?.value == "Statement by the Harbour Master on the Bridge")
        #expect(document.genre.value == .statement)
        #expect(document.published?.value == "2021-05-07")
    }

    @Test func aLongFirstLineIsTheTitleAndALongCaptionNoParagraph() throws {
        let title =
            "Minister for Harbours Dr Ana Roe's Written Reply to Parliamentary Question on the Strategy of "
            + "the Harbour Board in Safeguarding the Ferries of the Northern Islands Amidst the Storms "
            + "of the Season, 6 May 2021"
        let caption =
            "Photos Caption: Minister for Harbours Dr Ana Roe with the masters of the ferries, from left to "
            + "right Captain Jo Mo, Captain Bo Arden, Captain Ada Okoye and Captain Lee Lindon, "
            + "on the new bridge of the island"
        let document = try read(
            title + "\n\nThe bridge is closed until it has been mended by our workers.\n\n"
                + caption
                + "\n\nMINISTRY OF HARBOURS\nLINDON\n6 MAY 2021\n")
        #expect(title.utf8.count > 200 && caption.utf8.count > 200)
        #expect(document.title?.value == title)
        #expect(lines(document, .furniture).first == caption)
    }

    @Test func aLongQuestionOrParagraphIsNeitherTitleNorCaption() throws {
        let question =
            "My fellow citizens, we have mended forty bridges in four years, we have dredged the harbour, we "
            + "have brought the ferries back to the islands, and who of you remembers those that said it "
            + "could never be done at all?"
        let listen =
            "Listen: when I came to this office, I said that I would mend every bridge of this town, and "
            + "there were many who laughed, who wrote that it could not be done, and who must now see "
            + "for themselves that they were wrong about it."
        #expect(question.utf8.count > 200 && listen.utf8.count > 200)
        let document = try read("Remarks by Mayor Jo Mo\n\n" + question + "\n\n" + listen + "\n")
        #expect(lines(document, .paragraph) == [question, listen])
    }

    @Test func aLetterHasItsSalutationAndSignature() throws {
        let document = try read(
            """
             date 2020-06-08 Dear Editor,

            We read your report on the bridge with surprise, and we ask you to correct it.

            Yours sincerely,
            Ana Roe
            Embassy of the Harbour
            """)
        #expect(document.genre.value == .letter)
        #expect(lines(document, .salutation) == ["date 2020-06-08 Dear Editor,"])
        #expect(
            lines(document, .signature) == [
                "Yours sincerely,", "Ana Roe", "Embassy of the Harbour",
            ])
        #expect(document.published?.value == "2020-06-08")
        #expect(document.title == nil)
    }

    @Test func anArticleThatQuotesAStatementStaysAnArticle() throws {
        let document = try read(
            """
            The bridge will close, the harbour master said in a statement by her office on Monday.

            “We urge all to use the ferry,” she said. “We strongly regret this.”

            The council told reporters that it would pay.
            """)
        #expect(document.genre.value == .article)
        #expect(document.title == nil)
    }

    @Test("lists whose lines have labels are articles: nobody asks in them")
    func labelledList() throws {
        let rows = (1...4).map { "Advantages: It is cheap, item \($0).\n\nAccuracy: It is poor." }
        let document = try read("Ways to measure a bridge\n\n" + rows.joined(separator: "\n\n"))
        #expect(document.genre.value == .article)
    }

    @Test func anInstitutionInTheFirstPersonMakesAStatement() throws {
        let document = try read(
            """
            Ministry of Bridges

            The ministry took note of the report. We express our regret that it was printed at all.

            We urge the paper to look at the facts before it writes about our bridge again.
            """)
        #expect(document.genre.value == .statement)
    }

    @Test func questionsAndQuotationsOfTheBodyAreNoHeadings() throws {
        let document = try read(
            """
            The bridge was closed on Monday, as it had been for most of the year before.

            Can it be mended?

            “We shall see” – Ana Roe

            What comes next

            The ferry will go every hour until then, the harbour master said.
            """)
        #expect(lines(document, .heading) == ["What comes next"])
    }

    @Test func agenciesAreReadOffTheDateline() throws {
        let document = try read("HARBOUR, March 4 (Gullnews) - The bridge closed on Monday.")
        #expect(document.outlet?.value == "Gullnews")
    }

    struct DateLine: Sendable {
        let line: String
        let day: String?
    }

    static let dateLines: [DateLine] = [
        DateLine(line: "February 23, 2024", day: "2024-02-23"),
        DateLine(line: "9 September 2022", day: "2022-09-09"),
        DateLine(line: "Published: Tue, 12th May 2021, 10:04 GMT", day: "2021-05-12"),
        DateLine(line: "2021/5/7", day: "2021-05-07"),
        DateLine(line: "13.09.2022", day: "2022-09-13"),
        DateLine(line: "Sept. 3, 2019", day: "2019-09-03"),
        DateLine(line: "2022-02-30", day: nil),
        DateLine(line: "February 29, 2023", day: nil),
        DateLine(line: "03/04/2021", day: nil),
        DateLine(line: "March 2021", day: nil),
    ]

    @Test(arguments: dateLines) func aDateLineGivesItsDayOrNone(_ date: DateLine) throws {
        let text = "The bridge is closed\n\(date.line)\n\nIt was closed on Monday, as it had been."
        #expect(try read(text).published?.value == date.day)
    }

    @Test("a quotation that a longer line has is no line of its own, a refrain is")
    func pullQuotes()
        throws
    {
        let document = try read(
            """
            The pier

            The mayor was glad. “We will rebuild the old pier,” she said.

            “We will rebuild the old pier”

            “This town will never sink.”

            Many laughed at that, and some did not.

            “This town will never sink.”
            """)
        #expect(lines(document, .furniture) == ["“We will rebuild the old pier”"])
    }
}
