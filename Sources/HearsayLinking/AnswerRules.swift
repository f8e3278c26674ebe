internal import HearsayCore

/// The rules by which an answer turn has a question; the first that applies decides.
extension QuestionPairing {
    /// Shorter remarks after somebody else's answer are no answers of their own, in words.
    private static let shortestAddition = 14

    /// The question turn that an answer turn answers, and why; `nil` if it answers nothing.
    ///
    /// - Complexity: O(n) in the words of the two turns.
    func question(of at: Int, by speaker: String) -> (Int, AnswerTie)? {
        let remark = remarks[at]
        if neverAnswers(at, speaker) { return nil }
        let candidate = waiting.last { kinds[$0]?.isSubstantive ?? false }
        let isLast = candidate == waiting.last
        let asks = candidate.map { kinds[$0] == .asks } ?? false
        let isPut = asks && isLast
        let isWhole = isPut && candidate.map { remarks[$0].endsAsking } ?? false
        let follows = candidate.map { ($0, tie(to: $0)) }
        let resumes = unfinished[speaker].map { ($0, AnswerTie.resumed) }
        let goesOn =
            open?.speaker == speaker ? open.map { ($0.question, AnswerTie.continued) } : nil

        if remark.clauses.isEmpty { return remark.hasUnheardWords ? follows : nil }
        if remark.isOnly(.assent) {
            return isWhole || remark.startsWithYes && isLast && isYesOrNo(candidate)
                ? follows : nil
        }
        if let resumes, remark.resumes || remark.claimsTheFloor || repeats(at),
            remark.resumes || !(isPut && candidate.map { remarks[$0].resumes } ?? false)
        {
            return remark.isMostlyFloor && remark.has(.floor) && remark.matter < 8 ? nil : resumes
        }
        if let resumes, let candidate {
            // Words that nobody heard are no more than noise to who was speaking.
            if isLast, remarks[candidate].clauses.isEmpty, !remark.endsAsking { return resumes }
        } else if let resumes, !waiting.isEmpty, remark.words <= 6, remark.isBroken {
            return resumes
        }
        if passesOn(at, after: isWhole ? candidate : nil) { return nil }
        if isWhole, remark.startsWithShortAnswer { return follows }
        if let candidate, let goesOn, isLast, isStart(candidate), open?.isOver == false,
            remark.matter > 0, !remark.opensWithFloor
        {
            return goesOn
        }
        if remark.callsSomebody { return nil }
        if let last = waiting.last, remark.words <= 14, remark.holds(FloorPhrases.requeries) {
            if let candidate { return (candidate, .requery) }
            if let goesOn, open?.isOver == false { return (goesOn.0, .requery) }
            if !remarks[last].asks { return (last, .requery) }
        }
        if let follows, isLast, remark.endsAsking, !remark.has(.floor) { return follows }
        if remark.isOnly(.assent, .filler) {
            return remark.isBroken ? follows ?? resumes ?? (last.asksBack ? goesOn : nil) : nil
        }
        if isAboutTheFloor(remark, by: speaker, isPut: isPut, after: candidate) { return nil }
        if remark.opensSession, !asks { return nil }
        if let candidate {
            return isTakenUp(candidate, after: at)
                ? nil : answer(of: remark, to: candidate, isLast: isLast)
        }
        if Self.isFacilitator(speaker) { return nil }
        return waiting.isEmpty
            ? addition(of: remark, by: speaker, resumes)
            : continuation(of: remark, goesOn, resumes)
    }

    /// Whether who presides, objects to a question or is played speaks, which needs no reading.
    func neverAnswers(_ at: Int, _ speaker: String) -> Bool {
        // With nobody but who asks, the chairman is who is asked.
        Self.presides(speaker) && counts.count > 2 || isClip(at, speaker) || remarks[at].objects
    }

    /// Whether an answer turn begins with words of the same speaker's before, over a single turn that broke it off: "I'm not going to –",
    /// "I'm not going to say".
    private func repeats(_ at: Int) -> Bool {
        at > 1 && turns[at - 1].role == .question && turns[at - 2].role == .answer
            && text.string(turns[at - 2].label) == text.string(turns[at].label)
            && remarks[at - 2].isBroken && !remarks[at - 1].resumes && remarks[at].words >= 8
            && remarks[at].begins(asIn: remarks[at - 2])
    }

    /// Whether the turn before announces a recording of somebody else ("Here's the mayor last night.").
    ///
    /// He is heard once.
    private func isClip(_ at: Int, _ speaker: String) -> Bool {
        guard at > 0, counts[speaker] == 1, text.string(turns[at - 1].label).count > 1 else {
            return false
        }
        let last = remarks[at - 1].lastSentence
        return !remarks[at - 1].endsAsking
            && last.first?.starts(with: FloorPhrases.clips) ?? false
    }

    /// Whether a turn says nothing before it asks another official to answer, who then does ("Doctor Roe, do you want to take
    /// that?").
    ///
    /// - Parameter question: the whole question before it; "Yes." may answer one that wants yes or no.
    private func passesOn(_ at: Int, after question: Int?) -> Bool {
        let remark = remarks[at]
        guard at + 1 < turns.count, turns[at + 1].role == .answer, remark.words <= 30 else {
            return false
        }
        let next = text.string(turns[at + 1].label)
        guard next != text.string(turns[at].label), !Self.isFacilitator(next),
            !(remark.startsWithShortAnswer && question.map { remarks[$0].asksYesOrNoLast } ?? false)
        else { return false }
        return remark.clauses.first { ![.assent, .filler, .name, .courtesy].contains($0.kind) }?
            .holds(FloorPhrases.delegations) ?? false
    }

