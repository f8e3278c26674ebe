/// Defuses markup on which libxml2 spends quadratic time, without moving a byte.
///
/// An end tag that ends nothing costs it a search through all open elements, and an attribute a
/// comparison with all before it. Pages never have many of either; where one has, they are
/// overwritten with spaces.
enum HostileMarkup {
    private static let affordable = 50_000_000
    private static let attributesPerTag = 500
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    ]

    /// Stretches to overwrite; empty for nearly every page.
    ///
    /// - Complexity: O(n) in bytes.
    static func stretches(in bytes: Bytes) -> [Range<Int>] {
        var scan = Scan(bytes: bytes)
        scan.run()
        return scan.excess + (scan.cost > affordable ? scan.unmatched : [])
    }

    private struct Scan {
        let bytes: Bytes
        var excess: [Range<Int>] = []
        var unmatched: [Range<Int>] = []
        var cost = 0
        private var open: [String] = []
        private var count: [String: Int] = [:]

        init(bytes: Bytes) { self.bytes = bytes }

        mutating func run() {
            var at = 0
            while at + 1 < bytes.count {
                guard bytes[at] == UInt8(ascii: "<") else {
                    at += 1
                    continue
                }
                let closes = bytes[at + 1] == UInt8(ascii: "/")
                let nameStart = at + (closes ? 2 : 1)
                guard nameStart < bytes.count, ASCII.isLetter(bytes[nameStart]) else {
                    at += 1
                    continue
                }
                var nameEnd = nameStart
                while nameEnd < bytes.count, nameEnd - nameStart < 40, ASCII.isWord(bytes[nameEnd])
                {
                    nameEnd += 1
                }
                let name = String(
                    decoding: bytes[nameStart..<nameEnd].map(ASCII.lower), as: UTF8.self)
                let end = tagEnd(nameEnd)
                if closes { close(name, at..<end) } else { begin(name) }
                at = max(end, at + 1)
            }
        }

        private mutating func begin(_ name: String) {
            if void.contains(name) { return }
            open.append(name)
            count[name, default: 0] += 1
        }

        private mutating func close(_ name: String, _ tag: Range<Int>) {
            guard let opened = count[name], opened > 0 else {
                cost += open.count
                unmatched.append(tag)
                return
            }
            while let last = open.popLast() {
                count[last, default: 1] -= 1
                if last == name { break }
            }
        }

        /// The byte after `>`, noting attributes beyond what a page has.
        private mutating func tagEnd(_ start: Int) -> Int {
            var at = start
            var quote: UInt8 = 0
            var attributes = 0
            var excessStart: Int?
            while at < bytes.count {
                let byte = bytes[at]
                if quote != 0 {
                    if byte == quote { quote = 0 }
                } else if byte == UInt8(ascii: ">") {
                    break
                } else if byte == 0x22 || byte == 0x27, bytes[at - 1] == UInt8(ascii: "=") {
                    quote = byte
                } else if ASCII.isSpace(byte), at + 1 < bytes.count, !ASCII.isSpace(bytes[at + 1]) {
                    attributes += 1
                    if attributes == attributesPerTag { excessStart = at }
                }
                at += 1
            }
            if let excessStart { excess.append(excessStart..<at) }
            return min(at + 1, bytes.count)
        }
    }
}
