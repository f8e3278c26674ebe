internal import HearsayCore

/// Marks what stands between and behind the turns of a transcript and is nobody's words: headings over the next turn, and what the
/// page says after the last.
enum TurnEdges {
    private static let longestHeading = 90
    private static let firstPerson: [StaticString] = [
        " i ", "i\u{2019}", "i'", "we have ", "we do ", "we are ", " my ",
    ]
    /// What follows the last turn on a page is made of short lines, in bytes.
    private static let longestTail = 420
    private static let longestNotice = 900

    /// Phrases that open what a page says of itself, if no sentence's end follows.
    private static let notices: [StaticString] = [
        "contact", "media contact", "press contact", "about the ", "about this", "follow us",
        "related", "subscribe", "this transcript", "transcript by", "source:", "read more",
        "see also", "publication", "share this", "tags:", "image:", "photo", "video:",
        "sign up to ", "free weekly", "further reading", "opening hours", "last updated",
        "legal notice", "privacy policy", "back to all", "back to list", "view image",
    ]
    /// Signs of it anywhere in a line.
    private static let signs: [StaticString] = [
        "http://", "https://", "www.", "\u{A9}", "all rights reserved", "subscribe", "newsletter",
        " contact: ",
    ]
    /// Phrases that open what is said of the whole talk.
    private static let closings: [StaticString] = [
        "this transcript was", "this transcript is", "this interview was",
        "this interview has been", "this conversation was", "this conversation has been",
        "the interview was", "the interview has been", "this conversation took",
    ]
    /// Phrases that open it behind the last turn, whatever follows.
    private static let sentences =
        closings + [
            "copyright", "\u{A9}", "not an official", "for information media",
            "for more information", "reproduction is permitted", "to order ", "authorised by",
            "authorized by", "transcribed by", "all rights reserved", "disclaimer",
            "note to editors", "notes to editors", "all transcripts", "published", "contact:",
        ]
    /// Phrases that open a line which points to other pages, to who pays or to where something comes from.
    private static let pointers: [StaticString] = [
        "related:", "read more:", "read also:", "also read:", "see also:", "more on this:",
        "also in this series", "further reading:", "original publication:", "corrections:",
        "this episode is supported", "this episode was supported", "this part of the episode",
        "captions by", "captioning by", "captioning provided", "(translation:", "transcript:",
        "correction:", "clarification:", "[^1]", "[1] ",
    ]
    /// What tells of a pause or of the end in a line of its own.
    private static let stages: [StaticString] = [
        "the hearing was adjourned", "the hearing adjourned", "the committee adjourned",
        "the meeting was adjourned", "the meeting adjourned", "the session was adjourned",
        "the session adjourned", "the sitting was adjourned", "the court adjourned at",
        "the court adjourned until", "the proceedings were adjourned", "there was a break",
        "there was a pause", "a recess was taken", "whereupon",
    ]
    private static let longestStage = 120
    /// What says that the session is over; whatever follows is the page's.
    private static let ends: [StaticString] = [
        "[end", "(end", "[whereupon", "(whereupon", "<all>", "to be continued",
    ]

    /// - Complexity: O(n) in blocks; only short ones are read.
    static func mark(_ blocks: inout [Block], _ bytes: Bytes) {
        guard let first = blocks.firstIndex(where: { $0.label != nil }),
            let last = blocks.lastIndex(where: { $0.label != nil })
        else { return }
        markRunningHeads(&blocks, first, bytes)
        markHeadings(&blocks, first..<last, bytes)
        markNotices(&blocks, first..<last, bytes)
        markTail(&blocks, behind: last, bytes)
    }

    private static func line(_ block: Block) -> Range<Int> { block.span.start..<block.span.end }

    private static func isLabelAlone(_ block: Block) -> Bool {
        block.label != nil && block.words >= block.span.end
    }

    /// Bytes of the shortest line that is taken for a page's running head.
    private static let shortestHead = 16

