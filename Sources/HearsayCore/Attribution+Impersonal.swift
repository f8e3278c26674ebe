extension Attribution {
    /// Whether its source is the "it" of "it is hoped" or "it should be pointed out", which stands for
    /// nobody: what is said is then the text's own.
    ///
    /// - Parameter text: the text its spans point into.
    public func isImpersonal(in text: Text) -> Bool {
        guard let source = source.first, let cue = cue.first, source.count == 2,
            text.string(source).lowercased() == "it"
        else { return false }
        let first = text.string(cue).lowercased().prefix { $0 != " " }
        return ["is", "was", "has", "should", "must", "can", "may"].contains(String(first))
    }
}
