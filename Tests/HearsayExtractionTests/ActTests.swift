import HearsayCore
import HearsayExtraction
import HearsayTestSupport
import Testing

@Suite("The act of an attribution")
struct ActTests {
    private func act(_ marked: String, isQuestion: Bool = false) throws -> Act {
        let text = try MarkedText(marked)
        let found = ActClassifier().finding(
            of: text.attribution(), isQuestion: isQuestion, in: text.text)
        #expect(!found.reason.isEmpty)
        return found.act
    }

    static let cued: [(String, Act)] = [
        ("She ⟦cue|denied⟧ ⟦content|the report⟧.", Act(.deny)),
        ("She ⟦cue|disputes⟧ ⟦content|the report⟧.", Act(.deny)),
        ("She ⟦cue|urged⟧ ⟦content|the board to act⟧.", Act(.demand, cameo: "020")),
        ("She ⟦cue|demanded⟧ ⟦content|that the board leave⟧.", Act(.demand, cameo: "100")),
        ("She ⟦cue|accused⟧ ⟦content|the board of neglect⟧.", Act(.accuse)),
        ("She ⟦cue|accused⟧ ⟦content|the board of spying⟧.", Act(.accuse, cameo: "1125")),
        ("She ⟦cue|alleged⟧ ⟦content|Espionage at the pier⟧.", Act(.accuse, cameo: "1125")),
        ("She ⟦cue|condemned⟧ ⟦content|the delay⟧.", Act(.criticize)),
        ("She ⟦cue|blamed⟧ ⟦content|the board⟧.", Act(.accuse)),
        ("She ⟦cue|vowed⟧ ⟦content|to repair the pier⟧.", Act(.promise)),
        ("She ⟦cue|threatened⟧ ⟦content|to close the pier⟧.", Act(.threaten)),
        ("She ⟦cue|welcomed⟧ ⟦content|the repair⟧.", Act(.support)),
        ("She ⟦cue|rejected⟧ ⟦content|the offer⟧.", Act(.reject)),
        ("She ⟦cue|admitted⟧ ⟦content|that the pier leaks⟧.", Act(.concede)),
        ("She ⟦cue|apologized⟧ ⟦content|for the delay⟧.", Act(.concede, cameo: "055")),
        ("She ⟦cue|wondered⟧ ⟦content|whether it floats⟧.", Act(.ask)),
        ("She ⟦cue|announced⟧ ⟦content|a new line⟧.", Act(.announce)),
        ("She ⟦cue|said⟧ ⟦content|the pier is old⟧.", Act(.assert)),
        ("She ⟦cue|said⟧ ⟦content|that is not true⟧.", Act(.deny)),
        ("She ⟦cue|said⟧ ⟦content|we will repair it⟧.", Act(.promise)),
        ("She ⟦cue|said⟧ ⟦content|the board must stop⟧.", Act(.demand)),
        ("She ⟦cue|said⟧ ⟦content|the ferry welcomes dogs⟧.", Act(.assert)),
        ("She ⟦cue|did not deny⟧ ⟦content|the report⟧.", Act(.deny, negated: true)),
        ("She ⟦cue|didn’t reject⟧ ⟦content|the offer⟧.", Act(.reject, negated: true)),
        ("She ⟦cue|never promised⟧ ⟦content|a repair⟧.", Act(.promise, negated: true)),
        ("She ⟦cue|would deny⟧ ⟦content|the report⟧.", Act(.deny, hypothetical: true)),
        (
            "She ⟦cue|might not admit⟧ ⟦content|it⟧.",
            Act(.concede, negated: true, hypothetical: true)
        ),
        ("She ⟦cue|declined to comment⟧ ⟦content|on the report⟧.", Act(.evade)),
        ("She ⟦cue|declined⟧ ⟦content|to comment⟧.", Act(.evade)),
        ("She ⟦cue|did not say⟧ ⟦content|whether it leaks⟧.", Act(.evade)),
        ("She ⟦cue|refused⟧ ⟦content|to discuss the pier⟧.", Act(.evade)),
        ("She ⟦cue|refused⟧ ⟦content|to close the pier⟧.", Act(.reject)),
    ]

