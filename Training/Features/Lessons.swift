import HearsayTagging

/// What a teacher says of every window, as the student's training reads it.
struct Lessons {
    /// Seven logarithmic probabilities a token, of the tags.
    private(set) var tags: [Float16] = []
    /// Three numbers a cue: its window, its first and its last token within it.
    private(set) var cues: [Int32] = []
    /// For each cue, five logarithmic probabilities for every token of its window, of the roles.
    private(set) var roles: [Float16] = []

    mutating func append(_ lesson: Tagger.Lesson, window: Int32) {
        tags += lesson.tags.map { Float16(max($0, -30)) }
        for cue in lesson.cues {
            cues += [window, Int32(cue.lowerBound), Int32(cue.upperBound - 1)]
        }
        roles += lesson.roles.map { Float16(max($0, -30)) }
    }
}
