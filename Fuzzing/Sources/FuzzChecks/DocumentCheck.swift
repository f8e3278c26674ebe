public import HearsayCore

/// What must hold for every document that reading makes, whatever the bytes.
public enum DocumentCheck {
    /// Checks one document against itself and its original bytes.
    ///
    /// - Throws: `Violation` with the first thing that does not hold.
    /// - Complexity: O(n) in the bytes of text and original.
    public static func check(_ document: Document, original: [UInt8]) throws {
        let text = document.text
        try expect(
            String(validating: text.utf8, as: UTF8.self) != nil, "the text is not valid UTF-8")
        try expect(!text.utf8.allSatisfy(Text.isSpace), "an empty text was not refused")
        try checkBlocks(document.blocks, text)
        try checkMap(document, original: original)
        let places = [
            document.title?.span, document.genre.span, document.outlet?.span,
            document.published?.span, document.said?.span,
        ]
        for case let span? in places + document.diagnostics.map(\.span) {
            try SpanCheck.check(span, in: text, "metadata")
        }
        for diagnostic in document.diagnostics {
            try expect(!diagnostic.message.isEmpty, "\(diagnostic.code) says nothing")
        }
    }

    private static func checkBlocks(_ blocks: [Block], _ text: Text) throws {
        var end = 0
        for block in blocks {
            try SpanCheck.check(block.span, in: text, "a block")
            try expect(!block.span.isEmpty, "the block \(block.span) is empty")
            try expect(block.span.start >= end, "the block \(block.span) begins before \(end)")
            try expect(
                text.trimmed(block.span) == block.span, "the block \(block.span) is not trimmed")
            let bytes = text.utf8[block.span.start..<block.span.end]
            try expect(
                !bytes.contains(UInt8(ascii: "\n")), "the block \(block.span) has a line break")
            end = block.span.end
            if let label = block.label {
                try SpanCheck.check(label, in: text, "a label")
                try expect(
                    block.span.contains(label), "the label \(label) leaves its block \(block.span)")
            }
        }
    }

    private static func checkMap(_ document: Document, original: [UInt8]) throws {
        let text = document.text
        var end = 0
        for run in document.origin.runs {
            try expect(
                run.units > 0 && run.textUnit > 0 && run.sourceUnit >= 0 && run.source >= 0,
                "a run is malformed: \(run)")
            try expect(run.text >= end, "a run begins before \(end): \(run)")
            end = run.text + run.units * run.textUnit
            try expect(end <= text.count, "a run leaves the text of \(text.count): \(run)")
            try expect(
                run.source + run.units * run.sourceUnit <= original.count,
                "a run leaves the source of \(original.count): \(run)")
        }
        for block in document.blocks {
            if let source = document.origin.source(of: block.span) {
                try expect(
                    source.end <= original.count,
                    "the source \(source) of block \(block.span) leaves the original")
            }
        }
        for case let span? in [document.title?.span, document.published?.span] {
            let source = document.origin.source(of: span)
            try expect(
                (source?.end ?? 0) <= original.count, "the source of \(span) leaves the original")
        }
    }
}