    @Test("follows the verb of its cue, or what a neutral cue reports", arguments: cued)
    func cue(marked: String, expected: Act) throws {
        #expect(try act(marked) == expected)
    }

    @Test(
        "of a reported question is to ask",
        arguments: [
            "She ⟦cue|asked⟧ ⟦content|whether the ferry was late⟧.",
            "She ⟦cue|asked⟧: ⟦content|“Why is it late?”⟧",
        ])
    func reportedQuestions(marked: String) throws {
        let name = try act(marked).name
        #expect(name == .ask)
    }

    static let phrases: [(String, Act)] = [
        ("I have no information to offer on that.", Act(.evade)),
        ("We have no comment at this time.", Act(.evade)),
        ("I have nothing to add.", Act(.evade)), ("I am not aware of the report.", Act(.evade)),
        ("I would refer you to the harbour board.", Act(.evade)),
        ("We will get back to you.", Act(.evade)), ("I’m not going to get into that.", Act(.evade)),
        ("I can’t speak to their plans.", Act(.evade)), ("I can't comment.", Act(.evade)),
        ("The board will publish it in due course.", Act(.evade)),
        ("I don’t have anything for you.", Act(.evade)),
        ("That is not true.", Act(.deny)), ("These claims are false.", Act(.deny)),
        ("This has nothing to do with the ferry.", Act(.deny)),
        ("There is no such plan.", Act(.deny)),
        ("We did not take any money.", Act(.deny)), ("The charge is pure fabrication.", Act(.deny)),
        ("They spied on our boats.", Act(.accuse, cameo: "1125")),
        ("Your board stole the plans.", Act(.accuse)),
        ("They interfered in our port, an act of espionage.", Act(.accuse, cameo: "1125")),
        ("We will take countermeasures.", Act(.threaten)),
        ("The board must stop at once.", Act(.demand)),
        ("We urge the board to act.", Act(.demand, cameo: "020")),
        ("They asked the board to explain.", Act(.demand, cameo: "020")),
        ("This is irresponsible.", Act(.criticize)),
        ("We oppose the plan.", Act(.criticize, cameo: "110")),
        ("We will keep the line open.", Act(.promise)), ("We applaud the crew.", Act(.support)),
        ("I admit the delay.", Act(.concede)),
        ("The board today announced a line.", Act(.announce)),
        ("We have nothing to do with the sale.", Act(.deny)),
        ("I haven’t seen that report.", Act(.evade)),
        ("You’d have to ask the board.", Act(.evade)), ("I’ll be brief.", Act(.assert)),
        ("We are sorry for the delay.", Act(.concede, cameo: "055")),
        ("The pier is old.", Act(.assert)), ("Is the pier old?", Act(.ask)),
        ("“Is the pier old?”", Act(.ask)), ("Must the pier close?", Act(.ask)),
    ]

    @Test("without a cue follows what the sentence says", arguments: phrases)
    func phrase(content: String, expected: Act) throws {
        #expect(try act("⟦content|\(content)⟧") == expected)
    }

    @Test("in a question turn is to ask, or to lead to it")
    func questionTurns() throws {
        #expect(try act("⟦content|Why is it late?⟧", isQuestion: true).name == .ask)
        #expect(try act("⟦content|The board must act.⟧", isQuestion: true).name == .assert)
    }

    @Test("that a question asks about is hypothetical")
    func askedAbout() throws {
        let marked = "Does ⟦source|she⟧ ⟦cue|accuse⟧ ⟦content|the board of neglect?⟧"
        let expected = Act(.accuse, hypothetical: true)
        #expect(try act(marked, isQuestion: true) == expected)
    }

    @Test("of no words is to assert")
    func empty() throws {
        #expect(try act("x ⟦content|⟧").name == .assert)
        #expect(try act("x ⟦content|…⟧").name == .assert)
    }
}
