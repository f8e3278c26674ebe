/// Forms of verbs by which somebody is to do something, though no word asks: "Lock the gate!", "that she leave".
enum DeedForms {
    private static let verbs = WordKey.set(
        """
        abandon accept allow answer apologize arrest avoid ban bomb boycott bring build buy cancel catch
        change check choose clean close come cut defeat defend deliver deport destroy do draw drop dump eat
        end explain fight fill find fire fix follow free get give go hang hire impeach investigate join
        jump keep kick kill launch learn leave listen lock make march meet move open own pass pay pick play
        pray prepare prevent protect publish pull push put quit raise read release remain remove repeal
        replace resign retract return rise run save sell send serve share shoot shut sign sing sit speak
        spin stand start stay stop submit surrender take talk teach tell throw treat try turn use vacate
        visit vote wait wake walk wash watch wear withdraw withhold work write
        """)
    // What stands behind an imperative: "keep the change", but "work is hard", "march of the miners".
    private static let objects = WordKey.set(
        """
        the your my our his her him them 'em it that this these those a an me us both all every up down back
        away out off with together there here now yourself yourselves
        """)
    // "Give me a break", "tell you what" and "take that" ask for nothing.
    private static let idle = [("give", "me"), ("tell", "me"), ("tell", "you"), ("take", "that")]
        .map { [WordKey.of($0.0), WordKey.of($0.1)] }
    private static let be = WordKey.of("be")
    // Behind these a verb is no subjunctive: "would leave", "and leave", "the work".
    private static let before = WordKey.set(
        """
        to will would shall can could may might must should do does did don't doesn't didn't won't wouldn't
        can't couldn't i'd he'd she'd it'd we'd you'd they'd i'll he'll she'll it'll we'll you'll they'll
        not n't never let help helps and or but , the a an this that these those his her its
        their our my your no any every of in on at for by with from i we you they who which new more
        """)
    private static let finite = WordKey.set(
        "is was are were has have had will would could may might can did does wasn't weren't isn't aren't"
    )
    private static let breaks = WordKey.set(", ; :").union([WordKey.sentenceEnd])
    private static let reach = 12

    /// The imperative that a run of words begins with, and the first word of what it is to be done to: "Lock the" gate.
    ///
    /// - Complexity: O(1).
    static func imperative(_ words: ArraySlice<UInt64>) -> Range<Int>? {
        let opening = words.drop(while: WordKey.opening.contains).prefix(2)
        guard opening.count == 2, let verb = opening.first, let object = opening.last,
            verbs.contains(verb), objects.contains(object),
            !idle.contains(where: { $0 == [verb, object] })
        else { return nil }
        return opening.indices
    }

    /// Whether the first clause of a content has a verb in the subjunctive: "that the bridge be closed", "that she
    /// leave the board".
    ///
    /// - Complexity: O(1): it looks at the first words.
    static func isSubjunctive(_ content: ArraySlice<UInt64>) -> Bool {
        let clause = content.drop(while: WordKey.opening.contains).prefix(reach)
            .prefix { !breaks.contains($0) }
        for at in clause.indices.dropFirst() where !before.contains(clause[at - 1]) {
            if clause[at] == be { return true }
            if verbs.contains(clause[at]) {
                return !clause[(at + 1)...].prefix(4).contains(where: finite.contains)
            }
            if finite.contains(clause[at]) { return false }
        }
        return false
    }
}
