import HearsayCore
import HearsayResolution
import HearsayTestSupport
import Testing

@Suite("How speakers are called")
struct SourceFormTests {
    private func speaker(_ marked: String) throws -> String? {
        let text = try MarkedText(marked)
        let document = Document(
            id: DocumentID(rawValue: "test"), text: text.text,
            blocks: [Block(span: text.text.span, kind: .paragraph)])
        let record = Resolver().record(
            document,
            readings: [
                Resolver.Reading(
                    attribution: text.attribution(), act: Act(.assert), actReason: "test",
                    grade: .high)
            ], turns: [], speaker: nil)
        return record.statements[0].speaker.map { record.entities[$0.number - 1].name }
    }

    @Test(
        "who is named behind a comma speaks",
        arguments: [
            ("Ms. Ada Arden's lawyer, Bo Roe,", "Bo Roe"),
            ("The said woman, Mrs Ada Arden,", "Ada Arden"),
            ("One of them, Kust Lens,", "Kust Lens"),
            ("one of the lawyers, Bo Roe", "Bo Roe"),
            ("The investor, Parkmax SA,", "Parkmax SA"),
            ("The prosecutor, Mallam I. K. Arden,", "Mallam I K Arden"),
            ("The pilot who found it, Prof. Ada Arden,", "Ada Arden"),
            ("a third member, the young pilot Bo Roe,", "Bo Roe"),
            ("The Health Inspector for Lindon East, Mr. Roe,", "Roe"),
            ("the user kust_lens", "kust_lens"),
            ("The seller, kust_lens,", "kust_lens"),
            ("The captain of the Gull, Bo Roe,", "Bo Roe"),
            ("The captain of the tanker Sea Rose, Bo Roe,", "Bo Roe"),
            ("The Member for Lindon South, Bo Roe,", "Bo Roe"),
            ("A report that Kust Lens has seen", nil),
            ("Two objectors, Bo Roe and Ada Arden,", "Bo Roe"),
            // No names of theirs, or whose is not told.
            ("The father of the pilot, Ada Arden,", nil),
            ("The head of the drug company, Kustmed,", nil),
            ("Officials in three towns, Norvik, Kaimu and Lindon,", nil),
            ("Residents of Kaimu, Norvik and Lindon", nil),
            ("the hashtag #save_the_pier", nil),
            ("The petition, a copy of which Kust Lens saw,", nil),
            ("A farmer of Lindon, Ohio,", nil),
            ("A boy seen with the pilot, Bo Roe's son,", nil),
        ] as [(String, String?)])
    func apposed(source: String, name: String?) throws {
        #expect(try speaker("It rained. ⟦source|\(source)⟧ ⟦cue|said⟧ ⟦content|no⟧.") == name)
    }

    @Test(
        "who was introduced by an age, a noun or in a pair is taken up",
        arguments: [
            ("Ada Arden, 29, fell", "The 29-year-old", "Ada Arden"),
            ("Ada Arden (29) met Bo Roe (31)", "The 31-year-old", "Bo Roe"),
            ("Ada Arden, 290, fell", "The 29-year-old", nil),
            ("Ada Arden and her cousin Bo Roe sold it", "The former", "Ada Arden"),
            ("Ada Arden and her cousin Bo Roe sold it", "The latter", "Bo Roe"),
            ("Ada Arden, Eve Lindt and Bo Roe sold it", "The latter", nil),
            ("The waiter Bo Roe came late, to Ada Arden", "The waiter", "Bo Roe"),
            ("Bo Roe, a tall waiter from Lindon, came to Ada Arden", "The waiter", "Bo Roe"),
            ("The waiter Bo Roe met the waiter Ada Arden", "The waiter", nil),
            ("Former minister Bo Roe met Ada Arden", "The ex-minister", "Bo Roe"),
            ("Owner Bo Roe met Ada Arden", "The shop's owner", nil),
            ("Ada Arden and Bo Roe came", "Both", "Ada Arden"),
            ("Ada Arden, Eve Lindt and Bo Roe came", "Both", nil),
            ("Secretary of State Bo Roe met Ada Arden", "The state", nil),
            ("Bo Roe, the lawyer representing a driver, came", "The driver", nil),
            ("The teacher Bo Roe met Ada Arden. A second teacher fell", "The teacher", nil),
            ("Ada Arden, 45, met Bo Roe, 31, at noon", "The 52-year-old", nil),
        ] as [(String, String, String?)])
    func introduced(before: String, source: String, name: String?) throws {
        let marked = "\(before). It rained. ⟦source|\(source)⟧ ⟦cue|said⟧ ⟦content|no⟧."
        #expect(try speaker(marked) == name)
    }

