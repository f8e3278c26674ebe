import Foundation
import HearsayCore
import Testing

/// One run of the built program.
struct Run {
    let output: [UInt8]
    let errors: String
    let code: Int32

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }

    /// The output as records, one a line.
    func records(location: SourceLocation = #_sourceLocation) throws -> [JSON] {
        try output.split(separator: 0x0A).map { try JSON.parse($0) }
    }
}

/// Runs the program that was built beside this test bundle.
enum Program {
    static var path: String {
        get throws {
            let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            return URL(filePath: bundle).deletingLastPathComponent().appending(path: "hearsay").path
        }
    }

    /// Runs `hearsay` with a fixed width and without colours.
    ///
    /// - Parameters:
    ///   - input: standard input.
    ///   - environment: added to the fixed one.
    static func run(
        _ arguments: [String], in folder: Folder, input: String = "",
        environment: [String: String] = [:]
    ) throws -> Run {
        try launch(path, arguments, in: folder, input: input, environment: environment)
    }

    /// Runs one line of bash in which `$hearsay` is the program.
    static func shell(_ line: String, in folder: Folder) throws -> Run {
        try launch(
            "/bin/bash", ["-c", line], in: folder, input: "", environment: ["hearsay": path])
    }

    private static func launch(
        _ executable: String, _ arguments: [String], in folder: Folder, input: String,
        environment: [String: String]
    ) throws -> Run {
        // Files instead of pipes: nothing has to be read while it runs.
        let scratch = try Folder()
        for name in ["in", "out", "err"] { try scratch.write(name == "in" ? input : "", to: name) }
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder.path)
        process.environment = [
            "COLUMNS": "100", "NO_COLOR": "1", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
        ].merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: scratch.url("in"))
        process.standardOutput = try FileHandle(forWritingTo: scratch.url("out"))
        process.standardError = try FileHandle(forWritingTo: scratch.url("err"))
        try process.run()
        process.waitUntilExit()
        let code = process.terminationReason == .exit ? process.terminationStatus : -1
        return Run(
            output: Array(try Data(contentsOf: scratch.url("out"))),
            errors: String(decoding: try Data(contentsOf: scratch.url("err")), as: UTF8.self),
            code: code)
    }
}

/// A folder that goes away with its value.
final class Folder {
    let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory
            .appending(path: "hearsay-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func url(_ name: String) -> URL { URL(filePath: path).appending(path: name) }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws {
        try FileManager.default.createDirectory(
            at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url(name))
    }

    /// A file of `count` bytes of which only the first are stored.
    func writeSparse(_ text: String, bytes count: UInt64, to name: String) throws {
        try write(text, to: name)
        let file = try FileHandle(forUpdating: url(name))
        try file.truncate(atOffset: count)
        try file.close()
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: url(name).path, withDestinationPath: target)
    }
}
