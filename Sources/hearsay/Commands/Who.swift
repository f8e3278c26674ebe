import ArgumentParser
import HearsayCore
import HearsayExchange
import HearsayLedger

/// An entity: its names and what it said over time.
struct Who: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a speaker: names, acts, and what was said over time.",
        discussion: """
            Example:
              hearsay who 'foreign ministry'
            """)

    @Argument(help: "A name or part of one; all its words must be in the name.")
    var name: [String]

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The most speakers to show.")
    var limit = 5

    @Option(help: "The most statements of each.")
    var statements = 20

    func run() throws {
        let store = try ledger.open()
        let profiles = try LedgerCall.run {
            try store.who(
                name.joined(separator: " "), limit: limit, timelineLimit: statements)
        }
        if profiles.isEmpty {
            throw CommandFailure(
                message: "nobody in '\(ledger.path)' is called '\(name.joined(separator: " "))'")
        }
        if output.format != .table {
            return try HitOutput.write(profiles.flatMap(\.timeline), output.format)
        }
        let style = Style()
        for profile in profiles {
            let kinds = profile.kinds.map(\.rawValue).joined(separator: ", ")
            var text = style.strong(profile.name) + "  (\(kinds); \(profile.documents) documents, "
            text += "\(profile.statements) statements)\n"
            let others = profile.names.filter { $0 != profile.name }
            if !others.isEmpty { text += "also \(others.joined(separator: "; "))\n" }
            let acts = profile.acts.sorted {
                ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
            }
            if !acts.isEmpty {
                text += acts.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ") + "\n"
            }
            try StandardOutput.write(text)
            try HitOutput.write(profile.timeline, .table)
            try StandardOutput.write("\n")
        }
    }
}
