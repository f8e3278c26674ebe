public import ArgumentParser
public import HearsayExchange

extension OutputFormat: ExpressibleByArgument {}

/// How results are written; the same on every command.
struct OutputOptions: ParsableArguments {
    @Option(help: "table, json, jsonl or csv.")
    var format: OutputFormat = .table
}