    /// Lines without a sentence's end that come again word for word: what each page of a document has at its top.
    private static func markRunningHeads(_ blocks: inout [Block], _ first: Int, _ bytes: Bytes) {
        func head(_ block: Block) -> ArraySlice<UInt8>? {
            let line = line(block)
            guard block.kind == .paragraph, block.label == nil,
                (shortestHead...longestHeading).contains(line.count),
                !LineShape.endsSentence(LineShape.ending(line, bytes))
            else { return nil }
            return ArraySlice(bytes[line])
        }
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for block in blocks { if let head = head(block) { counts[head, default: 0] += 1 } }
        for at in blocks.indices.dropFirst(first) {
            if let head = head(blocks[at]), counts[head, default: 0] > 2 {
                blocks[at] = Block(span: blocks[at].span, kind: .furniture)
            }
        }
    }

    /// Captions, and lines of the page behind a blank one, between what is said.
    private static func markNotices(_ blocks: inout [Block], _ turns: Range<Int>, _ bytes: Bytes) {
        var noticed: Int?
        for at in turns where blocks[at].kind == .paragraph && blocks[at].label == nil {
            let line = line(blocks[at])
            guard !isLabelAlone(blocks[at - 1]), !bytes.holds(anyOf: firstPerson, in: line)
            else { continue }
            // What stands right under "View image" goes with it.
            let isBelow = !followsBlank(at, blocks, bytes) && noticed == at - 1
            guard
                isBelow
                    || followsBlank(at, blocks, bytes)
                        && (isPointer(line, bytes) || isStage(line, bytes)
                            || isCaption(line, bytes))
            else { continue }
            noticed = at
            blocks[at] = Block(span: blocks[at].span, kind: .furniture)
        }
    }

    /// Lines that are headings right before the next label.
    private static func markHeadings(_ blocks: inout [Block], _ turns: Range<Int>, _ bytes: Bytes) {
        var opensTurn = true
        for at in turns.reversed() where blocks[at].kind != .furniture {
            if blocks[at].label != nil {
                opensTurn = true
            } else if opensTurn, !isLabelAlone(blocks[at - 1]),
                followsBlank(at, blocks, bytes) && isTitle(line(blocks[at]), bytes)
                    || isCapitals(line(blocks[at]), bytes)
                    || announcesQuestions(line(blocks[at]), bytes)
            {
                blocks[at] = Block(span: blocks[at].span, kind: .heading)
            } else {
                opensTurn = false
            }
        }
    }

    /// What stands behind the last turn: from the first line on that reads as a page's, if only such lines and short ones follow.
    private static func markTail(_ blocks: inout [Block], behind last: Int, _ bytes: Bytes) {
        let start = last + (isLabelAlone(blocks[last]) ? 2 : 1)
        guard start < blocks.count else { return }
        var from: Int?
        // Titles alone may be what somebody says.
        var isPages = false
        for at in (start..<blocks.count).reversed() {
            let line = line(blocks[at])
            if ends.contains(where: { bytes.has($0, at: line.lowerBound, before: line.upperBound) })
                || blocks[at].kind == .furniture && isEnd(line, bytes)
            {
                from = at
                isPages = true
                continue
            }
            let isNotice =
                isNotice(line, bytes) || isStage(line, bytes) || isCaption(line, bytes)
            if line.count > longestTail, !isNotice { break }
            if isNotice || blocks[at].kind == .furniture { isPages = true }
            if isNotice || isTitle(line, bytes), followsBlank(at, blocks, bytes) { from = at }
        }
        guard let from, isPages else { return }
        for at in from..<blocks.count
        where blocks[at].kind == .paragraph || blocks[at].kind == .heading {
            blocks[at] = Block(span: blocks[at].span, kind: .furniture)
        }
    }

    /// Whether a line says that all that was said stands above it.
    static func closes(_ line: Range<Int>, _ bytes: Bytes) -> Bool {
        line.count <= longestNotice && opens(line, closings + ends, bytes)
    }

    private static func opens(
        _ line: Range<Int>, _ phrases: [StaticString], _ bytes: Bytes
    ) -> Bool {
        phrases.contains { bytes.has($0, at: line.lowerBound, before: line.upperBound) }
    }

