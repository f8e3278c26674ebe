internal import Glibc

/// The names in one folder.
enum FolderListing {
    /// The paths in `folder`, hidden ones left out, sorted by the bytes of their names; `nil` with
    /// the reason where it cannot be opened.
    static func paths(in folder: String) -> Result<[String], Failure> {
        guard let handle = opendir(folder) else {
            return .failure(Failure(reason: String(cString: strerror(errno))))
        }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        return .success(names.map { base + $0 })
    }

    struct Failure: Error {
        let reason: String
    }
}
