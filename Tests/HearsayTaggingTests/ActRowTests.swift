import HearsayTagging
import Testing

@Suite("The rows an act is read from")
struct ActRowTests {
    /// One letter a row, from the window's first: begin, cue, said, neither, or a dot for a row that is not read.
    private func drawn(cue: [Range<Int>], content: [Range<Int>], window: Range<Int>) -> String {
        let rows = ActRows(cue: cue, content: content, window: window).rows
        #expect(rows.map(\.row) == rows.map(\.row).sorted() && rows.allSatisfy { window ~= $0.row })
        let letters: [ActRows.Mark: Character] = [
            .begin: "b", .cue: "c", .content: "s", .neither: "-",
        ]
        var drawn = [Character](repeating: ".", count: window.count)
        for row in rows { drawn[row.row - window.lowerBound] = letters[row.mark] ?? "?" }
        return String(drawn)
    }

    @Test("are the begin, the cue with six on either side, and the content")
    func usual() {
        #expect(
            drawn(cue: [109..<110], content: [110..<112, 115..<118], window: 100..<125)
                == "b..------css---sss.......")
    }

    @Test("never leave the window or take its end")
    func edges() {
        #expect(drawn(cue: [1..<2], content: [2..<4], window: 0..<5) == "bcss.")
        #expect(drawn(cue: [1..<2], content: [3..<4], window: 0..<5) == "bc-s.")
    }

    @Test("are of a long content the first forty, and those beside the cue")
    func long() {
        let content = String(repeating: "s", count: 40)
        let far = String(repeating: ".", count: 20)
        #expect(
            drawn(cue: [67..<69], content: [1..<67], window: 0..<80)
                == "b" + content + far + "ssssss" + "cc" + "------"
                + String(repeating: ".", count: 5))
    }

    @Test("are the cue's where the content holds the cue")
    func within() {
        #expect(drawn(cue: [3..<4], content: [2..<6], window: 0..<8) == "b-scss-.")
    }
}
