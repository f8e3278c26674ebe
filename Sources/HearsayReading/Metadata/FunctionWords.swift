/// The most frequent short words of the languages that are told apart.
enum FunctionWords {
    static let lists: [(tag: String, words: String)] = [
        ("en", "the of and to in that is was for with by on are said has have not it from this"),
        (
            "de",
            "der die und das den nicht mit ist von auf ein eine dem des sich auch für im wird zu"
        ),
        ("fr", "le les des et est une dans que qui pour par sur du au pas avec aux la ce il"),
        ("es", "el los las y que en por una para con del se su al lo como más la es no"),
        ("it", "il gli che di della per una non sono con del le nel alla dei anche è si la ha"),
        (
            "nl",
            "de het een van en dat niet zijn voor met op te aan ook bij er die wordt naar heeft"
        ),
        ("pt", "o os que não uma para com do da dos das em um por na no ao mais como se"),
    ]

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
