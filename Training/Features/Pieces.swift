import HearsayCore
import HearsayTagging

#if canImport(Glibc)
    import Glibc
#endif

/// The word pieces of every line of a text, for the comparison with the reference tokenizer.
enum Pieces {
    static func write(weights: String, lines: String) {
        guard let file = readFile(weights), let text = readFile(lines) else {
            complain("cannot read \(weights) or \(lines)\n")
            exit(1)
        }
        do {
            let tagger = try Tagger(weights: file)
            var out: [UInt8] = []
            for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
                let pieces = tagger.pieces(of: Array(line)).map(String.init)
                out += Array(pieces.joined(separator: " ").utf8) + [0x0A]
            }
            // The text after the last line feed is no line.
            if text.last == 0x0A { out.removeLast() }
            store(out)
        } catch {
            complain("\(weights): \(error)\n")
            exit(1)
        }
    }
}
