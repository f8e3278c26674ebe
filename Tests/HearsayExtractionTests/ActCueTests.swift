import HearsayCore
import HearsayExtraction
import HearsayTestSupport
import Testing

/// The families of phrases in cues, each with what decides between their senses.
@Suite("The act of a cue")
struct ActCueTests {
    private func act(_ marked: String) throws -> Act {
        let text = try MarkedText(marked)
        return ActClassifier().finding(of: text.attribution(), isQuestion: false, in: text.text).act
    }

    static let evasions = [
        "She ⟦cue|had no comment⟧ ⟦content|on the pier⟧.",
        "She ⟦cue|declined⟧ ⟦content|an interview request⟧.",
        "She ⟦cue|declined⟧ ⟦content|to be interviewed⟧.",
        "She ⟦cue|declined⟧ ⟦content|to rule out a closure⟧.",
        "She ⟦cue|did not immediately respond⟧ ⟦content|to a request for comment⟧.",
        "She ⟦cue|did not return⟧ ⟦content|calls about the pier⟧.",
        "She ⟦cue|would not say⟧ ⟦content|who paid⟧.",
        "She ⟦cue|isn’t saying⟧ ⟦content|what it cost⟧.",
        "She ⟦cue|has not answered⟧ ⟦content|the question of the cost⟧.",
        "She ⟦cue|sidestepped⟧ ⟦content|the question⟧.",
        "She ⟦cue|could not be reached⟧ ⟦content|for comment⟧.",
        "She ⟦cue|would neither confirm nor deny⟧ ⟦content|the sale⟧.",
        "She ⟦cue|did not provide⟧ ⟦content|details of the sale⟧.",
        "She ⟦cue|preferred⟧ ⟦content|not to answer⟧.",
        "She ⟦cue|opted⟧ ⟦content|to remain quiet⟧.",
        "She ⟦cue|declined⟧ ⟦content|to make the captain available⟧.",
    ]

    @Test("of those who do not speak is to evade, never negated", arguments: evasions)
    func evasion(marked: String) throws {
        #expect(try act(marked) == Act(.evade))
    }

    static let perceptions = [
        "She ⟦cue|took note of⟧ ⟦content|an article in the Courier, “The mayor lied”⟧.",
        "We ⟦cue|have noticed⟧ ⟦content|that some papers accuse the board of theft⟧.",
    ]

    @Test("of those who only notice something is to assert, and settled", arguments: perceptions)
    func perception(marked: String) throws {
        let text = try MarkedText(marked)
        let found = ActClassifier().finding(
            of: text.attribution(), isQuestion: false, in: text.text)
        #expect(found.act == Act(.assert) && found.isSettled)
    }

    static let eyes: [(String, Act)] = [
        ("The board ⟦cue|eyes⟧ ⟦content|a new pier⟧.", Act(.announce, cameo: "014")),
        ("The board ⟦cue|is eyeing⟧ ⟦content|a new pier⟧.", Act(.announce, cameo: "014")),
        ("The board ⟦cue|turns a blind eye⟧ ⟦content|to the leaks⟧.", Act(.assert)),
        ("The board ⟦cue|keeps an eye⟧ ⟦content|on the pier⟧.", Act(.assert)),
    ]

    @Test("is a plan for who eyes a thing, and none for who has or turns an eye", arguments: eyes)
    func eye(marked: String, expected: Act) throws {
        #expect(try act(marked) == expected)
    }

    static let silences: [(String, Act)] = [
        ("She ⟦cue|did not mention⟧ ⟦content|the pier⟧.", Act(.assert, negated: true)),
        ("⟦cue|It is unclear whether⟧ ⟦content|the pier will open⟧.", Act(.assert)),
        ("She ⟦cue|referred to⟧ ⟦content|the pier⟧.", Act(.assert)),
        ("She ⟦cue|declined⟧ ⟦content|the post⟧.", Act(.reject)),
        ("She ⟦cue|declined to criticize⟧ ⟦content|the board⟧.", Act(.criticize, negated: true)),
        ("She ⟦cue|refused⟧ ⟦content|to endorse the mayor⟧.", Act(.support, negated: true)),
        ("She ⟦cue|has not endorsed⟧ ⟦content|the mayor⟧.", Act(.support, negated: true)),
    ]

