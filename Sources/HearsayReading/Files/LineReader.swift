/// Cuts a file of any length into lines, holding no more than one line and one chunk.
struct LineReader {
    enum Event {
        case line(number: Int, bytes: [UInt8])
        case tooLong(number: Int)
        case failed
        case end
    }

    private static let chunk = 1 << 18
    private let file: FileHandle
    private let limit: Int
    private var buffer: [UInt8]
    private var at = 0
    private var searched = 0
    private var number = 0
    private var atEnd = false

    /// - Parameters:
    ///   - buffer: bytes that were already read from `file`.
    ///   - limit: longest line in bytes.
    init(file: FileHandle, buffer: [UInt8], limit: Int) {
        self.file = file
        self.limit = limit
        self.buffer = buffer
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        searched = at
    }

    /// The next line that is not blank.
    mutating func next() -> Event {
        while true {
            if let lineBreak = buffer[searched...].firstIndex(of: ASCII.newline) {
                let event = take(upTo: lineBreak, next: lineBreak + 1)
                if let event { return event }
                continue
            }
            searched = buffer.count
            if buffer.count - at > limit + 1 { return skipRest() }
            if atEnd {
                if at == buffer.count { return .end }
                let event = take(upTo: buffer.count, next: buffer.count)
                if let event { return event }
                continue
            }
            if !fill() { return .failed }
        }
    }

    private mutating func take(upTo lineEnd: Int, next: Int) -> Event? {
        number += 1
        var end = lineEnd
        if end > at, buffer[end - 1] == 0x0D { end -= 1 }
        defer {
            at = next
            searched = next
        }
        if end - at > limit { return .tooLong(number: number) }
        if buffer[at..<end].allSatisfy({ ASCII.isSpace($0) }) { return nil }
        return .line(number: number, bytes: Array(buffer[at..<end]))
    }

    /// Goes past a line over the limit without keeping it.
    private mutating func skipRest() -> Event {
        number += 1
        while true {
            if let lineBreak = buffer[searched...].firstIndex(of: ASCII.newline) {
                at = lineBreak + 1
                searched = at
                return .tooLong(number: number)
            }
            at = buffer.count
            searched = at
            if atEnd { return .tooLong(number: number) }
            if !fill() { return .failed }
        }
    }

    private mutating func fill() -> Bool {
        if at > 0 {
            buffer.removeSubrange(0..<at)
            searched -= at
            at = 0
        }
        guard let got = file.read(Self.chunk, into: &buffer) else {
            atEnd = true
            return false
        }
        if got == 0 { atEnd = true }
        return true
    }
}
