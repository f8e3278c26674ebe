/// What a check found to be wrong; a fuzz target ends the process with it, so that libFuzzer keeps
/// the input.
public struct Violation: Error, CustomStringConvertible {
    /// What is wrong, with the positions.
    public let description: String

    /// Creates a violation.
    public init(_ description: String) { self.description = description }
}

/// Throws a `Violation` where `condition` does not hold.
func expect(_ condition: Bool, _ message: @autoclosure () -> String) throws {
    if !condition { throw Violation(message()) }
}
