import HearsayCore
import HearsayExchange
import Testing

@Suite("CSVWriter")
struct CSVWriterTests {
    @Test("writes one row a statement, quoted where the format needs it")
    func rows() {
        var writer = CSVWriter()
        writer.writeHeader()
        writer.write(RecordSamples.full)
        let expected =
            CSVWriter.columns.joined(separator: ",") + "\n" + #"""
                sha256:ab,a/ü.txt,Café chief,The Ōta Courier,2024-02-23,s1,,Zoë Ōta,name,\#
                Zoë Ōta 汉字,said,"“we won’t, ever” ""no""",mixed,deny,016,true,false,\#
                "Café, “Ltd”","Café, “Ltd”; Zoë Ōta",2024-02-22,0.93,high,29,52
                sha256:ab,a/ü.txt,Café chief,The Ōta Courier,2024-02-23,s2,s1,,none,,,\#
                ever,direct,assert,010,false,false,,,,0.25,low,40,44

                """#
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    @Test("keeps a cell that looks like a formula and quotes line breaks")
    func formula() {
        let text = Text("=1+1\nb")
        let attribution = Attribution(source: [], cue: [], content: [text.span], mode: .indirect)
        var writer = CSVWriter()
        writer.write(
            Record(
                document: Document(id: DocumentID(rawValue: "d"), text: text),
                statements: [Statement(id: StatementID(1), attribution: attribution)]))
        #expect(String(decoding: writer.bytes, as: UTF8.self).contains(",\"=1+1\nb\","))
    }

    @Test("writes nothing for a record without statements")
    func empty() {
        var writer = CSVWriter()
        writer.write(RecordSamples.bare)
        #expect(writer.bytes.isEmpty)
    }
}

@Suite("TableWriter")
struct TableWriterTests {
    @Test("aligns columns and leaves no white space at the end of a line")
    func aligned() {
        var table = TableWriter(columns: [.init("name"), .init("n", alignsRight: true), .init("x")])
        table.append(["a", "7", "yes"])
        table.append(["汉字汉", "100"])
        #expect(
            table.text() == """
                name      n  x
                a         7  yes
                汉字汉  100

                """)
    }

    @Test("shortens the widest columns first and marks what is cut")
    func fitted() {
        var table = TableWriter(columns: [.init("id"), .init("text"), .init("more")], width: 24)
        table.append(["s1", "one two three four", "five six seven eight"])
        #expect(
            table.text() == """
                id  text       more
                s1  one two …  five six…

                """)
        for line in table.text().split(separator: "\n") { #expect(line.count <= 24) }
    }

    @Test("shows line breaks, tabs and runs of spaces as one space")
    func oneLine() {
        var table = TableWriter(columns: [.init("t")])
        table.append([" a\n\tb\u{7F}c\u{2028}d \n"])
        #expect(table.text() == "t\na b c d\n")
    }

    @Test("counts a combining mark as no cell and never cuts inside a wide character")
    func widths() {
        var table = TableWriter(columns: [.init("abcdef"), .init("z")], width: 9)
        table.append(["e\u{301}e\u{301}", "1"])
        table.append(["汉字汉字", "2"])
        #expect(table.text() == "abcdef  z\ne\u{301}e\u{301}      1\n汉字…   2\n")
    }
}
