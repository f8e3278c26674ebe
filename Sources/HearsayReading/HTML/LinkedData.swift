internal import HearsayCore

/// What a page's JSON-LD says of its article.
struct LinkedData {
    var headline: String?
    var published: String?
    var publisher: String?

    /// The first object in a script that has a headline or a day of publication.
    ///
    /// - Parameter script: one `application/ld+json` script; broken JSON gives `nil`.
    static func article(in script: [UInt8]) -> LinkedData? {
        guard let root = try? JSON.parse(script) else { return nil }
        var waiting = [root]
        var looked = 0
        while let value = waiting.popLast(), looked < 10_000 {
            looked += 1
            if let values = value.array {
                waiting.append(contentsOf: values.reversed())
                continue
            }
            if value["datePublished"]?.string != nil || value["headline"]?.string != nil {
                let publisher = value["publisher"]
                return LinkedData(
                    headline: value["headline"]?.string.map {
                        HTMLAttributes.clean(Array($0.utf8))
                    },
                    published: value["datePublished"]?.string,
                    publisher: publisher?["name"]?.string
                        ?? publisher?.array?.first?["name"]?.string)
            }
            if let graph = value["@graph"] { waiting.append(graph) }
            if let entity = value["mainEntity"] { waiting.append(entity) }
        }
        return nil
    }
}
