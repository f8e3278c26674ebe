import HearsayCore
import HearsayExtraction
import HearsayTestSupport
import Testing

@Suite("The act of a content whose cue only reports")
struct ActContentTests {
    private func act(_ marked: String) throws -> Act {
        let text = try MarkedText(marked)
        return ActClassifier().finding(of: text.attribution(), isQuestion: false, in: text.text).act
    }

    static let contents: [(String, Act.Name)] = [
        ("The plan is a disgrace.", .criticize), ("What a stupid plan.", .criticize),
        ("“He’s a fool!”", .criticize), ("The mayor has no idea how ferries work.", .criticize),
        ("The mayor is not a fool.", .assert), ("The plan has a terrible history.", .assert),
        ("The mayor lied about the pier.", .accuse), ("The board hid the file.", .accuse),
        ("The board should leave.", .demand), ("The board needs to act.", .demand),
        ("We should leave.", .assert), ("Nobody knows who should pay.", .assert),
        ("The ferry should have left.", .assert),
        ("“We did not sell the ferry.”", .deny), ("“I never knew that.”", .assert),
        ("She regretted the delay.", .concede), ("That never happened.", .deny),
        ("The story is simply false.", .deny),
        ("I will build a new pier.", .promise), ("We’ll be there.", .assert),
        ("I don’t sleep and I don’t own a tie.", .assert), ("We are not mourning.", .assert),
        ("The funds still need to be counted.", .assert), ("The pier has to close.", .demand),
        ("The crew is willing to wait, as opposed to the board.", .assert),
        ("She plans to sell the ferry.", .announce), ("It will open a second line.", .announce),
        ("She would support the plan.", .support), ("I am proud of the crew.", .support),
        ("The crew did a great job.", .support), ("I was wrong about the pier.", .concede),
        ("I’ll have no comment on that.", .evade), ("Why is the pier closed?", .ask),
        ("The pier is closed. Is it safe? Nobody knows.", .assert),
        ("The mayor said the board should leave.", .assert),
        ("There is no need to worry.", .assert),
        ("The plan to close it has failed twice.", .assert),
        ("The rule was not aimed at anybody.", .deny), ("The ferry left at nine.", .assert),
        ("The report is inaccurate.", .deny), ("I’m not a crook.", .deny),
        ("He would build a new pier.", .promise), ("She would not build a bridge.", .promise),
        ("He would be glad to leave.", .assert), ("It has no plans to close the line.", .announce),
        ("The board would consider a bridge.", .announce),
        ("The captain made it up.", .accuse), ("They profited from the fire.", .accuse),
        ("We can’t support the mayor.", .criticize), ("The rule is unworkable.", .criticize),
        ("We should all go.", .assert), ("It is important that all pay.", .demand),
        ("We made mistakes.", .concede), ("It would not speculate.", .evade),
        ("We have a boat should the bridge fail.", .assert),
        ("It is open how the board should vote.", .assert),
        ("That is why the board should leave.", .demand),
        ("Lock the gate", .assert), ("“Lock the gate!”", .demand), ("“Open doors help.”", .assert),
        ("“Tell you what, it rains.”", .assert),
    ]

    @Test("is what it says of somebody", arguments: contents)
    func content(words: String, expected: Act.Name) throws {
        #expect(try act("⟦source|The captain⟧ ⟦cue|said⟧ ⟦content|\(words)⟧").name == expected)
    }

    @Test("counts behind a colon as behind a verb")
    func colon() throws {
        #expect(
            try act("⟦source|Captain⟧⟦cue|:⟧ ⟦content|The plan is a disgrace.⟧").name == .criticize)
    }

    @Test("does not count where the cue tells of a deed or a finding")
    func deeds() throws {
        #expect(try act("⟦source|She⟧ ⟦cue|watched⟧ ⟦content|a terrible play⟧.").name == .assert)
        let finding = "⟦source|The study⟧ ⟦cue|found⟧ ⟦content|that the board should act⟧."
        #expect(try act(finding).name == .assert)
    }

    @Test("weighs more words where it is longer")
    func length() throws {
        let long = Array(repeating: "the ferry went over to the island", count: 10)
        let words = long.joined(separator: ", ") + ", and the pier is ugly"
        #expect(try act("⟦source|She⟧ ⟦cue|said⟧ ⟦content|\(words)⟧").name == .assert)
    }

    static let objects: [(String, Act.Name)] = [
        ("⟦cue|reaffirmed⟧ ⟦content|their commitment to the line⟧", .promise),
        ("⟦cue|confirmed⟧ ⟦content|their intention to sell⟧", .announce),
        ("⟦cue|underlined⟧ ⟦content|the need for a pier⟧", .demand),
        ("⟦cue|reiterated⟧ ⟦content|their opposition to the sale⟧", .criticize),
        ("⟦cue|underlined⟧ ⟦content|the warm ties of both ports⟧", .support),
    ]

    @Test("is what the noun at its head names", arguments: objects)
    func object(marked: String, expected: Act.Name) throws {
        #expect(try act("⟦source|The boards⟧ \(marked).").name == expected)
    }

    @Test("of a speaker’s own hope for others is a demand")
    func hopes() throws {
        #expect(try act("⟦source|We⟧ ⟦cue|hope⟧ ⟦content|the board will act⟧.").name == .demand)
        #expect(try act("⟦source|She⟧ ⟦cue|hopes⟧ ⟦content|to win⟧.") == Act(.assert, cameo: "013"))
    }
}

