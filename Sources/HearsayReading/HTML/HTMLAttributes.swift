/// The attributes of one start tag, valid during the parser's call.
struct HTMLAttributes {
    private let pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) { self.pairs = pairs }

    /// The value of an attribute; empty for one without value.
    subscript(name: StaticString) -> String? {
        value(name).map { $0.map { String(cString: $0) } ?? "" }
    }

    private func value(_ name: StaticString) -> UnsafePointer<UInt8>?? {
        guard let pairs else { return nil }
        var at = 0
        while let key = pairs[at] {
            if Self.equal(key, name) { return .some(pairs[at + 1]) }
            at += 2
        }
        return nil
    }

    private static func equal(_ key: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
        let length = name.utf8CodeUnitCount
        for i in 0..<length where key[i] != name.utf8Start[i] { return false }
        return key[length] == 0
    }

    var isHidden: Bool {
        if value("hidden") != nil { return true }
        guard let style = self["style"]?.lowercased() else { return false }
        return style.contains("display:none") || style.contains("display: none")
    }

    /// How its own style sets it apart: bold, italic, or by a colour.
    var ownStyle: LineStyle? {
        guard let style = self["style"]?.lowercased().filter({ $0 != " " }) else { return nil }
        if ["bold", "600", "700", "800"].contains(where: { style.contains("font-weight:" + $0) }) {
            return .bold
        }
        if style.contains("font-style:italic") { return .italic }
        return style.hasPrefix("color:") || style.contains(";color:") ? .colour : nil
    }

    var roleIsMain: Bool { self["role"] == "main" }

    var marksPublication: Bool {
        if value("pubdate") != nil { return true }
        let named = (self["itemprop"] ?? "") + " " + (self["class"] ?? "")
        let lower = named.lowercased()
        return lower.contains("datepublished") || lower.contains("published")
            || lower.contains("entry-date") || lower.contains("pubdate")
    }

    /// Whether class, id or role call the element a part of the page that is no article text.
    var namesFurniture: Bool {
        if let role = self["role"],
            ["navigation", "complementary", "banner", "contentinfo"].contains(role)
        {
            return true
        }
        return Self.namesFurniture(self["class"]) || Self.namesFurniture(self["id"])
    }

    private static let furniture: Set<String> = [
        "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar", "share",
        "sharing", "social", "related", "comment", "comments", "footer", "cookie", "cookies",
        "subscribe", "newsletter", "advert", "advertisement", "ad", "ads", "promo", "print",
        "popup", "modal", "widget", "disqus", "sharedaddy", "recommended", "signup", "byline",
        "tags", "pagination", "paywall", "caption", "credit", "gallery", "popular", "trending",
    ]
    /// Words that turn the name of a part into the name of what surrounds it.
    private static let surrounding: Set<String> = [
        "wrap", "wrapper", "with", "has", "no", "without", "content", "container", "main", "page",
        "body", "layout", "area",
    ]

    private static func namesFurniture(_ value: String?) -> Bool {
        guard let value, !value.isEmpty else { return false }
        for name in value.utf8.split(separator: ASCII.space) {
            let words = name.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
                .map { String(decoding: $0.map(ASCII.lower), as: UTF8.self) }
            if words.isEmpty || words.contains(where: surrounding.contains) { continue }
            if let last = words.last, furniture.contains(last) { return true }
            if let first = words.first, furniture.contains(first) { return true }
        }
        return false
    }

    /// `bytes` with white space collapsed, as a string.
    static func clean(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        for byte in bytes {
            if ASCII.isSpace(byte) {
                if let last = out.last, last != ASCII.space { out.append(ASCII.space) }
            } else {
                out.append(byte)
            }
        }
        if out.last == ASCII.space { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }
}
