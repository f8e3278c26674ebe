import HearsayCore

// Whom the labels of turns, and the lines over them, name.
extension Resolver {
    /// Whom the label of a turn names; `nil` where it names nobody.
    func labelled(
        _ label: Span, _ role: Turn.Role, in document: Document, _ index: inout EntityIndex
    ) -> EntityID? {
        let text = document.text
        guard let found = LabelName.name(in: label, of: text) else { return nil }
        if let holder = holder(of: text.string(found.span), document, &index) { return holder }
        // Values, for a slice kept while mentions are added would copy them all.
        let (first, last) = {
            let mentions = index.mentions(in: found.span)
            return (mentions.first, mentions.last)
        }()
        if let mention = first, mention.span == found.span { return mention.entity }
        // "Smt. Ada Roe": the title is no part of the name.
        if let mention = last, mention.span.end == found.span.end,
            found.isPersons, index.entity(mention.entity).kind == .person
        {
            return mention.entity
        }
        let isPerson = role == .answer || found.isPersons
        return index.entity(
            named: text.string(found.span), kind: isPerson ? .person : .organization,
            at: found.span)
    }

    /// Who speaks by the lines over the turns.
    func spokesperson(over document: Document, _ index: inout EntityIndex) -> EntityID? {
        for office in ["spokesperson", "spokesman", "spokeswoman"] {
            if let name = holder(of: office, over: document) {
                return index.entity(named: document.text.string(name), kind: .person, at: name)
            }
        }
        return nil
    }

    /// Whom a label means that is an office alone, as "Spokesperson": whom the lines over the turns name so, or the one person
    /// who is called so in the document.
    private func holder(
        of label: String, _ document: Document, _ index: inout EntityIndex
    ) -> EntityID? {
        let words = Offices.words(label)
        guard words.count == 1, Offices.holders.contains(words[0]) else { return nil }
        if let name = holder(of: words[0], over: document) {
            return index.entity(named: document.text.string(name), kind: .person, at: name)
        }
        let persons = index.holders(of: words[0]).filter { index.entity($0).kind == .person }
        return persons.count == 1 ? persons[0] : nil
    }

    /// The name behind an office in the lines over the turns: "Spokesperson: Ada Arden", "by Spokesperson Ada Arden, 18 July".
    private func holder(of office: String, over document: Document) -> Span? {
        for block in document.blocks.prefix(while: { $0.label == nil }).prefix(8) {
            let words = NameScanner().words(in: block.span, of: document.text)
            guard let at = words.firstIndex(where: { $0.lower == office }) else { continue }
            var name = words[(at + 1)...].prefix { $0.isCapitalised && !$0.stopFollows }
            if let comma = name.firstIndex(where: \.commaFollows) { name = name[...comma] }
            guard (2...5).contains(name.count), let first = name.first, let last = name.last else {
                continue
            }
            return Span(first.span.start, last.span.end)
        }
        return nil
    }
}
