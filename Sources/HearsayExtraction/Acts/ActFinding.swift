package import HearsayCore

/// An act that the rules found, and how.
package struct ActFinding: Sendable {
    /// How the rules came to an act; how far they are trusted depends on it.
    ///
    /// The numbers are rows of a table in the second reader's weights.
    package enum Rule: Int, Sendable, CaseIterable {
        /// Nothing was found.
        case nothing
        /// The cue names the act.
        case cue
        /// A phrase of the content does.
        case content
        /// It ends with a question mark.
        case question
        /// Somebody does not answer.
        case silence
    }

    /// The act.
    package var act: Act
    /// What led to it, in a few words.
    package var reason: String
    /// How the rules came to it.
    package let rule: Rule
    /// Whether nobody need read the passage, since the words leave no doubt (what was only noticed, a question, an evasion of
    /// the guideline's phrases) or only the document tells (who speaks for a country and names it).
    package var isSettled = false
}
