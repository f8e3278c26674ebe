import Foundation
import HearsayCore
import Testing

@Suite("hearsay extract")
struct ExtractTests {
    @Test("writes one record a document, folders in the order of names")
    func folders() throws {
        let folder = try Folder()
        try folder.write(Samples.transcript, to: "in/b/turns.txt")
        try folder.write(Samples.news, to: "in/a.txt")
        try folder.write(Samples.letter, to: "in/c.md")
        let run = try Program.run(["extract", "in"], in: folder)
        #expect(run.code == 0 && run.errors.isEmpty)
        let records = try run.records()
        #expect(
            records.map { $0["document"]?["path"]?.string } == [
                "in/a.txt", "in/b/turns.txt", "in/c.md",
            ])
        #expect(
            records.map { $0["document"]?["genre"]?.string } == ["article", "transcript", "letter"])
        #expect(records.allSatisfy { $0["schema"]?.string == "hearsay/1" })
        #expect(records.allSatisfy { $0["statements"]?.array?.isEmpty == false })
        #expect(records[0]["text"]?.string == Samples.news)
    }

    @Test("writes the same bytes in every process, whatever order its tables have")
    func stable() throws {
        let folder = try Folder()
        try folder.write(Samples.transcript, to: "in/b.txt")
        try folder.write(
            Samples.news + "\n\nHe assured his followers on Telegram that the pier was safe.",
            to: "in/a.txt")
        try folder.write(Samples.letter, to: "in/c.md")
        let runs = try (0..<5).map { _ in
            try Program.run(["extract", "--model", "small", "in"], in: folder).output
        }
        #expect(!runs[0].isEmpty && Set(runs).count == 1)
    }

    @Test("gives every span the text it names, in code points")
    func spans() throws {
        let folder = try Folder()
        let text = "🙂 Zoë Ångström said “the piér is safe”. Ms. Ångström denied that “ít leaks”."
        let run = try Program.run(["extract", "-"], in: folder, input: text)
        let record = try #require(try run.records().first)
        let scalars = Array((record["text"]?.string ?? "").unicodeScalars)
        let statements = try #require(record["statements"]?.array)
        #expect(statements.count >= 2)
        for statement in statements {
            for role in ["source", "cue", "content"] {
                guard let part = statement[role], let spans = part["spans"]?.array, !spans.isEmpty
                else { continue }
                let words = spans.map { span -> String in
                    let (start, end) = (span.array?[0].integer ?? -1, span.array?[1].integer ?? -1)
                    guard 0 <= start, start <= end, end <= scalars.count else {
                        return "out of bounds"
                    }
                    var view = String.UnicodeScalarView()
                    view.append(contentsOf: scalars[start..<end])
                    return String(view)
                }
                #expect(words.joined(separator: " ") == part["text"]?.string)
            }
        }
    }

    @Test("reads every act once more with the large model, and says that the small one cannot")
    func thorough() throws {
        let folder = try Folder()
        let run = try Program.run(["extract", "-", "--thorough"], in: folder, input: Samples.news)
        #expect(run.code == 0 && run.errors.isEmpty)
        #expect(try run.records().first?["statements"]?.array?.isEmpty == false)
        let refused = try Program.run(
            ["extract", "-", "--thorough", "--model", "small"], in: folder, input: Samples.news)
        #expect(refused.code == 64)
        #expect(refused.errors.contains("--thorough needs --model large"))
    }

    @Test("gives one record a line of JSONL, in order, ids echoed and texts unchanged")
    func lines() throws {
        let folder = try Folder()
        var texts = [
            ("b", Samples.news), ("a", " \r\n\tThe minister said no.\r\n\r\nShare this \n"),
            ("7", Samples.quiet),
            ("é/汉 \"x\"", "He said “no\u{A0}”.\u{0}\u{1F} <b>&amp;</b>"),
            ("z", "# Not a heading\n\n* The minister said yes."),
        ]
        for number in 0..<300 {
            texts.append(
                (
                    "n\(number)",
                    "The minister said number \(number). " + (number % 9 == 0 ? Samples.news : "")
                ))
        }
        let lines = Samples.jsonl(texts.map { (id: $0.0, text: $0.1) })
        try folder.write(lines, to: "feed.jsonl")
        let run = try Program.run(["extract", "feed.jsonl", "--jobs", "2"], in: folder)
        #expect(run.code == 0)
        let records = try run.records()
        #expect(records.map { $0["document"]?["id"]?.string } == texts.map(\.0))
        #expect(records.map { $0["text"]?.string } == texts.map(\.1))
        let one = try Program.run(
            ["extract", "-", "--jobs", "1", "--input-format", "jsonl"], in: folder, input: lines)
        #expect(try one.records().map { $0["statements"] } == records.map { $0["statements"] })
    }

    @Test("writes the same bytes with one job and with two, and again")
    func deterministic() throws {
        let folder = try Folder()
        for number in 0..<30 {
            let samples = [Samples.news, Samples.letter, Samples.transcript]
            try folder.write(
                String(repeating: samples[number % 3] + "\n\n", count: number % 4 + 1),
                to: "in/\(number).txt")
        }
        let one = try Program.run(["extract", "in", "--jobs", "1"], in: folder)
        let two = try Program.run(["extract", "in", "--jobs", "2"], in: folder)
        #expect(one.output == two.output && one.output.count > 10_000)
    }

    @Test("finds the same statements whatever instructions the processor has")
    func kernels() throws {
        let folder = try Folder()
        for (name, text) in [("a", Samples.news), ("b", Samples.letter), ("c", Samples.transcript)]
        {
            try folder.write(text, to: "in/\(name).txt")
        }
        let runs = try ["avx512", "avx2", "portable"].map { path in
            try Program.run(["extract", "in"], in: folder, environment: ["HEARSAY_KERNELS": path])
        }
        let found = try runs.map { run in
            try run.records().flatMap { $0["statements"]?.array ?? [] }
                .map {
                    [$0["source"], $0["cue"], $0["content"], $0["act"], $0["mode"], $0["within"]]
                }
        }
        #expect(found[0].count > 8 && found[1] == found[0] && found[2] == found[0])
    }

    @Test("writes JSON, CSV and tables")
    func formats() throws {
        let folder = try Folder()
        try folder.write(Samples.news, to: "a.txt")
        try folder.write(Samples.letter, to: "b.txt")
        let json = try Program.run(
            ["extract", "a.txt", "b.txt", "--format", "json", "--no-text"], in: folder)
        let records = try #require(try JSON.parse(json.output).array)
        #expect(records.count == 2 && records.allSatisfy { $0["text"] == nil })
        let statements = records.reduce(0) { $0 + ($1["statements"]?.array?.count ?? 0) }
        let csv = try Program.run(["extract", "a.txt", "b.txt", "--format", "csv"], in: folder)
        #expect(csv.lines.count == statements + 1)
        let table = try Program.run(["extract", "a.txt", "--format", "table"], in: folder)
        #expect(table.lines.allSatisfy { $0.unicodeScalars.count <= 100 })
        #expect(table.text.contains("Ada Arden") && table.text.contains("deny"))
        #expect(!table.text.contains("\u{1B}"))
    }

    @Test("ends quietly when the reader goes away")
    func brokenPipe() throws {
        let folder = try Folder()
        let lines = (0..<2000).map { (id: "\($0)", text: Samples.news) }
        try folder.write(Samples.jsonl(lines), to: "feed.jsonl")
        let run = try Program.shell(
            "set -o pipefail; \"$hearsay\" extract feed.jsonl | head -c 100 > /dev/null; echo ${PIPESTATUS[0]}",
            in: folder)
        #expect(run.text == "0\n" && run.errors.isEmpty)
    }

    @Test("says what it cannot write")
    func fullDisk() throws {
        let folder = try Folder()
        try folder.write(Samples.news, to: "a.txt")
        let run = try Program.shell("\"$hearsay\" extract a.txt > /dev/full", in: folder)
        #expect(run.code == 1 && run.errors.contains("cannot write the output"))
    }

    @Test("shows its version")
    func version() throws {
        let run = try Program.run(["--version"], in: Folder())
        #expect(run.code == 0 && run.text.contains("."))
    }
}
