internal import HearsayCore

/// Marks the lines that say who signs a letter or issues a release.
enum SignatureMarks {
    private static let longestLine = 100
    /// The lines at the end of a text that may belong to a signature.
    private static let tailLines = 8
    /// The lines from an institution's name to the date of its release.
    private static let issuerLines = 4

    private static let institutions: [StaticString] = [
        "ministry", "embassy", "department", "office", "consulate", "permanent mission",
        "high commission", "government", "council", "commission", "agency", "authority",
        "secretariat", "bureau", "delegation",
    ]

    /// Marks signatures at the end, those that close a letter inside, and issuers' blocks.
    ///
    /// - Parameter hasLabels: whether some lines have speakers' labels; then only issuers are marked,
    ///   since short lines may be what a speaker says.
    /// - Returns: whether an institution's name stands over a date, as a release's issuer does, and
    ///   whether a closing stands over a name.
    /// - Complexity: O(n) in blocks; only short lines are read.
    static func mark(
        _ blocks: inout [Block], _ bytes: Bytes, hasLabels: Bool
    ) -> (hasIssuer: Bool, hasClosing: Bool) {
        if !hasLabels { markTail(&blocks, bytes) }
        var hasIssuer = false
        var hasClosing = false
        for at in blocks.indices where blocks[at].label == nil {
            if !hasLabels, closesLetter(blocks, at, bytes) {
                hasClosing = true
                for next in at...min(at + 1, blocks.count - 1) { sign(&blocks, next) }
                var next = at + 2
                while next < min(at + 5, blocks.count), isOffice(blocks[next], bytes) {
                    sign(&blocks, next)
                    next += 1
                }
            } else if let end = issuerEnd(blocks, at, bytes) {
                hasIssuer = true
                for line in at..<end where blocks[line].kind != .furniture { sign(&blocks, line) }
            }
        }
        return (hasIssuer, hasClosing)
    }

    private static func sign(_ blocks: inout [Block], _ at: Int) {
        blocks[at] = Block(span: blocks[at].span, kind: .signature)
    }

    private static func line(_ block: Block) -> Range<Int> { block.span.start..<block.span.end }

    private static func isOffice(_ block: Block, _ bytes: Bytes) -> Bool {
        block.kind != .furniture && Courtesies.isOffice(bytes, line(block))
    }

    private static func markTail(_ blocks: inout [Block], _ bytes: Bytes) {
        var first: Int?
        var looked = 0
        for at in blocks.indices.reversed() where blocks[at].kind != .furniture {
            let line = line(blocks[at])
            let last = bytes[line.upperBound - 1]
            if at == 0 || looked == tailLines || line.count > longestLine
                || blocks[at].kind == .salutation || last == UInt8(ascii: ".")
                || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
            {
                break
            }
            looked += 1
            if Courtesies.isClosing(bytes, line) || Courtesies.isOffice(bytes, line) { first = at }
        }
        guard let first, blocks[..<first].contains(where: { $0.kind == .paragraph }) else { return }
        for at in first..<blocks.count where blocks[at].kind != .furniture { sign(&blocks, at) }
    }

    /// Whether a closing such as "Yours sincerely," stands there with a name under it.
    private static func closesLetter(_ blocks: [Block], _ at: Int, _ bytes: Bytes) -> Bool {
        let closing = line(blocks[at])
        guard closing.count <= 60, at > 0, at + 1 < blocks.count,
            Courtesies.isClosing(bytes, closing)
        else { return false }
        guard
            bytes[closing.upperBound - 1] == UInt8(ascii: ",")
                || bytes.has("yours ", at: closing.lowerBound, before: closing.upperBound)
        else { return false }
        let name = line(blocks[at + 1])
        return name.count <= longestLine && !LineShape.isEnding(bytes[name.upperBound - 1])
            && LineShape.wordCount(bytes, name) <= 8
    }

    /// The end of the lines from an institution's name in capitals to a date, if they begin at `at`.
    private static func issuerEnd(_ blocks: [Block], _ at: Int, _ bytes: Bytes) -> Int? {
        let name = line(blocks[at])
        guard isCapitals(bytes, name), bytes.holds(anyOf: institutions, in: name) else {
            return nil
        }
        if DateScanner.first(in: bytes, name)?.range.upperBound == name.upperBound {
            return at + 1
        }
        var end = at + 1
        while end < min(at + issuerLines, blocks.count) {
            if LineShape.isDateLine(bytes, line(blocks[end])) { return end }
            guard isCapitals(bytes, line(blocks[end])) else { return nil }
            end += 1
        }
        return nil
    }

    /// Whether a short line has capitals and no small letters.
    private static func isCapitals(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard line.count <= longestLine, ASCII.isUpper(bytes[line.lowerBound]) else { return false }
        return !bytes[line].contains { ASCII.isLetter($0) && !ASCII.isUpper($0) }
    }
}