    /// Whether a line between what is said is a notice: where somebody speaks on, a sentence about a newsletter may be his.
    private static func isPointer(_ line: Range<Int>, _ bytes: Bytes) -> Bool {
        line.count <= longestNotice
            && (opens(line, pointers, bytes)
                || isNotice(line, bytes)
                    && !LineShape.endsSentence(LineShape.ending(line, bytes)))
    }

    /// Whether a line says whose picture it explains.
    private static func isCaption(_ line: Range<Int>, _ bytes: Bytes) -> Bool {
        PageWords.isCaption(line, bytes)
            && !LineShape.endsSentence(LineShape.ending(line, bytes))
    }

    /// Whether a line tells of a pause or of the end ("The hearing was adjourned", "AT 12.44 PM THE MATTER WAS ADJOURNED").
    private static func isStage(_ line: Range<Int>, _ bytes: Bytes) -> Bool {
        guard line.count <= longestStage, !bytes.holds(anyOf: firstPerson, in: line) else {
            return false
        }
        let isTimed =
            line.count > 3 && opens(line, ["at "], bytes)
            && ASCII.isDigit(bytes[line.lowerBound + 3])
        return opens(line, stages, bytes) || isTimed && bytes.first("adjourned", in: line) != nil
    }

    /// Whether a line says something of the page: a notice without a sentence's end, or one of those that are sentences.
    static func isNotice(_ line: Range<Int>, _ bytes: Bytes) -> Bool {
        guard line.count <= longestNotice else { return false }
        return opens(line, sentences, bytes) || opens(line, pointers, bytes)
            || opens(line, notices, bytes) && !LineShape.isEnding(bytes[line.upperBound - 1])
            || bytes.holds(anyOf: signs, in: line) && !bytes.holds(anyOf: firstPerson, in: line)
                && !bytes.startsWithWord(of: ["i", "we"], in: line)
    }

    /// "END", "###", "<…>".
    private static func isEnd(_ line: Range<Int>, _ bytes: Bytes) -> Bool {
        bytes.hasWord("end", at: line.lowerBound, before: line.upperBound)
            || !bytes[line].contains { ASCII.isLetter($0) || ASCII.isDigit($0) }
    }

    private static func followsBlank(_ at: Int, _ blocks: [Block], _ bytes: Bytes) -> Bool {
        at == 0
            || bytes[blocks[at - 1].span.end..<blocks[at].span.start]
                .count(where: { $0 == ASCII.newline }) > 1
    }

    /// Whether a short line has capitals as a title has and no sentence's end.
    private static func isTitle(_ line: Range<Int>, _ bytes: Bytes) -> Bool {
        guard line.count <= longestHeading, ASCII.isUpper(bytes[line.lowerBound]) else {
            return false
        }
        let last = bytes[line.upperBound - 1]
        guard ASCII.isLetter(last) || ASCII.isDigit(last) || last == UInt8(ascii: ")") else {
            return false
        }
        return bytes[line].split(separator: ASCII.space).allSatisfy { word in
            // "Long live Norvik. (Applause.)" is said.
            guard word.count > 3, let first = word.first else { return true }
            return word.last != UInt8(ascii: ".")
                && (ASCII.isUpper(first) || !ASCII.isLetter(first))
        }
    }

    /// "The following questions were answered in writing:", "Questions & Answers:".
    private static func announcesQuestions(_ line: Range<Int>, _ bytes: Bytes) -> Bool {
        if line.count <= 160, !bytes.holds(anyOf: firstPerson, in: line),
            bytes.has("the following", at: line.lowerBound, before: line.upperBound)
        {
            return bytes.first("question", in: line) != nil
        }
        let end = line.upperBound - 1
        return bytes[end] == UInt8(ascii: ":") && line.count <= 40 && line.count > 1
            && isTitle(line.lowerBound..<end, bytes)
    }

    private static func isCapitals(_ line: Range<Int>, _ bytes: Bytes) -> Bool {
        bytes[line].count(where: ASCII.isUpper) >= 6
            && ![UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(
                bytes[line.upperBound - 1])
            && !bytes[line].contains { ASCII.isLetter($0) && !ASCII.isUpper($0) }
    }
}
