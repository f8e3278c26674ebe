/// Decides for a whole text which lines open turns.
///
/// Labels count where at least three lines have one and one of them comes again, as a speaker does and the heading of a list does not.
/// Lines that are names alone count where two such names come again over short parts of which several ask.
struct LabelChoice {
    /// For each line the label that opens a turn there.
    private(set) var labels: [SpeakerLabel.Found?]
    /// The lines below names that say their office.
    private(set) var offices: Set<Int> = []
    private let lines: [Layout.Line]
    private let bytes: Bytes
    /// Whether most lines are in capitals, as captions for the deaf are.
    private let isShouted: Bool

    /// - Complexity: O(n) in lines.
    init(_ lines: [Layout.Line], _ bytes: Bytes) {
        self.lines = lines
        self.bytes = bytes
        isShouted = lines.count { Self.isCapitals(ArraySlice(bytes[$0.range])) } * 2 > lines.count
        labels = lines.map(\.label)
        if labels.contains(where: { $0 != nil }), !isShouted {
            for at in lines.indices where isTitle(at) { labels[at] = nil }
        }
        if !Self.comeAgain(labels, bytes) {
            labels = [SpeakerLabel.Found?](repeating: nil, count: lines.count)
        }
        removeLists()
        addNames()
        removeHead()
        removeTail()
    }

    private var isEmpty: Bool { labels.allSatisfy { $0 == nil } }

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

    /// "FORECASTING THE RIVERS: ARE WE READY?", in one line or two.
    private func isTitle(_ at: Int) -> Bool {
        guard let label = labels[at], label.kind == .colon,
            Self.isCapitals(ArraySlice(bytes[lines[at].range]))
        else { return false }
        var words = label.words..<lines[at].range.upperBound
        if words.isEmpty, at + 1 < lines.count, !lines[at + 1].followsBlank {
            words = lines[at + 1].range
        }
        return bytes[words].count(where: ASCII.isLetter) >= 12
            && Self.isCapitals(ArraySlice(bytes[words]))
    }

    /// How often each label stands there.
    private func counts() -> [ArraySlice<UInt8>: Int] {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for case let label? in labels.lazy { counts[key(label), default: 0] += 1 }
        return counts
    }

    private func key(_ label: SpeakerLabel.Found) -> ArraySlice<UInt8> {
        ArraySlice(bytes[Self.unnumbered(label.range, bytes)])
    }

    /// "Question" of "Question 2", "Speaker" of "Speaker 4".
    private static func unnumbered(_ label: Range<Int>, _ bytes: Bytes) -> Range<Int> {
        var end = label.upperBound
        while end > label.lowerBound + 1, ASCII.isDigit(bytes[end - 1]) { end -= 1 }
        let bare = bytes.trimmed(label.lowerBound..<end)
        return end < label.upperBound && LabelWords.isRole(bytes, bare) ? bare : label
    }

    /// Takes away what labels nobody: lines right below one another that come only once ("Born: …", "Length: …"), and single names
    /// in an answer, as where it quotes a dialogue.
    private mutating func removeLists() {
        removeKeys()
        let counts = counts()
        if counts.isEmpty { return }
        // Whether turns begin with a capital here.
        let lower = lines.indices.count { at in labels[at].map { startsLower($0, at) } ?? false }
        let isSpoken = lower * 5 <= counts.values.reduce(0, +)
        let isOnce = labels.map { label in
            label.map { $0.kind == .colon && counts[key($0)] == 1 } ?? false
        }
        let isSpaced =
            lines.indices.count { labels[$0] != nil && lines[$0].followsBlank } * 2
            >= lines.indices.count { labels[$0] != nil }
        // Where `Q` asks and `A` or capitals answer, a name in small letters that comes once is quoted.
        let asks = counts[[UInt8(ascii: "Q")]] ?? 0
        let isMarked =
            asks >= 3
            && counts.allSatisfy { $0.value == 1 || Self.isCapitals($0.key) }
            && counts.reduce(0) { $1.value > 1 ? $0 + $1.value : $0 } >= asks + 3
        for at in lines.indices where isOnce[at] {
            guard let label = labels[at] else { continue }
            let isBeside =
                at > 0 && isOnce[at - 1] && !lines[at].followsBlank
                || at + 1 < lines.count && isOnce[at + 1] && !lines[at + 1].followsBlank
            // "Chairman Roe, Member Doe: thank you" greets, "First: we know more" counts.
            let greets = isSpoken && startsLower(label, at)
            if greets || label.range.count == 1 || isSpaced && isBeside
                || isMarked && !Self.isCapitals(key(label))
            {
                labels[at] = nil
            }
        }
    }

