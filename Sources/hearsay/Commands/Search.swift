public import ArgumentParser
public import HearsayCore
import HearsayExchange
import HearsayLedger

extension Act.Name: ExpressibleByArgument {}
extension Grade: ExpressibleByArgument {}

/// Finds statements.
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find statements by words, speaker, act, date, outlet and grade.",
        discussion: """
            Words are searched in content, source and speaker; "two words" in quotation marks are a \
            phrase, and a word ending in * is a prefix.

            Example:
              hearsay search 'export licen*' --by minister --act deny --since 2024-01-01
            """)

    @Argument(help: "Words to look for; none finds by the options alone.")
    var words: [String] = []

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "Who says it.")
    var by: String?
    @Option(help: "To whom it is addressed.")
    var to: String?
    @Option(help: "Whom it is about.")
    var about: String?
    @Option(help: "What it does: \(Act.Name.allCases.map(\.rawValue).joined(separator: ", ")).")
    var act: Act.Name?
    @Option(help: "From this day on, YYYY-MM-DD.")
    var since: String?
    @Option(help: "Up to this day, YYYY-MM-DD.")
    var until: String?
    @Option(help: "Which outlet published it.")
    var outlet: String?
    @Option(help: "At least this grade: high, medium or low.")
    var grade: Grade?
    @Option(help: "The most statements to show.")
    var limit = 20
    @Option(help: "Leave out this many first.")
    var offset = 0

    func validate() throws {
        if limit < 1 { throw ValidationError("'--limit' must be at least 1, not \(limit)") }
        if offset < 0 { throw ValidationError("'--offset' must not be negative") }
        if words.isEmpty, [by, to, about, since, until, outlet].allSatisfy({ $0 == nil }),
            act == nil,
            grade == nil
        {
            throw ValidationError("nothing to search for: give words, or an option such as --by")
        }
    }

    func run() throws {
        let store = try ledger.open()
        let query = SearchQuery(
            words: words.joined(separator: " "), by: by, to: to, about: about, act: act,
            since: since, until: until, outlet: outlet, grade: grade, limit: limit, offset: offset)
        let hits = try LedgerCall.run { try store.search(query) }
        try HitOutput.write(hits, output.format)
        if hits.isEmpty {
            StandardError.say("hearsay: nothing found")
            throw ExitCode(1)
        }
    }
}
