import Foundation
import HearsayCore
import HearsayReading
import Testing

@Suite final class FileTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "reading-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ name: String, _ text: String) throws {
        let path = folder + "/" + name
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    /// What a walk yields, one word or two an input, paths without the folder.
    private func walk(_ paths: [String], _ limits: Limits = Limits()) -> [String] {
        InputSequence(paths, limits: limits).map { input in
            switch input {
            case .file(let path, _, _): short(path)
            case .line(let path, let number, _): "\(short(path)):\(number)"
            case .failure(let path, let line, let diagnostic):
                "\(short(path))\(line.map { ":\($0)" } ?? "") \(diagnostic.code)"
            }
        }
    }

    private func short(_ path: String?) -> String {
        (path ?? "-").replacingOccurrences(of: folder + "/", with: "")
    }

    @Test func aFolderIsWalkedByNameWithoutHiddenFiles() throws {
        for name in ["b.txt", "a/z.html", "a/y.md", ".hidden.txt", "c.jsonl"] {
            try write(name, name == "c.jsonl" ? "{\"text\":\"x\"}\n\n{\"text\":\"y\"}" : "text")
        }
        #expect(walk([folder]) == ["a/y.md", "a/z.html", "b.txt", "c.jsonl:1", "c.jsonl:3"])
    }

    @Test func aLoopOfFoldersIsReportedOnce() throws {
        try write("a/x.txt", "text")
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/a/loop", withDestinationPath: folder)
        #expect(walk([folder]) == ["a/loop folder-loop", "a/x.txt"])
    }

    @Test func whatIsNoReadableFileIsReportedAndTheOthersGoOn() throws {
        try write("x.txt", "text")
        try #require(mkfifo(folder + "/pipe", 0o600) == 0)
        let paths = ["/nothing", "/pipe", "/x.txt"].map { folder + $0 }
        #expect(walk(paths) == ["nothing missing-file", "pipe unreadable-file", "x.txt"])
    }

    @Test(.disabled(if: getuid() == 0, "root may read everything"))
    func aFileWithoutPermissionIsReported() throws {
        try write("x.txt", "text")
        chmod(folder + "/x.txt", 0)
        #expect(walk([folder]) == ["x.txt unreadable-file"])
    }

    @Test func aFileOverTheLimitIsReported() throws {
        try write("x.txt", String(repeating: "a", count: 2000))
        #expect(walk([folder], Limits(maximumBytes: 1999)) == ["x.txt too-large"])
        #expect(walk([folder], Limits(maximumBytes: 2000)) == ["x.txt"])
    }

    @Test func aLineOverTheLimitIsSkippedAndTheNextOnesGoOn() throws {
        let long = "{\"text\":\"" + String(repeating: "a", count: 700_000) + "\"}"
        try write("x.jsonl", "{\"text\":\"one\"}\r\n" + long + "\n{\"text\":\"three\"}\n" + long)
        #expect(
            walk([folder], Limits(maximumBytes: 1000)) == [
                "x.jsonl:1", "x.jsonl:2 too-large", "x.jsonl:3", "x.jsonl:4 too-large",
            ])
        #expect(walk([folder]) == ["x.jsonl:1", "x.jsonl:2", "x.jsonl:3", "x.jsonl:4"])
    }

    @Test func linesOverTheEdgesOfChunksAreWhole() throws {
        let lines = (0..<3000).map {
            "{\"id\":\"\($0)\",\"text\":\"\(String(repeating: "b", count: $0 % 400))c\"}"
        }
        try write("x.jsonl", lines.joined(separator: "\n"))
        let read = InputSequence([folder]).compactMap { input -> String? in
            if case .line(_, _, let bytes) = input {
                String(decoding: bytes, as: UTF8.self)
            } else {
                nil
            }
        }
        #expect(read == lines)
    }

    @Test func formatsAreToldByExtensionElseByBytes() {
        #expect(Format(path: "/a.b/C.HTM") == .html)
        #expect(Format(path: "/a.md/c") == nil)
        #expect(Format(sniffing: Array("\n <!DOCTYPE html><p>".utf8)) == .html)
        #expect(Format(sniffing: Array("{\"id\":1}".utf8)) == .jsonl)
        #expect(Format(sniffing: Array("{curly} text".utf8)) == .text)
        #expect(Format(sniffing: Array("Text < text".utf8)) == .text)
    }

    @Test func theHashIsThatOfTheStandard() {
        #expect(
            sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }
}
