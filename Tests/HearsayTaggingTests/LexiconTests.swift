import HearsayTagging
import Testing

@Suite("The lexicon of reporting words")
struct LexiconTests {
    @Test(
        "knows the forms of a word",
        arguments: [
            ("say", "say says said saying SAID"), ("deny", "deny denies denied denying"),
            ("admit", "admit admits admitted admitting"),
            ("announce", "announces announced announcing"),
            ("reply", "replies replied replying"), ("express", "expresses expressed expressing"),
            ("claim", "claims claimed claiming"), ("think", "thinks thought thinking"),
            ("allegation", "allegation allegations"), ("spokesman", "spokesman"),
            ("speech", "speeches"),
            ("testimony", "testimonies"), ("push", "pushes pushed"), ("accord", ""),
        ])
    func forms(lemma: String, forms: String) {
        let lexicon = ReportingLexicon.shared
        for form in forms.split(separator: " ") {
            #expect(lexicon.lemmas[lexicon.lemma(of: form.utf8)] == lemma, "\(form)")
        }
    }

    @Test("does not know other words", arguments: ["", "ferry", "the", "saidd", "sa", "Łódź"])
    func others(word: String) {
        #expect(ReportingLexicon.shared.lemma(of: word.utf8) == 0)
    }

    @Test("names each lemma once")
    func unique() {
        let lemmas = ReportingLexicon.shared.lemmas
        #expect(lemmas[0].isEmpty && Set(lemmas).count == lemmas.count)
    }
}
