internal import HearsayCore

/// Tells what a page says of itself from what is said in an interview.
enum PageWords {
    /// In bytes.
    private static let longestTitle = 80
    private static let longestCaption = 240
    private static let credits: [StaticString] = [
        "photo: ", "photograph: ", "picture: ", "image: ", "illustration: ", "photo by ",
        "photograph by ", "source: ", "credit: ",
    ]
    private static let endings: [StaticString] = [
        "is published", "was published", "will speak at", "views expressed", "readers of this",
        "is the author", "edited for", "was edited", "were edited", "register online", "join us",
        "joining us", "not a member", "sign up", "find out more", "further information",
        "open positions", "open roles", "write to", "get in touch", "read the full", "more from",
        "next time:", "writes on", "writes for", "is a reporter",
        "is a writer",
        "is a journalist", "is a correspondent", "editor of the", "letters to", "all episodes",
        "can you help", "do you have a", "thanks to",
    ]

    /// Whether a line says whose picture it explains.
    static func isCaption(_ range: Range<Int>, _ bytes: Bytes) -> Bool {
        range.count <= longestCaption && bytes.holds(anyOf: credits, in: range)
    }

    /// Whether a short line is no sentence.
    static func isTitle(_ range: Range<Int>, _ bytes: Bytes) -> Bool {
        range.count <= longestTitle && !LineShape.endsSentence(LineShape.ending(range, bytes))
    }

    /// Whether a line behind the last answer is likely to be the page's.
    static func isEnd(_ range: Range<Int>, _ bytes: Bytes) -> Bool {
        LineShape.isFurniture(bytes, range) || TurnEdges.isNotice(range, bytes)
            || !LineShape.endsSentence(LineShape.ending(range, bytes))
            || bytes.holds(anyOf: endings, in: range)
    }
}
