import Glibc

/// A line of progress on standard error, only where a person looks.
struct Progress {
    private let label: String
    private let isShown: Bool
    private var last: clock_t = 0
    private var began = time(nil)

    init(_ label: String, quiet: Bool = false) {
        self.label = label
        isShown = StandardError.isTerminal && !quiet
    }

    /// Shows how far the work is; at most ten times a second.
    ///
    /// - Parameters:
    ///   - done: documents done.
    ///   - total: documents in all, if known: then a bar and the time left are shown.
    mutating func update(_ done: Int, of total: Int? = nil, detail: String = "") {
        guard isShown else { return }
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        let tick = clock_t(now.tv_sec * 10 + now.tv_nsec / 100_000_000)
        guard tick != last else { return }
        last = tick
        var line = "\(label) \(done)"
        if let total, total > 0 {
            let filled = min(20, done * 20 / total)
            line = "\(label) [" + String(repeating: "█", count: filled)
            line += String(repeating: "·", count: 20 - filled) + "] \(done)/\(total)"
            let spent = time(nil) - began
            if done > 0, spent > 2 { line += ", \(max(0, spent * (total - done) / done)) s left" }
        }
        if !detail.isEmpty { line += ", " + detail }
        StandardError.raw("\r\u{1B}[K" + line)
    }

    /// Clears the line.
    func finish() {
        if isShown { StandardError.raw("\r\u{1B}[K") }
    }
}
