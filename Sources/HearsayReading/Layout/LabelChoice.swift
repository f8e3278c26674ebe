/// Decides for a whole text which lines open turns.
///
/// Labels count where at least three lines have one and one of them comes again, as a speaker does and the heading of a list does not.
/// Lines that are names alone count where two such names come again over short parts of which several ask.
struct LabelChoice {
    /// For each line the label that opens a turn there.
    var labels: [SpeakerLabel.Found?]
    /// The lines below names that say their office.
    var offices: Set<Int> = []
    let lines: [Layout.Line]
    let bytes: Bytes
    /// Whether most lines are in capitals, as captions for the deaf are.
    let isShouted: Bool

    /// - Complexity: O(n) in lines.
    init(_ lines: [Layout.Line], _ bytes: Bytes, asTranscript: Bool) {
        self.lines = lines
        self.bytes = bytes
        labels = lines.map { line in
            asTranscript || line.label?.kind != .stop ? line.label : nil
        }
        let hasLabels = labels.contains { $0 != nil }
        isShouted =
            hasLabels
            && lines.count { Self.isCapitals(bytes, $0.range) } * 2 > lines.count
        if hasLabels, !isShouted, asTranscript {
            // Titles stand over the first turn.
            for at in lines.indices where labels[at] != nil {
                guard isTitle(at) else { break }
                labels[at] = nil
            }
        }
        if !Self.comeAgain(labels, bytes) {
            labels = [SpeakerLabel.Found?](repeating: nil, count: lines.count)
        }
        guard asTranscript else { return }
        // ">>" alone quotes a mail; captions name some speakers.
        let isNamed = counts().contains { $0.value > 1 && $0.key.contains(where: ASCII.isLetter) }
        if !isNamed {
            for at in lines.indices
            where labels[at].map({ bytes[$0.range.lowerBound] == UInt8(ascii: ">") }) ?? false {
                labels[at] = nil
            }
        }
        removeLists()
        addNames()
        removeHead()
        removeTail()
    }

    var isEmpty: Bool { labels.allSatisfy { $0 == nil } }

    private static func comeAgain(_ labels: [SpeakerLabel.Found?], _ bytes: Bytes) -> Bool {
        var labelled = 0
        var comesAgain = false
        var seen: Set<ArraySlice<UInt8>> = []
        for case let label? in labels.lazy {
            labelled += 1
            if comesAgain { continue }
            comesAgain = !seen.insert(ArraySlice(bytes[unnumbered(label.range, bytes)])).inserted
        }
        return labelled >= 3 && comesAgain
    }

    /// How often each label stands there.
    func counts() -> [ArraySlice<UInt8>: Int] {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for case let label? in labels.lazy { counts[key(label), default: 0] += 1 }
        return counts
    }

    func key(_ label: SpeakerLabel.Found) -> ArraySlice<UInt8> {
        ArraySlice(bytes[Self.unnumbered(label.range, bytes)])
    }

    /// "Question" of "Question 2", "Speaker" of "Speaker 4".
    private static func unnumbered(_ label: Range<Int>, _ bytes: Bytes) -> Range<Int> {
        var end = label.upperBound
        while end > label.lowerBound + 1, ASCII.isDigit(bytes[end - 1]) { end -= 1 }
        let bare = bytes.trimmed(label.lowerBound..<end)
        return end < label.upperBound && LabelWords.isRole(bytes, bare) ? bare : label
    }

    static func isCapitals(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
        !bytes[range].contains { ASCII.isLetter($0) && !ASCII.isUpper($0) }
    }

    func name(_ label: SpeakerLabel.Found) -> ArraySlice<UInt8> {
        ArraySlice(bytes[Self.unnumbered(SpeakerLine.name(bytes, label.range), bytes)])
    }

    /// Whether a name stands with an office or an outlet: "Jane Roe - Chief Executive".
    func isTitled(_ name: SpeakerLabel.Found) -> Bool {
        SpeakerLine.name(bytes, name.range).count < name.range.count
    }

    /// Whether words end as a sentence, a broken sentence or a stage direction does.
    func endsSentence(_ words: Range<Int>) -> Bool {
        var end = words.upperBound
        while end > words.lowerBound {
            let byte = bytes[end - 1]
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "-"),
                UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ":"):
                return true
            case 0x22, 0x27: end -= 1
            default:
                guard byte >= 0x80, end - 3 >= words.lowerBound, bytes[end - 3] == 0xE2 else {
                    return false
                }
                // Closing quotation marks are passed over, dashes and an ellipsis end.
                if byte != 0x99, byte != 0x9D { return true }
                end -= 3
            }
        }
        return false
    }
}
