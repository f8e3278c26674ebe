import HearsayCore
import HearsayResolution
import Testing

@Suite("Short forms")
struct ShortFormTests {
    /// The names of a text's entities, each followed by what else it is called.
    private func entities(_ string: String) -> [[String]] {
        let text = Text(string)
        let names = NameScanner().names(in: text.span, of: text)
        return EntityIndex(names).entities.map { [$0.name] + $0.aliases.sorted() }
    }

    static let cases: [(String, [[String]])] = [
        // By initials, with and without full stops and small words.
        ("the Lindon Harbour Board (LHB); the LHB met", [["Lindon Harbour Board", "LHB"]]),
        (
            "the US National Harbour Agency (NHA) met; the US NHA and the NHA too",
            [["US National Harbour Agency", "NHA", "US NHA"]]
        ),
        ("the L.H.B. met; the Lindon Harbour Board too", [["Lindon Harbour Board", "L.H.B."]]),
        ("the Bank of Harbour Trade and the BHT", [["Bank of Harbour Trade", "BHT"]]),
        ("the Bank of Harbour Trade and the BOHT", [["Bank of Harbour Trade", "BOHT"]]),
        ("the Ministry of Harbour Affairs and the HA", [["Ministry of Harbour Affairs", "HA"]]),
        ("they saw Harbour Night Live on HNL", [["Harbour Night Live", "HNL"]]),
        ("the Department of Veterans Affairs (VA)", [["Department of Veterans Affairs", "VA"]]),
        ("met Ann Bo Carr; then ABC came", [["Ann Bo Carr", "ABC"]]),
        // By what it ends with or begins with.
        ("the Lindon Harbour Times; then the Times", [["Lindon Harbour Times", "Times"]]),
        (
            "the Lindon Harbour Times; the Harbour Times",
            [["Lindon Harbour Times", "Harbour Times"]]
        ),
        ("the Ministry of Fish; then the Ministry met", [["Ministry of Fish", "Ministry"]]),
        (
            "the Ministry of Ferry Affairs; Ferry Affairs",
            [["Ministry of Ferry Affairs", "Ferry Affairs"]]
        ),
        // None of these is short for the other.
        (
            "the Lindon Times and the Norvik Times; the Times",
            [["Lindon Times"], ["Norvik Times"], ["Times"]]
        ),
        ("the Green House; the House met", [["Green House"], ["House"]]),
        (
            "the Norwegian Harbour Ministry; the Harbour Ministry",
            [["Norwegian Harbour Ministry"], ["Harbour Ministry"]]
        ),
        (
            "the Fund for Lindon City; they saw Lindon City",
            [["Fund for Lindon City"], ["Lindon City"]]
        ),
        (
            "House Majority Whip Ada Arden; then Ada Arden",
            [["House Majority Whip Ada Arden"], ["Ada Arden"]]
        ),
        ("the Supreme Court met in Norvik, S.C.", [["Supreme Court"], ["Norvik"], ["S.C."]]),
        ("the University of Norvik; the UN met", [["University of Norvik"], ["UN"]]),
        ("the Arden campaign; in AC and Lindon", [["Arden campaign"], ["AC"], ["Lindon"]]),
        ("the Ohio Supreme Court; the Supreme Court", [["Ohio Supreme Court"], ["Supreme Court"]]),
        (
            "the South Korean Harbour Board; the Harbour Board",
            [["South Korean Harbour Board"], ["Harbour Board"]]
        ),
        ("met Ann Bo Carr; the ABC said", [["Ann Bo Carr"], ["ABC"]]),
        ("the US Navy; the UN met", [["US Navy"], ["UN"]]),
        ("then Junge SVP left; the SVP met", [["Junge SVP"], ["SVP"]]),
        ("he saw Ada Roe; the AR met", [["Ada Roe"], ["AR"]]),
    ]

    @Test("are one with the only long name that they can stand for", arguments: cases)
    func short(string: String, expected: [[String]]) {
        #expect(entities(string) == expected)
    }

    @Test(
        "are sought in time that grows with the text",
        arguments: [
            "Bank " + (0..<50_000).map { "A\($0)" }.joined(separator: " "),
            (0..<20_000).map { "the A\($0) Bank met. The Bank left." }.joined(separator: " "),
            (0..<20_000).map { "Then A\($0)bcdefg Roe met A\($0)bcdefg Roe and Roe." }.joined(
                separator: " "),
            String(repeating: "Aa de ", count: 50_000), String(repeating: "The ", count: 50_000),
        ])
    func hostile(string: String) {
        #expect(entities(string).count <= 40_001)
    }
}
