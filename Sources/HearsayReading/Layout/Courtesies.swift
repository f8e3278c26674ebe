/// Salutations and the closing lines of letters.
enum Courtesies {
    static let salutations: [StaticString] = [
        "dear ", "to whom it may concern", "your excellency", "sir/madam", "to the editor",
    ]
    static let closings: [StaticString] = [
        "sincerely", "yours sincerely", "yours faithfully", "yours truly", "yours,", "best regards",
        "kind regards", "with best regards", "regards", "respectfully", "cordially",
        "sincerely yours", "with best wishes", "with kind regards", "faithfully", "signed",
    ]
    private static let offices: [StaticString] = [
        "spokesperson", "spokesman", "spokeswoman", "embassy of", "ambassador", "ministry of",
        "consulate", "consul general", "office of", "press office", "press secretary", "minister",
        "director", "charg\u{E9} d", "charge d", "the embassy", "embassy spokes", "secretary",
        "permanent mission", "mission of", "delegation of", "department of", "president",
        "chairman",
        "chairperson", "head of",
    ]

    private static let spokespersons: [StaticString] = [
        " spokesperson", " spokesman", " spokeswoman",
    ]

    /// Whether the line is an address such as `Dear Sir/Madam,`, after a date if there is one.
    static func isSalutation(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard line.count <= 120, let start = salutationStart(bytes, line) else { return false }
        let last = bytes[line.upperBound - 1]
        return last == UInt8(ascii: ",") || last == UInt8(ascii: ":")
            || (line.upperBound - start <= 60 && last != UInt8(ascii: ".")
                && last != UInt8(ascii: "?"))
    }

    private static func salutationStart(_ bytes: Bytes, _ line: Range<Int>) -> Int? {
        let direct = line.lowerBound
        let end = line.upperBound
        if salutations.contains(where: { bytes.has($0, at: direct, before: end) }) { return direct }
        guard let date = DateScanner.first(in: bytes, line) else { return nil }
        let before = direct..<date.range.upperBound
        let after = bytes.trimmed(date.range.upperBound..<end)
        guard LineShape.isDateLine(bytes, before),
            salutations.contains(where: { bytes.has($0, at: after.lowerBound, before: end) })
        else { return nil }
        return after.lowerBound
    }

    /// Whether the line closes a letter, as `Yours sincerely,` does.
    static func isClosing(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard line.count <= 60,
            closings.contains(where: { word in
                bytes.has(word, at: line.lowerBound, before: line.upperBound)
            })
        else { return false }
        return LineShape.wordCount(bytes, line) <= 4
    }

    /// Whether the line names who signs: an office or an institution, short and unfinished.
    static func isOffice(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
        guard line.count <= 100, LineShape.wordCount(bytes, line) <= 12 else { return false }
        let last = bytes[line.upperBound - 1]
        if last == UInt8(ascii: ".") || last == UInt8(ascii: ":") || last == UInt8(ascii: "?") {
            return false
        }
        var start = line.lowerBound
        if bytes.has("the ", at: start, before: line.upperBound) { start += 4 }
        if LineShape.wordCount(bytes, line) <= 5,
            spokespersons.contains(where: { word in
                bytes.has(
                    word, at: line.upperBound - word.utf8CodeUnitCount, before: line.upperBound)
            })
        {
            return true
        }
        return offices.contains { bytes.has($0, at: start, before: line.upperBound) }
    }
}
