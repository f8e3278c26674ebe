import HearsayCore
import Testing

@Suite("Reading JSON")
struct JSONParserTests {
    static let values: [(String, JSON)] = [
        ("null", .null), (" true ", .bool(true)), ("\t\r\nfalse\n", .bool(false)),
        ("\"\"", .string("")),
        ("0", .number(0)), ("-0", .number(0)), ("-12", .number(-12)), ("1.5e3", .number(1500)),
        ("1E-2", .number(0.01)), ("1e+2", .number(100)), ("0.25", .number(0.25)),
        ("9007199254740993", .number(9_007_199_254_740_992)),
        ("123456789012345678901234567890", .number(1.2345678901234568e29)),
        ("[]", .array([])), ("[ ]", .array([])), ("{}", .object([])),
        ("[1,[2,{}]]", .array([.number(1), .array([.number(2), .object([])])])),
        (
            "{\"b\":1 , \"a\":[ null ]}",
            .object([.init("b", .number(1)), .init("a", .array([.null]))])
        ),
        ("{\"a\":1,\"a\":2}", .object([.init("a", .number(1)), .init("a", .number(2))])),
        ("\"é汉🙂\"", .string("é汉🙂")), ("\"\\u00e9\\u6C49\"", .string("é汉")),
        ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", .string("\"\\/\u{8}\u{C}\n\r\t")),
        ("\"\\ud83d\\ude42\"", .string("🙂")), ("\"\\u0000\"", .string("\0")),
        ("\"\u{7F}\u{2028}\"", .string("\u{7F}\u{2028}")),
    ]

    @Test("accepts what RFC 8259 allows", arguments: values)
    func accepts(text: String, value: JSON) throws {
        #expect(try JSON.parse(Array(text.utf8)) == value)
        // The slow way for bytes that do not lie together.
        #expect(try JSON.parse(Array(text.utf8).lazy.map { $0 }) == value)
    }

    @Test(
        "turns lone surrogates into U+FFFD",
        arguments: [
            ("\\ud83d", "\u{FFFD}"), ("\\ude42", "\u{FFFD}"), ("\\ud83dx", "\u{FFFD}x"),
            ("\\ud83d\\n", "\u{FFFD}\n"), ("\\ud83d\\u0041", "\u{FFFD}A"),
            ("\\ud83d\\ud83d\\ude42", "\u{FFFD}🙂"),
        ])
    func surrogates(escaped: String, expected: String) throws {
        #expect(try JSON.parse(Array("\"\(escaped)\"".utf8)) == .string(expected))
    }

    @Test("turns invalid bytes into U+FFFD")
    func invalidBytes() throws {
        #expect(try JSON.parse([0x22, 0x61, 0xFF, 0x22]) == .string("a\u{FFFD}"))
    }

    static let broken: [(String, Int)] = [
        ("", 0), ("  ", 2), ("nul", 0), ("truth", 0), ("+1", 0), ("-", 1), ("1 2", 2), ("[1,]", 3),
        ("[1", 2), ("[1 2]", 3), ("{\"a\"}", 4), ("{\"a\":}", 5), ("{a:1}", 1), ("{\"a\":1,}", 7),
        ("\"a", 2), ("\"a\nb\"", 2), ("\"\\x\"", 3), ("\"\\u12\"", 3), ("\"\\u12G4\"", 5),
        ("\"\\", 2), ("]", 0), ("'a'", 0), ("[1]]", 3), ("NaN", 0), ("Infinity", 0), ("// a", 0),
        ("01", 0), ("-01", 0), ("1.", 0), (".5", 0), ("1e", 0), ("1.e3", 0), ("--1", 0),
        ("1e999", 0),
        ("\u{FEFF}1", 0),
    ]

    @Test("refuses the rest and names the byte", arguments: broken)
    func refuses(text: String, offset: Int) throws {
        let error = #expect(throws: JSONError.self) { try JSON.parse(Array(text.utf8)) }
        #expect(error?.offset == offset, "\(String(describing: error))")
    }

    @Test("follows 256 levels and refuses more, however many")
    func depth() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array(repeating: 0x5B, count: depth) + Array(repeating: 0x5D, count: depth)
        }
        #expect(throws: Never.self) { try JSON.parse(nested(256)) }
        #expect(throws: JSONError.self) { try JSON.parse(nested(300)) }
        #expect(throws: JSONError.self) { try JSON.parse(nested(1_000_000)) }
        let objects = Array(String(repeating: "{\"a\":", count: 100_000).utf8)
        #expect(throws: JSONError.self) { try JSON.parse(objects) }
    }

    @Test("gives members by their first name and numbers as integers where they are")
    func access() throws {
        let value = try JSON.parse(Array("{\"a\":[1,2.5,\"x\",true],\"a\":null}".utf8))
        let items = try #require(value["a"]?.array)
        #expect(items.map(\.integer) == [1, nil, nil, nil])
        #expect(items.map(\.number) == [1, 2.5, nil, nil])
        #expect(items[2].string == "x" && items[3].bool == true)
        #expect(value["b"] == nil && items[0]["a"] == nil)
    }
}
