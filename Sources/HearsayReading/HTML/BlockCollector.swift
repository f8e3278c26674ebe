internal import HearsayCore

/// Collects the characters of one block after the other, white space collapsed, with the way back.
struct BlockCollector {
    private let source: Bytes
    private var container = 0
    private var tag = HTMLTag.other
    private var level: UInt8 = 0
    private var isLink = false
    private var style: LineStyle?
    private var marker = LineMarker()
    private var blockStart = 0
    private var firstRun = 0
    private var linkBytes = 0
    private var breaks = 0
    /// Whether an empty line of preformatted text stands before the block.
    private var followsBlank = false
    /// White space of the source that becomes one space; empty for a line break.
    private var pendingSpace: Range<Int>?

    init(source: Bytes) { self.source = source }

    /// Says in which element the next characters stand.
    mutating func enter(
        container: Int, tag: HTMLTag, level: UInt8, isLink: Bool, style: LineStyle?
    ) {
        self.isLink = isLink
        self.style = style
        if self.container != container || self.tag != tag {
            self.container = container
            self.tag = tag
            self.level = level
        }
    }

    /// The stretches that open lines in a style of their own, in bytes of the page's text.
    var marks: [LineMark] { marker.marks }

    /// One `<br>` is a line break; two in a row end the block.
    mutating func lineBreak(_ page: inout HTMLPage) {
        breaks += 1
        if breaks >= 2 || tag == .preformatted { finishBlock(&page) }
        if page.text.count > blockStart { pendingSpace = 0..<0 }
    }

    /// Ends the block, if it holds anything.
    mutating func finishBlock(_ page: inout HTMLPage) {
        marker.endLine()
        if page.text.count > blockStart {
            page.blocks.append(
                HTMLPage.Block(
                    container: container, tag: tag, level: level, start: blockStart,
                    end: page.text.count, runs: firstRun..<page.runs.count, linkBytes: linkBytes,
                    followsBlank: followsBlank))
            followsBlank = false
        }
        blockStart = page.text.count
        firstRun = page.runs.count
        linkBytes = 0
        breaks = 0
        pendingSpace = nil
    }

    /// Adds a chunk of characters whose last one ends at byte `end` of the source.
    mutating func add(_ chunk: Bytes, endingAt end: Int, to page: inout HTMLPage) {
        let before = page.text.count
        if let start = place(of: chunk, endingAt: end) {
            addIdentical(chunk, from: start, to: &page)
        } else {
            addReplaced(chunk, by: reference(endingAt: end, for: chunk), to: &page)
        }
        if isLink { linkBytes += page.text.count - before }
    }

    /// Where `chunk` stands unchanged in the source; the parser may be one character behind.
    private func place(of chunk: Bytes, endingAt end: Int) -> Int? {
        for late in 0...4 {
            let start = end + late - chunk.count
            guard start >= 0, start + chunk.count <= source.count else { continue }
            var same = true
            for i in 0..<chunk.count where source[start + i] != chunk[i] {
                same = false
                break
            }
            if same, chunk.count > 1 || late == 0 { return start }
        }
        return nil
    }

    /// The character reference that ends at `end`.
    private func reference(endingAt end: Int, for chunk: Bytes) -> Range<Int> {
        let limit = min(end, source.count)
        // A lone "&" is handed over after the name that follows it, which may be a hundred
        // characters long; no entity that exists is longer than 40 bytes.
        let reach = chunk.count == 1 && chunk[0] == UInt8(ascii: "&") ? 512 : 40
        var at = limit - 1
        while at >= 0, limit - at < reach {
            if source[at] == UInt8(ascii: "&") {
                // "&" kept because no such entity exists: only the sign itself was read.
                if chunk.count == 1, chunk[0] == source[at],
                    !source.has("&amp", at: at, before: limit),
                    !source.has("&#", at: at, before: limit)
                {
                    return at..<at + 1
                }
                return at..<limit
            }
            at -= 1
        }
        return nearest(to: chunk, endingAt: limit)
    }

    /// Where a chunk stands that no reference explains: a single character that the parser has
    /// handed over before going past it, else the whole characters before `limit`.
    private func nearest(to chunk: Bytes, endingAt limit: Int) -> Range<Int> {
        if chunk.count == 1 {
            for at in limit..<min(limit + 4, source.count) where source[at] == chunk[0] {
                return at..<at + 1
            }
        }
        var start = max(0, limit - chunk.count)
        var end = limit
        while start > 0, start < source.count, source[start] & 0xC0 == 0x80 { start -= 1 }
        while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }

    private mutating func addIdentical(_ chunk: Bytes, from start: Int, to page: inout HTMLPage) {
        var at = 0
        while at < chunk.count {
            let width = spaceWidth(chunk, at)
            if width > 0 {
                if tag == .preformatted, chunk[at] == ASCII.newline {
                    if page.text.count == blockStart { followsBlank = true }
                    finishBlock(&page)
                }
                addSpace(start + at..<start + at + width, page)
                at += width
                continue
            }
            let from = at
            while at < chunk.count, spaceWidth(chunk, at) == 0 { at += 1 }
            flushSpace(&page)
            append(
                SourceMap.Run(text: page.text.count, source: start + from, units: at - from),
                to: &page)
            marker.write(chunk[from..<at], at: page.text.count, in: style)
            page.text.append(contentsOf: chunk[from..<at])
            breaks = 0
        }
    }

    private mutating func addReplaced(
        _ chunk: Bytes, by range: Range<Int>, to page: inout HTMLPage
    ) {
        if chunk.isEmpty || range.isEmpty { return }
        if spaceWidth(chunk, 0) == chunk.count { return addSpace(range, page) }
        flushSpace(&page)
        append(
            SourceMap.Run(
                text: page.text.count, source: range.lowerBound, units: 1, textUnit: chunk.count,
                sourceUnit: range.count), to: &page)
        marker.write(chunk[...], at: page.text.count, in: style)
        page.text.append(contentsOf: chunk)
        breaks = 0
    }

    @inline(__always)
    private func spaceWidth(_ chunk: Bytes, _ at: Int) -> Int {
        let byte = chunk[at]
        if ASCII.isSpace(byte) { return 1 }
        if byte == 0xC2, at + 1 < chunk.count, chunk[at + 1] == 0xA0 { return 2 }
        return 0
    }

    private mutating func addSpace(_ range: Range<Int>, _ page: HTMLPage) {
        guard page.text.count > blockStart else { return }
        guard let pending = pendingSpace else {
            pendingSpace = range
            return
        }
        if !pending.isEmpty, pending.upperBound == range.lowerBound {
            pendingSpace = pending.lowerBound..<range.upperBound
        }
    }

    private mutating func flushSpace(_ page: inout HTMLPage) {
        guard let range = pendingSpace else { return }
        pendingSpace = nil
        if !range.isEmpty {
            append(
                SourceMap.Run(
                    text: page.text.count, source: range.lowerBound, units: 1,
                    sourceUnit: range.count), to: &page)
        }
        if range.isEmpty { marker.endLine() }
        page.text.append(range.isEmpty ? ASCII.newline : ASCII.space)
    }

    private func append(_ run: SourceMap.Run, to page: inout HTMLPage) {
        if page.runs.count > firstRun, let last = page.runs.last, last.textUnit == 1,
            last.sourceUnit == 1, run.textUnit == 1, run.sourceUnit == 1,
            last.text + last.units == run.text, last.source + last.units == run.source
        {
            page.runs[page.runs.count - 1] = SourceMap.Run(
                text: last.text, source: last.source, units: last.units + run.units)
        } else {
            page.runs.append(run)
        }
    }
}
