import HearsayCore
import HearsayExtraction
import HearsayLinking
import HearsayReading
import HearsayTagging

#if canImport(Glibc)
    import Glibc
#endif

/// What the second reader is given, for its training: marked passages with what the rules found; and what it says of them.
enum Second {
    /// Annotated attributions, one document a line: `{"id", "acts": [{"act", "rule", "pieces", "marks"}]}`.
    ///
    /// - Parameter states: the file that receives the states of the large model for each, 768 float32 (zeros where it
    ///   has none).
    static func attributions(gold: String, states: String) {
        guard let tagger = try? Tagger(.large), var marker = tagger.attributionMarker() else {
            return
        }
        let workspace = tagger.makeWorkspace()
        let classifier = ActClassifier()
        var means: [Float] = []
        eachDocument(of: gold) { document, json in
            let annotated = annotations(json, of: document)
            for state in taggerStates(of: annotated, document, tagger, workspace) {
                means += state.isEmpty ? [Float](repeating: 0, count: 768) : state
            }
            var out = JSONWriter()
            out.beginObject()
            out.name("id")
            out.string(document.id.rawValue)
            out.name("acts")
            out.beginArray()
            for attribution in annotated {
                let found = classifier.finding(
                    of: attribution, isQuestion: false, in: document.text)
                out.beginObject()
                out.name("act")
                out.string(found.act.name.rawValue)
                out.name("rule")
                out.integer(found.rule.rawValue)
                write(marker.passage(of: attribution, in: document.text), to: &out)
                out.endObject()
            }
            out.endArray()
            out.endObject()
            out.endLine()
            store(out.bytes)
        }
        store(means, to: states)
    }

    /// Writes what the second reader of acts and the deep one together say of passages that `attributions` wrote: for each as
    /// many float32 as there are acts.
    static func answers(to passages: String, into output: String) {
        guard let reader = try? Tagger(.large).makeSecondReader(.acts, depth: .unsure) else {
            return
        }
        guard let lines = readFile(passages) else {
            complain("cannot read \(passages)\n")
            exit(1)
        }
        var scores: [Float] = []
        for (number, line) in lines.split(separator: 0x0A).enumerated() {
            let acts = (try? JSON.parse(line))?["acts"]?.array
            guard let questions = acts?.map(question), questions.allSatisfy({ $0 != nil }) else {
                complain("\(passages), line \(number + 1): no passages of attributions\n")
                exit(1)
            }
            scores += reader.scores(of: questions.compactMap(\.self)).joined()
        }
        store(scores, to: output)
    }

    /// Word pieces of the large model's vocabulary, which is BERT's.
    private static let pieceCount = 30522

    /// The question of a passage; `nil` if it is none that `attributions` wrote.
    private static func question(_ json: JSON) -> SecondReader.Question? {
        func numbers(_ name: String, below limit: Int) -> [Int]? {
            let numbers = json[name]?.array?.compactMap(\.integer).filter((0..<limit).contains)
            return numbers?.count == json[name]?.array?.count ? numbers : nil
        }
        guard let pieces = numbers("pieces", below: pieceCount),
            let marks = numbers("marks", below: MarkedPieces.Mark.allCases.count),
            pieces.count == marks.count, pieces.count <= AttributionMarker.limit,
            let rule = json["rule"]?.integer, ActFinding.Rule(rawValue: rule) != nil,
            let act = ActJudge.order.firstIndex(where: { $0.rawValue == json["act"]?.string })
        else { return nil }
        var passage = MarkedPieces()
        for (piece, mark) in zip(pieces, marks) {
            passage.append([Int32(piece)], MarkedPieces.Mark.allCases[mark])
        }
        return SecondReader.Question(passage, rule: rule, answer: act)
    }

    /// The turns of transcripts, one document a line: `{"id", "turns": [{"start", "role", …}]}`, where answer turns have
    /// also `question` and `tie` (null where the rules find no question), `pieces` and `marks`.
    static func turns(documents: String) {
        guard let tagger = try? Tagger(.large) else { return }
        eachDocument(of: documents) { document, _ in
            let turns = TurnReader().turns(of: document)
            guard var marker = tagger.turnMarker(turns, in: document.text) else { return }
            var pairs: [Int: QuestionPairing.Pair] = [:]
            for pair in QuestionPairing(turns, in: document.text).pairs {
                pairs[pair.answer] = pair
            }
            var out = JSONWriter()
            out.beginObject()
            out.name("id")
            out.string(document.id.rawValue)
            out.name("turns")
            out.beginArray()
            for (at, turn) in turns.enumerated() {
                out.beginObject()
                out.name("role")
                out.string(turn.role.rawValue)
                out.name("text")
                out.string(turn.spans.map { document.text.string($0) }.joined(separator: " "))
                if turn.role == .answer {
                    out.name("question")
                    if let pair = pairs[at] { out.integer(pair.question) } else { out.null() }
                    out.name("tie")
                    out.integer(pairs[at].map { AnswerTie.place(of: $0.tie) } ?? 0)
                    write(marker.passage(of: at), to: &out)
                }
                out.endObject()
            }
            out.endArray()
            out.endObject()
            out.endLine()
            store(out.bytes)
        }
    }

    /// The tagger's states of known attributions.
    static func taggerStates(
        of attributions: [Attribution], _ document: Document, _ tagger: Tagger,
        _ workspace: Tagger.Workspace
    ) -> [[Float]] {
        let tokenized = TokenizedText(document.text, passages: Passages.outer(of: document))
        let tokens = attributions.map {
            (
                cue: $0.cue.map { tokenized.tokens(in: $0) },
                content: $0.content.map { tokenized.tokens(in: $0) }
            )
        }
        return tagger.states(of: tokens, in: document.text, tokenized, workspace)
    }

    private static func write(_ passage: MarkedPieces, to out: inout JSONWriter) {
        out.name("pieces")
        out.beginArray()
        for piece in passage.pieces { out.integer(Int(piece)) }
        out.endArray()
        out.name("marks")
        out.beginArray()
        for mark in passage.marks { out.integer(Int(mark.rawValue)) }
        out.endArray()
    }
}
