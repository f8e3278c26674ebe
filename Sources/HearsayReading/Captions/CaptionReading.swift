internal import HearsayCore

/// Captions of a recording (WebVTT, W3C 2019, and SubRip) → running text, a paragraph a speaker, with the way back.
///
/// Numbers, times, notes and styles are left out. `<v Ada Roe>` becomes the label `Ada Roe:` where the voice changes; `>>`, `- ` and
/// labels within the captions begin a paragraph as well.
struct CaptionReading {
    /// In bytes: longer paragraphs end with their next sentence, for captions that name no speaker.
    private static let longParagraph = 400
    private static let longestTag = 200

    private let bytes: Bytes
    private var cleaned = Cleaned(text: [], map: SourceMap())
    private var voice: [UInt8] = []
    private var paragraph = 0
    /// Whether `>>` says where the speaker changes, so that labels need not.
    private var hasChanges = false

    /// The text of captions; `nil` if the text is none.
    ///
    /// - Complexity: O(n) in bytes.
    static func clean(_ whole: Cleaned) -> Cleaned? {
        whole.text.withUnsafeBufferPointer { bytes in
            guard let cues = CaptionCues.find(in: bytes) else { return nil }
            var reading = CaptionReading(bytes: bytes)
            reading.hasChanges =
                cues.shown.count { bytes.has(">>", at: $0.lowerBound, before: $0.upperBound) } >= 3
            for line in cues.head {
                reading.begin()
                reading.shown(line)
            }
            if !cues.head.isEmpty { reading.begin() }
            for line in cues.shown { reading.add(line) }
            var cleaned = whole
            cleaned.text = reading.cleaned.text
            cleaned.map = reading.cleaned.map.following(whole.map)
            return cleaned
        }
    }

    private init(bytes: Bytes) { self.bytes = bytes }

    private mutating func add(_ line: Range<Int>) {
        var at = line.lowerBound
        // ">> " and "- " before another speaker's words; "-- go on" is none.
        var opens = bytes[at] == UInt8(ascii: ">")
        if bytes[at] == UInt8(ascii: "-"), line.count > 2, ASCII.isSpace(bytes[at + 1]) {
            opens = true
            at = bytes.trimmed(at + 1..<line.upperBound).lowerBound
        }
        if bytes.has("<v", at: at, before: line.upperBound), let name = voiceName(at, line) {
            if !bytes[name].elementsEqual(voice) {
                voice = Array(bytes[name])
                begin()
                append(name)
                cleaned.text.append(contentsOf: [UInt8(ascii: ":")])
            }
            opens = false
        } else if opens || voice.isEmpty && !hasChanges && isLabelled(at..<line.upperBound)
            || cleaned.text.count - paragraph > Self.longParagraph && endsSentence
        {
            begin()
        }
        if cleaned.text.count > paragraph { cleaned.text.append(ASCII.space) }
        shown(at..<line.upperBound)
    }

    private func isLabelled(_ line: Range<Int>) -> Bool {
        !line.isEmpty && SpeakerLabel.at(bytes, line)?.kind == .colon
    }

    /// The name in `<v.loud Ada Roe>`.
    private func voiceName(_ at: Int, _ line: Range<Int>) -> Range<Int>? {
        guard let close = close(at, line),
            let blank = (at..<close).first(where: { ASCII.isSpace(bytes[$0]) })
        else { return nil }
        let name = bytes.trimmed(blank..<close)
        return name.isEmpty ? nil : name
    }

    private mutating func begin() {
        if !cleaned.text.isEmpty {
            cleaned.text.append(contentsOf: [ASCII.newline, ASCII.newline])
        }
        paragraph = cleaned.text.count
    }

    /// Adds a line without its tags.
    private mutating func shown(_ line: Range<Int>) {
        var start = line.lowerBound
        var at = start
        while at < line.upperBound {
            if bytes[at] == UInt8(ascii: "<"), let close = close(at, line) {
                append(start..<at)
                at = close + 1
                start = at
            } else {
                at += 1
            }
        }
        append(start..<line.upperBound)
    }

    /// Where the tag that begins at `at` ends.
    private func close(_ at: Int, _ line: Range<Int>) -> Int? {
        (at..<min(at + Self.longestTag, line.upperBound)).first { bytes[$0] == UInt8(ascii: ">") }
    }

    private mutating func append(_ range: Range<Int>) {
        if range.isEmpty { return }
        cleaned.map.append(
            SourceMap.Run(text: cleaned.text.count, source: range.lowerBound, units: range.count))
        cleaned.text.append(contentsOf: bytes[range])
    }

    private var endsSentence: Bool {
        guard let last = cleaned.text.last else { return false }
        return [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(last)
    }
}