    @Test("is more than silence where a deed or an act is withheld", arguments: silences)
    func silence(marked: String, expected: Act) throws {
        #expect(try act(marked) == expected)
    }

    static let objects: [(String, Act.Name)] = [
        ("The court ⟦cue|denied⟧ ⟦content|the motion⟧.", .reject),
        ("The port ⟦cue|denied⟧ ⟦content|them a permit⟧.", .reject),
        ("She ⟦cue|denied⟧ ⟦content|any role in the sale⟧.", .deny),
        ("She ⟦cue|denied⟧ ⟦content|that she had made an offer⟧.", .deny),
        ("She ⟦cue|denied⟧ ⟦content|the report of an appeal⟧.", .deny),
        ("She ⟦cue|dismissed⟧ ⟦content|the plan⟧.", .criticize),
        ("She ⟦cue|dismissed⟧ ⟦content|a request for files⟧.", .reject),
        ("She ⟦cue|dismissed⟧ ⟦content|the criticism⟧.", .deny),
        ("She ⟦cue|dismissed⟧ ⟦content|him as a dreamer⟧.", .criticize),
        ("She ⟦cue|dismissed criticism of the pier as⟧ ⟦content|noise⟧.", .deny),
        ("It was a claim ⟦content|that⟧ ⟦source|she⟧ ⟦cue|rejected⟧.", .deny),
        ("⟦source|She⟧ ⟦cue|rejected⟧ ⟦content|calls to resign⟧.", .reject),
        ("⟦source|The council⟧ ⟦cue|rejected⟧ ⟦content|the plan⟧.", .reject),
        ("⟦source|The painter⟧ ⟦cue|rejected⟧ ⟦content|him as a dreamer⟧.", .criticize),
        ("⟦content|His offers⟧ ⟦cue|were rebuffed⟧.", .reject),
        ("She ⟦cue|pushed back⟧ ⟦content|against the story⟧.", .deny),
        ("She ⟦cue|vetoed⟧ ⟦content|the bill⟧.", .reject),
        ("She ⟦cue|pleaded⟧ ⟦content|not guilty⟧.", .deny),
        ("She ⟦cue|rejects⟧ ⟦content|any link to the sale⟧.", .deny),
        ("She ⟦cue|disavowed⟧ ⟦content|the plan⟧.", .criticize),
        ("She ⟦cue|dismissed⟧ ⟦content|the question⟧.", .evade),
        ("She ⟦cue|downplayed⟧ ⟦content|her part in the play⟧.", .assert),
        ("She ⟦cue|did not buy⟧ ⟦content|the explanation⟧.", .deny),
    ]

    @Test("of refusal follows what is refused", arguments: objects)
    func object(marked: String, expected: Act.Name) throws {
        #expect(try act(marked).name == expected)
    }

