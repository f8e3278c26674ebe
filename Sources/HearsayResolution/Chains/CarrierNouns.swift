/// The nouns for what carries words to a reader, by the kind of hop they make.
enum CarrierNouns {
    /// The kind that a noun makes, lower case; `nil` if it carries nothing.
    static func kind(of word: String) -> String? { kinds[word] }

    /// The kind of two nouns together, as "press release".
    static func kind(of first: String, _ second: String) -> String? {
        pairs[first]?[second]
    }

    /// Whether words of this kind are their issuer's own, so that who issued them speaks in them.
    static func isIssued(_ kind: String) -> Bool { issued.contains(kind) }

    private static let issued: Set<String> = [
        "press release", "statement", "report", "article", "letter", "message", "post", "website",
        "document", "court filing",
    ]

    private static let kinds: [String: String] = {
        let table = [
            "press release": "release communiqué communique readout",
            "statement": "statement declaration",
            "report": "report reports bulletin dispatch",
            "article":
                "article item story piece editorial op-ed column commentary essay caption contribution",
            "letter": "letter",
            "message": "email e-mail memo note message text cable",
            "post":
                """
            tweet post tweets posts thread blog twitter facebook instagram weibo linkedin telegram mastodon tiktok
            snapchat threads bluesky youtube whatsapp vkontakte reddit
            """,
            "interview": "interview interviews discussion conversation",
            "news conference": "conference briefing gaggle doorstop",
            "speech":
                """
            speech remarks address testimony lecture sermon toast homily keynote rally hearing forum
            gathering meeting ceremony panel filibuster plenary session town-hall debate event summit rant
            """,
            "court filing":
                "affidavit filing complaint indictment lawsuit deposition petition pleading",
            "book": "book memoir autobiography",
            "broadcast": "broadcast podcast programme program video show documentary appearance",
            "website": "website portal homepage site",
            "document":
                """
            document documents transcript transcripts records recording filings dossier draft leaflet flyer
            pamphlet brochure advertisement advert memorandum circular
            """,
        ]
        // A word that stood twice would be of another kind in each run, for tables have no order.
        return Dictionary(
            uniqueKeysWithValues: table.flatMap { kind, words in
                words.split(whereSeparator: \.isWhitespace).map { (String($0), kind) }
            })
    }()

    private static let pairs: [String: [String: String]] = [
        "press": [
            "release": "press release", "conference": "news conference",
            "briefing": "news conference", "statement": "statement", "call": "news conference",
        ],
        "news": [
            "release": "press release", "conference": "news conference",
            "report": "report", "reports": "report", "briefing": "news conference",
        ],
        "court": [
            "documents": "court filing", "filing": "court filing", "papers": "court filing",
            "filings": "court filing", "records": "court filing",
        ],
        "text": ["message": "message"],
        "town": ["hall": "speech"],
        "conference": ["call": "news conference"],
        "front": ["page": "article"],
        "open": ["letter": "letter"],
        "social": ["media": "post"],
    ]
}
