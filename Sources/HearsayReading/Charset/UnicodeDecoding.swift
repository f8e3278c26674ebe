internal import HearsayCore

extension Decoded {
    /// Decodes UTF-8 from byte `start` on; each maximal invalid stretch of one sequence is one
    /// U+FFFD.
    static func utf8(_ bytes: Bytes, from start: Int) -> Decoded {
        var decoded = Decoded(charset: "UTF-8")
        decoded.text.reserveCapacity(bytes.count - start)
        var at = start
        var run = start
        while at < bytes.count {
            let length = UTF8Scan.length(bytes, at: at)
            if length > 0 {
                at += length
                continue
            }
            if run < at { decoded.append(identical: bytes[run..<at], source: run) }
            let bad = at
            at += 1
            if bytes[bad] >= 0xC2 {
                while at < bytes.count, at < bad + 3, bytes[at] & 0xC0 == 0x80 { at += 1 }
            }
            decoded.appendInvalid(source: bad, sourceCount: at - bad)
            run = at
        }
        if run < at { decoded.append(identical: bytes[run..<at], source: run) }
        return decoded
    }

    /// Decodes UTF-16 from byte `start` on; lone surrogates and an odd last byte are invalid.
    static func utf16(_ bytes: Bytes, from start: Int, bigEndian: Bool) -> Decoded {
        var decoded = Decoded(charset: bigEndian ? "UTF-16BE" : "UTF-16LE")
        decoded.text.reserveCapacity((bytes.count - start) / 2)
        func unit(_ at: Int) -> UInt32 {
            let first = UInt32(bytes[at])
            let second = UInt32(bytes[at + 1])
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        var at = start
        while at + 1 < bytes.count {
            let first = unit(at)
            if first & 0xF800 != 0xD800 {
                decoded.append(first, source: at, sourceCount: 2)
                at += 2
                continue
            }
            if first < 0xDC00, at + 3 < bytes.count, unit(at + 2) & 0xFC00 == 0xDC00 {
                let scalar = 0x10000 + ((first & 0x3FF) << 10) + (unit(at + 2) & 0x3FF)
                decoded.append(scalar, source: at, sourceCount: 4)
                at += 4
            } else {
                decoded.appendInvalid(source: at, sourceCount: 2)
                at += 2
            }
        }
        if at < bytes.count { decoded.appendInvalid(source: at, sourceCount: 1) }
        return decoded
    }

    /// Decodes UTF-32 from byte `start` on.
    static func utf32(_ bytes: Bytes, from start: Int, bigEndian: Bool) -> Decoded {
        var decoded = Decoded(charset: bigEndian ? "UTF-32BE" : "UTF-32LE")
        var at = start
        while at + 3 < bytes.count {
            var scalar: UInt32 = 0
            for i in 0..<4 {
                scalar = scalar << 8 | UInt32(bytes[bigEndian ? at + i : at + 3 - i])
            }
            if scalar < 0x110000, scalar & 0xFFFF_F800 != 0xD800 {
                decoded.append(scalar, source: at, sourceCount: 4)
            } else {
                decoded.appendInvalid(source: at, sourceCount: 4)
            }
            at += 4
        }
        if at < bytes.count { decoded.appendInvalid(source: at, sourceCount: bytes.count - at) }
        return decoded
    }
}
