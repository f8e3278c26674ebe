import HearsayCore

/// Reads what it is to call somebody something: a crime accuses, a bad name criticizes, a good one
/// supports, any other asserts.
struct NameReader: Sendable {
    private let content = ContentReader()

    /// The act of naming.
    ///
    /// - Complexity: O(n) in words of the content.
    func act(of words: ActWords) -> Act {
        guard let match = content.act(of: words.content[...], names: true) else {
            return Act(.assert)
        }
        switch match.act.name {
        case .accuse where match.act.cameo != "112": return match.act
        case .accuse, .criticize, .deny: return Act(.criticize)
        case .support: return match.act
        default: return Act(.assert)
        }
    }
}
