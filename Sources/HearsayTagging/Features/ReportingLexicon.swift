/// Words that report speech and thought, with all their inflected forms.
///
/// A hint to the tagger (it learns what each lemma is worth) and the key by which the extraction
/// names acts. Lookup is by hash over lower-case ASCII bytes.
public struct ReportingLexicon: Sendable {
    /// The number of a lemma: 1-based, 0 for words that are not in the lexicon.
    public typealias LemmaID = Int

    /// The lemmas by number; index 0 is empty.
    public let lemmas: [String]
    private let forms: [UInt64: UInt16]

    /// The one lexicon of the program, built on first use.
    public static let shared = ReportingLexicon()

    init() {
        var lemmas = [""]
        var forms: [UInt64: UInt16] = [:]
        func enter(_ form: String, _ id: Int) {
            let key = Self.key(form.utf8)
            if forms[key] == nil { forms[key] = UInt16(id) }
        }
        for (form, lemma) in ReportingWords.irregular {
            let id = lemmas.firstIndex(of: lemma) ?? lemmas.count
            if id == lemmas.count { lemmas.append(lemma) }
            enter(form, id)
        }
        for verb in ReportingWords.verbs {
            let id = lemmas.firstIndex(of: verb) ?? lemmas.count
            if id == lemmas.count { lemmas.append(verb) }
            for form in Self.verbForms(verb) { enter(form, id) }
        }
        for noun in ReportingWords.nouns {
            let id = lemmas.firstIndex(of: noun) ?? lemmas.count
            if id == lemmas.count { lemmas.append(noun) }
            enter(noun, id)
            enter(Self.thirdPerson(noun), id)
        }
        self.lemmas = lemmas
        self.forms = forms
    }

    /// The lemma of a word, 0 if it is not in the lexicon.
    ///
    /// - Parameter word: UTF-8; letter case does not matter.
    /// - Complexity: O(n) in bytes.
    public func lemma(of word: some Sequence<UInt8>) -> LemmaID {
        Int(forms[Self.key(word)] ?? 0)
    }

    /// The lemma with a hash that the caller has already computed with `key`.
    func lemma(key: UInt64) -> LemmaID { Int(forms[key] ?? 0) }

    /// FNV-1a of the word with ASCII capitals lowered.
    @inline(__always)
    static func key(_ word: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word {
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            hash = (hash ^ UInt64(lower)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }

    private static func verbForms(_ verb: String) -> [String] {
        let stem = String(verb.dropLast())
        if verb.hasSuffix("e") {
            return [verb, verb + "s", verb + "d", stem + "ing"]
        }
        if verb.hasSuffix("y"), let before = stem.last, !"aeiou".contains(before) {
            return [verb, stem + "ies", stem + "ied", verb + "ing"]
        }
        let doubled = ReportingWords.doubling.contains(verb) ? verb + String(verb.suffix(1)) : verb
        return [verb, thirdPerson(verb), doubled + "ed", doubled + "ing"]
    }

    private static func thirdPerson(_ word: String) -> String {
        for ending in ["s", "sh", "ch", "x", "z"] where word.hasSuffix(ending) {
            return word + "es"
        }
        if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
            return word.dropLast() + "ies"
        }
        return word + "s"
    }
}
