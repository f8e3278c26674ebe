import HearsayCore
import HearsayTestSupport
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    private func written(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(
        "escapes what must be and nothing else",
        arguments: [
            ("plain", "plain"), ("\"\\/", "\\\"\\\\/"), ("\n\r\t", "\\n\\r\\t"),
            ("\0\u{1F}\u{8}", "\\u0000\\u001f\\u0008"), ("\u{7F}é汉🙂\u{2028}", "\u{7F}é汉🙂\u{2028}"),
            ("", ""),
        ])
    func escapes(string: String, expected: String) {
        #expect(written { $0.string(string) } == "\"\(expected)\"")
    }

    @Test(
        "writes fractions with three digits at most, within 0 and 1",
        arguments: [
            (0, "0"), (1, "1"), (0.5, "0.5"), (0.1234, "0.123"), (0.1236, "0.124"), (0.9996, "1"),
            (0.0004, "0"), (0.07, "0.07"), (0.005, "0.005"), (-3, "0"), (7, "1"), (.infinity, "1"),
            (.nan, "0"),
        ] as [(Double, String)])
    func fractions(value: Double, expected: String) {
        #expect(written { $0.fraction(value) } == expected)
    }

    @Test(
        "writes numbers so that they read back the same",
        arguments: [
            (3, "3"), (-0.5, "-0.5"), (1e300, "1e+300"), (.nan, "null"), (-.infinity, "null"),
            (0.1, "0.1"),
        ] as [(Double, String)])
    func numbers(value: Double, expected: String) {
        #expect(written { $0.number(value) } == expected)
    }

    @Test("writes the smallest integer")
    func integers() {
        #expect(written { $0.integer(.min) } == "\(Int.min)")
        #expect(written { $0.integer(0) } == "0")
    }

    @Test("puts commas between members and elements, and none after a line")
    func structure() {
        let text = written {
            $0.beginObject()
            $0.name("a")
            $0.beginArray()
            $0.integer(1)
            $0.null()
            $0.beginObject()
            $0.endObject()
            $0.endArray()
            $0.name(dynamic: "b\n")
            $0.bool(false)
            $0.endObject()
            $0.endLine()
            $0.string("x")
        }
        #expect(text == "{\"a\":[1,null,{}],\"b\\n\":false}\n\"x\"")
    }

    @Test("is read back as it was", arguments: 0..<50 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let value = Self.value(depth: 4, &random)
        var writer = JSONWriter()
        writer.value(value)
        #expect(try JSON.parse(writer.bytes) == value)
    }

    private static func value(depth: Int, _ random: inout SeededGenerator) -> JSON {
        switch Int.random(in: 0..<(depth == 0 ? 5 : 7), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .number(Double(Int.random(in: -999...999, using: &random)))
        case 3: return .number(Double.random(in: -1e6...1e6, using: &random))
        case 4: return .string(string(&random))
        case 5:
            return .array(
                (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    value(depth: depth - 1, &random)
                })
        default:
            return .object(
                (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    JSON.Member(string(&random), value(depth: depth - 1, &random))
                })
        }
    }

    private static func string(_ random: inout SeededGenerator) -> String {
        let alphabet: [Character] = ["a", "\"", "\\", "\n", "\u{1}", "é", "汉", "🙂", "/"]
        return String(
            (0..<Int.random(in: 0...6, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            })
    }
}
