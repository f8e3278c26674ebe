import HearsayCore

/// Where sentences and paragraphs end shortly before a place.
struct Breaks {
    /// Ends of sentences and paragraphs, the last first, in UTF-8 bytes.
    private var sentenceEnds: [Int] = []
    private var paragraphEnds: [Int] = []

    /// - Complexity: O(n) in `reach`.
    init(_ text: Text, before position: Int, reach: Int) {
        let bytes = text.utf8
        var at = position - 1
        let limit = max(0, position - reach - 200)
        while at > limit {
            let byte = bytes[at]
            if byte == 0x0A {
                if paragraphEnds.last != at + 1 { paragraphEnds.append(at) }
                if sentenceEnds.last.map({ $0 - at > 2 }) ?? true { sentenceEnds.append(at) }
            } else if byte == 0x20, isEnd(bytes, at - 1) {
                sentenceEnds.append(at)
            }
            at -= 1
        }
    }

    /// Whether a sentence ends with the byte at a place, behind which a space stands.
    private func isEnd(_ bytes: [UInt8], _ at: Int) -> Bool {
        var at = at
        // Closing marks: " ' ) and the last byte of ” and ’.
        while at > 2, bytes[at] == 0x22 || bytes[at] == 0x27 || bytes[at] == 0x29 { at -= 1 }
        while at > 3, bytes[at] == 0x9D || bytes[at] == 0x99, bytes[at - 1] == 0x80 { at -= 3 }
        switch bytes[at] {
        case 0x21, 0x3F: return true
        case 0x2E:
            // No initial and no short title: "J. Roe", "Mr. Roe".
            var start = at
            while start > 0, bytes[start - 1] | 0x20 >= 0x61, bytes[start - 1] | 0x20 <= 0x7A {
                start -= 1
            }
            let length = at - start
            let isShort = length <= 3 && length > 0 && bytes[start] < 0x61
            return !isShort
        default: return false
        }
    }

    /// How many sentences end behind a place.
    func sentences(since place: Int) -> Int { sentenceEnds.prefix { $0 >= place }.count }

    /// How many paragraphs end behind a place.
    func paragraphs(since place: Int) -> Int { paragraphEnds.prefix { $0 >= place }.count }

    /// Whether a paragraph ends directly before a place.
    func opensParagraph(_ place: Int) -> Bool {
        paragraphEnds.contains { $0 < place && place - $0 <= 12 }
    }
}
