internal import HearsayCore

/// Bytes → characters, with what was noticed on the way.
enum TextDecoding {
    /// Decodes a document, or says why its bytes are none.
    static func decode(
        _ bytes: [UInt8], name: String, isHTML: Bool
    ) -> Result<(Decoded, [Diagnostic]), Failure> {
        bytes.withUnsafeBufferPointer { buffer in
            if let refusal = refusal(of: buffer, name: name) { return .failure(refusal) }
            var decoded = CharsetDetection.decode(buffer, isHTML: isHTML)
            var noticed: [Diagnostic] = []
            let zeros = replaceZeros(&decoded.text)
            let controls = decoded.text.count(where: isControl)
            let characters = decoded.text.count { $0 & 0xC0 != 0x80 }
            if controls > 4, controls * 12 > characters {
                return .failure(Failure(notText(name)))
            }
            if decoded.guessed {
                noticed.append(
                    Diagnostic(
                        .note, .charsetGuessed,
                        "\(name): the charset is not declared and was taken for \(decoded.charset); "
                            + "convert the file to UTF-8 if characters are wrong"))
            }
            if decoded.invalid > 0 {
                noticed.append(
                    Diagnostic(
                        .warning, .invalidBytes,
                        "\(name): \(decoded.invalid) invalid \(decoded.charset) "
                            + (decoded.invalid == 1 ? "sequence" : "sequences")
                            + " replaced with U+FFFD; convert the file again from its source"))
            }
            if zeros > 0 {
                noticed.append(
                    Diagnostic(
                        .warning, .nulBytes,
                        "\(name): \(zeros) NUL \(zeros == 1 ? "byte" : "bytes") read as spaces; "
                            + "check that the file is whole"))
            }
            return .success((decoded, noticed))
        }
    }

    struct Failure: Error {
        let diagnostic: Diagnostic
        init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
    }

    static func empty(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, .emptyDocument,
            "\(name): holds nothing but white space; there is nothing to read")
    }

    static func unsupported(_ name: String, _ format: String) -> Diagnostic {
        Diagnostic(
            .error, .unsupportedFormat,
            "\(name): a \(format) file cannot be read; convert it to text, HTML or JSONL first")
    }

    private static func notText(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, .notText,
            "\(name): the bytes are not text; convert the document to text or HTML first")
    }

    /// Formats that are told by their first bytes and have no reader.
    private static let magic: [(format: String, bytes: [UInt8])] = [
        ("PDF", Array("%PDF-".utf8)), ("ZIP or office", [0x50, 0x4B, 0x03, 0x04]),
        ("PNG", [0x89, 0x50, 0x4E, 0x47]), ("JPEG", [0xFF, 0xD8, 0xFF]),
        ("GIF", Array("GIF8".utf8)), ("gzip", [0x1F, 0x8B]),
        ("SQLite", Array("SQLite format 3".utf8)), ("ELF", [0x7F, 0x45, 0x4C, 0x46]),
        ("old office", [0xD0, 0xCF, 0x11, 0xE0]), ("RTF", Array("{\\rtf".utf8)),
    ]

    private static func refusal(of bytes: Bytes, name: String) -> Failure? {
        if let known = magic.first(where: { bytes.starts(with: $0.bytes) }) {
            return Failure(unsupported(name, known.format))
        }
        if bytes.allSatisfy({ ASCII.isSpace($0) }) { return Failure(empty(name)) }
        return nil
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && !ASCII.isSpace(byte) && byte != 0x1B || byte == 0x7F
    }

    /// - Returns: how many there were; counted as controls too if they are many.
    private static func replaceZeros(_ text: inout [UInt8]) -> Int {
        var zeros = 0
        for at in text.indices where text[at] == 0 { zeros += 1 }
        // More than one in eight: no text with a flaw, but no text at all.
        if zeros == 0 || zeros * 8 > text.count { return 0 }
        for at in text.indices where text[at] == 0 { text[at] = ASCII.space }
        return zeros
    }
}
