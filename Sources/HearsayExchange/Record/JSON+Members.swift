import HearsayCore

extension JSON {
    /// The member `name`, which must be there and be what `read` takes; its place is added to
    /// what `read` throws.
    func member<Value>(
        _ name: String, _ read: (JSON) throws(RecordError) -> Value
    ) throws(RecordError) -> Value {
        guard let value = self[name] else {
            throw RecordError("has no member '\(name)'")
        }
        do throws(RecordError) { return try read(value) } catch { throw error.inside(name) }
    }

    /// The member `name`, or `nil` if it is absent or null.
    func optional<Value>(
        _ name: String, _ read: (JSON) throws(RecordError) -> Value
    ) throws(RecordError) -> Value? {
        guard let value = self[name], value != .null else { return nil }
        do throws(RecordError) { return try read(value) } catch { throw error.inside(name) }
    }

    /// The elements of the array member `name`; none if it is absent.
    func elements<Value>(
        _ name: String, _ read: (JSON) throws(RecordError) -> Value
    ) throws(RecordError) -> [Value] {
        guard let value = self[name] else { return [] }
        do throws(RecordError) { return try value.elements(read) } catch {
            throw error.inside(name)
        }
    }

    /// The elements of this array.
    func elements<Value>(
        _ read: (JSON) throws(RecordError) -> Value
    ) throws(RecordError) -> [Value] {
        guard let values = array else { throw RecordError("is no array") }
        var elements: [Value] = []
        elements.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            do throws(RecordError) { elements.append(try read(value)) } catch {
                throw error.inside(index)
            }
        }
        return elements
    }

    static func readString(_ value: JSON) throws(RecordError) -> String {
        guard let string = value.string else { throw RecordError("is no string") }
        return string
    }

    static func readBool(_ value: JSON) throws(RecordError) -> Bool {
        guard let bool = value.bool else { throw RecordError("is neither true nor false") }
        return bool
    }

    static func readIndex(_ value: JSON) throws(RecordError) -> Int {
        guard let index = value.integer, index >= 0 else {
            throw RecordError("is no non-negative integer")
        }
        return index
    }

    static func readFraction(_ value: JSON) throws(RecordError) -> Double {
        guard let number = value.number, (0...1).contains(number) else {
            throw RecordError("is no number of 0 to 1")
        }
        return number
    }

    /// One of the words of an enumeration.
    static func readWord<Word: RawRepresentable>(
        _ value: JSON
    ) throws(RecordError) -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: try readString(value)) else {
            throw RecordError("is none of the words allowed here")
        }
        return word
    }

    static func readEntity(_ value: JSON) throws(RecordError) -> EntityID {
        EntityID(try readNumber(value, after: "e"))
    }

    static func readStatement(_ value: JSON) throws(RecordError) -> StatementID {
        StatementID(try readNumber(value, after: "s"))
    }

    /// The number of an id such as `e3`: no sign, no leading zero.
    private static func readNumber(
        _ value: JSON, after letter: Character
    ) throws(RecordError) -> Int {
        let id = try readString(value)
        let digits = id.utf8.dropFirst()
        guard id.first == letter, digits.first != UInt8(ascii: "0"),
            digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            let number = Int(String(decoding: digits, as: UTF8.self))
        else { throw RecordError("is no id of the form \(letter)1") }
        return number
    }
}
