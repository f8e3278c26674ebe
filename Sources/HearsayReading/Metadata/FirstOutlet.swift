internal import HearsayCore

/// Reads where a text had appeared before it was posted again.
///
/// "Originally published by the Harbour Courier", "Source: Ministry of Trade", or the title come again with
/// a name behind it, as a player or a feed adds one: "Regular Briefing on 4 March  Ministry of Trade".
struct FirstOutlet {
    private let bytes: Bytes
    private let blocks: [Block]

    private static let headBlocks = 12
    private static let tailBlocks = 6
    /// The longest line that tells a source, and the most words of a name.
    private static let longestLine = 160
    private static let longestName = 8
    private static let openings: [StaticString] = [
        "originally published by ", "originally published in ", "originally published on ",
        "originally published at ", "originally appeared in ", "originally appeared on ",
        "first published by ", "first published in ", "first published on ", "first published at ",
        "first appeared in ", "first appeared on ", "originally posted on ",
        "originally posted by ",
        "republished from ", "reposted from ", "reprinted from ",
        "republished with permission from ",
        "source: ", "source : ", "original source: ",
    ]

    init(_ bytes: Bytes, _ blocks: [Block]) {
        self.bytes = bytes
        self.blocks = blocks
    }

    /// The first outlet with its characters; `nil` where nothing tells it, or tells the outlet itself.
    ///
    /// - Complexity: O(n) in bytes of the first twelve and the last six lines.
    func find(title: Located<String>?, outlet: Located<String>?) -> Located<String>? {
        guard let found = behindTitle(title) ?? credited() else { return nil }
        let name = bytes.string(found.range)
        if name.lowercased() == outlet?.value.lowercased() { return nil }
        return Located(
            name, span: Span(found.range.lowerBound, found.range.upperBound), basis: found.basis)
    }

    private func behindTitle(_ title: Located<String>?) -> (range: Range<Int>, basis: String)? {
        guard let title, let place = title.span, title.value.utf8.count >= 16 else { return nil }
        let length = title.value.utf8.count
        for block in blocks.prefix(Self.headBlocks)
        where block.span.start >= place.end && block.span.count > length + 3 {
            let line = block.span.start..<block.span.end
            let end = line.lowerBound + length
            guard bytes[line.lowerBound..<end].elementsEqual(title.value.utf8),
                let start = endOfGap(from: end, to: line.upperBound)
            else { continue }
            let rest = bytes.trimmed(start..<line.upperBound)
            guard isName(rest) else { continue }
            return (rest, "behind the title, which comes again")
        }
        return nil
    }

    /// The end of what parts the title from what is added: two spaces or more, or a mark between spaces; `nil`
    /// where the title's own words go on.
    private func endOfGap(from start: Int, to end: Int) -> Int? {
        var at = start
        var spaces = 0
        var marks = 0
        while at < end {
            if ASCII.isSpace(bytes[at]) {
                spaces += 1
                at += 1
            } else if bytes.has("\u{A0}", at: at, before: end) {
                spaces += 1
                at += 2
            } else if bytes[at] == UInt8(ascii: "|") || bytes[at] == UInt8(ascii: "-") {
                marks += 1
                at += 1
            } else if bytes.has("\u{2013}", at: at, before: end)
                || bytes.has("\u{2014}", at: at, before: end)
            {
                marks += 1
                at += 3
            } else {
                break
            }
        }
        return spaces > 1 && marks < 2 ? at : nil
    }

    private func credited() -> (range: Range<Int>, basis: String)? {
        for block in Array(blocks.prefix(Self.headBlocks)) + blocks.suffix(Self.tailBlocks)
        where block.span.count <= Self.longestLine {
            let line = block.span.start..<block.span.end
            for opening in Self.openings {
                guard let at = bytes.first(opening, in: line) else { continue }
                let start = at + opening.utf8CodeUnitCount
                // "Source:" begins its line; the others may follow "this article was".
                if opening.utf8CodeUnitCount < 12, at != line.lowerBound { continue }
                var name = bytes.trimmed(start..<endOfName(from: start, to: line.upperBound))
                if bytes.has("the ", at: name.lowerBound, before: name.upperBound) {
                    name = name.lowerBound + 4..<name.upperBound
                }
                if isName(name) { return (name, "credit of the first outlet") }
            }
        }
        return nil
    }

    /// Up to a comma, a full stop, a bracket or the " on " of a date.
    private func endOfName(from start: Int, to end: Int) -> Int {
        for at in start..<end {
            switch bytes[at] {
            case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"),
                UInt8(ascii: "|"):
                return at
            case UInt8(ascii: ".") where at + 1 == end || ASCII.isSpace(bytes[at + 1]): return at
            case UInt8(ascii: " ") where bytes.has(" on ", at: at, before: end): return at
            default: continue
            }
        }
        return end
    }

    /// A few words, the first of them with a capital.
    private func isName(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        let words = LineShape.wordCount(bytes, range)
        return (1...Self.longestName).contains(words)
            && (ASCII.isUpper(bytes[first]) || bytes[first] >= 0xC3)
    }
}
