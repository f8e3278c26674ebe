internal import HearsayCore

/// What a format's own stage hands on: cleaned text, the way back, and what its marks said.
struct Cleaned {
    var text: [UInt8]
    var map: SourceMap
    /// Lines whose part is known from marks, by the byte at which they begin.
    var hints: [Int: Block.Kind] = [:]
    /// The stretches that open lines in a style of their own, in the order of the text.
    var marks: [LineMark] = []
    var fields = DocumentFields()
    var diagnostics: [Diagnostic] = []
}

/// Values that came with the document instead of being read off its text.
struct DocumentFields {
    var title: Located<String>?
    var outlet: Located<String>?
    var firstOutlet: Located<String>?
    var published: Located<String>?
    var said: Located<String>?
    var genre: Located<Genre>?
}
