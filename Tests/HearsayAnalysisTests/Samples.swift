/// Documents made up for the tests.
enum Samples {
    static let news = """
        Ferry stays in port

        Foreign Minister Ada Arden denied on Friday that the ferry line to Norvik would close. “The \
        pier is safe and the boats are new,” Arden told reporters.

        A spokesperson for the Harbour Board said that two boats had been repaired. According to the \
        board, the line will open again in May.

        The Norvik Courier reported that Arden had accused the board of neglect. The mayor of Norvik, \
        Bo Roe, said he welcomed the decision.
        """

    static let letter = """
        Dear Editor,

        Your report of last week on the ferry is not true. Our boats have never carried arms, and we \
        urge your paper to correct the record. Norway attaches great importance to the safety of its \
        sailors.

        We will continue to work with the port.

        Yours sincerely,
        Jo Hale
        Embassy of Norway
        """

    static let statement = """
        Statement by the Spokesperson of the Embassy of Norway on the ferry

        The claims about our ferry are false. We strongly condemn the attack on the pier. The board \
        must stop spreading rumours.

        We urge all sides to talk.
        """

    static let appended = """
        The Minister for Harbours, Ada Arden, spoke at the Ferry Forum today. The text of her statement is appended.

        MINISTRY OF HARBOURS
        LINDON
        4 MARCH 2024

        NATIONAL STATEMENT BY MINISTER FOR HARBOURS
        ADA ARDEN AT THE FERRY FORUM

        I would like to thank the board for its work. We urge all sides to talk.

        The pier is safe.

        MINISTRY OF HARBOURS
        LINDON
        4 MARCH 2024

        The programme of the forum is on the website. We thank all who came.
        """

    static let letters = """
        President Ada Arden and Prime Minister Bo Roe have written to the Mayor of Norvik. The text of the letters is appended.

        4 March 2024

        Dear Mayor Okoye,

        I was sad to hear of the storm. Our boats are ready to sail.

        Yours sincerely,
        ADA ARDEN

        4 March 2024 Dear Mayor Okoye, The storm has done great harm to the pier and to the people of the town. We \
        urge all sides to help. Yours sincerely, BO ROE
        """

    static let transcript = """
        Q: Is the ferry late again? We heard that the crew had left.

        MS. ARDEN: I am not aware of that. The pier is open.

        Q: Will the line close in May?

        MS. ARDEN: I have no information to offer. We will get back to you.
        """

    static let odd = [
        "No.", "?", "“", "said said said said.", "“”", "“We go,” “we stay,” “we wait” he said.",
        "🙂 said 🙂 🙂 that 🙂.", "\u{FEFF}The minister said no.", "a\u{301} said “e\u{301}”.",
        "Q: A\nA: Q\nQ: A\nA: Q", "Q:\nA:\nQ:\nA:\nQ: So?",
        "Arden Mo:\nArden Mo:\nArden Mo: Yes.\nB: No.",
        "Dear Sir,\n\nYours,\nX",
        "The minister said the mayor said the board said the crew said no one said that.",
        String(repeating: "He said ", count: 400), String(repeating: "“", count: 500) + "he said",
        String(repeating: "The minister said that it rained and it rained, ", count: 60)
            + "he said.",
        "He said:\u{A0}“no\u{A0}”.\u{2028}She said: «yes».",
        "北京 said that 北京 would not go to the port.",
        "The minister told the Post-Dispatch's reporter, 'it's the ports' fault', he said.'",
    ]
}
