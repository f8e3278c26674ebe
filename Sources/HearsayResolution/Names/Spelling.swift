/// Whether two words are likely one, misspelt: they differ in one letter that is left out, put in or another, or in two
/// that changed places (Damerau 1964).
enum Spelling {
    /// Below it another letter makes another name: "Jan", "Jon".
    private static let shortest = 6

    /// Whether the words, in lower case, are within one such error.
    ///
    /// - Complexity: O(n) in letters.
    static func isSame(_ one: String, _ other: String) -> Bool {
        guard abs(one.utf8.count - other.utf8.count) < 4 else { return false }
        let (one, other) = (Array(one), Array(other))
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        guard short.count >= shortest, long.count - short.count <= 1, short != long else {
            return false
        }
        let from = zip(short, long).prefix { $0 == $1 }.count
        let to = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
        if short.count < long.count { return from + to >= short.count }
        if from + to >= short.count - 1 { return true }
        return from + to == short.count - 2 && short[from] == long[from + 1]
            && short[from + 1] == long[from]
    }
}
