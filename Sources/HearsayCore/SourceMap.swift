/// The way back from a cleaned text to the bytes it was made from.
///
/// A list of runs in the order of the text. Within a run, units of a fixed width in the text stand
/// for units of a fixed width in the source: 1 and 1 where bytes were kept as they are, 1 and 2
/// where ASCII was stored as UTF-16, 2 and 6 where `&eacute;` became `é`. Text between runs (the
/// blank line put between two blocks, say) has no source.
public struct SourceMap: Hashable, Sendable {
    /// A stretch of text and the stretch of source it was made from.
    public struct Run: Hashable, Sendable {
        /// First UTF-8 byte in the cleaned text.
        public let text: Int
        /// First byte in the source.
        public let source: Int
        /// How many units the run holds.
        public let units: Int
        /// UTF-8 bytes of the text per unit.
        public let textUnit: Int
        /// Source bytes per unit.
        public let sourceUnit: Int

        /// Creates a run.
        public init(text: Int, source: Int, units: Int, textUnit: Int = 1, sourceUnit: Int = 1) {
            self.text = text
            self.source = source
            self.units = units
            self.textUnit = textUnit
            self.sourceUnit = sourceUnit
        }

        var textEnd: Int { text + units * textUnit }
    }

    /// The runs, ordered and without overlap in the text.
    public private(set) var runs: [Run]

    /// Creates a map of no text.
    public init() { runs = [] }

    /// Creates the map of a text that is its source, byte for byte.
    public init(identity count: Int) {
        runs = count == 0 ? [] : [Run(text: 0, source: 0, units: count)]
    }

    /// Whether the text is its source, byte for byte, from the first byte on.
    public var isIdentity: Bool {
        runs.isEmpty
            || (runs.count == 1 && runs[0] == Run(text: 0, source: 0, units: runs[0].units))
    }

    /// Adds a run after all others, joining it to the last where both continue.
    ///
    /// - Parameter run: begins at or after the end of the last run in the text.
    public mutating func append(_ run: Run) {
        if run.units == 0 { return }
        if let last = runs.last, last.textUnit == run.textUnit, last.sourceUnit == run.sourceUnit,
            last.textEnd == run.text, last.source + last.units * last.sourceUnit == run.source
        {
            runs[runs.count - 1] = Run(
                text: last.text, source: last.source, units: last.units + run.units,
                textUnit: last.textUnit, sourceUnit: last.sourceUnit)
        } else {
            runs.append(run)
        }
    }

    /// The smallest stretch of source bytes that `span` came from, or `nil` if none of it has a
    /// source.
    ///
    /// - Parameter span: UTF-8 bytes of the cleaned text.
    /// - Complexity: O(log n + k), n runs in all and k inside the span.
    public func source(of span: Span) -> Span? {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].textEnd <= span.start { low = middle + 1 } else { high = middle }
        }
        var first: Int?
        var last = 0
        while low < runs.count, runs[low].text < span.end {
            let run = runs[low]
            let from = max(span.start, run.text) - run.text
            let to = min(span.end, run.textEnd) - run.text
            if from < to {
                if first == nil { first = run.source + from / run.textUnit * run.sourceUnit }
                last = run.source + (to + run.textUnit - 1) / run.textUnit * run.sourceUnit
            }
            low += 1
        }
        guard let first, first <= last else { return nil }
        return Span(first, last)
    }

    /// The map from this map's text to the source of `earlier`, whose text is this map's source.
    ///
    /// - Complexity: O(n + m) in the runs of both when the source order is that of the text.
    public func following(_ earlier: SourceMap) -> SourceMap {
        if earlier.isIdentity { return self }
        var joined = SourceMap()
        for run in runs {
            if run.textUnit == 1, run.sourceUnit == 1 {
                for part in earlier.parts(of: Span(run.source, run.source + run.units)) {
                    joined.append(
                        Run(
                            text: run.text + part.text - run.source, source: part.source,
                            units: part.units, textUnit: part.textUnit, sourceUnit: part.sourceUnit)
                    )
                }
            } else {
                for unit in 0..<run.units {
                    let at = run.source + unit * run.sourceUnit
                    guard let span = earlier.source(of: Span(at, at + run.sourceUnit)) else {
                        continue
                    }
                    joined.append(
                        Run(
                            text: run.text + unit * run.textUnit, source: span.start, units: 1,
                            textUnit: run.textUnit, sourceUnit: span.count))
                }
            }
        }
        return joined
    }

    /// The runs cut to `span`; a unit that the cut goes through is kept whole.
    private func parts(of span: Span) -> [Run] {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].textEnd <= span.start { low = middle + 1 } else { high = middle }
        }
        var found: [Run] = []
        while low < runs.count, runs[low].text < span.end {
            let run = runs[low]
            let from = max(0, (span.start - run.text) / run.textUnit)
            let to = min(run.units, (span.end - run.text + run.textUnit - 1) / run.textUnit)
            if from < to {
                found.append(
                    Run(
                        text: run.text + from * run.textUnit,
                        source: run.source + from * run.sourceUnit, units: to - from,
                        textUnit: run.textUnit, sourceUnit: run.sourceUnit))
            }
            low += 1
        }
        return found
    }
}
