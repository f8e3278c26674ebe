import Glibc

/// Data goes to standard output, unbuffered by the C library.
enum StandardOutput {
    /// Whether a person reads it.
    static var isTerminal: Bool { isatty(1) == 1 }

    /// A reader that goes away ends the program quietly instead of by a signal.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Writes all bytes; ends the program with 0 where the reader has gone.
    ///
    /// - Throws: `CommandFailure` with the system's reason, as on a full disk.
    static func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { buffer in
            var at = 0
            while at < buffer.count {
                let count = Glibc.write(1, buffer.baseAddress.map { $0 + at }, buffer.count - at)
                if count > 0 {
                    at += count
                } else if errno == EPIPE {
                    exit(0)
                } else if errno != EINTR {
                    throw CommandFailure(
                        message: "cannot write the output: \(String(cString: strerror(errno)))")
                }
            }
        }
    }

    static func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// The terminal's width in columns, from COLUMNS or the system; `nil` where nobody looks.
    static var width: Int? {
        if let columns = getenv("COLUMNS"), let width = Int(String(cString: columns)), width > 20 {
            return width
        }
        guard isTerminal else { return nil }
        var size = winsize()
        return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20 ? Int(size.ws_col) : nil
    }
}

/// Talk goes to standard error.
enum StandardError {
    static var isTerminal: Bool { isatty(2) == 1 }

    static func say(_ line: String) { raw(line + "\n") }

    static func raw(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    }
}
