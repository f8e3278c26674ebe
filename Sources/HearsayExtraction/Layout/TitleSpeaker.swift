internal import HearsayCore

/// Reads whose statement, letter or speech a document is off its title.
struct TitleSpeaker {
    private static let openers = [
        "statement by ", "statement of ", "statement from ", "remarks by ", "remarks of ",
        "press statement by ", "comments by ", "response by ", "reply by ", "message from ",
        "address by ", "speech by ", "letter from ", "letter by ", "declaration by ",
        "lecture by ", "replies by ", "comment by ", "intervention by ", "toast by ", "eulogy by ",
        "comment of ", "commentary of ", "communiqué of ", "communique of ", "message of ",
        "declaration of ", "statement issued by ",
    ]
    private static let closers = [
        " on ", " regarding ", " concerning ", " about ", " at ", " to ", " following ",
        " in response", " in connection", " in relation", " after ", ", ", " – ", " — ", " - ",
        ": ", "’s ", "'s ",
    ]
    /// What somebody says as a whole document: "the Minister’s Opening Remarks".
    private static let works: Set<String> = [
        "remarks", "statement", "statements", "comment", "comments", "response", "responses",
        "reply", "replies", "speech", "address", "lecture", "message", "answer", "answers",
        "intervention", "toast", "eulogy", "tribute", "regular",
    ]
    private static let speeches: Set<String> = [
        "remarks", "speech", "address", "lecture", "toast", "eulogy", "statement", "intervention",
    ]
    /// Occasions at which several speak by turns: their transcripts have no speaker of their own.
    private static let conversations = [
        "interview", "press conference", "news conference", "press briefing", "gaggle", "doorstop",
        "press call", "q&a",
    ]
    /// Words that open a title before the name.
    private static let preambles = [
        "edited transcript of ", "transcript of ", "full text of ", "text of ", "full text: ",
        "transcript: ",
    ]
    /// The words between a possessive and the work, as in "’s Written Reply".
    private static let reach = 4

    private static let formsOfAddress = [
        " dr ", " dr. ", " mr ", " mr. ", " ms ", " ms. ", " mrs ",
    ]

    /// The speaker that the document's title names, or one of its headings if it has no title.
    ///
    /// - Parameter ofSpeech: whether only the titles of speeches count.
    func speaker(of document: Document, ofSpeech: Bool = false) -> DocumentSpeaker? {
        guard let title = document.title else {
            // A heading under paragraphs heads something appended.
            let first = document.blocks.first { $0.kind == .paragraph }?.span.start ?? .max
            return ofSpeech ? nil : speaker(ofHeadings: document, before: first)
        }
        return speaker(title.value, at: title.span?.start, ofSpeech: ofSpeech)
    }

    /// The speaker that one of the first headings names, of those that begin before a place in the text.
    func speaker(ofHeadings document: Document, before end: Int = .max) -> DocumentSpeaker? {
        document.blocks.lazy.filter { $0.kind == .heading && $0.span.start < end }.prefix(3)
            .compactMap { block in
                speaker(document.text.string(block.span), at: block.span.start, ofSpeech: false)
            }.first
    }

    /// Where a heading within a document names the speaker of what follows: "NATIONAL STATEMENT BY MINISTER ADA ARDEN AT
    /// THE HARBOUR CONFERENCE"; `nil` where it heads no speech, or one of several.
    ///
    /// - Parameter heading: its characters, in UTF-8 bytes; a longer one than 600 is none.
    func appended(_ heading: Span, in text: Text) -> Span? {
        let line = Text(text.string(heading))
        let lower = Array(text.string(heading).lowercased().utf8)
        guard lower.count == line.count, lower.count <= Self.longestHeading,
            !lower.starts(with: "joint ".utf8)
        else { return nil }
        var found: Span?
        for opener in Self.deliveries {
            guard let place = place(of: opener, in: lower.prefix(Self.farthestOpener)) else {
                continue
            }
            let start = place + opener.utf8.count
            let ends = Self.occasions.compactMap { self.place(of: $0, in: lower[start...]) }
            let end = ends.min() ?? line.count
            let form = Self.formsOfAddress.compactMap {
                self.place(of: $0, in: lower[(start - 1)..<end])
            }
            found = Span(form.min().map { $0 + 1 } ?? start, end)
            break
        }
        if found == nil, let end = possessive(lower, works: Self.speeches) {
            let start = Self.preambles.first { lower.starts(with: $0.utf8) }?.utf8.count ?? 0
            if end > start, start > 0 || isHeld(lower[end...]) { found = Span(start, end) }
        }
        guard let found, found.count > 3 else { return nil }
        return Span(found.start + heading.start, found.end + heading.start)
    }

    /// "'S OPENING REMARKS AT THE FORUM", but not "'S STATEMENT DOES NOT ADD UP": whether a work behind a possessive is said
    /// to be held somewhere, or nothing follows.
    private func isHeld(_ lower: ArraySlice<UInt8>) -> Bool {
        let words = lower.split { !isLetter($0) }.prefix(Self.reach + 3)
            .map { String(decoding: $0, as: UTF8.self) }
        guard let work = words.firstIndex(where: Self.speeches.contains) else { return false }
        guard work + 1 < words.count else { return true }
        return ["at", "on", "for", "to", "during", "in"].contains(words[work + 1])
    }