    static let particles: [(String, Act)] = [
        ("She ⟦cue|called for⟧ ⟦content|a new pier⟧.", Act(.demand, cameo: "020")),
        ("She ⟦cue|called on⟧ ⟦content|the mayor to resign⟧.", Act(.demand, cameo: "0241")),
        ("She ⟦cue|called⟧ ⟦content|him a liar⟧.", Act(.criticize)),
        ("She ⟦cue|called⟧ ⟦content|them criminals⟧.", Act(.accuse, cameo: "1121")),
        ("She ⟦cue|called⟧ ⟦content|it a great day⟧.", Act(.support)),
        ("She ⟦cue|called⟧ ⟦content|it a ferry⟧.", Act(.assert)),
        ("She ⟦cue|told⟧ ⟦content|the board to leave⟧.", Act(.demand, cameo: "100")),
        ("She ⟦cue|called attention to⟧ ⟦content|the pier⟧.", Act(.assert)),
        ("She ⟦cue|insists on⟧ ⟦content|a new pier⟧.", Act(.demand)),
        ("She ⟦cue|suggested⟧ ⟦content|his refusal to leave was a trick⟧.", Act(.assert)),
        ("She ⟦cue|told⟧ us ⟦content|that the board left⟧.", Act(.assert)),
        ("She ⟦cue|wants⟧ ⟦content|the board to leave⟧.", Act(.demand, cameo: "020")),
        ("She ⟦cue|wants⟧ ⟦content|to leave⟧.", Act(.assert)),
        ("She ⟦cue|asked⟧ ⟦content|the board to leave⟧.", Act(.demand, cameo: "020")),
        ("She ⟦cue|asked⟧ ⟦content|who had left⟧.", Act(.ask)),
        ("She ⟦cue|asked⟧ ⟦content|the board for its files⟧.", Act(.demand, cameo: "020")),
        ("She ⟦cue|pressed him on⟧ ⟦content|the cost⟧.", Act(.ask)),
        ("She ⟦cue|questioned⟧ ⟦content|whether it floats⟧.", Act(.criticize)),
        ("⟦content|“Does it float?”⟧ she ⟦cue|questioned⟧.", Act(.ask)),
        ("⟦cue|A question about⟧ ⟦content|the pier⟧", Act(.ask)),
        ("She ⟦cue|wants to know⟧ ⟦content|who left⟧.", Act(.ask)),
        ("She ⟦cue|was asked⟧ ⟦content|to explain the delay⟧.", Act(.ask)),
        ("She ⟦cue|was asked about⟧ ⟦content|the need to close⟧.", Act(.ask)),
        ("She ⟦cue|asked them for⟧ ⟦content|a ferry⟧.", Act(.demand, cameo: "020")),
        ("She ⟦cue|warned against⟧ ⟦content|swimming⟧.", Act(.demand, cameo: "020")),
        ("She ⟦cue|argued against⟧ ⟦content|the pier⟧.", Act(.criticize, cameo: "110")),
        ("She ⟦cue|began her attacks against⟧ ⟦content|the pier⟧.", Act(.criticize)),
        ("She ⟦cue|sought⟧ ⟦content|to open the pier⟧.", Act(.assert)),
        ("She ⟦cue|sought⟧ ⟦content|a refund⟧.", Act(.demand, cameo: "020")),
        ("She ⟦cue|would like⟧ ⟦content|the board to leave⟧.", Act(.demand, cameo: "020")),
        ("She ⟦cue|would like⟧ ⟦content|to leave⟧.", Act(.assert)),
        ("She ⟦cue|sued⟧ ⟦content|the board⟧.", Act(.accuse, cameo: "115")),
        ("She ⟦cue|said after the rally against the pier⟧: ⟦content|it rains⟧.", Act(.assert)),
        ("She ⟦cue|questioned⟧ ⟦content|his judgment⟧.", Act(.criticize)),
        ("⟦content|“Why is it closed?”⟧ she ⟦cue|demanded⟧.", Act(.ask)),
        ("She ⟦cue|recommended⟧ ⟦content|the board to leave⟧.", Act(.demand, cameo: "020")),
        ("She ⟦cue|shouted back⟧: ⟦content|“The ferry!”⟧", Act(.assert)),
        ("She ⟦cue|lashed out⟧ ⟦content|at the board⟧.", Act(.criticize)),
        ("She ⟦cue|voted against⟧ ⟦content|the plan⟧.", Act(.criticize, cameo: "110")),
        ("She ⟦cue|voted⟧ ⟦content|in favor⟧.", Act(.support)),
        ("She ⟦cue|came to the defense of⟧ ⟦content|the crew⟧.", Act(.support, cameo: "052")),
    ]

    @Test("follows particles and objects of its verb", arguments: particles)
    func particle(marked: String, expected: Act) throws {
        #expect(try act(marked) == expected)
    }

