import HearsayCore

/// The hops that every statement of a document shares.
struct DocumentHops {
    /// The statement or letter itself, if it has a speaker of its own.
    private(set) var own: Hop?
    /// The occasion, the place it first appeared in, the outlet: in this order.
    private(set) var ending: [Hop] = []

    private static let occasions = [
        "press conference", "news conference", "press briefing", "briefing", "press call", "gaggle",
        "interview", "hearing", "debate", "remarks", "speech",
    ]

    /// - Parameters:
    ///   - speaker: the document's own speaker.
    ///   - place: the characters that name him.
    ///   - entity: looks a name up and enters it where it is new.
    init(
        _ document: Document, speaker: EntityID?, place: Span?,
        entity: (Located<String>) -> EntityID
    ) {
        switch document.genre.value {
        case .letter, .statement:
            if let speaker {
                own = Hop(entity: speaker, kind: document.genre.value.rawValue, span: place)
            }
        case .transcript:
            let title = document.title?.value.lowercased() ?? ""
            let kind = Self.occasions.first { title.contains($0) } ?? "transcript"
            ending.append(Hop(entity: speaker, kind: kind, span: document.title?.span))
        case .article: break
        }
        if let first = document.firstOutlet {
            ending.append(Hop(entity: entity(first), kind: "outlet", span: first.span))
        }
        if let outlet = document.outlet {
            let kind = document.firstOutlet == nil ? "outlet" : "re-poster"
            ending.append(Hop(entity: entity(outlet), kind: kind, span: outlet.span))
        }
    }
}
