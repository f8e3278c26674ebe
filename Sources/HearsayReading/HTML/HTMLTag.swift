/// The elements whose meaning the reader knows.
enum HTMLTag: UInt8 {
    case other, block, inline, strong, emphasis, paragraph, heading, listItem, term, quote,
        preformatted, cell, article,
        margin
    case main, header, anchor, lineBreak, skipped, title, script, time, meta, link, caption, body,
        html

    init(_ name: UnsafePointer<UInt8>) {
        self = Self.names[String(cString: name)] ?? .inline
    }

    /// Whether its tags end the block before them.
    var breaks: Bool {
        switch self {
        case .inline, .strong, .emphasis, .anchor, .time, .meta, .link, .lineBreak: false
        default: true
        }
    }

    private static let names: [String: HTMLTag] = {
        var names: [String: HTMLTag] = [
            "p": .paragraph, "li": .listItem, "dd": .paragraph, "dt": .term, "summary": .term,
            "blockquote": .quote, "pre": .preformatted, "td": .cell, "th": .cell,
            "article": .article, "main": .main, "header": .header, "a": .anchor, "br": .lineBreak,
            "title": .title, "script": .script, "time": .time, "meta": .meta, "link": .link,
            "strong": .strong, "b": .strong, "em": .emphasis, "i": .emphasis,
            "figcaption": .caption, "caption": .caption, "body": .body, "html": .html,
        ]
        for name in ["h1", "h2", "h3", "h4", "h5", "h6"] { names[name] = .heading }
        for name in [
            "div", "section", "ul", "ol", "dl", "table", "tbody", "thead", "tfoot", "tr", "figure",
            "center", "hr", "address", "details", "fieldset", "legend", "hgroup", "head",
            "form",
        ] { names[name] = .block }
        for name in ["noscript", "nav", "footer", "aside"] { names[name] = .margin }
        for name in [
            "style", "button", "select", "option",
            "iframe", "svg", "template", "textarea", "object", "audio", "video", "canvas", "dialog",
            "input", "label", "math", "map", "menu", "amp-ad",
        ] { names[name] = .skipped }
        return names
    }()

}