    static let nouns: [(String, Act)] = [
        ("⟦cue|A denial⟧ ⟦content|that the pier leaks⟧", Act(.deny)),
        ("⟦cue|Accusations⟧ ⟦content|that the board hid the file⟧", Act(.accuse)),
        ("She ⟦cue|issued an apology⟧ ⟦content|for the delay⟧.", Act(.concede, cameo: "055")),
        ("She ⟦cue|stepped up her attacks on⟧ ⟦content|the board⟧.", Act(.criticize)),
        ("She ⟦cue|offered praise⟧ ⟦content|for the crew⟧.", Act(.support)),
        ("She ⟦cue|offered⟧ ⟦content|a defense of the crew⟧.", Act(.support, cameo: "052")),
        ("She ⟦cue|offered⟧ ⟦content|to help⟧.", Act(.promise)),
        ("Her ⟦cue|promises of⟧ ⟦content|a ferry⟧", Act(.promise)),
        ("The judge’s ⟦cue|order⟧ ⟦content|to reopen the pier⟧", Act(.demand, cameo: "100")),
        ("She ⟦cue|expressed⟧ ⟦content|her strong support for the crew⟧.", Act(.support)),
        ("She ⟦cue|expressed⟧ ⟦content|sympathy and support for them⟧.", Act(.support)),
        ("She ⟦cue|expressed⟧ ⟦content|hopes that the attack fails⟧.", Act(.assert, cameo: "013")),
        ("She ⟦cue|put forward⟧ ⟦content|a new plan for the pier⟧.", Act(.announce)),
        ("She ⟦cue|is weaving excuses for⟧ ⟦content|the delay⟧.", Act(.assert)),
        ("The court ⟦cue|ruled in favor of⟧ ⟦content|the crew⟧.", Act(.assert)),
        ("She ⟦cue|wants to stress⟧ ⟦content|that the board lied⟧.", Act(.accuse)),
        ("⟦cue|I’m not aware of⟧ ⟦content|the sale⟧.", Act(.evade)),
        ("⟦source|It⟧ ⟦cue|should be noted⟧ ⟦content|that the pier is old⟧.", Act(.assert)),
        ("She ⟦cue|took responsibility for⟧ ⟦content|the delay⟧.", Act(.concede)),
        (
            "She closed the case ⟦cue|without charges⟧ ⟦content|over the sale⟧.",
            Act(.accuse, negated: true)
        ),
    ]

    static let suggestions: [(String, Act)] = [
        ("She ⟦cue|suggested⟧ ⟦content|that the board leave⟧.", Act(.demand, cameo: "020")),
        ("She ⟦cue|has suggested⟧ ⟦content|the pier be closed⟧.", Act(.demand, cameo: "020")),
        ("She ⟦cue|suggested⟧ ⟦content|that the board would leave⟧.", Act(.assert)),
        ("She ⟦cue|suggested⟧ ⟦content|he’d be glad⟧.", Act(.assert)),
        ("She ⟦cue|suggested⟧ ⟦content|that the board play was good⟧.", Act(.assert)),
        ("The marks ⟦cue|suggest⟧ ⟦content|that the boats leave early⟧.", Act(.assert)),
        ("She ⟦cue|suggested⟧ ⟦content|the mayor is a liar⟧.", Act(.accuse)),
    ]

    @Test("asks for what is suggested in the subjunctive", arguments: suggestions)
    func suggestion(marked: String, expected: Act) throws {
        #expect(try act(marked) == expected)
    }

    @Test("may be a noun", arguments: nouns)
    func noun(marked: String, expected: Act) throws {
        #expect(try act(marked) == expected)
    }

