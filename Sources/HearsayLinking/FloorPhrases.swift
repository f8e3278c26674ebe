/// Phrases of up to five words, told by their first words before they are looked up.
struct Phrases: ExpressibleByArrayLiteral {
    private let all: Set<String>
    private let heads: Set<Substring>

    init(arrayLiteral phrases: String...) {
        all = Set(phrases)
        heads = Set(phrases.map { $0.prefix { $0 != " " } })
    }

    /// Whether one of them begins at a word.
    func begin(_ words: [Clause.Word], at start: Int) -> Bool {
        guard heads.contains(words[start].lower[...]) else { return false }
        var phrase = ""
        for word in words[start...].prefix(5) {
            if !phrase.isEmpty { phrase += " " }
            phrase += word.lower
            if all.contains(phrase) { return true }
        }
        return false
    }
}

/// The words by which the floor of a press conference is asked for, given and kept.
///
/// Apostrophes are plain and letters lower, as `ClauseScanner` writes them.
enum FloorPhrases {
    /// Words that only agree or address.
    static let assents: Set<String> = [
        "yes", "yeah", "yep", "yup", "sure", "okay", "ok", "all right", "alright", "right",
        "mm-hmm", "mm-hm", "mm", "hmm", "uh-huh", "uh-oh", "of course", "got it", "fine", "great",
        "sir", "ma'am",
        "everybody", "everyone", "guys", "folks", "all", "oh", "um", "uh", "again", "understood",
        "totally",
    ]
    /// Words that open a clause and say nothing by themselves.
    static let fillers: Set<String> = [
        "oh", "so", "well", "and", "but", "okay", "yes", "yeah", "all", "right", "now", "um", "uh",
        "then", "sorry", "just", "or", "look", "listen",
    ]
    /// The fillers that agree when they stand alone.
    static let agreeing: Set<String> = ["yes", "yeah", "right", "okay"]

    /// Phrases by which another official adds to an answer.
    static let additions: Phrases = [
        "if i may add", "if i can add", "if i could add", "if i may just", "if i can just",
        "just to add",
        "to add to that", "let me add", "let me just add", "i would add", "i'd add", "i'd just add",
        "i would just add", "i will add", "i'll add", "i want to add", "i'd like to add",
        "i would like to add", "i agree", "i fully agree",
    ]

    /// Openings by which counsel objects to a question that a witness is asked.
    static let objections: Phrases = [
        "objection", "same objection", "objections", "move to strike",
        "asked and answered",
    ]

    /// What announces that a recording is played.
    static let clips: Phrases = [
        "here's", "here is", "take a listen", "have a listen", "let's listen",
    ]

    /// Phrases that ask another to answer.
    static let delegations: Phrases = [
        "why don't you", "do you want to", "you want to take", "you want to start",
        "you want to speak", "you want to talk", "let's start with", "if you want to take",
        "would you like to", "want to chime in", "want to jump in", "over to you",
        "will take this", "will take that", "to answer that", "to answer this",
    ]

    static let courtesies: Phrases = [
        "thank you", "thanks", "hi", "hey", "hello", "good morning", "good afternoon",
        "good evening", "welcome", "good to see", "great to see", "sorry", "i'm sorry",
        "it's okay", "it's ok", "that's okay", "no problem", "you're welcome", "bye", "see you",
        "we'll see you", "i'll see you", "have a good", "have a great", "appreciate it",
        "i appreciate it", "i appreciate that", "my pleasure", "happy", "congratulations",
        "ladies and gentlemen", "excuse me", "apologize", "i apologize", "apologies",
        "my apologies", "so sorry", "i'm so sorry", "you're fine", "it's fine", "that's fine",
        "please do", "good to be here", "great to be here", "glad to be here", "good to be with",
        "great to be with", "glad to be with", "nice to be here", "pleasure to be", "a pleasure",
    ]

    /// Phrases that give, refuse or order the floor when they are the whole clause.
    static let wholeFloor: Set<String> = [
        "one more", "next", "last one", "one last", "two more", "please", "wait", "next one",
        "go on",
    ]
    /// The same anywhere in a short clause.
    static let floor: Phrases = [
        "go ahead", "next question", "last question", "final question", "one more question",
        "last one", "have a question", "had a question", "ask a question", "got a question",
        "take a question", "take questions", "take your questions", "my question",
        "more questions", "more question", "couple more", "in the back", "to the back",
        "back there",
        "over there", "let's go to", "let me go to", "i'll go to", "we'll go to",
        "going to go to", "go to you", "come to you", "come back to", "get to you", "who's next",
        "who else", "anybody else", "anyone else", "anything else", "move on", "moving on",
        "keep going", "wrap up", "wrap it up", "wrapping", "wrap this", "out of time",
        "running out", "end the briefing", "end this briefing", "one at a time", "hold on",
        "hang on", "one second", "one moment", "start us off", "kick us off", "kick it off",
        "kick off", "turn it over", "turn it back", "hand it over", "open it up", "open up",
        "line is open", "podium is yours", "podium to", "the floor", "mic", "microphone",
        "ask to the", "up next", "your turn", "joining us", "for joining", "for coming",
        "for being here", "be the last", "got to go", "have to go",
        "call on", "called on", "calling on", "got called", "get called", "behind you",
        "get to some others", "get other people a chance",
        "next to you", "go first", "go for it", "finish your", "couple questions", "few questions",
    ]

