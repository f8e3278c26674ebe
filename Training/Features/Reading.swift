import HearsayCore
import HearsayExtraction
import HearsayReading

#if canImport(Glibc)
    import Glibc
#endif

func complain(_ message: String) {
    var bytes = Array(message.utf8)
    _ = write(2, &bytes, bytes.count)
}

func readFile(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        if count == 0 { return bytes }
        bytes.append(contentsOf: buffer[0..<count])
    }
}

func spans(_ json: JSON?, _ points: CodePoints) -> [Span] {
    (json?.array ?? []).compactMap { pair in
        guard let ends = pair.array, ends.count == 2, let start = ends[0].integer,
            let end = ends[1].integer, start < end
        else { return nil }
        return Span(points.byte(atCodePoint: start), points.byte(atCodePoint: end))
    }
}

/// The documents of a JSONL file, one after the other, each with its line; ends the program where one cannot be read.
func eachDocument(of path: String, _ body: (Document, JSON) -> Void) {
    guard let lines = readFile(path) else {
        complain("cannot read \(path)\n")
        exit(1)
    }
    for (number, line) in lines.split(separator: 0x0A).enumerated() {
        guard let json = try? JSON.parse(line),
            case .document(let document, _) = Reader().read(line: Array(line), number: number + 1)
        else {
            complain("line \(number + 1): is no document\n")
            exit(1)
        }
        body(document, json)
    }
}

/// The annotated attributions of a document's line; one that is all content is a sentence of the speaker's own.
func annotations(_ json: JSON, of document: Document) -> [Attribution] {
    let points = CodePoints(document.text)
    return (json["attributions"]?.array ?? []).map { entry in
        let roles = ["source", "cue", "content"].map { spans(entry[$0], points) }
        let isOwn = roles[0].isEmpty && roles[1].isEmpty
        return Attribution(
            source: roles[0], cue: roles[1], content: roles[2], mode: isOwn ? .direct : .indirect,
            evidence: isOwn ? .layout : .cue)
    }
}

/// Writes all bytes to standard output.
func store(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
        var at = 0
        while at < buffer.count {
            let count = write(1, buffer.baseAddress.map { $0 + at }, buffer.count - at)
            if count <= 0 { exit(1) }
            at += count
        }
    }
}
