import HearsayCore
import Testing

@Suite("Spans")
struct SpanTests {
    @Test("are half-open")
    func halfOpen() {
        let span = Span(2, 5)
        #expect((1...5).filter(span.contains(_:)) == [2, 3, 4])
        #expect(span.count == 3 && !span.isEmpty && Span(2, 2).isEmpty)
        #expect(span.description == "[2,5)")
    }

    @Test(
        "overlap where they share a byte, and contain where all bytes are shared",
        arguments: [
            (Span(0, 4), Span(4, 6), false, false), (Span(0, 4), Span(3, 6), true, false),
            (Span(0, 4), Span(1, 4), true, true), (Span(0, 4), Span(0, 4), true, true),
            (Span(0, 4), Span(2, 2), true, true), (Span(0, 4), Span(4, 4), false, true),
            (Span(3, 6), Span(0, 4), true, false),
        ])
    func relations(a: Span, b: Span, overlaps: Bool, contains: Bool) {
        #expect(a.overlaps(b) == overlaps)
        #expect(b.overlaps(a) == overlaps)
        #expect(a.contains(b) == contains)
    }

    @Test("are ordered by start, then by end")
    func order() {
        let spans = [Span(3, 4), Span(1, 9), Span(1, 2), Span(0, 0)]
        #expect(spans.sorted() == [Span(0, 0), Span(1, 2), Span(1, 9), Span(3, 4)])
    }

    @Test("have the smallest cover as their hull")
    func hull() {
        #expect([Span(4, 6), Span(1, 2), Span(5, 5)].hull == Span(1, 6))
        #expect([Span]().hull == nil)
    }
}
