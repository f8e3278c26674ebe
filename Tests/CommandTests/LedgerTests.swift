import Foundation
import HearsayCore
import Testing

@Suite("The commands of the ledger")
struct LedgerTests {
    /// A folder with a ledger of three documents in it.
    private func filled() throws -> Folder {
        let folder = try Folder()
        try folder.write(Samples.news, to: "in/news.txt")
        try folder.write(Samples.letter, to: "in/letter.txt")
        try folder.write(Samples.transcript, to: "in/turns.txt")
        let run = try Program.run(["add", "in"], in: folder)
        #expect(run.code == 0 && run.output.isEmpty)
        #expect(run.errors.contains("3 added"))
        return folder
    }

    private func hits(_ arguments: [String], _ folder: Folder) throws -> [JSON] {
        let run = try Program.run(["search"] + arguments + ["--format", "jsonl"], in: folder)
        #expect(run.code == (run.output.isEmpty ? 1 : 0), "\(run.errors)")
        return try run.records()
    }

    @Test("add documents once, and changed ones as new versions")
    func adding() throws {
        let folder = try filled()
        #expect(
            try Program.run(["add", "in"], in: folder).errors.contains("0 added, 3 already there"))
        try folder.write(Samples.news + "\n\nThe mayor said it rained.", to: "in/news.txt")
        #expect(try Program.run(["add", "in"], in: folder).errors.contains("1 new versions"))
        #expect(try Program.run(["add", "-q", "in"], in: folder).errors.isEmpty)
    }

    @Test(
        "keep what was stored when they are stopped, and go on with the same command",
        arguments: [("INT", 130), ("KILL", 137)])
    func stopped(signal: String, code: Int) throws {
        let folder = try Folder()
        let texts = (0..<2000).map {
            (id: "\($0)", text: Samples.news + "\n\nThe mayor said \($0).")
        }
        try folder.write(Samples.jsonl(texts), to: "feed.jsonl")
        let run = try Program.shell(
            "\"$hearsay\" add feed.jsonl & program=$!; sleep 0.4; kill -\(signal) $program; wait $program; echo $?",
            in: folder)
        #expect(run.lines.last == "\(code)", "\(run.errors)")
        if signal == "INT" { #expect(run.errors.contains("hearsay: interrupted; ")) }
        #expect(try Program.run(["verify"], in: folder).code == 0)
        let again = try Program.run(["add", "feed.jsonl"], in: folder)
        #expect(again.code == 0, "\(again.errors)")
        let verified = try Program.run(["verify"], in: folder)
        #expect(verified.code == 0 && verified.errors.contains("2000 documents"))
    }

    @Test("find statements by words, speaker, act and grade")
    func searching() throws {
        let folder = try filled()
        let denials = try hits(["--act", "deny", "--by", "Arden"], folder)
        #expect(denials.count == 1 && denials[0]["speaker"]?.string == "Ada Arden")
        #expect(denials[0]["cameo"]?.string == "016")
        #expect(
            try hits(["repaired"], folder).contains { $0["speaker"]?.string == "Harbour Board" })
        #expect(try hits(["\"two boats\""], folder).count >= 1)
        #expect(try hits(["repair*"], folder).count >= 1)
        let welcomes = try hits(["--by", "Roe", "welcomed"], folder)
        #expect(!welcomes.isEmpty && welcomes.allSatisfy { $0["speaker"]?.string == "Bo Roe" })
        #expect(try hits(["submarine"], folder).isEmpty)
        let all = try hits(["--grade", "low", "--limit", "100"], folder)
        let high = try hits(["--grade", "high", "--limit", "100"], folder)
        #expect(high.count <= all.count && !all.isEmpty)
        #expect(
            try hits(["--grade", "low", "--limit", "2", "--offset", "1"], folder)
                == Array(all[1...2]))
    }

    @Test("refuse days that are none", arguments: ["2024-13-45", "yesterday", ""])
    func days(day: String) throws {
        let run = try Program.run(["search", "ferry", "--since", day], in: filled())
        #expect(run.code == 64)
    }

    @Test("take any words to search for")
    func words() throws {
        let folder = try filled()
        let queries = [
            "\"", "x\" OR (", "*", "'", "NEAR(a b)", "a:b", "-", "^a", "汉", "AND", "\"\"", "a\\",
        ]
        for query in queries {
            let run = try Program.run(["search", "--", query], in: folder)
            #expect([0, 1, 64].contains(run.code), "\(query): \(run.errors)")
            #expect(!run.errors.lowercased().contains("sqlite"), "\(query): \(run.errors)")
        }
    }

    @Test(
        "say that nothing was found, with exit code 1",
        arguments: [["search", "submarine"], ["who", "Nobody"], ["show", "9.s9"]])
    func nothingFound(arguments: [String]) throws {
        let run = try Program.run(arguments, in: filled())
        #expect(run.code == 1 && run.output.isEmpty && run.errors.hasPrefix("hearsay: "))
    }

    @Test(
        "name a ledger that is not there or is none",
        arguments: [["search", "x"], ["show", "1.s1"], ["who", "x"], ["verify"], ["export"]])
    func noLedger(arguments: [String]) throws {
        let folder = try Folder()
        let missing = try Program.run(arguments + ["--ledger", "gone.sqlite"], in: folder)
        #expect(missing.code == 1 && missing.errors.contains("gone.sqlite"))
        #expect(!FileManager.default.fileExists(atPath: folder.url("gone.sqlite").path))
        try folder.write(Samples.news, to: "news.txt")
        let other = try Program.run(arguments + ["--ledger", "news.txt"], in: folder)
        #expect(other.code == 1 && other.errors.contains("news.txt"), "\(other.errors)")
    }

    @Test("show a statement in its passage, with source, cue and content marked")
    func showing() throws {
        let folder = try filled()
        let hit = try #require(try hits(["--act", "deny", "--by", "Arden"], folder).first)
        let id = try #require(hit["id"]?.string)
        let run = try Program.run(["show", id], in: folder)
        #expect(run.code == 0)
        #expect(run.text.contains("⟦cue|denied") && run.text.contains("⟦content|"))
        for field in [
            "speaker  Ada Arden", "act      deny (CAMEO 016)", "mode", "grade", "because",
        ] {
            #expect(run.text.contains(field))
        }
        let grade = run.lines.first { $0.hasPrefix("grade") } ?? ""
        #expect(grade.count <= "grade    medium (confidence 0.123)".count)
        let json = try Program.run(["show", id, "--format", "jsonl"], in: folder)
        #expect(try json.records().map { $0["content"] } == [hit["content"]])
    }

    @Test("show what one said")
    func who() throws {
        let run = try Program.run(["who", "arden"], in: filled())
        #expect(run.code == 0 && run.text.contains("Ada Arden") && run.text.contains("deny 1"))
    }

    @Test("re-read every span")
    func verifying() throws {
        let run = try Program.run(["verify"], in: filled())
        #expect(
            run.code == 0 && run.output.isEmpty
                && run.errors.contains("3 documents, every span matches"))
    }

    @Test("export the records that extract writes")
    func exporting() throws {
        let folder = try filled()
        let exported = try Program.run(["export", "--grade", "low"], in: folder).records()
        let extracted = try Program.run(["extract", "in"], in: folder).records()
        func key(_ record: JSON) -> String { record["document"]?["path"]?.string ?? "" }
        let pairs = zip(
            exported.sorted { key($0) < key($1) }, extracted.sorted { key($0) < key($1) })
        #expect(exported.count == 3)
        for (a, b) in pairs {
            #expect(a["text"] == b["text"] && a["statements"] == b["statements"])
            #expect(
                a["entities"] == b["entities"] && a["turns"] == b["turns"]
                    && a["links"] == b["links"])
        }
        let medium = try Program.run(["export", "--no-text"], in: folder).records()
        let grades = medium.flatMap { $0["statements"]?.array ?? [] }.map { $0["grade"]?.string }
        #expect(
            medium.allSatisfy { $0["text"] == nil }
                && grades.allSatisfy { $0 == "high" || $0 == "medium" })
        let csv = try Program.run(["export", "--format", "csv"], in: folder)
        #expect(csv.lines.count == grades.count + 1)
    }

    @Test("take the ledger that HEARSAY_LEDGER names")
    func environment() throws {
        let folder = try Folder()
        try folder.write(Samples.news, to: "a.txt")
        let run = try Program.run(
            ["add", "a.txt"], in: folder, environment: ["HEARSAY_LEDGER": "mine.sqlite"])
        #expect(
            run.code == 0 && FileManager.default.fileExists(atPath: folder.url("mine.sqlite").path))
    }

    @Test("score predictions against themselves as perfect")
    func evaluating() throws {
        let folder = try Folder()
        let texts = [Samples.news, Samples.news + "\n\n" + Samples.quiet]
        func gold(_ attributions: [String]) -> String {
            zip(0..., zip(texts, attributions)).map { number, document in
                "{\"id\":\"\(number)\",\"text\":\(Samples.quoted(document.0)),\"attributions\":\(document.1)}\n"
            }.joined()
        }
        func evaluate(_ arguments: String...) throws -> Run {
            try Program.run(["evaluate", "gold.jsonl"] + arguments, in: folder)
        }
        try folder.write(gold(["[]", "[]"]), to: "gold.jsonl")
        #expect(try evaluate("--predictions", "p.jsonl", "--jobs", "2").code == 0)
        let predicted = try String(contentsOf: folder.url("p.jsonl"), encoding: .utf8)
        // Each line is {"id":"0","attributions":[…]}.
        let attributions = predicted.split(separator: "\n").map { line in
            String(line.drop { $0 != "[" }.dropLast())
        }
        try folder.write(gold(attributions), to: "gold.jsonl")
        let run = try evaluate("--format", "json", "--bootstrap", "20")
        #expect(run.code == 0, "\(run.errors)")
        let all = try #require(try JSON.parse(run.output)["all"])
        #expect((all["gold"]?.integer ?? 0) >= 6 && all["gold"] == all["pred"])
        #expect(all["strict"]?.array?.map(\.number) == [1, 1, 1])
    }

    @Test("say what is wrong with gold", arguments: ["{\"id\":1}\n", "nonsense\n"])
    func brokenGold(gold: String) throws {
        let folder = try Folder()
        try folder.write(gold, to: "gold.jsonl")
        let run = try Program.run(["evaluate", "gold.jsonl"], in: folder)
        #expect(run.code == 2 && run.errors.contains("gold.jsonl"))
        #expect(try Program.run(["evaluate", "gone.jsonl"], in: folder).code == 2)
    }
}
