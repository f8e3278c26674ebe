import HearsayCore

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
