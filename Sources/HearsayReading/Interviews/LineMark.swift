/// The stretch at the beginning of a line that a format's marks set apart: the whole line, or a bold question before its answer.
struct LineMark {
    /// How it is set apart.
    let style: LineStyle
    /// In bytes of the cleaned text; begins where the line does.
    let range: Range<Int>
}

/// What tells a line from those around it in a format that has type.
enum LineStyle: Hashable {
    case bold
    case italic
    /// By its level.
    case heading(UInt8)
    /// What a list explains: `<dt>`, `<summary>`.
    case term
    /// `<blockquote>`, ">" of Markdown.
    case quote
    /// In a colour of its own.
    case colour
    /// Behind a dash, in text without type.
    case dash
    /// By the hash of the class that its paragraph has, if nothing else sets it apart.
    case classed(Int)
    /// The page itself calls it a question.
    case question

    /// Whether only a class sets it apart.
    var isClass: Bool { if case .classed = self { true } else { false } }
}

/// Follows what is written and notes the stretches that open lines in a style of their own.
///
/// A line that begins and ends in a style is whole in it, if no more than a quarter is in another: a title in a question in italics.
struct LineMarker {
    private(set) var marks: [LineMark] = []
    private var start: Int?
    private var style: LineStyle?
    /// Where the first stretch ends, and the last one in the same style.
    private var end = 0
    private var last = 0
    private var isOpen = false
    private var other = 0
    /// Whether the first stretch ends a sentence.
    private var isSentence = false

    /// Notes `bytes`, about to be written at `position` in `style`.
    mutating func write(_ bytes: Bytes.SubSequence, at position: Int, in style: LineStyle?) {
        let first = start ?? position
        // Quotation marks before the first word are in no style.
        if start == nil || end == first && style != self.style {
            self.style = style
            isOpen = true
            other = 0
            end = first
        }
        start = first
        let isWord = bytes.contains(where: ASCII.isWord)
        if style == self.style {
            if isOpen, isWord || end > first { end = position + bytes.count }
            last = position + bytes.count
            if isOpen, let byte = bytes.last(where: { !ASCII.isSpace($0) }) {
                isSentence = [UInt8(ascii: "?"), UInt8(ascii: "."), UInt8(ascii: "!")].contains(
                    byte)
            }
        } else if isWord {
            isOpen = false
            other += bytes.count
        }
    }

    /// Ends the line.
    mutating func endLine() {
        if let start, let style, end > start {
            let isWhole = last > end && other * 4 <= last - start && !isSentence
            marks.append(LineMark(style: style, range: start..<(isWhole ? last : end)))
        }
        start = nil
    }
}
