import HearsayCore

/// Spans and source maps as bytes of a column: unsigned LEB128 numbers, one after the other.
enum SpanCoding {
    /// Start and length of each span.
    static func encode(_ spans: [Span]) -> [UInt8] {
        var bytes: [UInt8] = []
        for span in spans {
            append(span.start, to: &bytes)
            append(span.count, to: &bytes)
        }
        return bytes
    }

    /// The spans of `bytes`, or `nil` where they are no list of spans.
    static func decode(_ bytes: [UInt8]) -> [Span]? {
        guard let numbers = numbers(bytes), numbers.count % 2 == 0 else { return nil }
        var spans: [Span] = []
        for i in stride(from: 0, to: numbers.count, by: 2) {
            let (end, overflow) = numbers[i].addingReportingOverflow(numbers[i + 1])
            if overflow { return nil }
            spans.append(Span(numbers[i], end))
        }
        return spans
    }

    /// The five numbers of each run.
    static func encode(_ map: SourceMap) -> [UInt8] {
        var bytes: [UInt8] = []
        for run in map.runs {
            for number in [run.text, run.source, run.units, run.textUnit, run.sourceUnit] {
                append(number, to: &bytes)
            }
        }
        return bytes
    }

    /// The map of `bytes`, or `nil` where they are no list of runs.
    static func decodeMap(_ bytes: [UInt8]) -> SourceMap? {
        guard let numbers = numbers(bytes), numbers.count % 5 == 0 else { return nil }
        var map = SourceMap()
        for i in stride(from: 0, to: numbers.count, by: 5) {
            map.append(
                SourceMap.Run(
                    text: numbers[i], source: numbers[i + 1], units: numbers[i + 2],
                    textUnit: numbers[i + 3], sourceUnit: numbers[i + 4]))
        }
        return map
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Numbers are held below 2^40 so that no arithmetic on a damaged column overflows.
    private static func numbers(_ bytes: [UInt8]) -> [Int]? {
        var found: [Int] = []
        var value = 0
        var shift = 0
        for byte in bytes {
            if shift > 35 { return nil }
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 {
                if value >= 1 << 40 { return nil }
                found.append(value)
                value = 0
                shift = 0
            } else {
                shift += 7
            }
        }
        return shift == 0 ? found : nil
    }
}
