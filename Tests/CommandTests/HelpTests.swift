import Testing

@Suite("Help")
struct HelpTests {
    @Test(
        "is what it was",
        arguments: [
            "hearsay", "add", "extract", "search", "show", "who", "export", "verify", "evaluate",
        ])
    func help(command: String) throws {
        let run = try Program.run(
            (command == "hearsay" ? [] : [command]) + ["--help"], in: Folder())
        #expect(run.code == 0 && run.errors.isEmpty)
        try Golden.expect(run.text, matches: "help-\(command)")
        #expect(run.text.contains("Example:") || command == "hearsay")
    }

    @Test(
        "is pointed to where the usage is wrong",
        arguments: [
            ["nonsense"], ["extract"], ["extract", "a.txt", "--format", "xml"],
            ["extract", "a.txt", "--jobs", "0"], ["extract", "a.txt", "--max-bytes", "0"], ["add"],
            ["search"], ["search", "x", "--limit", "0"], ["search", "x", "--act", "dance"],
            ["show"], ["show", "twelve"], ["who"], ["export", "--format", "table"],
            ["evaluate"], ["evaluate", "g.jsonl", "--format", "csv"],
            ["evaluate", "g.jsonl", "--bootstrap", "-1"], ["verify", "--grade", "high"],
        ])
    func usage(arguments: [String]) throws {
        let run = try Program.run(arguments, in: Folder())
        #expect(run.code == 64)
        #expect(run.output.isEmpty && run.errors.contains("Usage: hearsay"))
    }
}
