/// What looks like a label and labels nobody.
extension LabelChoice {
    /// "FORECASTING THE RIVERS: ARE WE READY?", in one line or two.
    func isTitle(_ at: Int) -> Bool {
        guard let label = labels[at], label.kind == .colon,
            Self.isCapitals(bytes, lines[at].range)
        else { return false }
        var words = label.words..<lines[at].range.upperBound
        if words.isEmpty, at + 1 < lines.count, !lines[at + 1].followsBlank {
            words = lines[at + 1].range
        }
        return bytes[words].count(where: ASCII.isLetter) >= 12
            && Self.isCapitals(bytes, words)
    }

    /// Takes away what labels nobody: lines right below one another that come only once ("Born: …", "Length: …"), and single names
    /// in an answer, as where it quotes a dialogue.
    mutating func removeLists() {
        removeKeys()
        let counts = counts()
        if counts.isEmpty { return }
        // Whether turns begin with a capital here.
        let lower = lines.indices.count { at in labels[at].map { startsLower($0, at) } ?? false }
        let isSpoken = lower * 5 <= counts.values.reduce(0, +)
        // "Mr. ROE" is "MR. ROE".
        var lowered: [[UInt8]: Int] = [:]
        for (key, count) in counts { lowered[folded(key), default: 0] += count }
        let isOnce = labels.map { label in
            label.map { $0.kind == .colon && lowered[folded(key($0))] == 1 } ?? false
        }
        let isSpaced =
            lines.indices.count { labels[$0] != nil && lines[$0].followsBlank } * 2
            >= lines.indices.count { labels[$0] != nil }
        // Where `Q` asks and `A` or capitals answer, a name in small letters that comes once is quoted.
        let questions = counts[[UInt8(ascii: "Q")]] ?? 0
        let isMarked =
            questions >= 3
            && counts.allSatisfy {
                $0.value == 1 || !$0.key.contains { ASCII.isLetter($0) && !ASCII.isUpper($0) }
            }
            && counts.reduce(0) { $1.value > 1 ? $0 + $1.value : $0 } >= questions + 3
        // "Me: …" is quoted where others have names.
        let named = counts.count { $0.value > 2 && !isPronoun($0.key) }
        if named >= 2 {
            for at in lines.indices {
                if let label = labels[at], LabelWords.isPronoun(bytes, label.range) {
                    labels[at] = nil
                }
            }
        }
        for at in lines.indices where isOnce[at] {
            guard let label = labels[at] else { continue }
            let isBeside =
                at > 0 && isOnce[at - 1] && !lines[at].followsBlank
                || at + 1 < lines.count && isOnce[at + 1] && !lines[at + 1].followsBlank
            // "Chairman Roe, Member Doe: thank you" greets, "First: we know more" counts.
            let greets = isSpoken && startsLower(label, at) && !asks(lines[at].range)
            if greets || label.range.count == 1 || isSpaced && isBeside
                || isMarked && !Self.isCapitals(bytes, label.range)
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
        // A key stands over all that is said.
        let first = lines.indices.first { at in
            labels[at].map { endsSentence(bytes.trimmed($0.words..<lines[at].range.upperBound)) }
                ?? false
        }
        for at in lines.indices where isKey[at] && at < first ?? 0 {
            let isBeside =
                at > 0 && isKey[at - 1] && !lines[at].followsBlank
                || at + 1 < lines.count && isKey[at + 1] && !lines[at + 1].followsBlank
            if isBeside { labels[at] = nil }
        }
    }

    private func folded(_ key: ArraySlice<UInt8>) -> [UInt8] { key.map(ASCII.lower) }

    private func isPronoun(_ key: ArraySlice<UInt8>) -> Bool {
        key.withUnsafeBufferPointer { LabelWords.isPronoun($0, 0..<$0.count) }
    }

    /// Whether a question mark stands in a line.
    private func asks(_ line: Range<Int>) -> Bool { bytes[line].contains(UInt8(ascii: "?")) }

    private func startsLower(_ label: SpeakerLabel.Found, _ at: Int) -> Bool {
        label.words < lines[at].range.upperBound && ASCII.isLetter(bytes[label.words])
            && !ASCII.isUpper(bytes[label.words])
    }

    /// Takes away what stands over the first label that comes again and is a title rather than a turn: "Episode 3: Why it stood
    /// still", names alone, lines in capitals, salutations.
    mutating func removeHead() {
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
                    !isShouted && Self.isCapitals(bytes, lines[at].range)
                    && !words.isEmpty
                    || label.kind == .colon && !words.isEmpty && !endsSentence(words)
            }
            if isTitle { labels[at] = nil }
        }
    }

    /// Takes away what stands behind the last label that comes again and is the page's: "Press officer: Ada Roe", and
    /// whatever stands behind what says that the talk is over.
    mutating func removeTail() {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for case let label? in labels.lazy { counts[name(label), default: 0] += 1 }
        let last = lines.indices.last { at in
            labels[at].map { counts[name($0)] != 1 || $0.kind == .mark } ?? false
        }
        // "This interview has been edited for length."
        var isOver = false
        for at in lines.indices[(last.map { $0 + 1 } ?? 0)...] {
            guard let label = labels[at] else {
                isOver = isOver || last != nil && TurnEdges.closes(lines[at].range, bytes)
                continue
            }
            let words = bytes.trimmed(label.words..<lines[at].range.upperBound)
            if isOver || label.kind == .colon && !words.isEmpty && !endsSentence(words) {
                labels[at] = nil
            }
        }
    }
}
