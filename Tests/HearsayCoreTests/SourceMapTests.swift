import HearsayCore
import HearsayTestSupport
import Testing

@Suite("The way back to the original bytes")
struct SourceMapTests {
    typealias Run = SourceMap.Run

    private func map(_ runs: Run...) -> SourceMap {
        var map = SourceMap()
        for run in runs { map.append(run) }
        return map
    }

    @Test("joins runs that go on in text and source")
    func joining() {
        let joined = map(
            Run(text: 0, source: 10, units: 3), Run(text: 3, source: 13, units: 2),
            Run(text: 5, source: 20, units: 1), Run(text: 6, source: 21, units: 0))
        #expect(
            joined.runs == [Run(text: 0, source: 10, units: 5), Run(text: 5, source: 20, units: 1)])
    }

    @Test("does not join runs of other units")
    func units() {
        let wide = map(
            Run(text: 0, source: 0, units: 2, sourceUnit: 2), Run(text: 2, source: 4, units: 2))
        #expect(wide.runs.count == 2)
    }

    @Test("knows when nothing was changed")
    func identity() {
        #expect(SourceMap(identity: 5).isIdentity && SourceMap(identity: 0).isIdentity)
        #expect(map(Run(text: 0, source: 0, units: 4)).isIdentity)
        #expect(!map(Run(text: 0, source: 3, units: 4)).isIdentity)
        #expect(!map(Run(text: 0, source: 0, units: 4, sourceUnit: 2)).isIdentity)
    }

    /// `ab`, a blank line put in, `é` from `&eacute;`, then `cd` stored as UTF-16.
    private var mixed: SourceMap {
        map(
            Run(text: 0, source: 5, units: 2),
            Run(text: 4, source: 20, units: 1, textUnit: 2, sourceUnit: 8),
            Run(text: 6, source: 30, units: 2, sourceUnit: 2))
    }

    @Test(
        "gives the smallest stretch of source, whole units only",
        arguments: [
            (Span(0, 1), Span(5, 6)), (Span(0, 2), Span(5, 7)), (Span(1, 4), Span(6, 7)),
            (Span(4, 6), Span(20, 28)), (Span(4, 5), Span(20, 28)), (Span(5, 6), Span(20, 28)),
            (Span(6, 7), Span(30, 32)), (Span(7, 8), Span(32, 34)), (Span(1, 7), Span(6, 32)),
            (Span(2, 4), nil), (Span(8, 9), nil), (Span(3, 3), nil),
        ] as [(Span, Span?)])
    func source(span: Span, expected: Span?) {
        #expect(mixed.source(of: span) == expected)
    }

    @Test(
        "composes: byte after byte, two maps lead where one after the other does",
        arguments: 0..<40 as Range<UInt64>)
    func following(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let earlier = Self.random(from: 300, wide: true, &random)
        let length = earlier.runs.last.map { $0.text + $0.units * $0.textUnit } ?? 0
        let later = Self.random(from: length, wide: false, &random)
        let joined = later.following(earlier)
        for position in 0..<(later.runs.last.map { $0.text + $0.units } ?? 0) {
            let byte = Span(position, position + 1)
            let step = later.source(of: byte).flatMap { earlier.source(of: $0) }
            #expect(joined.source(of: byte) == step)
        }
    }

    @Test("composes with units of both widths")
    func followingWide() {
        let earlier = map(Run(text: 0, source: 2, units: 20, sourceUnit: 2))
        let later = map(
            Run(text: 0, source: 3, units: 2),
            Run(text: 2, source: 6, units: 1, textUnit: 2, sourceUnit: 6))
        let joined = later.following(earlier)
        #expect(joined.source(of: Span(0, 2)) == Span(8, 12))
        #expect(joined.source(of: Span(2, 4)) == Span(14, 26))
    }

    /// A map with gaps in text and source, from the first `count` bytes of a source.
    private static func random(
        from count: Int, wide: Bool, _ random: inout SeededGenerator
    ) -> SourceMap {
        var map = SourceMap()
        var text = 0
        var source = 0
        while true {
            text += Int.random(in: 0...2, using: &random)
            source += Int.random(in: 0...3, using: &random)
            let unit = wide ? Int.random(in: 1...2, using: &random) : 1
            let units = Int.random(in: 1...9, using: &random)
            if source + units * unit > count { return map }
            map.append(Run(text: text, source: source, units: units, sourceUnit: unit))
            text += units
            source += units * unit
        }
    }
}
