import HearsayCore

/// Tells newspapers, agencies and broadcasters: by words of their names, and by what a document calls them.
struct Media {
    private static let words = WordLists.set(
        """
        news newspaper newspapers times post journal tribune herald gazette daily weekly magazine tv television radio
        press guardian telegraph observer reuters afp ap bbc cnn cbs nbc abc npr msnbc fox xinhua tass interfax
        bloomberg kyodo yonhap anadolu dpa efe ansa pap apa axios politico newsweek wire courier courant chronicle
        broadcaster broadcasting cctv cgtn rt rtl zdf ard pbs cnbc cna nhk nikkei portal paper channel kanal canal
        fm ledger sentinel examiner bulletin dispatch inquirer enquirer argus buzzfeed huffpost huffington breitbart
        telesur telegraaf dagblad dagbladet avisen zeitung nachrichten kurier tageblatt anzeiger folha jornal diario
        diário gazeta gazzetta giornale corriere repubblica stampa figaro monde libération parisien spiegel país mundo
        clarín jazeera arabiya izvestia kommersant novosti sputnik asahi mainichi yomiuri economist yorker vox
        """)
    /// Nouns that stand before or behind the name of a medium.
    private static let kinds = WordLists.set(
        """
        newspaper paper daily weekly magazine tabloid journal site website portal channel broadcaster station radio
        television tv network outlet blog podcast wire broadsheet newsletter
        """)
    /// Nouns that stand behind the name of a medium; a website is anybody's.
    private static let ends = WordLists.set(
        "newspaper daily weekly magazine tabloid radio television tv broadsheet")
    /// Nouns by which a medium that was named is called again.
    private static let nouns = WordLists.set(
        "newspaper paper daily weekly magazine tabloid broadcaster portal broadsheet")
    private static let telling: Set<String> = ["told", "tell", "tells", "telling"]
    /// Those who are told things and print nothing.
    private static let audiences = WordLists.set(
        """
        committee commission court congress senate parliament house council assembly police fbi cia un nato jury board
        ministry department embassy government union club party bank university company bureau office school church
        tribunal summit conference forum association society federation league convention nations administration
        duma knesset bundestag security secretariat authority service services force forces army navy team campaign
        """)

    private let entities: Set<EntityID>

    /// The media that a document names.
    ///
    /// - Parameter outlets: the names of those that published the document.
    /// - Complexity: O(n) in mentions, with a few words around each.
    init(text: Text, index: EntityIndex, outlets: [String] = []) {
        var found = Set(outlets.compactMap { index.entity(called: $0) })
        for mention in index.mentions where !found.contains(mention.entity) {
            let entity = index.entity(mention.entity)
            if Self.isMedium(entity.name) || Self.isCalled(mention, entity, text) {
                found.insert(mention.entity)
            }
        }
        entities = found
    }

    /// Whether a name is a medium's by one of its words.
    static func isMedium(_ name: String) -> Bool {
        name.lowercased().split(separator: " ").contains { words.contains(String($0)) }
    }

    /// Whether a noun tells that the name behind it is a medium's.
    static func isKind(_ noun: String) -> Bool { kinds.contains(noun) || noun == "agency" }

    /// Whether "the …" of a noun is a medium.
    static func isNoun(_ noun: String) -> Bool { nouns.contains(noun) }

    /// Whether the document shows that an entity is a medium.
    func contains(_ entity: EntityID?) -> Bool { entity.map(entities.contains) ?? false }

    /// "The daily De Kust", "Kust magazine", "Kust, a local weekly", "told the Forest Courant".
    private static func isCalled(_ mention: Mention, _ entity: Entity, _ text: Text) -> Bool {
        let scanner = NameScanner()
        let before = scanner.words(
            in: text.wholeCharacters(Span(max(0, mention.span.start - 32), mention.span.start)),
            of: text)
        let after = scanner.words(
            in: text.wholeCharacters(
                Span(mention.span.end, min(text.count, mention.span.end + 40))), of: text)
        // A name behind "to" may look like a place's.
        if isExplained(mention, after, text) || isPrintedIn(before, mention, text) { return true }
        guard entity.kind != .place else { return false }
        if entity.kind != .person {
            let isAgency =
                before.suffix(2).map(\.lower) == ["news", "agency"]
            if let last = before.last, isAgency || kinds.contains(last.lower),
                isNext(last, mention, text)
            {
                return true
            }
            if let next = after.first, ends.contains(next.lower),
                next.span.start == mention.span.end + 1
            {
                return true
            }
        }
        return isTold(before, mention, entity, text)
    }

    private static let pieces: Set<String> = [
        "article", "item", "story", "column", "editorial", "op-ed", "report", "piece", "essay",
        "caption", "headline",
    ]
    private static let printing: Set<String> = ["appearing", "published", "printed", "carried"]

    /// "An article in the Kust", "the news item appearing in 'De Kust'".
    private static func isPrintedIn(_ before: [NameScanner.Word], _ mention: Mention, _ text: Text)
        -> Bool
    {
        var words = before[...]
        guard let last = words.last, isNext(last, mention, text) else { return false }
        if last.lower == "the" { words = words.dropLast() }
        guard words.popLast()?.lower == "in" else { return false }
        if let verb = words.last, printing.contains(verb.lower) { words = words.dropLast() }
        return words.last.map { pieces.contains($0.lower) } ?? false
    }

    /// "De Kust, a local weekly": the noun behind the article is a medium's.
    private static func isExplained(
        _ mention: Mention, _ after: [NameScanner.Word], _ text: Text
    ) -> Bool {
        guard mention.span.end < text.count, text.utf8[mention.span.end] == UInt8(ascii: ","),
            let article = after.first, ["a", "an"].contains(article.lower)
        else { return false }
        let phrase = after.dropFirst().prefix(5)
        let head =
            phrase.firstIndex { $0.commaFollows }
            ?? phrase.firstIndex { WordLists.prepositions.contains($0.lower) }.map { $0 - 1 }
        guard let head, after.indices.contains(head) else { return false }
        return kinds.contains(after[head].lower)
    }

    private static func isTold(
        _ before: [NameScanner.Word], _ mention: Mention, _ entity: Entity, _ text: Text
    ) -> Bool {
        let names = entity.name.lowercased().split(separator: " ").map(String.init)
        guard
            !names.contains(where: {
                audiences.contains($0) || Offices.institutions.contains($0) || $0 == "fc"
            }),
            names.count > 1 || !isAcronym(entity.name)
        else { return false }
        guard let last = before.last, isNext(last, mention, text) else { return false }
        if telling.contains(last.lower) { return entity.kind != .person }
        // "Told the Smiths": people.
        guard last.lower == "the", !(names.last?.hasSuffix("s") ?? false),
            let verb = before.dropLast().last
        else { return false }
        return telling.contains(verb.lower)
    }

    private static func isAcronym(_ name: String) -> Bool {
        name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A || $0 == 0x2E }
    }

    /// Whether only a space, and a quotation mark perhaps, parts a word from the mention behind it.
    private static func isNext(_ word: NameScanner.Word, _ mention: Mention, _ text: Text) -> Bool {
        let gap = mention.span.start - word.span.end
        return gap >= 1 && gap <= 4
            && text.utf8[word.span.end..<mention.span.start].allSatisfy {
                $0 == 0x20 || $0 == 0x22 || $0 == 0x27 || $0 >= 0x80
            }
    }
}
