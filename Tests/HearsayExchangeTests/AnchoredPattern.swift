/// A regular expression of the small kind the schema uses: anchored at both ends, made of ASCII
/// characters and classes, each with `*`, `+` or `{low,high}`; every element takes as much as it
/// can, which suffices where neighbours share no character.
struct AnchoredPattern {
    private struct Element {
        var bytes: Set<UInt8>
        var low = 1
        var high = 1
    }
    private var elements: [Element] = []

    /// Reads a pattern; `nil` if it is not of this kind.
    init?(_ pattern: String) {
        let bytes = Array(pattern.utf8)
        guard bytes.first == UInt8(ascii: "^"), bytes.last == UInt8(ascii: "$") else { return nil }
        var rest = bytes.dropFirst().dropLast()
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "["):
                guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
                elements.append(Element(bytes: Self.characters(Array(rest[..<end]))))
                rest = rest[(end + 1)...]
            case UInt8(ascii: "*"), UInt8(ascii: "+"):
                guard var last = elements.popLast() else { return nil }
                last.low = byte == UInt8(ascii: "*") ? 0 : 1
                last.high = Int.max
                elements.append(last)
            case UInt8(ascii: "{"):
                guard var last = elements.popLast(),
                    let end = rest.firstIndex(of: UInt8(ascii: "}"))
                else { return nil }
                let bounds = rest[..<end].split(separator: UInt8(ascii: ","))
                    .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
                guard let low = bounds.first, let high = bounds.last else { return nil }
                (last.low, last.high) = (low, high)
                elements.append(last)
                rest = rest[(end + 1)...]
            default: elements.append(Element(bytes: [byte]))
            }
        }
    }

    /// Whether the whole of `text` is of the pattern.
    func matches(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        for element in elements {
            var taken = 0
            while taken < element.high, let byte = rest.first, element.bytes.contains(byte) {
                rest = rest.dropFirst()
                taken += 1
            }
            if taken < element.low { return false }
        }
        return rest.isEmpty
    }

    private static func characters(_ inside: [UInt8]) -> Set<UInt8> {
        var characters: Set<UInt8> = []
        var at = 0
        while at < inside.count {
            if at + 2 < inside.count, inside[at + 1] == UInt8(ascii: "-") {
                characters.formUnion(inside[at]...inside[at + 2])
                at += 3
            } else {
                characters.insert(inside[at])
                at += 1
            }
        }
        return characters
    }
}
