/// Where a token stands with respect to quotation marks.
public enum QuotationState: UInt8, Sendable {
    case outside, inside, opening, closing, insideSingle, openingSingle, closingSingle

    /// Whether the token's words are quoted.
    public var isQuoted: Bool { self == .inside || self == .insideSingle }
}

/// Tells quoted from unquoted tokens within one paragraph.
///
/// Every style is known: “ ”, ", «», „ “, ‘ ’, ' and the doubled single marks of older wire
/// systems. Direction is read off the neighbours, because machine translation closes with “ as
/// often as with ”. An opening mark without a partner holds until the paragraph ends, as it does
/// in a quotation that runs over several paragraphs.
public struct QuotationScanner: Sendable {
    /// Creates a scanner.
    public init() {}

    private enum Mark { case open, close, either, single }

    /// Writes the state of each token of one paragraph into `states`.
    ///
    /// - Parameters:
    ///   - tokens: the paragraph's tokens.
    ///   - bytes: the text they point into.
    ///   - states: receives one state per token, from index `offset` on.
    /// - Returns: the number of double marks left open.
    /// - Complexity: O(n) in tokens; single marks look ahead at most 200 tokens.
    @discardableResult
    public func scan(
        _ tokens: ArraySlice<Token>, of bytes: UnsafeBufferPointer<UInt8>,
        into states: inout [QuotationState], offset: Int
    ) -> Int {
        var depth = 0
        var single = false
        for i in tokens.indices {
            let token = tokens[i]
            let place = offset + i - tokens.startIndex
            guard token.kind == .mark, let mark = kind(of: token, in: bytes) else {
                states[place] = depth > 0 ? .inside : single ? .insideSingle : .outside
                continue
            }
            let spaceBefore = !touches(before: token, in: bytes)
            let spaceAfter = !touches(after: token, in: bytes)
            if mark == .single {
                states[place] = singleState(
                    i, tokens, bytes, depth: depth, single: &single, spaceBefore: spaceBefore,
                    spaceAfter: spaceAfter)
                continue
            }
            let opens: Bool
            switch mark {
            case .open: opens = !(depth > 0 && !spaceBefore && spaceAfter)
            case .close: opens = depth == 0 && spaceBefore && !spaceAfter
            default:
                opens =
                    depth == 0
                    || (depth == 1 && spaceBefore && !spaceAfter && i != tokens.startIndex
                        && hasLaterClose(i, tokens, bytes))
            }
            if opens {
                depth += 1
                states[place] = .opening
            } else {
                depth = max(0, depth - 1)
                states[place] = .closing
            }
        }
        return depth
    }

    /// Whether two more straight marks follow, so that the one at `i` can open a quotation inside
    /// another.
    private func hasLaterClose(
        _ i: Int, _ tokens: ArraySlice<Token>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var found = 0
        for j in (i + 1)..<max(i + 1, min(tokens.endIndex, i + 200))
        where tokens[j].kind == .mark && kind(of: tokens[j], in: bytes) == .either {
            found += 1
        }
        return found >= 2 && found % 2 == 0
    }

    private func singleState(
        _ i: Int, _ tokens: ArraySlice<Token>, _ bytes: UnsafeBufferPointer<UInt8>, depth: Int,
        single: inout Bool, spaceBefore: Bool, spaceAfter: Bool
    ) -> QuotationState {
        if depth > 0 { return .inside }
        if single, !spaceBefore, spaceAfter {
            single = false
            return .closingSingle
        }
        if !single, spaceBefore, !spaceAfter {
            for j in (i + 1)..<max(i + 1, min(tokens.endIndex, i + 200))
            where tokens[j].kind == .mark && kind(of: tokens[j], in: bytes) == .single
                && touches(before: tokens[j], in: bytes) && !touches(after: tokens[j], in: bytes)
            {
                single = true
                return .openingSingle
            }
        }
        return single ? .insideSingle : .outside
    }

    private func kind(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Mark? {
        let start = Int(token.start)
        switch (token.count, bytes[start]) {
        case (1, UInt8(ascii: "\"")), (2, UInt8(ascii: "'")): return .either
        case (2, UInt8(ascii: "`")): return .open
        case (1, UInt8(ascii: "'")), (1, UInt8(ascii: "`")): return .single
        case (2, 0xC2):
            return bytes[start + 1] == 0xAB ? .open : bytes[start + 1] == 0xBB ? .close : nil
        case (3, 0xE2) where bytes[start + 1] == 0x80:
            switch bytes[start + 2] {
            case 0x9C, 0x9E: return .open
            case 0x9D, 0x9F: return .close
            case 0x98, 0x99, 0x9A: return .single
            default: return nil
            }
        default: return nil
        }
    }

    /// Whether a letter or a mark directly precedes the token; an opening bracket or a dash counts
    /// as white space, since quotations open after them.
    private func touches(before token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(token.start)
        if start == 0 { return false }
        let byte = bytes[start - 1]
        if byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
        {
            return false
        }
        // The last byte of a no-break space and of the dashes U+2010...2015.
        if start >= 2, bytes[start - 2] == 0xC2, byte == 0xA0 { return false }
        if start >= 3, bytes[start - 3] == 0xE2, bytes[start - 2] == 0x80 {
            return !(byte >= 0x90 && byte <= 0x95) && byte != 0x9C && byte != 0x98
        }
        return true
    }

    /// Whether a letter or a digit directly follows the token.
    private func touches(after token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = Int(token.end)
        guard end < bytes.count else { return false }
        let (kind, _) = CharacterClass.at(end, in: bytes)
        if kind == .letter || kind == .digit { return true }
        // Dots, dollar signs, brackets and inner marks may open quoted words too.
        switch bytes[end] {
        case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "["): return true
        case UInt8(ascii: "."): return end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: ".")
        case 0xE2:
            return end + 2 < bytes.count && (bytes[end + 2] == 0x98 || bytes[end + 2] == 0xA6)
        default: return false
        }
    }
}