    /// Takes away the key to initials: lines right below one another whose words end as no sentence does.
    private mutating func removeKeys() {
        let isKey = lines.indices.map { at in
            guard let label = labels[at], label.kind == .colon else { return false }
            let words = bytes.trimmed(label.words..<lines[at].range.upperBound)
            return !words.isEmpty && words.count <= 60 && !endsSentence(words)
        }
        for at in lines.indices where isKey[at] {
            let isBeside =
                at > 0 && isKey[at - 1] && !lines[at].followsBlank
                || at + 1 < lines.count && isKey[at + 1] && !lines[at + 1].followsBlank
            if isBeside { labels[at] = nil }
        }
    }

    private func startsLower(_ label: SpeakerLabel.Found, _ at: Int) -> Bool {
        label.words < lines[at].range.upperBound && ASCII.isLetter(bytes[label.words])
            && !ASCII.isUpper(bytes[label.words])
    }

    private static func isCapitals(_ name: ArraySlice<UInt8>) -> Bool {
        !name.contains { ASCII.isLetter($0) && !ASCII.isUpper($0) }
    }

    /// Takes away what stands over the first label that comes again and is a title rather than a turn: "Episode 3: Why it stood
    /// still", names alone, lines in capitals, salutations.
    private mutating func removeHead() {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for case let label? in labels.lazy { counts[name(label), default: 0] += 1 }
        for at in lines.indices {
            guard let label = labels[at] else { continue }
            if counts[name(label)] != 1 { return }
            let words = bytes.trimmed(label.words..<lines[at].range.upperBound)
            let isTitle: Bool
            switch label.kind {
            case .mark: isTitle = false
            case .line:
                isTitle =
                    !isTitled(label) && label.range.upperBound == lines[at].range.upperBound
            case .colon, .stop:
                isTitle =
                    !isShouted && Self.isCapitals(ArraySlice(bytes[lines[at].range]))
                    && !words.isEmpty
                    || label.kind == .colon && !words.isEmpty && !endsSentence(words)
            }
            if isTitle { labels[at] = nil }
        }
    }

    /// Takes away what stands behind the last label that comes again and is the page's: "Press officer: Ada Roe".
    private mutating func removeTail() {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for case let label? in labels.lazy { counts[name(label), default: 0] += 1 }
        for at in lines.indices.reversed() {
            guard let label = labels[at] else { continue }
            if counts[name(label)] != 1 || label.kind == .mark { return }
            let words = bytes.trimmed(label.words..<lines[at].range.upperBound)
            if label.kind == .colon, !words.isEmpty, !endsSentence(words) { labels[at] = nil }
        }
    }