    /// Phrases that ask for the floor or announce a question without putting it.
    static let requests: Phrases = [
        "follow-up", "follow up", "can i", "could i", "may i", "if i may", "if i could",
        "if i can", "one more", "one other", "another one", "a question", "one question",
        "another question", "last question", "quick question", "two ones", "quick one",
        "quick ones", "two quick", "three quick", "couple of questions", "couple questions",
        "few questions", "several questions", "two questions", "three questions",
        "first question", "second question", "next question", "second topic", "different topic",
        "another topic", "wanted to ask", "wanted to follow", "wanted to go", "wanted to get",
        "wanted to come", "have one", "try again", "try one", "ask you", "going back to",
        "going to try", "two on", "one on", "hear me", "last one", "two more", "in the back",
        "back of the room", "change of topic", "change of subject", "can we change the",
        "can i change the", "quick clarification", "can we follow on",
    ]

    /// Phrases by which the asked one asks back or asks for the question again.
    static let requeries: Phrases = [
        "say that again", "say it again", "say that one more", "repeat", "didn't hear",
        "can't hear", "couldn't hear", "hard to hear", "hearing you", "louder", "come again",
        "part of your question",
        "part of the question", "which one", "which part", "what do you mean", "in what way",
        "speak up", "what was the question", "what was your question", "the last part",
        "the first part",
    ]

    /// Phrases by which the asked one claims the rest of an answer.
    static let resumptions: Phrases = [
        "let me finish", "let me just finish", "if i could finish", "if i can finish",
        "if i may finish", "if i might finish", "can i finish", "may i finish", "as i was saying",
        "let me answer",
    ]

    /// Questions that only greet.
    static let greetings: Phrases = ["how are you", "how's it going", "how are things", "me"]

    /// Phrases that announce a statement before the questions.
    static let openings: Phrases = [
        "at the top", "before we start", "before we begin", "before i start", "before i begin",
        "before we get started", "get started", "one item", "two items", "few items",
        "couple of items", "couple items", "couple of announcements", "quick announcements",
    ]

    /// Openings of a short answer to a question that can be answered so.
    static let shortAnswers: Phrases = [
        "yes", "yeah", "yep", "yup", "no", "nope", "correct", "absolutely", "exactly", "sure",
        "of course", "definitely", "not yet", "we do", "we don't", "it is", "he is", "he does",
        "she is", "she does", "they do", "they are", "right",
    ]

    /// What a reporter says to show that the answer was heard.
    static let heard: Set<String> = [
        "exactly", "correct", "that's right", "that's correct", "i know", "i understand", "i see",
        "got you", "gotcha", "no", "i hear you", "that's fine", "i'm sorry", "fair enough",
        "good", "perfect", "appreciate it", "absolutely", "i get it", "i got it",
    ]

    /// Words that begin with a capital at the start of a clause and are nobody's name.
    static let notNames: Set<String> = [
        "i", "he", "she", "we", "they", "it", "you", "that", "this", "there", "those", "these",
        "no", "not", "none", "nope", "never", "what", "which", "who", "why", "how", "when",
        "where", "is", "are", "do", "does", "correct", "exactly", "absolutely", "true", "false",
        "maybe", "perhaps", "both", "neither", "nothing", "noted", "agreed", "indeed", "today",
        "tomorrow", "yesterday", "soon", "later", "stay", "say", "at", "in", "on", "by", "for",
        "from", "with", "to", "of", "the", "a", "an", "because", "if", "as", "or", "let", "my",
        "our", "your", "his", "her", "their", "ask",
    ]

    /// Verbs that open a question to be answered with yes or no.
    static let auxiliaries: Set<String> = [
        "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could",
        "will", "would", "should", "may",
    ]
    /// Words that open a question even where it breaks off at once.
    static let questionWords = auxiliaries.union(["what", "why", "how", "when", "where", "who"])

    /// Words in the labels of those who run a session and do not answer in it.
    static let facilitators: Set<String> = [
        "moderator", "operator", "aide", "announcer", "interpreter", "host", "staff",
        "coordinator", "translator",
    ]

    /// Labels of those who preside, give the floor and answer nothing; with a name behind it an office may be who is asked.
    static let presiding: Set<String> = [
        "mr speaker", "madam speaker", "the speaker", "deputy speaker",
        "mr deputy speaker", "madam deputy speaker", "the chair",
        "the chairman", "the chairwoman", "the chairperson",
        "acting chair", "the acting chair", "an ceann comhairle", "the court",
        "presiding officer", "the presiding officer",
    ]
}
