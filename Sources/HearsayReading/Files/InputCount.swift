/// How many documents some paths hold, as far as their names tell.
public enum InputCount {
    /// The number of files that reading the paths will meet; `nil` where it cannot be told before
    /// reading: standard input, JSONL.
    ///
    /// - Complexity: O(n) in the files below the paths; none is opened.
    public static func files(in paths: [String]) -> Int? {
        var pending = paths
        var visited: Set<FolderIdentity> = []
        var count = 0
        while let path = pending.popLast() {
            if path == "-" || Format(path: path) == .jsonl { return nil }
            if case .folder(let identity) = PathKind.of(path) {
                guard visited.insert(identity).inserted,
                    case .success(let inside) = FolderListing.paths(in: path)
                else { continue }
                pending += inside
            } else {
                count += 1
            }
        }
        return count
    }
}