    /// Whether words end as a sentence, a broken sentence or a stage direction does.
    private func endsSentence(_ words: Range<Int>) -> Bool {
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

    /// Adds lines that are names alone, if they are speakers'.
    private mutating func addNames() {
        let names = candidates()
        guard names.count >= 3 else { return }
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for (_, label) in names { counts[name(label), default: 0] += 1 }
        func comesAgain(_ label: SpeakerLabel.Found) -> Bool { counts[name(label), default: 0] > 1 }
        // A surname in capitals alone is one beside other names.
        let hasPersons = names.contains { comesAgain($0.name) && isPersonal($0.name) }
        func speaks(_ label: SpeakerLabel.Found) -> Bool {
            isPersonal(label)
                || hasPersons && counts[name(label), default: 0] > 2
                    && Self.isCapitals(ArraySlice(bytes[label.range]))
        }
        let speakers = names.filter { comesAgain($0.name) && speaks($0.name) }
        let isBeside = !isEmpty
        guard Set(speakers.map { name($0.name) }).count >= (isBeside ? 1 : 2),
            speakers.count >= (isBeside ? 3 : 4), talks(names, besideOthers: isBeside)
        else { return }
        for (at, label) in names
        where comesAgain(label) && isPersonal(label)
            || (isBeside ? isTitled(label) : isPersonal(label))
            || counts[name(label), default: 0] > 2
        {
            labels[at] = label
            // The office below a name is nobody's words.
            if at + 1 < lines.count, !lines[at + 1].followsBlank,
                SpeakerLine.at(bytes, lines[at + 1].range) != nil
            {
                offices.insert(at + 1)
            }
        }
        // "Me: …" within what somebody says.
        let others = self.counts()
        let alone = labels.count { $0?.kind == .line }
        let colons = labels.count { $0?.kind == .colon }
        if isBeside, colons * 2 > alone { return }
        for at in lines.indices {
            if let label = labels[at], label.kind == .colon, others[key(label), default: 0] <= 3 {
                labels[at] = nil
            }
        }
    }

    /// Whether most of what stands below names is short and some of it asks.
    private func talks(
        _ names: [(at: Int, name: SpeakerLabel.Found)], besideOthers isBeside: Bool
    ) -> Bool {
        let starts = names.map(\.at)
        var short = 0
        var asking = 0
        for (start, end) in zip(starts, starts.dropFirst() + [lines.count]) {
            let part = start + 1..<end
            if part.count(where: { lines[$0].range.count > 20 }) <= 5 { short += 1 }
            if part.contains(where: { endsAsking(lines[$0].range) }) { asking += 1 }
        }
        return short * 5 >= names.count * 3
            && (isBeside || asking >= 2 && asking * 8 >= names.count)
    }

    /// Whether a line reads as a person's name or part: of two words, with a time, or "Moderator"; headings of lists ("Pros") come
    /// again as well.
    private func isPersonal(_ label: SpeakerLabel.Found) -> Bool {
        let name = SpeakerLine.name(bytes, label.range)
        return LabelWords.split(bytes, name).count > 1 || LabelWords.isRole(bytes, name)
            || label.words > label.range.upperBound
    }

    /// The lines that may be names over what is said: what follows is text and no other such line.
    private func candidates() -> [(at: Int, name: SpeakerLabel.Found)] {
        var found: [(at: Int, name: SpeakerLabel.Found)] = []
        var pending: (at: Int, name: SpeakerLabel.Found)?
        for (at, line) in lines.enumerated() {
            if line.isFurniture(bytes) { continue }
            let name = labels[at] == nil ? SpeakerLine.at(bytes, line.range) : nil
            if let held = pending, name == nil, labels[at] == nil,
                isSaid(line.range, under: held.name)
            {
                found.append(held)
            }
            // "Ada Roe", "Chief Executive, Roe plc", and what she says.
            if let held = pending, held.at == at - 1, name != nil, !line.followsBlank,
                at + 1 < lines.count, lines[at + 1].followsBlank,
                LabelWords.split(bytes, self.lines[held.at].range).count > 1
            {
                continue
            }
            pending = name.map { (at, $0) }
        }
        return found
    }

    /// Whether a line reads as what somebody says, not as a line of a list.
    private func isSaid(_ line: Range<Int>, under name: SpeakerLabel.Found) -> Bool {
        name.words > name.range.upperBound || line.count >= 60
            || bytes[line].last != UInt8(ascii: ":") && endsSentence(line)
    }

    private func name(_ label: SpeakerLabel.Found) -> ArraySlice<UInt8> {
        ArraySlice(bytes[Self.unnumbered(SpeakerLine.name(bytes, label.range), bytes)])
    }

    /// Whether a name stands with an office or an outlet: "Jane Roe - Chief Executive".
    private func isTitled(_ name: SpeakerLabel.Found) -> Bool {
        SpeakerLine.name(bytes, name.range).count < name.range.count
    }

    private func endsAsking(_ line: Range<Int>) -> Bool {
        bytes[max(line.lowerBound, line.upperBound - 5)..<line.upperBound]
            .contains(UInt8(ascii: "?"))
    }
}
