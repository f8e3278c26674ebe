internal import HearsayCore

/// Finds institutions' names by their capitals and their noun: "the Joint Commission for the Vale of Lindon".
struct InstitutionPhrase {
    private static let links: Set<String> = [
        "of", "for", "the", "and", "in", "de", "del", "la", "le", "du", "des", "der", "di", "&",
        "y",
    ]

    private let text: Text

    init(_ text: Text) { self.text = text }

    /// The first run of capitalised words and links between them that has an institution's noun and another word.
    ///
    /// - Returns: the run in UTF-8 bytes without an article before it.
    func first(in span: Span) -> Span? {
        var run: [(word: String, span: Span)] = []
        func finish() -> Span? {
            defer { run = [] }
            // "Company Secretary" is an office.
            if let last = run.last, Offices.namesHolder(last.word) { return nil }
            while let last = run.last, Self.links.contains(last.word) { run.removeLast() }
            while let first = run.first, Self.links.contains(first.word.lowercased()) {
                run.removeFirst()
            }
            guard run.count > 1, let first = run.first, let last = run.last,
                run.contains(where: { Offices.namesInstitution($0.word) })
                    || isAbbreviated(after: last.span.end)
            else { return nil }
            return Span(first.span.start, last.span.end)
        }
        var at = span.start
        while at < span.end {
            while at < span.end, isGap(at) { at += 1 }
            var end = at
            while end < span.end, !isGap(end) { end += 1 }
            guard end > at else { break }
            var word = Span(at, end)
            var stops = false
            while word.count > 1, isMark(word.end - 1) {
                stops = true
                word = Span(word.start, word.end - 1)
            }
            while word.count > 1, isMark(word.start) { word = Span(word.start + 1, word.end) }
            let string = text.string(text.wholeCharacters(word))
            let isOpened = word.start > at
            if isOpened, let found = finish() { return found }
            if string.first?.isUppercase ?? false || !run.isEmpty && Self.links.contains(string) {
                run.append((string, word))
            } else if let found = finish() {
                return found
            }
            // "Kust Battery Systems, Inc." is one name.
            if stops, !isForm(after: end), let found = finish() { return found }
            at = end
        }
        return finish()
    }

    private static let forms = [
        "Inc", "Ltd", "LLC", "L.L.C", "PLC", "plc", "Corp", "S.A", "LLP", "N.V",
    ]

    /// Whether a company's legal form follows.
    private func isForm(after end: Int) -> Bool {
        guard end + 3 < text.count, text.utf8[end] == 0x20 else { return false }
        let behind = text.utf8[(end + 1)...]
        return Self.forms.contains { form in
            behind.starts(with: form.utf8)
                && !(behind.dropFirst(form.utf8.count).first.map {
                    ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A)
                } ?? false)
        }
    }

    /// Whether "(NHB)" follows.
    private func isAbbreviated(after end: Int) -> Bool {
        guard end + 4 < text.count, text.utf8[end] == 0x20, text.utf8[end + 1] == UInt8(ascii: "(")
        else { return false }
        let capitals = text.utf8[(end + 2)...].prefix { $0 >= 0x41 && $0 <= 0x5A }
        return capitals.count > 1 && capitals.endIndex < text.count
            && text.utf8[capitals.endIndex] == UInt8(ascii: ")")
    }

    private func isGap(_ at: Int) -> Bool { text.utf8[at] <= 0x20 }

    private func isMark(_ at: Int) -> Bool { ",.;:!?()[]\"".utf8.contains(text.utf8[at]) }
}