    @Test(
        "an institution without a name is whom its phrase tells",
        arguments: [
            ("The agriculture ministry", "agriculture ministry"),
            (
                "The regional prosecutor's office in Lindon",
                "regional prosecutor's office in Lindon"
            ),
            ("The fire brigade of Lindon", "fire brigade of Lindon"),
            ("The farmers' association of Lower Lindon", "farmers' association of Lower Lindon"),
            ("The general's office", "general's office"),
            ("The customs administration", "customs administration"),
            ("The U.S. Treasury", "U.S. Treasury"),
            ("The unanimous court", nil), ("The busy archive", nil),
            ("The ministry", nil), ("The local council", nil), ("The company", nil),
            ("A fire brigade", nil), ("The pilots' association", nil),
        ] as [(String, String?)])
    func institutions(source: String, name: String?) throws {
        #expect(try speaker("Then it rained. ⟦source|\(source)⟧ ⟦cue|said⟧ ⟦content|no⟧.") == name)
    }

    @Test(
        "one that has no name is meant by its own words alone",
        arguments: [
            ("The defence ministry in Kaimu", "defence ministry in Kaimu"),
            ("The lower court", nil), ("The box office", nil),
            ("The prosecutor's office", "prosecutor's office in Norvik"),
        ] as [(String, String?)])
    func unnamed(source: String, name: String?) throws {
        let text = try MarkedText(
            """
            ⟦source|The defence ministry of Norvik⟧ ⟦cue|said⟧ ⟦content|no⟧. ⟦source2|The supreme court of Norvik⟧ \
            ⟦cue2|said⟧ ⟦content2|yes⟧. ⟦source3|The prosecutor's office in Norvik⟧ ⟦cue3|said⟧ ⟦content3|so⟧. \
            ⟦source4|\(source)⟧ ⟦cue4|said⟧ ⟦content4|that⟧.
            """)
        let document = Document(
            id: DocumentID(rawValue: "test"), text: text.text,
            blocks: [Block(span: text.text.span, kind: .paragraph)])
        let record = Resolver().record(
            document,
            readings: ["", "2", "3", "4"].map {
                Resolver.Reading(
                    attribution: text.attribution($0), act: Act(.assert), actReason: "test",
                    grade: .high)
            }, turns: [], speaker: nil)
        let last = record.statements.last?.speaker
        #expect(last.map { record.entities[$0.number - 1].name } == name)
    }

    @Test(
        "a word that opens a sentence is a name if it tells so",
        arguments: [
            ("Arden, who runs the mill,", "Arden"), ("Quito", "Quito"), ("Farmers, who wait,", nil),
            ("Police, who came late,", nil), ("Residents", nil), ("Everybody, who came,", nil),
            ("Monday Night Football", "Monday Night Football"),
        ] as [(String, String?)])
    func openers(source: String, name: String?) throws {
        #expect(try speaker("It rained. ⟦source|\(source)⟧ ⟦cue|said⟧ ⟦content|no⟧.") == name)
        #expect(
            try speaker("On Monday Bo Roe came. ⟦source|Roe⟧ ⟦cue|said⟧ ⟦content|no⟧.") == "Bo Roe")
        #expect(
            try speaker("Then Bo al-Arden came. ⟦source|Al-Arden⟧ ⟦cue|said⟧ ⟦content|no⟧.")
                == "Bo al-Arden")
    }

    @Test("who follows a noun of its own sentence is not who was named in the one before")
    func relative() throws {
        #expect(
            try speaker(
                "It was late in Norvik. A pilot, ⟦source|who⟧ ⟦cue|said⟧ ⟦content|no⟧, left.")
                == nil)
    }

    @Test("who is called for does not hold the office")
    func called() throws {
        func roles(_ string: String) -> Set<String>? {
            let text = Text(string)
            return NameScanner().names(in: text.span, of: text).first?.roles
        }
        #expect(roles("Ada Arden, called on the board for the mayor to go.") == [])
        #expect(roles("Ada Arden, mayor of Lindon, left.") == ["mayor"])
    }

    @Test("who has only seen a report did not write it")
    func seen() throws {
        #expect(
            try speaker(
                "⟦source|A report by its engineers, seen by the Lindon Courier,⟧ ⟦cue|said⟧ "
                    + "⟦content|no⟧.") == nil)
    }
}
