/// Finds calendar days written out in English or in digits; never guesses between two readings.
enum DateScanner {
    struct Found {
        /// ISO 8601.
        let day: String
        let range: Range<Int>
    }

    private static let months: [(StaticString, Int)] = [
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6),
        ("july", 7), ("august", 8), ("september", 9), ("october", 10), ("november", 11),
        ("december", 12), ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7),
        ("aug", 8), ("sept", 9), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
    ]

    /// The day that a metadata field begins with or holds.
    static func day(of field: String) -> String? {
        var copy = field
        return copy.withUTF8 { bytes in
            let range = bytes.trimmed(0..<min(bytes.count, 100))
            if let day = compact(bytes, range) { return day }
            return first(in: bytes, range)?.day
        }
    }

    /// Reads digits without marks, as `20200229T1200` begins.
    private static func compact(_ bytes: Bytes, _ range: Range<Int>) -> String? {
        guard range.count >= 8 else { return nil }
        let start = range.lowerBound
        guard bytes[start..<start + 8].allSatisfy({ ASCII.isDigit($0) }) else { return nil }
        if range.count > 8, ASCII.isDigit(bytes[start + 8]), range.count != 14 { return nil }
        let digits = bytes[start..<start + 8].map { Int($0 - 0x30) }
        return iso(
            digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3],
            digits[4] * 10 + digits[5], digits[6] * 10 + digits[7])
    }

    /// The first whole date in `range`.
    ///
    /// - Complexity: O(n) in bytes of the range.
    static func first(in bytes: Bytes, _ range: Range<Int>) -> Found? {
        // Every date has a digit; most lines have none.
        guard bytes[range].contains(where: { ASCII.isDigit($0) }) else { return nil }
        var at = range.lowerBound
        while at < range.upperBound {
            let starts = at == range.lowerBound || !ASCII.isWord(bytes[at - 1])
            if starts, let found = date(bytes, at, range.upperBound) { return found }
            at += 1
        }
        return nil
    }

    /// The date that begins at `at`.
    static func date(_ bytes: Bytes, _ at: Int, _ end: Int) -> Found? {
        if ASCII.isDigit(bytes[at]) {
            return numeric(bytes, at, end) ?? dayFirst(bytes, at, end)
        }
        return ASCII.isLetter(bytes[at]) ? monthFirst(bytes, at, end) : nil
    }

    /// ISO 8601 of a day that exists between 1900 and 2099.
    static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1900...2099).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1] else { return nil }
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    private static func number(_ bytes: Bytes, _ at: inout Int, _ end: Int) -> (Int, Int)? {
        var value = 0
        let start = at
        while at < end, at - start < 5, ASCII.isDigit(bytes[at]) {
            value = value * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        return at == start ? nil : (value, at - start)
    }

    /// `2022-09-13`, `2022/9/13`, `13.09.2022`; `9/13/2022` only where one reading exists.
    private static func numeric(_ bytes: Bytes, _ start: Int, _ end: Int) -> Found? {
        var at = start
        guard let first = number(bytes, &at, end), at < end else { return nil }
        let mark = bytes[at]
        guard [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(mark) else {
            return nil
        }
        at += 1
        guard let second = number(bytes, &at, end), at < end, bytes[at] == mark else { return nil }
        at += 1
        guard let third = number(bytes, &at, end) else { return nil }
        if at < end, ASCII.isDigit(bytes[at]) { return nil }
        let day: String?
        if first.1 == 4, third.1 <= 2 {
            day = iso(first.0, second.0, third.0)
        } else if third.1 == 4, first.1 <= 2 {
            if first.0 > 12 || mark == UInt8(ascii: ".") || first.0 == second.0 {
                day = iso(third.0, second.0, first.0)
            } else if second.0 > 12 {
                day = iso(third.0, first.0, second.0)
            } else {
                day = nil
            }
        } else {
            day = nil
        }
        return day.map { Found(day: $0, range: start..<at) }
    }

    private static func skipSpaces(_ bytes: Bytes, _ at: inout Int, _ end: Int) -> Bool {
        let start = at
        while at < end {
            if ASCII.isSpace(bytes[at]) || bytes[at] == UInt8(ascii: ",")
                || bytes[at] == UInt8(ascii: ".")
            {
                at += 1
            } else if bytes[at] == 0xC2, at + 1 < end, bytes[at + 1] == 0xA0 {
                at += 2
            } else {
                break
            }
        }
        return at > start && at - start <= 4
    }

    private static func month(_ bytes: Bytes, _ at: inout Int, _ end: Int) -> Int? {
        for (name, value) in months where bytes.hasWord(name, at: at, before: end) {
            at += name.utf8CodeUnitCount
            return value
        }
        return nil
    }

    private static func ordinal(_ bytes: Bytes, _ at: inout Int, _ end: Int) {
        for ending: StaticString in ["st", "nd", "rd", "th"]
        where bytes.hasWord(ending, at: at, before: end) {
            at += 2
            return
        }
    }

    private static func year(_ bytes: Bytes, _ at: inout Int, _ end: Int) -> Int? {
        guard let (value, digits) = number(bytes, &at, end), digits == 4 else { return nil }
        return value
    }

    /// Reads a day before its month, as in `9 September 2022` or `09-Sep-2022`.
    private static func dayFirst(_ bytes: Bytes, _ start: Int, _ end: Int) -> Found? {
        var at = start
        guard let (day, digits) = number(bytes, &at, end), digits <= 2 else { return nil }
        ordinal(bytes, &at, end)
        if at < end, bytes[at] == UInt8(ascii: "-") {
            at += 1
        } else if !skipSpaces(bytes, &at, end) {
            return nil
        }
        if bytes.has("of ", at: at, before: end) { at += 3 }
        guard let month = month(bytes, &at, end) else { return nil }
        if at < end, bytes[at] == UInt8(ascii: "-") {
            at += 1
        } else if !skipSpaces(bytes, &at, end) {
            return nil
        }
        guard let year = year(bytes, &at, end) else { return nil }
        return iso(year, month, day).map { Found(day: $0, range: start..<at) }
    }

    /// Reads a month before its day, as in `September 13, 2022` or `Sept. 13th 2022`.
    private static func monthFirst(_ bytes: Bytes, _ start: Int, _ end: Int) -> Found? {
        var at = start
        guard let month = month(bytes, &at, end), skipSpaces(bytes, &at, end),
            let (day, digits) = number(bytes, &at, end), digits <= 2
        else { return nil }
        ordinal(bytes, &at, end)
        guard skipSpaces(bytes, &at, end), let year = year(bytes, &at, end) else { return nil }
        return iso(year, month, day).map { Found(day: $0, range: start..<at) }
    }

    /// Whether two ISO days of one month follow each other, or lie at a month's edge.
    static func areNeighbours(_ one: String, _ other: String) -> Bool {
        let parts = [one, other].map { $0.split(separator: "-").compactMap { Int($0) } }
        guard parts.allSatisfy({ $0.count == 3 }) else { return false }
        let days = parts.map { $0[0] * 372 + $0[1] * 31 + $0[2] }.sorted()
        let atEdge = parts.contains { $0[2] == 1 } && parts.contains { $0[2] >= 28 }
        return days[1] - days[0] == 1 || (atEdge && days[1] - days[0] <= 4)
    }
}
