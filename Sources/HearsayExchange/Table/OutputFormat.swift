/// The forms in which every command can write its rows.
public enum OutputFormat: String, Sendable, CaseIterable {
    /// Columns for a person at a terminal.
    case table
    /// One JSON value.
    case json
    /// One JSON value a line.
    case jsonl
    /// Comma-separated values with a header, RFC 4180.
    case csv
}
