internal import HearsayCore

/// Text in UTF-8 with the way back to the bytes it was decoded from.
struct Decoded {
    var text: [UInt8] = []
    var map = SourceMap()
    /// The charset, as its users call it.
    var charset: String
    /// Whether it was guessed from the bytes rather than declared by them.
    var guessed = false
    /// How many sequences became U+FFFD.
    var invalid = 0

    init(charset: String) { self.charset = charset }

    /// Adds what `sourceCount` bytes at `source` were decoded to.
    mutating func append(_ scalar: UInt32, source: Int, sourceCount: Int) {
        let start = text.count
        UTF8Scan.append(scalar, to: &text)
        let width = text.count - start
        map.append(
            SourceMap.Run(
                text: start, source: source, units: 1, textUnit: width, sourceUnit: sourceCount))
    }

    /// Adds bytes that are UTF-8 already.
    mutating func append(identical bytes: UnsafeBufferPointer<UInt8>.SubSequence, source: Int) {
        map.append(SourceMap.Run(text: text.count, source: source, units: bytes.count))
        text.append(contentsOf: bytes)
    }

    mutating func appendInvalid(source: Int, sourceCount: Int) {
        invalid += 1
        append(0xFFFD, source: source, sourceCount: sourceCount)
    }
}
