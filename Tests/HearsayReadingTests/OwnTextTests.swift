import HearsayCore
import HearsayReading
import Testing

@Suite("Whose own a text is")
struct OwnTextTests {
    static let own: [(String, Genre)] = [
        (
            """
            HARBOUR WORKERS' UNION OF LINDON

            Pay talks: where we stand

            We met the board on Monday and on Wednesday, and nothing has been signed. Our members will be asked next week.

            Nobody has walked out, whatever is written elsewhere.

            Ada Arden
            General Secretary
            """, .statement
        ),
        (
            """
            Closing of the pier

            The Port Authority of Lindon wishes to inform all users that the pier will be closed from 3 to 9 May.

            The Authority regrets the inconvenience and reminds masters that anchoring off the pier is not allowed.

            ENDS

            Notes to editors: pictures of the pier can be had from the office.
            """, .statement
        ),
        (
            """
            Dear neighbours,

            You will have heard that our bakery is to become a bank. It is not. We have baked here for sixty years and mean \
            to go on, and the bank has never asked us.

            With thanks for your patience,

            Bo Roe
            """, .letter
        ),
        (
            """
            Lindon Water plc: our response to the Norvik Courier

            The report says that we knew of the leak in June. We did not, and our log shows when we did.

            We have mended it since, and nobody went without water for more than an hour.
            """, .statement
        ),
        (
            """
            Tolls on the bridge

            Sir – Your correspondent believes that the toll pays for the road. It pays for the paint, as I know, having \
            painted it for thirty years.

            I should be glad to show him the brush.

            Jo Hale
            Former Bridge Master, Lindon
            """, .letter
        ),
        (
            """
            From: Ada Arden
            To: All staff
            Subject: The fire on Friday

            The fire was small and is out. Nobody was hurt, and we open again on Monday at nine.

            Ask me anything at noon.

            Ada
            """, .letter
        ),
    ]

    @Test("is told by signs that count together", arguments: own)
    func owned(_ text: String, _ genre: Genre) throws {
        let document = try read(text)
        #expect(document.genre.value == genre, "\(document.genre.basis)")
    }

    static let others = [
        """
        Board to close pier in May

        The Port Authority of Lindon said on Tuesday that the pier would be closed for a week. "It has to be done," its \
        director, Ada Arden, said in a statement.

        Fishermen told the Courier that nobody had asked them. "We read it in the paper," said Bo Roe.
        """,
        """
        What the minister should have said

        I have read the minister's apology twice, and I still do not know what he is sorry for. We are told that mistakes \
        were made. We are not told by whom.

        My neighbour, who takes the ferry, has a better word for it.

        Jo Hale is a novelist and lives in Lindon. The views expressed are her own.
        """,
        """
        LINDON, Feb 9 - The maker of ferries Norvik Hull said on Friday it would build two boats.

        Shares rose by a tenth. The company expects to hire ninety people.

        (Reporting by Bo Roe; Editing by Ada Arden)
        """,
        """
        Court rejects appeal of Roe

        The Supreme Court rejects an appeal by Bo Roe, it is told on its website.

        The Court calls the evidence whole. The Ministry of Justice welcomes the ruling.
        """,
        """
        Why I voted for the bridge

        I have walked over it since I was six. We used to count the nails, and there were more than we could count.

        My father drove the last of them.

        Ada Arden, Director of the Lindon Institute
        """,
        """
        SERVICE AGREEMENT

        This Agreement is made between Kust Software Ltd (the "Company") and Bo Roe in view of the following.

        1. The Company wishes to have its boats painted.

        2. Mr Roe paints them.

        Signed on behalf of Kust Software Ltd
        """,
        """
        How to paint a boat

        We start with the hull. Take off the old paint, and let it dry for a day. Our advice is to wait for the wind to fall.

        Then paint it twice, from the keel up, and once more when you have slept.
        """,
    ]

    @Test(
        "is not told by an author, a statement that is reported, the first person alone",
        arguments: others)
    func notOwned(_ text: String) throws {
        let document = try read(text)
        #expect(document.genre.value == .article, "\(document.genre.basis)")
    }
}
