/// Well-formed UTF-8 after Unicode's table 3-7: no surrogates, no overlong forms.
enum UTF8Scan {
    /// The length of the well-formed sequence at `at`, or 0.
    static func length(_ bytes: Bytes, at: Int) -> Int {
        let first = bytes[at]
        if first < 0x80 { return 1 }
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0:
            length = 3
            low = 0xA0
        case 0xED:
            length = 3
            high = 0x9F
        case 0xE1...0xEF: length = 3
        case 0xF0:
            length = 4
            low = 0x90
        case 0xF4:
            length = 4
            high = 0x8F
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard at + length <= bytes.count, bytes[at + 1] >= low, bytes[at + 1] <= high else {
            return 0
        }
        for i in 2..<max(length, 2) where bytes[at + i] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// How many sequences beyond ASCII are well formed and how many bytes belong to none.
    ///
    /// - Complexity: O(n) in bytes.
    static func tally(_ bytes: Bytes, from start: Int) -> (valid: Int, invalid: Int) {
        var at = start
        var valid = 0
        var invalid = 0
        while at < bytes.count {
            if bytes[at] < 0x80 {
                at += 1
                continue
            }
            let length = length(bytes, at: at)
            if length == 0 {
                invalid += 1
                at += 1
            } else {
                valid += 1
                at += length
            }
        }
        return (valid, invalid)
    }

    /// Appends `scalar` to `out` as UTF-8.
    static func append(_ scalar: UInt32, to out: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: out.append(UInt8(scalar))
        case 0x80..<0x800:
            out.append(0xC0 | UInt8(scalar >> 6))
            out.append(0x80 | UInt8(scalar & 63))
        case 0x800..<0x10000:
            out.append(0xE0 | UInt8(scalar >> 12))
            out.append(0x80 | UInt8(scalar >> 6 & 63))
            out.append(0x80 | UInt8(scalar & 63))
        default:
            out.append(0xF0 | UInt8(scalar >> 18 & 7))
            out.append(0x80 | UInt8(scalar >> 12 & 63))
            out.append(0x80 | UInt8(scalar >> 6 & 63))
            out.append(0x80 | UInt8(scalar & 63))
        }
    }
}
