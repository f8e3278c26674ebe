import HearsayCore
import HearsayReading
import Testing

@Suite("Captions") struct CaptionTests {
    private let voices = """
        WEBVTT - Harbour Board

        NOTE made by hand

        1
        00:00:01.000 --> 00:00:04.000
        <v Ada Roe>Good morning. We are going to
        keep the <i>fee</i>.

        2
        00:00:04.100 --> 00:00:06.000 align:start
        <v Ada Roe>At least for now.

        00:07.000 --> 00:09.000
        <v.loud Bo Doe>Is the pier safe?</v>

        00:09.500 --> 00:11.000
        <v Ada Roe>It is.

        00:12.000 --> 00:13.000
        <v Bo Doe>Who says so?
        """

    @Test("have a paragraph a voice, without numbers, times, tags and notes") func paragraphs()
        throws
    {
        let document = try read(voices)
        #expect(
            string(document)
                == "Ada Roe: Good morning. We are going to keep the fee. At least for now.\n\n"
                + "Bo Doe: Is the pier safe?\n\nAda Roe: It is.\n\nBo Doe: Who says so?")
        #expect(labels(document) == ["Ada Roe", "Bo Doe", "Ada Roe", "Bo Doe"])
        #expect(document.genre.value == .transcript)
    }

    @Test("lead back to their characters") func origin() throws {
        let document = try read(voices)
        let label = try #require(document.blocks[1].label)
        let source = try #require(document.origin.source(of: label))
        #expect(
            String(decoding: Array(voices.utf8)[source.start..<source.end], as: UTF8.self)
                == "Bo Doe")
    }

    @Test("of SubRip begin anew at labels and where the speaker changes") func subrip() throws {
        let document = try read(
            """
            1
            00:00:01,000 --> 00:00:04,000
            ROE: Good morning. We keep
            the fee.

            2
            00:00:04,100 --> 00:00:06,000
            >> DOE: Is the pier safe?

            3
            00:00:06,500 --> 00:00:08,000
            - ROE: It is.
            - DOE: Who says so?
            """)
        #expect(
            string(document)
                == "ROE: Good morning. We keep the fee.\n\n>> DOE: Is the pier safe?\n\nROE: It is.\n\nDOE: Who says so?"
        )
    }

    @Test("keep the sign of another speaker who has no name") func changes() throws {
        let document = try read(
            """
            00:00:01.000 --> 00:00:04.000
            >> MODERATOR: Is there a question?

            00:00:04.100 --> 00:00:06.000
            >> Is the pier
            safe?

            00:00:06.500 --> 00:00:08.000
            >> BO DOE: It is.

            00:00:08.500 --> 00:00:09.000
            >> Who says so?

            00:00:09.500 --> 00:00:10.000
            >> BO DOE: I do.
            """)
        #expect(labels(document) == ["MODERATOR", ">>", "BO DOE", ">>", "BO DOE"])
        #expect(document.genre.value == .transcript)
    }

    @Test("copied from a player, in capitals, are put together") func copied() throws {
        let document = try read(
            """
            Transcript
            0:00
            >> ADA: IS THE PIER SAFE?
            0:03
            >> BO: IT IS. THE BAD
            0:05
            NEWS: THE FERRY IS LATE.
            0:07
            >> ADA: HOW LATE
            0:08
            IS IT?
            0:09
            >> BO: AN HOUR
            0:11
            OR TWO.
            0:12
            >> ADA: WHY?
            """)
        #expect(
            lines(document, .paragraph)
                == [
                    ">> ADA: IS THE PIER SAFE?", ">> BO: IT IS. THE BAD NEWS: THE FERRY IS LATE.",
                    ">> ADA: HOW LATE IS IT?", ">> BO: AN HOUR OR TWO.", ">> ADA: WHY?",
                ])
        #expect(labels(document) == ["ADA", "BO", "ADA", "BO", "ADA"])
    }

    @Test("may be spaced, and go on over an empty line") func spaced() throws {
        let cue = "1\n\n00:00:01,000 --> 00:00:02,000\n\nThe pier\n\nis safe.\n\n"
        #expect(
            string(try read(String(repeating: cue, count: 3)))
                == "The pier is safe. The pier is safe. The pier is safe.")
    }

    @Test(
        "are not what only speaks of times",
        arguments: [
            "The ferry sails 10:30 --> 11:30.\n\nIt is late.",
            "00:00:01.000 --> 00:00:04.000\nOne.\n\nTwo lines are no captions.",
            "TV tonight\n17:00\nNews\n17:30\nWeather\n18:00\nFilm\n20:00\nNews\n20:15\nTalk\n21:00\nSport\n22:00\nNews\n23:00\nEnd",
            "09:00 --> 09:45 Talk by Ada Roe\n10:00 --> 10:45 Talk by Bo Doe\n11:00 --> 11:30 Tea\n",
            "The board met.\n\n10:30 --> 11:30\nOne.\n\n11:30 --> 12:30\nTwo.\n",
        ]) func others(_ text: String) throws
    {
        #expect(try string(read(text)) == text)
    }

    @Test("with broken tags end") func broken() throws {
        let text =
            String(repeating: "00:01.000 --> 00:02.000\n", count: 3)
            + "<v" + String(repeating: "<", count: 300_000) + "\n00:03.000 --> 00:04.000\nEnd."
        #expect(try string(read(text)).hasSuffix("End."))
    }
}
