/// What the class of an element says of it, read once for each.
struct HTMLClass {
    /// Whether it calls the element a question, as "qa__question".
    var isQuestion = false
    /// Whether it calls the element an answer.
    var isAnswer = false
    /// Whether it calls the element what introduces an article: "lead", "intro-text".
    var isLead = false
    /// The same for two elements of the same class; 0 without one, and where it says how a page is laid out.
    var hash = 0

    private static let leads: Set<Substring> = [
        "lead", "lede", "standfirst", "abstract", "dek", "intro", "subtitle", "strapline",
    ]
    private static let texts: Set<Substring> = ["text", "paragraph", "content", "p"]
    /// First words of classes that say how a page is laid out, not what stands there.
    private static let layouts: Set<Substring> = [
        "col", "cols", "column", "columns", "row", "card", "cards", "container", "grid", "item",
        "story", "stories", "teaser", "post", "module", "widget", "box", "section", "article",
    ]

    /// Of an element without a class.
    init() {}

    /// - Complexity: O(n) in bytes.
    init(_ value: String?) {
        guard let value, !value.isEmpty else { return }
        var isLayout = false
        for name in value.lowercased().split(separator: " ") {
            let words = name.split { $0 == "-" || $0 == "_" }
            guard let first = words.first, let last = words.last else { continue }
            if last == "question" || last == "q" { isQuestion = true }
            if last == "answer" || last == "a" { isAnswer = true }
            if Self.leads.contains(last)
                || words.count == 2 && Self.leads.contains(first) && Self.texts.contains(last)
            {
                isLead = true
            }
            if Self.layouts.contains(first) { isLayout = true }
        }
        // The hash of the standard library differs from run to run.
        if !isLayout { hash = value.utf8.reduce(5381) { $0 &* 33 &+ Int($1) } }
    }
}