    /// What leads to a question that is answered.
    private func tie(to question: Int) -> AnswerTie {
        switch kinds[question] {
        case .asks:
            waiting.last == question ? .put : .putBefore
        case .breaksOff: .brokenOff
        default: .said
        }
    }

    /// Whether "Yes." may be the answer although the question goes on: it is put, or has begun.
    private func isYesOrNo(_ question: Int?) -> Bool {
        guard let question else { return false }
        return kinds[question] == .asks || remarks[question].asksYesOrNoLast
    }

    /// Whether a remark is courteous or runs the session, and says nothing on the matter.
    private func isAboutTheFloor(
        _ remark: Remark, by speaker: String, isPut: Bool, after question: Int?
    ) -> Bool {
        if remark.matter == 0 || remark.wavesAside { return true }
        if remark.has(.floor), remark.isMostlyFloor, !(isPut && remark.matter > 2) { return true }
        if Self.isFacilitator(speaker) {
            return remark.has(.floor) || remark.has(.courtesy) || remark.matter < 3
        }
        // Who gives the floor does not answer for the one who has been answering.
        return speaker == host && !last.asksBack && remark.words <= 35
            && question.map { kinds[$0] == .breaksOff } ?? true
            && unfinished[speaker] == nil && open.map { $0.speaker != speaker } ?? false
    }

    /// Whether a question turn breaks off after its first words.
    private func isStart(_ question: Int) -> Bool {
        kinds[question] == .breaksOff && remarks[question].words <= 5
    }

    /// Whether a question that is not put yet is begun again after a remark that gives the floor back.
    private func isTakenUp(_ question: Int, after at: Int) -> Bool {
        guard kinds[question] != .asks, remarks[at].handsOver, remarks[at].words <= 25,
            at + 1 < turns.count, turns[at + 1].role == .question
        else { return false }
        return remarks[at + 1].sharesWords(with: remarks[question])
    }

    /// After a question: its answer, unless the remark goes on with the one before or ends the session.
    private func answer(
        of remark: Remark, to question: Int, isLast: Bool
    ) -> (Int, AnswerTie)? {
        let words = remarks[question].words
        // What is said at length before anybody has asked is a statement of its own.
        if remark.words > Self.longestReply, words < 20 {
            if !wasAsked || !wasAskedAtLength && (remark.greets || isUnopened) { return nil }
        }
        if kinds[question] == .asks { return (question, tie(to: question)) }
        // Nor is there anything to answer in a few words before the first question.
        if !wasAsked, words <= 3 { return nil }
        if !isLast, waiting.last.map({ kinds[$0] == .requests }) ?? false, remark.words <= 4,
            remark.isBroken
        {
            return nil
        }
        if kinds[question] == .breaksOff, let open, !open.isOver,
            ["and", "also"].contains(remark.clauses.first?.words.first?.lower)
        {
            return (open.question, .continued)
        }
        if open == nil, !last.asksBack, words <= 4, remark.words > Self.longestReply { return nil }
        return remark.bidsFarewell && remark.words <= 25 ? nil : (question, tie(to: question))
    }

    /// After turns that put no question: the floor is given, or the answer before goes on.
    private func continuation(
        of remark: Remark, _ goesOn: (Int, AnswerTie)?, _ resumes: (Int, AnswerTie)?
    ) -> (Int, AnswerTie)? {
        if let resumes, remark.words >= Self.shortestAddition,
            !remark.has(.floor) || remark.words > Self.longestReply
        {
            return resumes
        }
        if let request = waiting.last(where: { kinds[$0] == .requests }) {
            let gives =
                remark.has(.floor) && (remark.isMostlyFloor || remark.words <= 14)
                || remark.handsOver && remark.words <= 40 && remark.clauses[0].kind == .courtesy
            return remark.words <= 8 || gives ? nil : (request, .said)
        }
        guard let goesOn, open?.isOver == false, open?.isClosed == false else { return nil }
        if remark.bidsFarewell, remark.clauses[0].kind != .matter { return nil }
        if remark.opensWithFloor { return nil }
        if waiting.contains(where: { remarks[$0].isCall }), remark.words <= 6,
            remark.clauses[0].kind == .assent
        {
            return nil
        }
        return resumes ?? goesOn
    }

    /// Directly after another official: an addition to the answer, if it says enough.
    private func addition(
        of remark: Remark, by speaker: String, _ resumes: (Int, AnswerTie)?
    ) -> (Int, AnswerTie)? {
        if let resumes { return resumes }
        guard let open else { return nil }
        let adds = (open.question, AnswerTie.added)
        let opening = remark.opening
        let isCourteous = opening.contains { $0.kind == .courtesy }
        if remark.opensWithFloor || open.isOver && isCourteous
            || remark.handsOver && isCourteous && !remark.thanksForQuestion
            || remark.words <= 40 && Remark.bidFarewell(remark.clauses[...])
            || Remark.bidFarewell(opening) || opening.first?.words.first?.lower == "everybody"
        {
            return nil
        }
        let isOther = open.speaker != speaker
        if isOther,
            remark.clauses.prefix(2).contains(where: { $0.starts(with: FloorPhrases.additions) })
        {
            return adds
        }
        if open.isClosed, isOther || remark.clauses[0].words[0].lower != "oh" { return nil }
        if last.isPaired {
            // What the other asked of this one is part of the answer, however short.
            if isOther, last.asksBack, !last.hands, !remark.has(.floor) { return adds }
        } else if isOther, !last.asksBack, !last.hands, !open.speakers.contains(speaker) {
            return nil
        } else if last.hands, last.asksBack, opening.contains(where: { $0.kind == .assent }) {
            return nil
        }
        if remark.sharesWords(with: remarks[open.question]) { return adds }
        return remark.words < Self.shortestAddition ? nil : adds
    }
}
