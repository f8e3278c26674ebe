/// How many cells of a terminal characters take, as far as aligned columns need it.
enum DisplayWidth {
    /// Wide blocks: Hangul Jamo, CJK, kana, Hangul, full-width forms, emoji.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
        0x1F900...0x1FAFF, 0x20000...0x3FFFD,
    ]
    /// Combining marks, joiners, variation selectors and byte order marks.
    private static let empty: [ClosedRange<UInt32>] = [
        0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x064B...0x065F, 0x200B...0x200F,
        0x202A...0x202E, 0x2060...0x2064, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F,
        0xFEFF...0xFEFF, 0xE0100...0xE01EF,
    ]

    /// The cells of one code point: 0, 1 or 2.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return 1 }
        if empty.contains(where: { $0.contains(value) }) { return 0 }
        return wide.contains { $0.contains(value) } ? 2 : 1
    }

    /// The cells of a string without control characters.
    static func of(_ string: String) -> Int {
        string.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    /// The string with each run of control characters and spaces as one space.
    static func oneLine(_ string: String) -> String {
        var line = String.UnicodeScalarView()
        var afterSpace = true
        for scalar in string.unicodeScalars {
            let value = scalar.value
            let isSpace =
                value <= 0x20 || (value >= 0x7F && value <= 0xA0) || value == 0x2028
                || value == 0x2029
            if !isSpace {
                line.append(scalar)
            } else if !afterSpace {
                line.append(" ")
            }
            afterSpace = isSpace
        }
        if line.last == " " { line.removeLast() }
        return String(line)
    }

    /// The string, or as much of it as fits `width` cells with `…` after it.
    static func truncated(_ string: String, to width: Int) -> String {
        if of(string) <= width { return string }
        var kept = String.UnicodeScalarView()
        var cells = 0
        for scalar in string.unicodeScalars {
            let next = cells + of(scalar)
            if next > width - 1 { break }
            cells = next
            kept.append(scalar)
        }
        return String(kept) + "…"
    }
}