@Suite("The act of a speaker’s own sentence")
struct OwnVoiceTests {
    private func act(_ sentence: String) throws -> Act {
        let text = try MarkedText("⟦content|\(sentence)⟧")
        return ActClassifier().finding(of: text.attribution(), isQuestion: false, in: text.text).act
    }

    static let sentences: [(String, Act.Name)] = [
        ("I don’t have an update on the ferry.", .evade), ("I won’t guess.", .evade),
        ("I’m not going to talk about the vote.", .evade), ("I’ll leave it there.", .evade),
        ("We’ll have more to share tomorrow.", .evade), ("The reports are wrong.", .deny),
        ("The minister will also visit the port.", .announce),
        ("We are considering a second line.", .announce), ("I’ll take two more.", .announce),
        ("There are no plans to close it.", .announce),
        ("Thanks, Ann.", .support), ("Thanks to the bridge, it is quick.", .assert),
        ("The leaders welcomed the new line.", .support), ("It’s good to see you.", .support),
        ("Support has fallen.", .assert), ("We must act.", .demand), ("Go ahead.", .demand),
        ("In essence, they are weaving excuses for the sale.", .accuse),
        ("That’s why we urge both boards to leave.", .demand),
        ("Keep the gate shut.", .demand), ("Call us should the need arise.", .assert),
        ("Crews are strongly advised to stay in port.", .demand),
        ("I should say it is late.", .assert), ("He believes that they must stop.", .assert),
        ("Everyone has to show a ticket.", .assert), ("The board called on us today.", .assert),
        ("I’ll say this.", .assert), ("We will keep the line open.", .promise),
        ("We remain deeply concerned about the fire.", .assert),
        ("I was wrong about the pier.", .concede), ("We oppose the sale.", .criticize),
    ]

    @Test("follows its phrases", arguments: sentences)
    func phrase(sentence: String, expected: Act.Name) throws {
        #expect(try act(sentence).name == expected)
    }
}

@Suite("The marks of an act")
struct ActMarkTests {
    private func act(_ marked: String) throws -> Act {
        let text = try MarkedText(marked)
        return ActClassifier().finding(of: text.attribution(), isQuestion: false, in: text.text).act
    }

    static let negations: [(String, Bool)] = [
        ("⟦source|She⟧ ⟦cue|has not accused⟧ ⟦content|the board⟧.", true),
        ("⟦source|None of the letters⟧ ⟦cue|showed⟧ ⟦content|a date⟧.", true),
        ("⟦source|She⟧ ⟦cue|not only praised⟧ ⟦content|the crew⟧.", false),
        ("⟦source|She⟧ ⟦cue|can’t help but worry⟧ ⟦content|about it⟧.", false),
        ("⟦source|She⟧ ⟦cue|said⟧ ⟦content|he had not left⟧.", false),
    ]

    @Test("say that it was not done", arguments: negations)
    func negation(marked: String, expected: Bool) throws {
        #expect(try act(marked).negated == expected)
    }

    static let hypotheses: [(String, Bool)] = [
        ("⟦source|She⟧ ⟦cue|may accuse⟧ ⟦content|the board⟧.", true),
        ("⟦source|She⟧ ⟦cue|will pledge⟧ ⟦content|help⟧.", true),
        ("It is unknown whether ⟦source|she⟧ ⟦cue|still supports⟧ ⟦content|the plan⟧.", true),
        ("Ask if ⟦source|you⟧ ⟦cue|want⟧ ⟦content|a seat⟧.", true),
        ("⟦source|She⟧ ⟦cue|could not resist praising⟧ ⟦content|the crew⟧.", false),
        ("⟦source|She⟧ ⟦cue|said⟧ ⟦content|he may leave⟧.", false),
        ("If it rained. ⟦source|She⟧ ⟦cue|praised⟧ ⟦content|the crew⟧.", false),
    ]

    @Test("say that it is only imagined", arguments: hypotheses)
    func hypothesis(marked: String, expected: Bool) throws {
        #expect(try act(marked).hypothetical == expected)
    }
}
