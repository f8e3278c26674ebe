import Foundation
import HearsayCore
import HearsayLedger
import HearsayReading

/// Measures `Ledger.search`; see the README for the arguments.
@main
enum Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let wanted = Int(arguments[3]) else {
            print("usage: search-benchmark TEXTS.jsonl LEDGER STATEMENTS")
            exit(64)
        }
        let file = arguments[2]
        let ledger = try Ledger(path: file) { "sha256:" + sha256($0) }
        let begun = ContinuousClock.now
        if try ledger.statistics().statements < wanted {
            try LedgerBuilder(texts: arguments[1]).fill(ledger, to: wanted)
            report("the ledger was filled in \(ContinuousClock.now - begun)")
        }
        let size = try ledger.statistics()
        print(
            "\(size.statements) statements of \(size.documents) documents, "
                + "\(size.profiles) names, \(size.bytes >> 20) MiB.\n")
        print("| query | runs | median ms | p95 ms | max ms | hits a query |")
        print("|---|---|---|---|---|---|")
        var worst = 0.0
        for (kind, queries) in kinds(try Vocabulary(ledger)) {
            worst = max(worst, try measure(kind, queries, ledger))
        }
        print("\nSlowest p95: \(shown(worst)) ms; wanted: under 50 ms.")
        try ledger.close()
        exit(worst < 50 ? 0 : 1)
    }

    private static func kinds(_ words: Vocabulary) -> [(String, [SearchQuery])] {
        var random = Random(seed: 2)
        func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
        func queries(_ make: () -> SearchQuery) -> [SearchQuery] { (0..<60).map { _ in make() } }
        let acts = Act.Name.allCases
        return [
            ("common word", queries { SearchQuery(words: pick(words.common)) }),
            (
                "two words",
                queries { SearchQuery(words: pick(words.common) + " " + pick(words.common)) }
            ),
            ("rare word", queries { SearchQuery(words: pick(words.rare)) }),
            ("phrase", queries { SearchQuery(words: pick(words.phrases)) }),
            ("prefix", queries { SearchQuery(words: pick(words.rare).prefix(3) + "*") }),
            ("by", queries { SearchQuery(by: pick(words.speakers)) }),
            (
                "by + word",
                queries { SearchQuery(words: pick(words.common), by: pick(words.speakers)) }
            ),
            ("about", queries { SearchQuery(about: pick(words.speakers)) }),
            (
                "act + since",
                queries {
                    SearchQuery(act: acts.randomElement(using: &random), since: pick(words.dates))
                }
            ),
            (
                "outlet + grade",
                queries {
                    SearchQuery(
                        outlet: pick(words.outlets),
                        grade: Grade.allCases.randomElement(using: &random))
                }
            ),
        ]
    }

    /// - Returns: the 95th percentile in milliseconds.
    private static func measure(
        _ kind: String, _ queries: [SearchQuery], _ ledger: Ledger
    ) throws -> Double {
        var times: [Double] = []
        var hits = 0
        for query in queries {
            let start = ContinuousClock.now
            hits += try ledger.search(query).count
            times.append((ContinuousClock.now - start) / .milliseconds(1))
        }
        times.sort()
        let p95 = times[times.count * 95 / 100]
        let mean = Double(hits) / Double(queries.count)
        print(
            "| \(kind) | \(times.count) | \(shown(times[times.count / 2])) | \(shown(p95)) "
                + "| \(shown(times[times.count - 1])) | \(shown(mean)) |")
        return p95
    }

    private static func shown(_ value: Double) -> String { String(format: "%.1f", value) }

    private static func report(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
