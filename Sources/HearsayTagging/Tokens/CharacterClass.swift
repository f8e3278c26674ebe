/// What a character is to the tokenizer.
enum CharacterClass: UInt8 {
    case letter, digit, space, mark

    /// Class of each ASCII byte.
    private static let ascii: [CharacterClass] = (0..<128).map { byte in
        switch UInt8(byte) {
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A, 0x5F: .letter
        case 0x00...0x20, 0x7F: .space
        default: .mark
        }
    }

    /// Class and UTF-8 length of the character at `position`.
    ///
    /// - Parameters:
    ///   - bytes: valid UTF-8.
    ///   - position: the first byte of a character.
    @inline(__always)
    static func at(
        _ position: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (CharacterClass, width: Int) {
        let lead = bytes[position]
        if lead < 0x80 { return (ascii.withUnsafeBufferPointer { $0[Int(lead)] }, 1) }
        let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard position + width <= bytes.count else { return (.mark, bytes.count - position) }
        var scalar = UInt32(lead) & (0x7F >> UInt32(width))
        for i in 1..<width { scalar = scalar << 6 | UInt32(bytes[position + i] & 0x3F) }
        return (of(scalar), width)
    }

    /// Class of a scalar beyond ASCII; letters are whatever the blocks of marks and spaces leave.
    private static func of(_ scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0x80...0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000,
            0xFEFF:
            .space
        case 0xAA, 0xB5, 0xBA: .letter
        case 0xA1...0xBF, 0xD7, 0xF7, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF,
            0x2190...0x2BFF, 0x3001...0x3004, 0x3008...0x3020, 0xFE30...0xFE6F, 0xFF01...0xFF0F,
            0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFFD, 0xE000...0xF8FF,
            0x1F000...0x1FAFF:
            .mark
        default: .letter
        }
    }
}
