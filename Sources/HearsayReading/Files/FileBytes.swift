internal import Glibc
internal import HearsayCore

/// An open file descriptor that closes itself.
final class FileHandle {
    let descriptor: Int32
    private let owned: Bool

    init(descriptor: Int32, owned: Bool) {
        self.descriptor = descriptor
        self.owned = owned
    }

    deinit {
        if owned { close(descriptor) }
    }

    /// Appends at most `count` bytes to `buffer`; 0 at the end of the file, `nil` on an error.
    func read(_ count: Int, into buffer: inout [UInt8]) -> Int? {
        let old = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: count))
        var got = 0
        repeat {
            got = buffer.withUnsafeMutableBytes { bytes in
                Glibc.read(descriptor, bytes.baseAddress?.advanced(by: old), count)
            }
        } while got < 0 && errno == EINTR
        buffer.removeLast(count - max(0, got))
        return got < 0 ? nil : got
    }

    /// Appends everything up to the end of the file, but no more than `limit` bytes and one.
    func readAll(limit: Int, into buffer: inout [UInt8]) -> Bool {
        while buffer.count <= limit {
            guard let got = read(min(1 << 20, limit + 1 - buffer.count), into: &buffer) else {
                return false
            }
            if got == 0 { return true }
        }
        return true
    }
}

/// What a path names.
enum PathKind {
    case file(size: Int)
    case folder(FolderIdentity)
    case other
    case missing
    case unreadable(String)
}

/// A folder, whatever path led to it.
struct FolderIdentity: Hashable {
    let device: UInt
    let inode: UInt
}

extension PathKind {
    /// Looks at `path`, following symbolic links.
    static func of(_ path: String) -> PathKind {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let reason = errno
            if reason == ENOENT || reason == ENOTDIR { return .missing }
            return .unreadable(String(cString: strerror(reason)))
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file(size: status.st_size)
        case S_IFDIR:
            return .folder(
                FolderIdentity(device: UInt(status.st_dev), inode: UInt(status.st_ino)))
        default: return .other
        }
    }
}

extension Diagnostic {
    static func missing(_ path: String) -> Diagnostic {
        Diagnostic(.error, .missingFile, "\(path): there is no such file; check the path")
    }

    static func unreadable(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .error, .unreadableFile,
            "\(path): cannot be read (\(reason.lowercased())); check its permissions")
    }

    static func tooLarge(_ name: String, _ limits: Limits) -> Diagnostic {
        Diagnostic(
            .error, .tooLarge,
            "\(name): larger than the limit of \(limits.description); split it or raise the limit "
                + "with --max-bytes")
    }
}
