public import ArgumentParser
import HearsayAnalysis
public import HearsayTagging

/// Which networks read, and how much.
struct ModelOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "large or small: large finds more and cuts cleaner, small is several times faster."))
    var model: Model = .large

    @Flag(
        help: ArgumentHelp(
            "Read every act once more, all those in doubt with a deeper network: more are right, in one and a half to three times the time."
        ))
    var thorough = false

    func validate() throws {
        if thorough, model == .small {
            throw ValidationError("--thorough needs --model large: the small model reads once.")
        }
    }

    /// An analyzer as asked for.
    ///
    /// - Throws: `WeightsError` if the program was built with weights of another layout.
    func analyzer() throws -> Analyzer { try Analyzer(model, thorough: thorough) }
}

extension Model: ExpressibleByArgument {}
