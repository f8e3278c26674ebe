import ArgumentParser

/// The program: reads, keeps and shows who said what.
@main
struct Hearsay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Who said what, to and about whom, when, and according to whom.",
        discussion: """
            Reads news, press-conference transcripts and official statements and keeps a ledger of \
            statements, each tied to the characters it came from. It judges no truth.

            The first ledger of your own:
              hearsay add articles/
              hearsay search ferry --act deny
              hearsay show 1.s3

            Exit codes: 0 done, 1 nothing found or a check failed, 2 some inputs failed and the \
            others were done, 64 wrong usage.
            """,
        version: "0.1.0",
        subcommands: [
            Add.self, Extract.self, Search.self, Show.self, Who.self, Export.self, Verify.self,
            Evaluate.self,
        ])

    static func main() async {
        Interruption.watch()
        StandardOutput.ignoreBrokenPipes()
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            StandardError.say("hearsay: \(failure.message)")
            exit(withError: ExitCode(failure.code))
        } catch {
            exit(withError: error)
        }
    }
}

/// A command that could not do its work: one line for the person and the exit code.
struct CommandFailure: Error {
    let message: String
    var code: Int32 = 1
}
