import HearsayCore
import HearsayReading
import Testing

/// Reads a text and returns its document, failing the test where there is none.
func read(
    _ text: String, _ format: Format = .text, location: SourceLocation = #_sourceLocation
) throws -> Document {
    try read(Array(text.utf8), format, location: location)
}

func read(
    _ bytes: [UInt8], _ format: Format = .text, location: SourceLocation = #_sourceLocation
) throws -> Document {
    let result = Reader().read(bytes, path: nil, format: format)
    let document = try #require(result.document, sourceLocation: location)
    try check(document, original: bytes, location: location)
    return document
}

/// What holds for every document: blocks in order, apart, in bounds, on character boundaries,
/// and with a source inside the original.
func check(
    _ document: Document, original: [UInt8], location: SourceLocation = #_sourceLocation
) throws {
    let text = document.text
    #expect(String(validating: text.utf8, as: UTF8.self) != nil, sourceLocation: location)
    var end = 0
    for block in document.blocks {
        #expect(block.span.start >= end && !block.span.isEmpty, sourceLocation: location)
        end = block.span.end
        try #require(end <= text.count, sourceLocation: location)
        #expect(onBoundary(text, block.span), sourceLocation: location)
        #expect(text.trimmed(block.span) == block.span, sourceLocation: location)
        if let label = block.label {
            #expect(block.span.contains(label) && onBoundary(text, label), sourceLocation: location)
        }
        let source = try #require(document.origin.source(of: block.span), sourceLocation: location)
        #expect(source.end <= original.count, sourceLocation: location)
    }
    let located = [document.title, document.outlet, document.published, document.said]
    for span in located.compactMap({ $0?.span }) {
        #expect(span.end <= text.count && onBoundary(text, span), sourceLocation: location)
    }
}

private func onBoundary(_ text: Text, _ span: Span) -> Bool {
    [span.start, span.end].allSatisfy { $0 == text.count || text.utf8[$0] & 0xC0 != 0x80 }
}

func string(_ document: Document) -> String { document.text.string(document.text.span) }

func lines(_ document: Document, _ kind: Block.Kind) -> [String] {
    document.blocks.filter { $0.kind == kind }.map { document.text.string($0.span) }
}

func labels(_ document: Document) -> [String] {
    document.blocks.compactMap(\.label).map { document.text.string($0) }
}

func codes(_ document: Document) -> [Diagnostic.Code] { document.diagnostics.map(\.code) }
