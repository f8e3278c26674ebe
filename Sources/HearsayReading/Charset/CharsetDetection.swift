internal import CUchardet
internal import HearsayCore

/// Finds out how bytes are to be read as characters.
enum CharsetDetection {
    /// Decodes `bytes`: a byte order mark, then valid UTF-8, then what the page declares, then what
    /// the bytes look like.
    ///
    /// - Complexity: O(n) in bytes.
    static func decode(_ bytes: Bytes, isHTML: Bool) -> Decoded {
        if let marked = byMark(bytes) { return marked }
        if let bigEndian = utf16ByZeros(bytes) {
            var decoded = Decoded.utf16(bytes, from: 0, bigEndian: bigEndian)
            decoded.guessed = true
            return decoded
        }
        let tally = UTF8Scan.tally(bytes, from: 0)
        if tally.invalid == 0 { return Decoded.utf8(bytes, from: 0) }
        if isHTML, let name = declaredByPage(bytes) {
            // A page that calls itself UTF-8 and mostly is lost a few bytes on its way.
            if name == "utf-8" || name == "utf8" {
                if tally.valid > tally.invalid { return Decoded.utf8(bytes, from: 0) }
            } else if let decoded = Decoded.iconv(bytes, charset: name) {
                return decoded
            }
        }
        if tally.valid > 8 * tally.invalid {
            return Decoded.utf8(bytes, from: 0)
        }
        if tally.valid > 0,
            UTF8Scan.tally(Bytes(rebasing: bytes.dropLast(3)), from: 0).invalid <= 1,
            tally.invalid <= 3
        {
            return Decoded.utf8(bytes, from: 0)
        }
        var decoded =
            guessedName(bytes).flatMap { Decoded.iconv(bytes, charset: $0) }
            ?? Decoded.iconv(bytes, charset: "WINDOWS-1252") ?? Decoded.utf8(bytes, from: 0)
        decoded.guessed = true
        return decoded
    }

    private static func byMark(_ bytes: Bytes) -> Decoded? {
        func begins(_ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }
        if begins([0xEF, 0xBB, 0xBF]) { return Decoded.utf8(bytes, from: 3) }
        if begins([0xFF, 0xFE, 0, 0]) { return Decoded.utf32(bytes, from: 4, bigEndian: false) }
        if begins([0, 0, 0xFE, 0xFF]) { return Decoded.utf32(bytes, from: 4, bigEndian: true) }
        if begins([0xFF, 0xFE]) { return Decoded.utf16(bytes, from: 2, bigEndian: false) }
        if begins([0xFE, 0xFF]) { return Decoded.utf16(bytes, from: 2, bigEndian: true) }
        return nil
    }

    /// Whether every second byte of the beginning is mostly zero, and which one.
    private static func utf16ByZeros(_ bytes: Bytes) -> Bool? {
        let count = min(bytes.count, 4096) & ~1
        guard count >= 8 else { return nil }
        var even = 0
        var odd = 0
        for at in stride(from: 0, to: count, by: 2) {
            if bytes[at] == 0 { even += 1 }
            if bytes[at + 1] == 0 { odd += 1 }
        }
        let many = count / 5
        let few = count / 40
        if odd > many, even <= few { return false }
        if even > many, odd <= few { return true }
        return nil
    }

    /// The charset that `<meta charset>` or `http-equiv` names in the first 2,048 bytes, lower-case.
    private static func declaredByPage(_ bytes: Bytes) -> String? {
        let end = min(bytes.count, 2048)
        guard var at = bytes.first("charset", in: 0..<end) else { return nil }
        at += 7
        while at < end,
            ASCII.isSpace(bytes[at]) || [UInt8(ascii: "="), 0x22, 0x27].contains(bytes[at])
        { at += 1 }
        var name: [UInt8] = []
        while at < end, name.count < 40,
            ASCII.isLetter(bytes[at]) || ASCII.isDigit(bytes[at])
                || [UInt8(ascii: "-"), UInt8(ascii: "_")].contains(bytes[at])
        {
            name.append(ASCII.lower(bytes[at]))
            at += 1
        }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }

    private static func guessedName(_ bytes: Bytes) -> String? {
        if looksWestern(bytes) { return "WINDOWS-1252" }
        guard let detector = uchardet_new() else { return nil }
        defer { uchardet_delete(detector) }
        bytes.withMemoryRebound(to: CChar.self) { characters in
            _ = uchardet_handle_data(
                detector, characters.baseAddress, min(characters.count, 1 << 20))
        }
        uchardet_data_end(detector)
        guard let name = uchardet_get_charset(detector) else { return nil }
        let found = String(cString: name)
        return found.isEmpty ? nil : found
    }

    /// Whether all bytes beyond ASCII are the quotation marks and dashes of windows-1252: too few
    /// kinds for statistics to tell charsets apart.
    private static func looksWestern(_ bytes: Bytes) -> Bool {
        bytes.allSatisfy { byte in
            switch byte {
            case 0x00..<0x80, 0x85, 0x91...0x97, 0xA0, 0xA3, 0xA9, 0xAB, 0xBB: true
            default: false
            }
        }
    }
}