    /// In UTF-8 bytes.
    private static let longestHeading = 600
    private static let deliveries = [
        "statement by ", "statement delivered by ", "remarks by ", "remarks delivered by ",
        "remarks and q&a by ", "speech by ", "speech delivered by ", "address by ",
        "intervention by ", "lecture by ", "toast by ", "eulogy by ",
    ]
    /// An opener that stands farther within a heading, in bytes, is of another sentence.
    private static let farthestOpener = 80
    /// What follows the name of who speaks.
    private static let occasions = [" at ", " on ", " during ", " to the ", " in parliament"]

    private func speaker(_ line: String, at start: Int?, ofSpeech: Bool) -> DocumentSpeaker? {
        let text = Text(line)
        let lower = line.lowercased()
        // Lowering can change the length of letters beyond ASCII; positions would be off.
        guard lower.utf8.count == text.count,
            !ofSpeech || !Self.conversations.contains(where: lower.contains),
            let found = name(in: text, Array(lower.utf8), ofSpeech: ofSpeech)
        else { return nil }
        let named = DocumentSpeaker(found, text, basis: "title")
        guard let start, let span = named.span else {
            return DocumentSpeaker(span: nil, name: named.name, basis: "title")
        }
        return DocumentSpeaker(
            span: Span(span.start + start, span.end + start), name: named.name, basis: "title")
    }

    private func name(in text: Text, _ lower: [UInt8], ofSpeech: Bool) -> Span? {
        let openers =
            ofSpeech
            ? Self.openers.filter { opener in Self.speeches.contains { opener.hasPrefix($0) } }
            : Self.openers
        // "Comment of the ministry in connection with the remarks of …": the first of them.
        let places = openers.compactMap { opener in
            place(of: opener, in: lower[...]).map { (opener, $0) }
        }
        if let (opener, found) = places.min(by: { $0.1 < $1.1 }) {
            var start = found + opener.utf8.count
            // Offices may hold "at", "'s" and commas; the person comes last.
            if let form = formOfAddress(in: lower[(start - 1)...]) { start = form }
            let ends = Self.closers.compactMap { place(of: $0, in: lower[start...]) }
                .filter { $0 - start > 8 }
            let name = Span(start, speaksFor(ends.min() ?? text.count, lower))
            // "Message from space may be natural" names nobody.
            return text.utf8[name.start..<name.end].contains {
                $0 >= 0x41 && $0 <= 0x5A || $0 >= 0xC3
            }
                ? name : nil
        }
        let start = Self.preambles.first { lower.starts(with: $0.utf8) }?.utf8.count ?? 0
        if let end = possessive(lower, works: ofSpeech ? Self.speeches : Self.works) {
            let part = place(of: ": ", in: lower[start..<end]).map { $0 + 2 } ?? start
            return end > part ? Span(part, end) : nil
        }
        // "Embassy Spokesperson on the ferry"
        if !ofSpeech, let end = place(of: " on ", in: lower[start...]),
            let spokes = place(of: "spokes", in: lower[start..<end]), end - spokes < 16
        {
            return Span(start, end)
        }
        return nil
    }

    private static let agents = [
        "lawyer", "lawyers", "attorney", "family", "office", "spokesperson", "spokesman",
        "spokeswoman", "agent",
    ]

    /// The end of a name, with whoever speaks for it behind a possessive: "Ada Arden's lawyer".
    private func speaksFor(_ end: Int, _ lower: [UInt8]) -> Int {
        let rest = lower[end...]
        for mark in ["’s ", "'s "] where rest.starts(with: mark.utf8) {
            let start = end + mark.utf8.count
            let word = lower[start...].prefix(while: isLetter)
            if Self.agents.contains(String(decoding: word, as: UTF8.self)) { return word.endIndex }
        }
        return end
    }

    /// Where a form of address begins before anything says where or on what the person speaks.
    private func formOfAddress(in lower: ArraySlice<UInt8>) -> Int? {
        let end =
            [" on ", " at ", " to ", " regarding "].compactMap { place(of: $0, in: lower) }
            .min() ?? lower.endIndex
        return Self.formsOfAddress.compactMap { place(of: $0, in: lower[..<end]) }.min()
            .map { $0 + 1 }
    }

    /// The end of the name before the first "’s" that a work follows.
    private func possessive(_ lower: [UInt8], works: Set<String>) -> Int? {
        for mark in lower.indices where lower[mark] == 0x73 {
            let width =
                mark >= 1 && lower[mark - 1] == 0x27
                ? 1
                : mark >= 3 && lower[mark - 1] == 0x99 && lower[mark - 2] == 0x80
                    && lower[mark - 3] == 0xE2 ? 3 : 0
            guard width > 0, mark + 1 < lower.count, lower[mark + 1] == 0x20 else { continue }
            let words = lower[(mark + 1)...].split { !isLetter($0) }.prefix(Self.reach)
            if words.contains(where: { works.contains(String(decoding: $0, as: UTF8.self)) }) {
                return mark - width
            }
        }
        return nil
    }

    private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A || byte >= 0x80 }

    private func place(of needle: String, in hay: ArraySlice<UInt8>) -> Int? {
        let needle = Array(needle.utf8)
        guard hay.count >= needle.count else { return nil }
        return (hay.startIndex...hay.endIndex - needle.count).first {
            hay[$0..<$0 + needle.count].elementsEqual(needle)
        }
    }
}
