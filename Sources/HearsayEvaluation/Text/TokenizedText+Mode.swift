package import HearsayCore

extension TokenizedText {
    private enum Mark { case double, single }

    /// The mode of a content, read off the quotation marks at and inside its edges.
    ///
    /// - Parameter content: merged ranges, as `merged(_:)` gives them.
    package func mode(of content: [Range<Int>]) -> Mode {
        guard let start = content.first?.lowerBound, let end = content.last?.upperBound else {
            return .indirect
        }
        let opening = openingMark(at: start)
        let closing = closingMark(from: start, to: end)
        if let opening, let closing, opening == closing || opening == .double || closing == .double
        {
            return .direct
        }
        let inside = content.contains { $0.contains { mark(at: $0) == .double } }
        return inside || opening == .double || closing == .double ? .mixed : .indirect
    }

    /// The mark at the first character or just before it, unless that one closes something else.
    private func openingMark(at start: Int) -> Mark? {
        if let mark = mark(at: start) { return mark }
        if start >= 2, scalars[start - 1] == "”" || scalars[start - 1] == "»" { return nil }
        return mark(at: start - 1)
    }

    /// The mark that ends the content, with punctuation between mark and edge passed over: inside
    /// the content any number of characters, after it two.
    private func closingMark(from start: Int, to end: Int) -> Mark? {
        var last = end - 1
        while last > start, isSkipped(last) { last -= 1 }
        if let mark = mark(at: last) { return mark }
        var next = end
        while next < min(scalars.count, end + 2), isSkipped(next) { next += 1 }
        return mark(at: next)
    }

    private func isSkipped(_ position: Int) -> Bool {
        switch scalars[position] {
        case ".", ",", ";", ":", "?", "!", "…": true
        default: false
        }
    }

    /// The quotation mark at a position; two apostrophes or two grave accents in a row are double.
    private func mark(at position: Int) -> Mark? {
        guard scalars.indices.contains(position) else { return nil }
        let scalar = scalars[position]
        switch scalar {
        case "\"", "“", "”", "„", "«", "»": return .double
        case "'", "`":
            let doubled =
                position + 1 < scalars.count && scalars[position + 1] == scalar
                || position > 0 && scalars[position - 1] == scalar
            if doubled { return .double }
            return scalar == "'" ? .single : nil
        case "‘", "’", "‚": return .single
        default: return nil
        }
    }
}
