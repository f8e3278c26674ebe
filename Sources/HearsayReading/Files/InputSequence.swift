internal import Glibc
internal import HearsayCore

/// Walks files, folders and standard input in order, one input at a time.
///
/// Folders are walked in the order of their names' bytes, hidden names left out; a folder met twice
/// under one path is reported instead of walked again. A JSONL file of any length is streamed: no
/// more than one of its lines is in memory. Nothing here throws: what cannot be read is an input of
/// its own, so that the others go on.
public final class InputSequence: Sequence, IteratorProtocol {
    private let format: Format?
    private let limits: Limits
    private var pending: [(path: String, isRoot: Bool)]
    private var visited: Set<FolderIdentity> = []
    private var lines: LineReader?
    private var linesPath: String?

    /// Creates a walk.
    ///
    /// - Parameters:
    ///   - paths: files and folders; `-` is standard input.
    ///   - format: the format of every input; `nil` to tell by extension and bytes.
    ///   - limits: inputs over them are reported, not read.
    public init(_ paths: [String], format: Format? = nil, limits: Limits = Limits()) {
        self.format = format
        self.limits = limits
        pending = paths.reversed().map { ($0, true) }
    }

    /// The next input, or `nil` when there is none left.
    public func next() -> Input? {
        while true {
            if let input = nextLine() { return input }
            guard let (path, isRoot) = pending.popLast() else { return nil }
            if isRoot { visited = [] }
            if let input = isRoot && path == "-" ? openStandardInput() : visit(path) {
                return input
            }
        }
    }

    private func nextLine() -> Input? {
        guard var reader = lines else { return nil }
        lines = nil
        let event = reader.next()
        switch event {
        case .line(let number, let bytes):
            lines = reader
            return .line(path: linesPath, number: number, bytes: bytes)
        case .tooLong(let number):
            lines = reader
            let name = "\(linesPath ?? "-"), line \(number)"
            return .failure(path: linesPath, line: number, .tooLarge(name, limits))
        case .failed:
            return .failure(path: linesPath, line: nil, .unreadable(linesPath ?? "-", "read error"))
        case .end: return nil
        }
    }

    /// Opens one path; `nil` where it only added to what is to come.
    private func visit(_ path: String) -> Input? {
        switch PathKind.of(path) {
        case .missing: return .failure(path: path, line: nil, .missing(path))
        case .unreadable(let reason):
            return .failure(path: path, line: nil, .unreadable(path, reason))
        case .other:
            return .failure(path: path, line: nil, .unreadable(path, "not a regular file"))
        case .folder(let identity): return enter(path, identity)
        case .file(let size): return openFile(path, size: size)
        }
    }

    private func enter(_ path: String, _ identity: FolderIdentity) -> Input? {
        guard visited.insert(identity).inserted else {
            return .failure(
                path: path, line: nil,
                Diagnostic(
                    .warning, .folderLoop,
                    "\(path): leads to a folder that was already walked; skipped"))
        }
        switch FolderListing.paths(in: path) {
        case .success(let paths):
            pending.append(contentsOf: paths.reversed().map { ($0, false) })
            return nil
        case .failure(let failure):
            return .failure(path: path, line: nil, .unreadable(path, failure.reason))
        }
    }

    private func openFile(_ path: String, size: Int) -> Input? {
        let known = format ?? Format(path: path)
        if known != nil, known != .jsonl, size > limits.maximumBytes {
            return .failure(path: path, line: nil, .tooLarge(path, limits))
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        if descriptor < 0 {
            let reason = String(cString: strerror(errno))
            return .failure(path: path, line: nil, .unreadable(path, reason))
        }
        return start(FileHandle(descriptor: descriptor, owned: true), path: path, format: known)
    }

    private func openStandardInput() -> Input? {
        start(FileHandle(descriptor: 0, owned: false), path: nil, format: format)
    }

    /// Reads a whole document, or begins to stream lines and returns `nil`.
    private func start(_ file: FileHandle, path: String?, format known: Format?) -> Input? {
        let name = path ?? "-"
        var bytes: [UInt8] = []
        while bytes.count < 1024 {
            guard let got = file.read(1 << 16, into: &bytes) else {
                let reason = String(cString: strerror(errno))
                return .failure(path: path, line: nil, .unreadable(name, reason))
            }
            if got == 0 { break }
        }
        if (known ?? Format(sniffing: bytes)) == .jsonl {
            lines = LineReader(file: file, buffer: bytes, limit: limits.maximumBytes)
            linesPath = path
            return nil
        }
        guard file.readAll(limit: limits.maximumBytes, into: &bytes) else {
            let reason = String(cString: strerror(errno))
            return .failure(path: path, line: nil, .unreadable(name, reason))
        }
        if bytes.count > limits.maximumBytes {
            return .failure(path: path, line: nil, .tooLarge(name, limits))
        }
        return .file(path: path, format: known, bytes: bytes)
    }
}
