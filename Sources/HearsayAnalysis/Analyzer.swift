public import HearsayCore
public import HearsayExtraction
import HearsayLinking
import HearsayResolution
public import HearsayTagging

/// The one place that knows the order of the stages: document → attributions → statements → links.
public struct Analyzer: Sendable {
    private let extractor: Extractor

    /// An analyzer with weights compiled into the program.
    ///
    /// - Parameters:
    ///   - model: which tagger reads.
    ///   - thorough: whether all acts are read once more and not only the doubtful ones, and by a deep reader wherever that is
    ///     in doubt and not only over a denial or demand; with the small model none is, either way.
    /// - Throws: `WeightsError` if the program was built with weights of another layout.
    public init(_ model: Model = .large, thorough: Bool = false) throws(WeightsError) {
        try self.init(tagger: Tagger(model), thorough: thorough)
    }

    /// An analyzer with a tagger of its own, for training.
    ///
    /// Statements within others are read by the small model always: they are short, and the large
    /// one would take half as long again (Documentation/decisions/0013).
    ///
    /// - Throws: `WeightsError` if the program was built with weights of another layout.
    public init(tagger: Tagger, thorough: Bool = false) throws(WeightsError) {
        let innerTagger = tagger.model == .small ? tagger : try Tagger(.small)
        extractor = Extractor(tagger: tagger, innerTagger: innerTagger, thorough: thorough)
    }

    /// The memory one worker analyses in; never shared between threads.
    public func makeWorkspace() -> Extractor.Workspace { extractor.makeWorkspace() }

    /// The record of one document.
    ///
    /// The same document gives the same record, whatever the worker and whatever came before.
    ///
    /// A document with an error among its diagnostics (an unsupported language, say) is returned
    /// without statements.
    ///
    /// - Parameters:
    ///   - document: what reading made.
    ///   - workspace: one that `makeWorkspace` returned.
    /// - Complexity: O(n log n) in the document's bytes.
    public func analyze(_ document: Document, in workspace: Extractor.Workspace) -> Record {
        var document = document
        if document.diagnostics.contains(where: { $0.severity == .error }) {
            return Record(document: document)
        }
        let extraction = extractor.extract(document, in: workspace)
        if extraction.attributions.isEmpty {
            document.diagnostics.append(
                Diagnostic(
                    .note, .noStatements, "no statement was found: the text attributes nothing"))
        }
        document.diagnostics += extraction.unpaired.map {
            Diagnostic(
                .note, .unpairedQuotation,
                "a quotation mark has no partner; the quotation was taken to end with its paragraph",
                span: $0)
        }
        let readings = zip(extraction.attributions, extraction.acts).map { attribution, act in
            Resolver.Reading(
                attribution: attribution, act: act.act, actReason: act.reason,
                grade: Calibration.grade(attribution.confidence))
        }
        var record = Resolver().record(
            document, readings: readings, turns: extraction.turns,
            speaker: extraction.speaker?.span, speakerName: extraction.speaker?.name,
            appended: extraction.appended.map {
                ($0.span, $0.speaker, signs: $0.basis == "signature")
            })
        record.links = Linker().links(of: record, judge: pairJudge(of: record, in: workspace))
        return record
    }

    /// Who reads once more what the answer turns of a record answer; `nil` with a model that cannot.
    private func pairJudge(of record: Record, in workspace: Extractor.Workspace) -> PairJudge? {
        guard let reader = workspace.turnReader,
            let marker = extractor.turnMarker(record.turns, in: record.document.text)
        else { return nil }
        return { asked in
            var marker = marker
            let questions = asked.map {
                SecondReader.Question(
                    marker.passage(of: $0.turn), rule: $0.tie, answer: $0.rules.rawValue)
            }
            return reader.answers(to: questions).map { AnsweredTurn(rawValue: $0) ?? .nothing }
        }
    }
}
