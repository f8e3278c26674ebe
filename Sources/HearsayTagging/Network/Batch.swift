import HearsayCore

/// Windows that are encoded side by side.
struct Batch {
    /// Ranges of indices into `tokens`, longest first, none empty.
    let windows: ArraySlice<Range<Int>>
    /// Tokens of all windows.
    let count: Int
    /// The document's tokens and bytes.
    let tokens: [Token]
    let bytes: UnsafeBufferPointer<UInt8>
    /// The features of the windows' tokens, window after window.
    let rows: [FeatureRow]
}
