import HearsayCore

/// What carries words on their way: a press release, an interview, a report.
struct Carrier {
    /// The kind of hop it makes.
    let kind: String
    /// The noun that says so, lower case.
    let noun: String
    /// The characters that name it, in UTF-8 bytes.
    let span: Span
    /// Who issued or published it, if the text says.
    let entity: EntityID?
}

/// Reads carriers off noun phrases.
struct CarrierReader {
    let text: Text
    let index: EntityIndex

    private static let ends: Set<String> = [
        "of", "in", "for", "from", "at", "with", "on", "by", "to", "about", "who", "which", "that",
        "issued", "released", "published", "posted", "obtained", "seen", "made", "filed", "sent",
        "titled", "entitled", "signed",
    ]

    // A letter "to" somebody is not his, nor a report "on" him.
    private static let others: Set<String> = [
        "to", "on", "about", "against", "for", "regarding", "concerning", "toward", "towards",
    ]

    private static let reading: Set<String> = [
        "seen", "obtained", "reviewed", "viewed", "read", "consulted", "verified", "received",
    ]

    private static let published: Set<String> = [
        "published", "publishes", "issued", "issues", "released", "releases", "posted", "posts",
        "wrote", "carried", "ran", "sent",
    ]
    private static let articles: Set<String> = ["a", "an", "another", "separate"]
    /// From a source to the cue of the same breath, in UTF-8 bytes.
    private static let breath = 120

    /// The carrier that a source is: "a press release issued by the ministry", "the “Coast” report".
    ///
    /// - Parameter source: the source in UTF-8 bytes.
    /// - Returns: the carrier with its issuer, if a name in the source is one; `nil` where the head of the
    ///   phrase carries nothing.
    /// - Complexity: O(n) in words.
    func carrier(ofSource source: Span) -> Carrier? {
        let words = NameScanner().words(in: source, of: text)
        let stop = words.indices.first { $0 > 0 && Self.ends.contains(words[$0].lower) }
        let head = (stop ?? words.endIndex) - 1
        guard words.indices.contains(head), let kind = kind(words, at: head),
            CarrierNouns.isIssued(kind), !words[head].isCapitalised || head == 0
        else { return nil }
        let mentions = index.mentions(in: source)
        // After the noun who issued it; before it whose it is.
        let issuer =
            mentions.first {
                $0.span.start > words[head].span.end && isIssuer($0, words[(head + 1)...])
            } ?? mentions.last { $0.span.end <= words[head].span.start }
        return Carrier(
            kind: kind, noun: words[head].lower, span: source,
            entity: issuer?.entity ?? people(in: words[..<head]))
    }

    /// What a source published in the same breath: "the Coast Times published an article, saying".
    ///
    /// - Parameter issuer: the source.
    func published(by issuer: EntityID, between source: Span, and cue: Span) -> Carrier? {
        guard source.end < cue.start, cue.start - source.end <= Self.breath else { return nil }
        let words = NameScanner().words(in: Span(source.end, cue.start), of: text)
        guard words.contains(where: { Self.published.contains($0.lower) }),
            let at = words.indices.first(where: {
                kind(words, at: $0).map(CarrierNouns.isIssued) ?? false
            }), let kind = kind(words, at: at),
            words[..<at].contains(where: { Self.articles.contains($0.lower) })
        else { return nil }
        return Carrier(kind: kind, noun: words[at].lower, span: words[at].span, entity: issuer)
    }

    /// Whether a name behind the noun is bound to it as its issuer: "from the board", but not "to the board".
    private func isIssuer(_ mention: Mention, _ words: ArraySlice<NameScanner.Word>) -> Bool {
        let before = words.filter { word in
            word.span.end <= mention.span.start && WordLists.prepositions.contains(word.lower)
        }
        // "A report that the Coast Times has seen".
        if words.contains(where: {
            $0.span.end <= mention.span.start && ["that", "which"].contains($0.lower)
        }) {
            return false
        }
        guard let last = before.last else { return true }
        // "A report seen by the Coast Times".
        if last.lower == "by", let verb = words.last(where: { $0.span.end <= last.span.start }),
            Self.reading.contains(verb.lower)
        {
            return false
        }
        // "On the website of the ministry", but not "to the Court of the Harbour's board".
        if last.lower == "of", mention.span.start - last.span.end <= " the ".utf8.count {
            return true
        }
        return before.last { $0.lower != "of" }.map { !Self.others.contains($0.lower) } ?? true
    }

    /// The kind of carrier that the word at a place makes, with the word before it.
    func kind(_ words: [NameScanner.Word], at place: Int) -> String? {
        if place > 0, let pair = CarrierNouns.kind(of: words[place - 1].lower, words[place].lower) {
            return pair
        }
        return CarrierNouns.kind(of: words[place].lower)
    }

    /// The place whose people an adjective names, if the document names it: "the Lindish press release".
    private func people(in words: ArraySlice<NameScanner.Word>) -> EntityID? {
        for word in words {
            guard let country = Places.country(ofPeople: word.lower) else { continue }
            return index.entity(called: country)
        }
        return nil
    }
}
