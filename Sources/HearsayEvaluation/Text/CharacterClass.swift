/// The character classes of the scorer's token rule, after Unicode's categories.
enum CharacterClass {
    /// Whether a code point is part of a word: a letter, anything numeric, or the underscore.
    ///
    /// Combining marks are not.
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let value = UInt8(scalar.value)
            return (value | 0x20 >= UInt8(ascii: "a") && value | 0x20 <= UInt8(ascii: "z"))
                || (value >= UInt8(ascii: "0") && value <= UInt8(ascii: "9"))
                || value == UInt8(ascii: "_")
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber:
            return true
        default:
            return scalar.properties.numericType != nil
        }
    }

    /// Whether a code point is white space: spaces, line breaks and the separators U+001C–U+001F.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
            0x205F, 0x3000:
            true
        default: false
        }
    }

    /// Whether a code point joins two parts of one word: hyphen, apostrophe, full stop.
    static func joinsWords(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "'" || scalar == "’" || scalar == "."
    }
}
