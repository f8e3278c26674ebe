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
        for (name, day) in [("--since", since), ("--until", until)] {
            if let day, !Self.isDay(day) {
                throw ValidationError("'\(name)' is a day as 2024-03-31, not '\(day)'")
            }
        }
        if offset < 0 { throw ValidationError("'--offset' must not be negative") }
        if words.isEmpty, [by, to, about, since, until, outlet].allSatisfy({ $0 == nil }),
            act == nil,
            grade == nil
        {
            throw ValidationError("nothing to search for: give words, or an option such as --by")
        }
    }

    /// A day of the calendar, YYYY-MM-DD, or the beginning of one: a year, or a year and a month.
    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count),
            zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 && Int($0) != nil })
        else { return false }
        let numbers = parts.compactMap { Int($0) }
        let month = numbers.count > 1 ? numbers[1] : 1
        guard (1...12).contains(month) else { return false }
        let isLeap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        return numbers.count < 3 || (1...days).contains(numbers[2])
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
