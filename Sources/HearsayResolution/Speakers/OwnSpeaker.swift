import HearsayCore

/// Finds the entity of a document's own speaker.
enum OwnSpeaker {
    /// The entity that the characters of a title, a letterhead or a signature name.
    ///
    /// - Parameter span: the speaker's name in UTF-8 bytes.
    static func entity(at span: Span, _ text: Text, _ index: inout EntityIndex) -> EntityID {
        let place = withoutPlace(span, text)
        if place != span || isAllCapitals(span, text), Self.namesInstitution(place, text) {
            // A letterhead is one name, whatever words of it are names elsewhere.
            return index.entity(named: text.string(place), kind: .organization, at: place)
        }
        // "Spokesperson of the Embassy of X": the institution is whom the words bind.
        let mentions = index.mentions(in: span)
        let institution = mentions.first { index.entity($0.entity).kind == .organization }
        if let mention = institution ?? mentions.first { return mention.entity }
        // A title in capitals was not searched for names; here one is known to stand.
        let names = NameScanner().names(in: span, of: text)
        if let name = names.first(where: { $0.kind == .organization }) ?? names.first {
            return index.entity(named: text.string(name.span), kind: name.kind, at: name.span)
        }
        return index.entity(named: text.string(span), kind: .organization, at: span)
    }

    /// Whose a part of the document is that a heading or a signature names; `nil` if it names neither a person nor an
    /// institution, or two persons.
    ///
    /// - Parameter signs: whether the words are a signature, which is a name, whatever it looks like.
    static func speaker(
        ofPart span: Span, signs: Bool, _ text: Text, _ index: inout EntityIndex
    ) -> EntityID? {
        let words = NameScanner().words(in: span, of: text)
        // Capitals throughout tell no name; with those of a sentence the words are read as elsewhere.
        let plain = Text(
            text.string(span).split(whereSeparator: \.isWhitespace).map {
                $0.prefix(1).uppercased() + $0.dropFirst().lowercased()
            }.joined(separator: " "))
        let names = NameScanner().names(in: plain.span, of: plain)
        let persons = names.filter { name in
            name.kind == .person
                || name.kind == .unknown && (2...4).contains(name.words.count)
                    && !name.words.contains { WordLists.heads.contains($0.lowercased()) }
        }
        if !signs, persons.count > 1, words.contains(where: { $0.lower == "and" }) { return nil }
        if let person = person(named: span, text, index) { return person }
        if signs { return entity(at: span, text, &index) }
        let institution = names.first { name in
            name.words.contains { WordLists.collective.contains($0.lowercased()) }
        }
        guard let name = persons.last ?? institution else { return nil }
        let kind = name.kind == .organization ? Entity.Kind.organization : .person
        return index.entity(named: name.words.joined(separator: " "), kind: kind, at: nil)
    }

    /// The person named elsewhere in a document whose name a heading or a signature in capitals has, with an office before
    /// it or without: the one who is named last in it, the longer of two names there; `nil` if none is.
    ///
    /// - Complexity: O(n) in entities, each compared with the words of the span.
    private static func person(named span: Span, _ text: Text, _ index: EntityIndex) -> EntityID? {
        let words = NameScanner().words(in: span, of: text).map(\.lower)
        var found: (last: Int, length: Int, entity: EntityID)?
        for entity in index.entities where entity.kind != .organization && entity.kind != .place {
            let name = entity.name.lowercased().split(separator: " ").map(String.init)
            guard name.count > 1, let last = words.lastIndex(of: name[name.count - 1]),
                let first = words[..<last].lastIndex(where: name.dropLast().contains),
                // "at the meeting of the Harbour Process"
                first == 0 || !WordLists.links.contains(words[first - 1]),
                !name.contains(where: WordLists.heads.contains),
                last + 1 >= (found?.last ?? 0)
            else { continue }
            let shared = name.count(where: words.contains)
            guard shared * 2 > name.count else { continue }
            if last > (found?.last ?? -1) || shared > (found?.length ?? 0) {
                found = (last, shared, entity.id)
            }
        }
        return found?.entity
    }

    /// The entity that a name outside the text means, as a title that came as a field.
    static func entity(named name: String, _ index: inout EntityIndex) -> EntityID {
        let text = Text(name)
        let words = NameScanner().words(in: text.span, of: text)
        // "Embassy Spokesperson": nobody but the office is named.
        if let last = words.last, WordLists.speaksFor.contains(last.lower) {
            return index.entity(named: name, kind: .organization, at: nil)
        }
        let names = NameScanner().names(in: text.span, of: text)
        let institution = names.first { $0.kind == .organization }
        // "Minister for Trade Ada Arden": the person stands last.
        let person = names.last { $0.kind == .person }
        if let found = person ?? institution ?? names.last {
            return index.entity(
                named: text.string(found.span),
                kind: found.kind == .unknown ? .person : found.kind, at: nil)
        }
        return index.entity(named: name, kind: .organization, at: nil)
    }

    private static func namesInstitution(_ span: Span, _ text: Text) -> Bool {
        NameScanner().words(in: span, of: text).contains {
            WordLists.organizations.contains($0.lower)
        }
    }

    private static func isAllCapitals(_ span: Span, _ text: Text) -> Bool {
        !text.utf8[span.start..<span.end].contains { $0 >= 0x61 && $0 <= 0x7A }
    }

    /// "MINISTRY OF TRADE LINDON" without the place that no "of" or "in" binds to it.
    private static func withoutPlace(_ span: Span, _ text: Text) -> Span {
        guard isAllCapitals(span, text) else { return span }
        let words = NameScanner().words(in: span, of: text)
        guard words.count > 2, let last = words.last, Places.countries.contains(last.lower),
            !["of", "in", "the", "and", "to"].contains(words[words.count - 2].lower)
        else { return span }
        return Span(span.start, words[words.count - 2].span.end)
    }
}
