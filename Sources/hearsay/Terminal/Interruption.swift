import Glibc
import Synchronization

/// Ctrl-C: the document at hand is finished, what is done is kept, and the program says so.
enum Interruption {
    private static let requested = Atomic<Bool>(false)

    /// The first interrupt asks; a second ends the program at once.
    static func watch() {
        signal(SIGINT) { _ in
            if Interruption.requested.exchange(true, ordering: .relaxed) { _exit(130) }
        }
    }

    static var isRequested: Bool { requested.load(ordering: .relaxed) }

    /// - Throws: `CommandFailure` with exit code 130 once interrupted.
    static func check(_ state: @autoclosure () -> String) throws {
        if isRequested {
            throw CommandFailure(message: "interrupted; \(state())", code: 130)
        }
    }
}
