import HearsayCore
import HearsayTagging

/// Cuts what the reporter adds to an indirect content about its meaning: nobody said it.
///
/// "… that the talks were useful, in an apparent rebuke of the council"; "… and obviously appeases the
/// council"; "the city's wish to lift the ban may not come true".
struct EditorialAside: TokenReader {
    let text: Text
    let tokenized: TokenizedText

    private static let adverbs = WordKey.set(
        "obviously clearly apparently evidently seemingly presumably plainly")
    private static let adjectives = WordKey.set(
        "apparent obvious evident veiled thinly clear thin seeming implicit")
    // What saying something does to others: a reporter's reading, not what was said.
    private static let effects = WordKey.set(
        "appease,reassure,placate,flatter,hint,allude,refer,court,woo,rebuke,taunt,mock,soothe,signal,snub"
            .split(separator: ",").flatMap { Inflection.forms(of: String($0)) }.joined(
                separator: " "))
    private static let readings = WordKey.set(
        """
        reference swipe jab dig nod rebuke warning attempt bid effort allusion hint response retort shot
        reversal contradiction
        """)
    private static let wishes = WordKey.set(
        "wish hope desire dream ambition ambitions attempt bid effort plan plans hopes")
    private static let modals = WordKey.set("may might will would could")
    private static let clauses = WordKey.set(
        "that which who whom whose what where when if because as so and or but whether how why while than"
    )
    private static let and = WordKey.of("and")
    private static let comma = WordKey.of(",")
    private static let `in` = WordKey.of("in")
    private static let to = WordKey.of("to")

    /// The run without the aside at its end.
    ///
    /// - Complexity: O(n) in the run's tokens.
    func cut(_ run: Range<Int>, _ tagged: TaggedAttribution) -> Range<Int> {
        guard run.lowerBound >= tagged.cue.upperBound else { return run }
        if let end = commentary(in: run) ?? outcome(in: run, of: tagged.cue) {
            return run.lowerBound..<end
        }
        return run
    }

    /// Where ", in an apparent swipe at" or "and obviously appeases" begins, outside quotation marks.
    private func commentary(in run: Range<Int>) -> Int? {
        for at in run.dropFirst(2) where tokenized.states[at] == .outside {
            let word = key(at)
            let next = at + 1
            guard word == Self.comma || word == Self.and, next + 1 < run.upperBound else {
                continue
            }
            if Self.adverbs.contains(key(next)), Self.effects.contains(key(next + 1)) {
                return key(at - 1) == Self.comma ? at - 1 : at
            }
            if word == Self.comma, key(next) == Self.in {
                let phrase = (next + 1..<min(next + 6, run.upperBound)).map(key)
                if phrase.contains(where: Self.adjectives.contains),
                    phrase.contains(where: Self.readings.contains)
                {
                    return at
                }
            }
        }
        return nil
    }

    /// Where what became of a wish begins: an infinitive has no modal verb of its own.
    private func outcome(in run: Range<Int>, of cue: Range<Int>) -> Int? {
        guard Self.wishes.contains(key(cue.upperBound - 1)), key(run.lowerBound) == Self.to else {
            return nil
        }
        for at in run.dropFirst(2) {
            if Self.clauses.contains(key(at)) || tokenized.states[at] != .outside { return nil }
            if Self.modals.contains(key(at)) { return at }
        }
        return nil
    }
}
