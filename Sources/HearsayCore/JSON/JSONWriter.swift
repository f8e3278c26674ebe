/// Writes JSON as UTF-8 bytes into one growing buffer; the caller keeps the grammar.
///
/// Written by hand because `extract` spends its time here: some eight times the speed of
/// `JSONEncoder`, and members stay in the order they are written.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Creates an empty writer.
    public init() {}

    /// Empties the buffer and keeps its memory.
    public mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Ends the line of a complete value; what is written next begins a value of its own.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    /// Opens an object as the next value.
    public mutating func beginObject() {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
    }

    /// Closes the object.
    public mutating func endObject() {
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// Opens an array as the next value.
    public mutating func beginArray() {
        separate()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
    }

    /// Closes the array.
    public mutating func endArray() {
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// Writes a member's name; its value must follow.
    ///
    /// - Parameter name: ASCII without a character that JSON escapes.
    public mutating func name(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a member's name that is only known at run time; its value must follow.
    public mutating func name(dynamic name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes `null`.
    public mutating func null() { raw("null") }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

    /// Writes an integer.
    public mutating func integer(_ value: Int) {
        separate()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(truncatingIfNeeded: rest % 10) + 0x30)
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
        needsComma = true
    }

    /// Writes a number of 0...1 with at most three digits after the point, rounded to nearest.
    ///
    /// What is below 0 or no number is written as 0.
    public mutating func fraction(_ value: Double) {
        let thousandths = value > 0 ? Int((min(value, 1) * 1000).rounded()) : 0
        separate()
        if thousandths >= 1000 {
            bytes.append(UInt8(ascii: "1"))
        } else {
            bytes.append(contentsOf: [UInt8(ascii: "0")])
            if thousandths > 0 {
                bytes.append(UInt8(ascii: "."))
                var digits = [thousandths / 100, thousandths / 10 % 10, thousandths % 10]
                while digits.last == 0 { digits.removeLast() }
                for digit in digits { bytes.append(UInt8(digit) + 0x30) }
            }
        }
        needsComma = true
    }

    /// Writes a number; shortest form that reads back as the same value.
    public mutating func number(_ value: Double) {
        if let integer = Int(exactly: value) { return self.integer(integer) }
        separate()
        bytes.append(contentsOf: value.isFinite ? Array("\(value)".utf8) : Array("null".utf8))
        needsComma = true
    }

    /// Writes a string.
    public mutating func string(_ value: String) {
        var copy = value
        copy.withUTF8 { string(utf8: $0) }
    }

    /// Writes a string given as valid UTF-8.
    ///
    /// - Complexity: O(n) in bytes; runs without escapes are copied whole.
    public mutating func string(utf8: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var from = 0
        for at in 0..<utf8.count {
            let byte = utf8[at]
            if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") { continue }
            bytes.append(contentsOf: utf8[from..<at])
            from = at + 1
            escape(byte)
        }
        bytes.append(contentsOf: utf8[from...])
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Writes any JSON value.
    public mutating func value(_ value: JSON) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .number(let value): number(value)
        case .string(let value): string(value)
        case .array(let values):
            beginArray()
            for value in values { self.value(value) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                name(dynamic: member.name)
                self.value(member.value)
            }
            endObject()
        }
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func raw(_ word: StaticString) {
        separate()
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        needsComma = true
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        default:
            let hex = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: Array("u00".utf8))
            bytes.append(hex[Int(byte >> 4)])
            bytes.append(hex[Int(byte & 15)])
        }
    }
}
