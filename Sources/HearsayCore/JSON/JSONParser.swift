/// Recursive-descent parser of one JSON text over borrowed bytes; depth is bounded.
struct JSONParser {
    private static let depthLimit = 256
    let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func document() throws(JSONError) -> JSON {
        let value = try value(depth: 0)
        skipSpace()
        if at < bytes.count { throw failure("something follows the value") }
        return value
    }

    private func failure(_ reason: String) -> JSONError { JSONError(offset: at, reason: reason) }

    private mutating func skipSpace() {
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            default: return
            }
        }
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSON {
        if depth > Self.depthLimit { throw failure("nested deeper than \(Self.depthLimit)") }
        skipSpace()
        guard at < bytes.count else { throw failure("the text ends where a value is expected") }
        switch bytes[at] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: return try number()
        }
    }

    private mutating func literal(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
        let length = word.utf8CodeUnitCount
        guard at + length <= bytes.count else { throw failure("unfinished literal") }
        for i in 0..<length where bytes[at + i] != word.utf8Start[i] {
            throw failure("not a JSON value")
        }
        at += length
        return value
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSON {
        at += 1
        var members: [JSON.Member] = []
        skipSpace()
        if at < bytes.count, bytes[at] == UInt8(ascii: "}") {
            at += 1
            return .object(members)
        }
        while true {
            skipSpace()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
                throw failure("expected a member name")
            }
            let name = try string()
            skipSpace()
            guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else {
                throw failure("expected ':'")
            }
            at += 1
            members.append(JSON.Member(name, try value(depth: depth + 1)))
            if try closes(UInt8(ascii: "}")) { return .object(members) }
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> JSON {
        at += 1
        var values: [JSON] = []
        skipSpace()
        if at < bytes.count, bytes[at] == UInt8(ascii: "]") {
            at += 1
            return .array(values)
        }
        while true {
            values.append(try value(depth: depth + 1))
            if try closes(UInt8(ascii: "]")) { return .array(values) }
        }
    }

    /// Consumes a comma (false) or the closing bracket (true).
    private mutating func closes(_ bracket: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        guard at < bytes.count else { throw failure("the text ends inside a value") }
        if bytes[at] == bracket {
            at += 1
            return true
        }
        guard bytes[at] == UInt8(ascii: ",") else {
            throw failure("expected ',' or a closing bracket")
        }
        at += 1
        return false
    }

    private mutating func number() throws(JSONError) -> JSON {
        let start = at
        var integral = true
        var integer = 0
        var overflow = false
        let negative = bytes[at] == UInt8(ascii: "-")
        if negative { at += 1 }
        let digits = at
        scan: while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if integral {
                    let (tens, first) = integer.multipliedReportingOverflow(by: 10)
                    let (sum, second) = tens.addingReportingOverflow(Int(bytes[at] - 0x30))
                    overflow = overflow || first || second
                    integer = sum
                }
            case UInt8(ascii: "."):
                guard isDigit(at + 1) else {
                    at = start
                    throw failure("not a number")
                }
                integral = false
            case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
                integral = false
            default: break scan
            }
            at += 1
        }
        if at == digits { throw failure("not a JSON value") }
        let leadsWithZero = bytes[digits] == UInt8(ascii: "0") && isDigit(digits + 1)
        guard isDigit(digits), !leadsWithZero else {
            at = start
            throw failure("not a number")
        }
        if integral && !overflow { return .number(Double(negative ? -integer : integer)) }
        guard let value = Double(String(decoding: bytes[start..<at], as: UTF8.self)), value.isFinite
        else {
            at = start
            throw failure("not a number")
        }
        return .number(value)
    }

    private func isDigit(_ place: Int) -> Bool {
        place < bytes.count && bytes[place] >= 0x30 && bytes[place] <= 0x39
    }

    private mutating func string() throws(JSONError) -> String {
        at += 1
        let start = at
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                let text = String(decoding: bytes[start..<at], as: UTF8.self)
                at += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            if byte < 0x20 { throw failure("control character inside a string") }
            at += 1
        }
        throw failure("the string is not closed")
    }

    /// The slow way, from the first backslash on.
    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var out = Array(bytes[start..<at])
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: out, as: UTF8.self) }
            if byte < 0x20 { throw failure("control character inside a string") }
            if byte != UInt8(ascii: "\\") {
                out.append(byte)
                continue
            }
            guard at < bytes.count else { break }
            let escape = bytes[at]
            at += 1
            switch escape {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(escape)
            case UInt8(ascii: "b"): out.append(0x08)
            case UInt8(ascii: "f"): out.append(0x0C)
            case UInt8(ascii: "n"): out.append(0x0A)
            case UInt8(ascii: "r"): out.append(0x0D)
            case UInt8(ascii: "t"): out.append(0x09)
            case UInt8(ascii: "u"):
                out.append(contentsOf: String(Character(try unicodeEscape())).utf8)
            default: throw failure("unknown escape")
            }
        }
        throw failure("the string is not closed")
    }

    /// Reads the rest of `\uXXXX`, and a second one where the first is a high surrogate; a lone
    /// surrogate becomes U+FFFD.
    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let replacement: Unicode.Scalar = "\u{FFFD}"
        let first = try hexQuad()
        guard first & 0xF800 == 0xD800 else { return Unicode.Scalar(first) ?? replacement }
        guard first < 0xDC00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
            bytes[at + 1] == UInt8(ascii: "u")
        else { return replacement }
        let mark = at
        at += 2
        let second = try hexQuad()
        guard second & 0xFC00 == 0xDC00 else {
            at = mark
            return replacement
        }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? replacement
    }

    private mutating func hexQuad() throws(JSONError) -> UInt32 {
        guard at + 4 <= bytes.count else { throw failure("unfinished \\u escape") }
        var value: UInt32 = 0
        for _ in 0..<4 {
            let byte = bytes[at]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - 0x30
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - 0x57
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - 0x37
            default: throw failure("not a hexadecimal digit")
            }
            value = value << 4 | UInt32(digit)
            at += 1
        }
        return value
    }
}
