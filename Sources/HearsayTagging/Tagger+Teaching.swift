package import HearsayCore

extension Tagger {
    /// What a tagger says of one window, for another to learn from.
    ///
    /// Distillation, as Hinton and others (2015) describe it.
    package struct Lesson {
        /// Logarithmic probabilities of the seven tags of every token.
        package var tags: [Float] = []
        /// The cues: those asked for, or those found.
        package var cues: [Range<Int>] = []
        /// For each cue the logarithmic probabilities of the five roles of every token.
        package var roles: [Float] = []
    }

    /// The probabilities behind the tags and roles of one window.
    ///
    /// - Parameters:
    ///   - window: tokens of `tokenized`.
    ///   - cues: the cues to give roles for, as tokens within the window; `nil` for those it finds.
    package func lesson(
        _ window: Range<Int>, cues: [Range<Int>]?, of text: Text, _ tokenized: TokenizedText,
        in workspace: Workspace
    ) -> Lesson {
        let count = window.count
        encode([window], count, text, tokenized, workspace)
        let tags = workspace.tags.floats(count * Heads.stride)
        var lesson = Lesson()
        lesson.cues = cues ?? workspace.decoder.cues(tags, count: count)
        for token in 0..<count {
            for tag in 0..<Heads.tagCount { lesson.tags.append(tags[token * Heads.stride + tag]) }
        }
        let states = workspace.states.floats(count * weights.heads.stateWidth)
        let roles = judge(lesson.cues, count: count, states: states, workspace)
        for row in 0..<lesson.cues.count * count {
            for role in 0..<Heads.roleCount {
                lesson.roles.append(roles[row * Heads.stride + role])
            }
        }
        return lesson
    }
}
