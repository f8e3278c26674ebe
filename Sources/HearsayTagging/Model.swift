/// Which of the two taggers reads.
public enum Model: String, Sendable, CaseIterable {
    /// A transformer: the more accurate, for people who check quotations.
    case large
    /// A recurrent network: several times faster, for millions of documents.
    case small
}
