import Glibc

/// Whole files, with errors that name file and reason.
enum Files {
    /// - Throws: `CommandFailure` with exit code 2.
    static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw failure("cannot read", path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 {
                if ferror(file) != 0 { throw failure("cannot read", path) }
                return bytes
            }
            bytes.append(contentsOf: buffer[0..<count])
        }
    }

    /// - Throws: `CommandFailure` with exit code 2.
    static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "wb") else { throw failure("cannot write", path) }
        let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        if fclose(file) != 0 || written != bytes.count { throw failure("cannot write", path) }
    }

    private static func failure(_ verb: String, _ path: String) -> CommandFailure {
        CommandFailure(message: "\(verb) '\(path)': \(String(cString: strerror(errno)))", code: 2)
    }
}
