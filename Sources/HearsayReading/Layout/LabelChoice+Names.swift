internal import HearsayCore

/// Names alone on their lines.
extension LabelChoice {
    /// Adds lines that are names alone, if they are speakers'.
    mutating func addNames() {
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
                    && Self.isCapitals(bytes, label.range)
        }
        let speakers = names.filter { comesAgain($0.name) && speaks($0.name) }
        let isBeside = !isEmpty
        guard Set(speakers.map { name($0.name) }).count >= (isBeside ? 1 : 2),
            speakers.count >= (isBeside ? 3 : 4), talks(names, besideOthers: isBeside)
        else { return }
        for (at, label) in names
        where comesAgain(label) && isPersonal(label)
            || (isBeside ? isTitled(label) || hasOffice(below: at) : isPersonal(label))
            || counts[name(label), default: 0] > 2
        {
            labels[at] = label
            // The office below a name is nobody's words.
            if hasOffice(below: at) { offices.insert(at + 1) }
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

    /// Whether the line right below a name reads as an office.
    private func hasOffice(below at: Int) -> Bool {
        at + 1 < lines.count && !lines[at + 1].followsBlank
            && SpeakerLine.at(bytes, lines[at + 1].range) != nil
    }

    /// Whether a line is somebody's office by its words: "Lindon Bank, Analyst", "Chief Executive Officer".
    private func isOffice(_ line: Range<Int>) -> Bool {
        let words = bytes.string(line)
        return words.contains(",") || Offices.namesHolder(words) || Offices.namesInstitution(words)
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
                at + 1 < lines.count,
                lines[at + 1].followsBlank
                    || lines[held.at].followsBlank && isOffice(line.range)
                        && SpeakerLine.at(bytes, lines[at + 1].range) == nil,
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

    private func endsAsking(_ line: Range<Int>) -> Bool {
        bytes[max(line.lowerBound, line.upperBound - 5)..<line.upperBound]
            .contains(UInt8(ascii: "?"))
    }
}
