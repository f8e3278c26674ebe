/// What led from an answer turn to its question, and how sure it is.
package enum AnswerTie: CaseIterable {
    /// The turn directly before puts a question.
    case put
    /// A turn before puts it, and reporters say something else in between.
    case putBefore
    /// The turn before says something and asks nothing.
    case said
    /// The turn before breaks off before the question is put.
    case brokenOff
    /// The answer turn asks for a question again that was not understood.
    case requery
    /// The speaker was cut off and goes on.
    case resumed
    /// The speaker goes on after the answer, and nobody asked in between.
    case continued
    /// Another official adds to the answer.
    case added
    /// The passage was read so, against the rules.
    case read

    /// Its place among all ties that the rules find, from one on.
    package static func place(of tie: AnswerTie) -> Int {
        (allCases.firstIndex(of: tie) ?? 0) + 1
    }

    /// What a link says of it.
    var reason: String {
        switch self {
        case .put, .putBefore: "its turn follows the question"
        case .said: "its turn follows a remark that asks nothing"
        case .brokenOff: "its turn follows a question that was cut off"
        case .requery: "its turn asks for the question again"
        case .resumed: "its turn goes on with an answer that was cut off"
        case .continued: "its turn goes on with the answer before"
        case .added: "its turn adds to the answer before"
        case .read: "its turn, read with those around it, answers this one"
        }
    }

    /// The share of such ties that are right at the least; 0–1.
    ///
    /// The lower end of the 95 % interval (Wilson) of what was counted: by the rules alone over 48 transcripts that no rule
    /// was made on (Documentation/decisions/0021-pairs-read-blind.md), or after the second reading over the 31
    /// that no reader was trained on (0028-training-pairs-read-twice.md), whichever is lower.
    var score: Double {
        switch self {
        case .put: 0.98
        case .putBefore: 0.3  // too rare to be counted
        case .said: 0.77
        case .brokenOff: 0.66
        case .requery: 0.44
        case .resumed: 0.73
        case .continued: 0.49
        case .added: 0.57
        case .read: 0.53
        }
    }
}
