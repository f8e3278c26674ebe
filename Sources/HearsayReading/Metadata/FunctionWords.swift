/// The most frequent short words of the languages that are told apart.
enum FunctionWords {
    static let lists: [(tag: String, words: String)] = []

    /// For each word, its UTF-8 bytes packed into an integer, a bit for each list that has it.
    static let masks: [UInt64: UInt8] = {
        var masks: [UInt64: UInt8] = [:]
        for (at, list) in lists.enumerated() {
            for word in list.words.utf8.split(separator: ASCII.space) {
                masks[word.reduce(0) { $0 << 8 | UInt64($1) }, default: 0] |= 1 << UInt8(at)
            }
        }
        return masks
    }()
}
