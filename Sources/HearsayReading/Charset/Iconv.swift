internal import Glibc
internal import HearsayCore

/// One open conversion of a charset to UTF-8.
final class Iconv {
    enum Outcome {
        case character
        case incomplete
        case invalid
    }

    private let descriptor: iconv_t

    /// Opens the conversion; `nil` where the system knows no such charset.
    init?(from charset: String) {
        guard let opened = iconv_open("UTF-8", charset), opened != iconv_t(bitPattern: -1) else {
            return nil
        }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// Converts exactly the bytes of `range` to `out`, which is emptied first.
    func convert(_ bytes: Bytes, _ range: Range<Int>, into out: inout [UInt8]) -> Outcome {
        var room = [CChar](repeating: 0, count: 16)
        var source = bytes[range].map { CChar(bitPattern: $0) }
        var sourceLeft = source.count
        var roomLeft = room.count
        iconv(descriptor, nil, nil, nil, nil)
        let failed = source.withUnsafeMutableBufferPointer { from in
            room.withUnsafeMutableBufferPointer { to in
                var fromAt = from.baseAddress
                var toAt = to.baseAddress
                return iconv(descriptor, &fromAt, &sourceLeft, &toAt, &roomLeft) == Int.max
                    || sourceLeft > 0
            }
        }
        let reason = errno
        out.removeAll(keepingCapacity: true)
        out.append(contentsOf: room[..<(room.count - roomLeft)].map { UInt8(bitPattern: $0) })
        if failed || out.isEmpty { return reason == EINVAL ? .incomplete : .invalid }
        return .character
    }
}

extension Decoded {
    private static let multiByte: Set<String> = [
        "GB18030", "GBK", "GB2312", "BIG5", "BIG5-HKSCS", "SHIFT_JIS", "SHIFT-JIS", "CP932",
        "EUC-JP", "EUC-KR", "CP949", "UHC", "EUC-TW", "HZ-GB-2312",
    ]

    /// Decodes any charset that iconv knows and that holds ASCII as itself; `nil` for others.
    static func iconv(_ bytes: Bytes, charset name: String) -> Decoded? {
        let upper = name.uppercased()
        let known: String
        switch upper {
        case "SHIFT_JIS", "SHIFT-JIS", "SJIS", "X-SJIS": known = "CP932"
        case "GB2312", "GBK", "GB_2312-80": known = "GB18030"
        case "BIG5": known = "BIG5-HKSCS"
        case "EUC-KR", "KS_C_5601-1987": known = "CP949"
        case "ISO-8859-1", "LATIN1", "US-ASCII", "ASCII": known = "WINDOWS-1252"
        case "ISO-8859-9": known = "WINDOWS-1254"
        case let other where other.hasPrefix("UTF-16") || other.hasPrefix("UTF-32"): return nil
        default: known = upper
        }
        guard let conversion = Iconv(from: known) else { return nil }
        let shown = known == "WINDOWS-1252" ? "windows-1252" : upper
        if multiByte.contains(known) { return characters(bytes, conversion, shown) }
        return table(bytes, conversion, shown)
    }

    private static func table(_ bytes: Bytes, _ conversion: Iconv, _ charset: String) -> Decoded {
        let all = (0...255).map { UInt8($0) }
        var table: [[UInt8]] = []
        for byte in all {
            var out: [UInt8] = []
            let outcome = all.withUnsafeBufferPointer {
                conversion.convert($0, Int(byte)..<Int(byte) + 1, into: &out)
            }
            table.append(byte < 0x80 ? [byte] : outcome == .character ? out : [])
        }
        var decoded = Decoded(charset: charset)
        decoded.text.reserveCapacity(bytes.count + bytes.count / 8)
        var run = 0
        for at in 0..<bytes.count where bytes[at] >= 0x80 {
            if run < at { decoded.append(identical: bytes[run..<at], source: run) }
            decoded.append(converted: table[Int(bytes[at])], source: at, sourceCount: 1)
            run = at + 1
        }
        if run < bytes.count { decoded.append(identical: bytes[run...], source: run) }
        return decoded
    }

    private static func characters(
        _ bytes: Bytes, _ conversion: Iconv, _ charset: String
    ) -> Decoded {
        var decoded = Decoded(charset: charset)
        decoded.text.reserveCapacity(bytes.count * 3 / 2)
        var known: [UInt16: [UInt8]] = [:]
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] < 0x80 {
                let run = at
                while at < bytes.count, bytes[at] < 0x80 { at += 1 }
                decoded.append(identical: bytes[run..<at], source: run)
                continue
            }
            if at + 1 < bytes.count,
                let seen = known[UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])]
            {
                decoded.append(converted: seen, source: at, sourceCount: 2)
                at += 2
                continue
            }
            var length = 1
            var outcome = Iconv.Outcome.incomplete
            while outcome == .incomplete, length <= 4, at + length <= bytes.count {
                outcome = conversion.convert(bytes, at..<at + length, into: &out)
                if outcome == .incomplete { length += 1 }
            }
            if outcome != .character {
                out = []
                length = 1
            } else if length == 2 {
                known[UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])] = out
            }
            decoded.append(converted: out, source: at, sourceCount: length)
            at += length
        }
        return decoded
    }

    /// Adds one converted character; no bytes stand for an invalid one.
    private mutating func append(converted: [UInt8], source: Int, sourceCount: Int) {
        if converted.isEmpty { return appendInvalid(source: source, sourceCount: sourceCount) }
        map.append(
            SourceMap.Run(
                text: text.count, source: source, units: 1, textUnit: converted.count,
                sourceUnit: sourceCount))
        text.append(contentsOf: converted)
    }
}