    static let promises: [(String, Act)] = [
        ("She ⟦cue|vowed⟧ ⟦content|to boycott the line⟧.", Act(.threaten, cameo: "1312")),
        ("They ⟦cue|vowed⟧ ⟦content|to boycott her speech⟧.", Act(.threaten, cameo: "133")),
        ("She ⟦cue|promised⟧ ⟦content|a veto⟧.", Act(.reject, cameo: "129")),
        ("She ⟦cue|pledged⟧ ⟦content|to cut taxes⟧.", Act(.promise, cameo: "0342")),
        ("She ⟦cue|pledged⟧ ⟦content|to back the nominee⟧.", Act(.promise, cameo: "032")),
        ("She ⟦cue|assured⟧ us ⟦content|that the line will open⟧.", Act(.promise)),
        ("She ⟦cue|assured⟧ us ⟦content|that the line is open⟧.", Act(.assert)),
        ("She ⟦cue|agreed to⟧ ⟦content|pay⟧.", Act(.promise)),
        ("She ⟦cue|agreed that⟧ ⟦content|it leaks⟧.", Act(.assert, cameo: "019")),
        ("She ⟦cue|plans to⟧ ⟦content|open a line⟧.", Act(.announce)),
        ("She ⟦cue|is considering⟧ ⟦content|a new line⟧.", Act(.announce, cameo: "014")),
        ("She ⟦cue|insists⟧ ⟦content|the board must leave⟧.", Act(.demand)),
        ("She ⟦cue|insists⟧ ⟦content|she never saw the file⟧.", Act(.deny)),
        ("She ⟦cue|insists⟧ ⟦content|the pier is safe⟧.", Act(.assert)),
        ("She ⟦cue|accepted⟧ ⟦content|the invitation⟧.", Act(.promise)),
        ("She ⟦cue|accepted⟧ ⟦content|that the pier is old⟧.", Act(.assert)),
        ("The ports ⟦cue|agreeing⟧ ⟦content|to pay⟧", Act(.promise)),
        ("She ⟦cue|reaffirmed⟧ ⟦content|her commitment to the crew⟧.", Act(.promise)),
        ("She ⟦cue|announced⟧ ⟦content|her support for the crew⟧.", Act(.support)),
        ("She ⟦cue|announced⟧ ⟦content|a boycott of the line⟧.", Act(.threaten, cameo: "1312")),
        ("She ⟦cue|is considering selling⟧ ⟦content|the pier⟧.", Act(.announce, cameo: "014")),
        ("She ⟦cue|hopes⟧ ⟦content|the board will leave⟧.", Act(.assert, cameo: "013")),
        ("⟦source|I⟧ ⟦cue|hope⟧ ⟦content|you will stay⟧.", Act(.demand, cameo: "020")),
    ]

    @Test("of a promise follows what is promised", arguments: promises)
    func promise(marked: String, expected: Act) throws {
        #expect(try act(marked) == expected)
    }

    static let attitudes: [(String, Act)] = [
        ("She ⟦cue|is proud of⟧ ⟦content|the crew⟧.", Act(.support)),
        ("She ⟦cue|is proud of her⟧ ⟦content|years at sea⟧.", Act(.assert)),
        ("She ⟦cue|has respect for⟧ ⟦content|the crew⟧.", Act(.support)),
        ("She ⟦cue|does not like⟧ ⟦content|the pier⟧.", Act(.criticize)),
        ("She ⟦cue|is no fan of⟧ ⟦content|the pier⟧.", Act(.criticize)),
        ("She ⟦cue|is wary of⟧ ⟦content|the pier⟧.", Act(.criticize)),
        ("She ⟦cue|is skeptical that⟧ ⟦content|it floats⟧.", Act(.assert, cameo: "012")),
        ("She ⟦cue|doubts⟧ ⟦content|it floats⟧.", Act(.assert, cameo: "012")),
        ("She ⟦cue|has no doubt⟧ ⟦content|it floats⟧.", Act(.assert, cameo: "013")),
        ("She ⟦cue|made no secret of⟧ ⟦content|her frustration⟧.", Act(.criticize)),
        ("She ⟦cue|wished⟧ ⟦content|to thank the crew⟧.", Act(.support)),
        ("She ⟦cue|acknowledged⟧ ⟦content|the work of the crew⟧.", Act(.support)),
        ("She ⟦cue|acknowledged⟧ ⟦content|that it leaks⟧.", Act(.concede)),
        ("She ⟦cue|regretted⟧ ⟦content|her vote⟧.", Act(.concede)),
        ("She ⟦cue|regretted⟧ ⟦content|that the board had no room⟧.", Act(.criticize)),
        ("She ⟦cue|was adamant⟧ ⟦content|she never saw the file⟧.", Act(.deny)),
        ("She ⟦cue|is reluctant to⟧ ⟦content|sail⟧.", Act(.reject)),
        ("She ⟦cue|withdrew her support for⟧ ⟦content|the pier⟧.", Act(.criticize, cameo: "110")),
    ]

