import HearsayCore
import HearsayReading
import Testing

private let sample = "Caf\u{E9} owners met in Lyon today. The price is 5 \u{20AC} 😀 now."

private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
        let high = UInt8(unit >> 8)
        let low = UInt8(unit & 0xFF)
        return bigEndian ? [high, low] : [low, high]
    }
}

@Suite struct CharsetTests {
    @Test(arguments: [true, false], [true, false])
    func utf16IsReadWithAndWithoutMark(bigEndian: Bool, mark: Bool) throws {
        let document = try read(utf16(sample, bigEndian: bigEndian, mark: mark))
        #expect(string(document) == sample)
        #expect(codes(document).contains(.charsetGuessed) == !mark)
    }

    @Test func aSpanOfUTF16LeadsBackToItsTwoByteUnits() throws {
        let bytes = utf16(sample, bigEndian: false, mark: true)
        let document = try read(bytes)
        // "owners" is the 6th to 11th character; é has two bytes in the text.
        let span = document.origin.source(of: Span(6, 12))
        #expect(span == Span(2 + 5 * 2, 2 + 11 * 2))
    }

    @Test func utf32IsReadByItsMark() throws {
        var bytes: [UInt8] = [0xFF, 0xFE, 0, 0]
        for scalar in sample.unicodeScalars {
            for place in 0..<4 { bytes.append(UInt8(scalar.value >> (8 * UInt32(place)) & 0xFF)) }
        }
        #expect(try string(read(bytes)) == sample)
    }

    @Test func theMarkOfUTF8IsLeftOutByTheMap() throws {
        let document = try read([0xEF, 0xBB, 0xBF] + Array("One line here.".utf8))
        #expect(string(document) == "One line here.")
        #expect(document.origin.source(of: Span(0, 3)) == Span(3, 6))
    }

    @Test func windowsQuotationMarksAreRead() throws {
        let document = try read(
            Array("He said ".utf8) + [0x93] + Array("no comment".utf8) + [0x94]
                + Array(" and left the room.".utf8))
        #expect(string(document) == "He said \u{201C}no comment\u{201D} and left the room.")
        #expect(codes(document) == [.charsetGuessed])
        #expect(document.origin.source(of: Span(8, 11)) == Span(8, 9))
    }

    @Test func aDeclaredCharsetOfAPageIsUsed() throws {
        // 你好 in GB18030
        let page =
            Array("<html><head><meta charset=\"gb2312\"></head><body><p>".utf8)
            + [0xC4, 0xE3, 0xBA, 0xC3] + Array(" means hello.</p></body></html>".utf8)
        #expect(try string(read(page, .html)) == "你好 means hello.")
    }

    @Test func multiByteTextIsGuessedAndMapped() throws {
        // 今天外交部发言人表示中方坚决反对, repeated, in GB18030
        let words: [UInt8] = [
            0xBD, 0xF1, 0xCC, 0xEC, 0xCD, 0xE2, 0xBD, 0xBB, 0xB2, 0xBF, 0xB7, 0xA2, 0xD1, 0xD4,
            0xC8, 0xCB, 0xB1, 0xED, 0xCA, 0xBE, 0xD6, 0xD0, 0xB7, 0xBD, 0xBC, 0xE1, 0xBE, 0xF6,
            0xB7, 0xB4, 0xB6, 0xD4, 0xA1, 0xA3,
        ]
        let bytes = Array(repeating: words, count: 8).flatMap { $0 }
        let document = try read(bytes)
        #expect(string(document).hasPrefix("今天外交部发言人表示"))
        #expect(document.language == "zh")
        #expect(document.origin.source(of: Span(3, 6)) == Span(2, 4))
    }

    @Test func invalidSequencesInUTF8AreReplacedAndCounted() throws {
        var bytes = Array("“Yes”, said the “first” and the “second” man; “no”, said the rest.".utf8)
        bytes.insert(0xFF, at: 5)
        let document = try read(bytes)
        #expect(string(document).contains("\u{FFFD}"))
        let diagnostic = try #require(document.diagnostics.first { $0.code == .invalidBytes })
        #expect(diagnostic.message.contains("1 invalid UTF-8 sequence"))
    }

    @Test func zerosInTextBecomeSpaces() throws {
        let document = try read(Array("The ministry\u{0}said nothing more about it.".utf8))
        #expect(string(document) == "The ministry said nothing more about it.")
        #expect(codes(document) == [.nulBytes])
    }
}
