public import ArgumentParser
public import HearsayTagging

/// Which tagger reads.
struct ModelOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "large or small: large finds more and cuts cleaner, small is several times faster."))
    var model: Model = .large
}

extension Model: ExpressibleByArgument {}
