import FuzzChecks
import HearsayCore
import HearsayReading

// '0', '1', '2' and '3' choose text, Markdown, HTML and a line of JSONL, so that seeds can be
// written by hand.
private let formats: [Format] = [.text, .markdown, .html, .jsonl]

/// Reads one input: the first byte chooses the format, the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func testReaders(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let data = UnsafeBufferPointer(start: data, count: size)
    guard let choice = data.first else { return 0 }
    let bytes = Array(data.dropFirst())
    switch read(bytes, as: formats[Int(choice % 4)]) {
    case .document(let document, let original):
        do { try DocumentCheck.check(document, original: original) } catch {
            fatalError("\(error)")
        }
    case .failure(_, _, let diagnostic):
        precondition(diagnostic.severity == .error && !diagnostic.message.isEmpty)
    }
    _ = Format(sniffing: bytes)
    return 0
}

private func read(_ bytes: [UInt8], as format: Format) -> ReadResult {
    let reader = Reader()
    return format == .jsonl
        ? reader.read(line: bytes, number: 1, path: "fuzz.jsonl")
        : reader.read(bytes, path: "fuzz", format: format)
}