    @Test("may be an attitude", arguments: attitudes)
    func attitude(marked: String, expected: Act) throws {
        #expect(try act(marked) == expected)
    }

    static let codes: [(String, String)] = [
        ("She ⟦cue|called for⟧ ⟦content|easing the embargo⟧.", "0254"),
        ("She ⟦cue|demanded⟧ ⟦content|that they lift the sanctions⟧.", "1054"),
        ("She ⟦cue|urged⟧ ⟦content|them to resume talks⟧.", "026"),
        ("She ⟦cue|urged⟧ ⟦content|them to release the prisoners⟧.", "0253"),
        ("She ⟦cue|called for⟧ ⟦content|a new law⟧.", "0242"),
        ("She ⟦cue|urged⟧ ⟦content|them to work in accordance with the law⟧.", "020"),
        ("She ⟦cue|appealed against⟧ ⟦content|the travel ban⟧.", "0251"),
        ("She ⟦cue|urged⟧ ⟦content|them to ease the embargo⟧.", "0254"),
        ("She ⟦cue|demanded⟧ ⟦content|that they break the ban on pumps⟧.", "1054"),
        ("She ⟦cue|urged⟧ ⟦content|them to expand export controls⟧.", "020"),
        ("She ⟦cue|urged⟧ ⟦content|the council to relax its new curbs⟧.", "0254"),
        ("Fearing curbs on pump exports, she ⟦cue|asked⟧ ⟦content|them to drop it⟧.", "0254"),
        ("Fearing export curbs, she ⟦cue|asked⟧ ⟦content|them to drop these charges⟧.", "020"),
        ("They curb pump exports. She ⟦cue|asked⟧ ⟦content|them to drop it⟧.", "020"),
        ("Fearing the new pier, she ⟦cue|asked⟧ ⟦content|them to withdraw it⟧.", "020"),
        ("She ⟦cue|urged⟧ ⟦content|both to de-escalate⟧.", "0256"),
        ("He ⟦cue|was charged with⟧ ⟦content|fraud⟧.", "1121"),
        ("She ⟦cue|accused⟧ ⟦content|them of genocide⟧.", "1124"),
        ("She ⟦cue|accused⟧ ⟦content|them of hacking the port⟧.", "1125"),
        ("She ⟦cue|feared⟧ ⟦content|a flood⟧.", "012"),
        ("She ⟦cue|said⟧ ⟦content|the mayor expressed concern⟧.", "010"),
        ("She ⟦cue|was confident⟧ ⟦content|of a good season⟧.", "013"),
        ("She ⟦cue|felt sorry for⟧ ⟦content|the crew⟧.", "018"),
    ]

    @Test("has the code that the words support", arguments: codes)
    func code(marked: String, cameo: String) throws {
        #expect(try act(marked).cameo == cameo)
    }

    @Test("of a passive accusation says that there is no accuser")
    func passive() throws {
        let text = try MarkedText("⟦content|He⟧ ⟦cue|was accused of⟧ ⟦content|neglect⟧.")
        let found = ActClassifier().finding(
            of: text.attribution(), isQuestion: false, in: text.text)
        #expect(found.act.name == .accuse)
        #expect(found.reason.contains("no accuser"))
    }
}
