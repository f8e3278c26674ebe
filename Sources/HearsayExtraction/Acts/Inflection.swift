/// The inflected forms of English verbs, for phrases that hold them in any form.
enum Inflection {
    /// All forms of a verb.
    ///
    /// Forms that nobody writes ("hopped" of "hope") may be among them where the
    /// spelling leaves open which is right: they are looked up, never shown.
    static func forms(of verb: String) -> [String] {
        let stem = String(verb.dropLast())
        var forms = [verb]
        if verb.hasSuffix("e") {
            // "Agreeing" keeps what "making" loses.
            let gerund = verb.hasSuffix("ee") || verb.hasSuffix("oe") ? verb : stem
            forms += [verb + "s", verb + "d", gerund + "ing"]
        } else if verb.hasSuffix("y"), let before = stem.last, !"aeiou".contains(before) {
            forms += [stem + "ies", stem + "ied", verb + "ing"]
        } else {
            let hisses = ["s", "sh", "ch", "x", "z", "go", "do"].contains { verb.hasSuffix($0) }
            forms += [verb + (hisses ? "es" : "s"), verb + "ed", verb + "ing"]
            if let last = verb.last, !"aeiouwxy".contains(last), let before = stem.last,
                "aeiou".contains(before)
            {
                forms += [verb + String(last) + "ed", verb + String(last) + "ing"]
            }
        }
        return forms + (irregular[verb] ?? [])
    }

    private static let irregular: [String: [String]] = {
        let table = """
            be: am is are was were been being|beat: beaten|become: became|begin: began begun
            |blow: blew blown|break: broke broken|bring: brought|buy: bought|cast: cast|come: came
            |cut: cut|deal: dealt|do: did done|draw: drew drawn|drop: dropt|feel: felt|fight: fought
            |find: found|forget: forgot forgotten|get: got gotten|give: gave given|go: went gone
            |have: has had having|hide: hid hidden|hit: hit|hold: held|keep: kept|know: knew known
            |lay: laid|lead: led|leave: left|lend: lent|lie: lying lied|lose: lost|make: made
            |mean: meant|meet: met|pay: paid|put: put|read: read|rise: rose risen|run: ran run
            |say: said|see: saw seen|seek: sought|sell: sold|send: sent|set: set|shake: shook
            |shoot: shot|spend: spent|spin: spun|split: split|stand: stood|steal: stole stolen
            |swear: swore sworn|take: took taken|teach: taught|tear: tore torn|tell: told
            |think: thought|throw: threw thrown|undertake: undertook undertaken
            |withdraw: withdrew withdrawn|write: wrote written|undo: undid undone
            |forgive: forgave forgiven|strike: struck|uphold: upheld|speak: spoke spoken
            |mislead: misled|override: overrode overridden
            """
        var forms: [String: [String]] = [:]
        for entry in table.split(separator: "|") {
            let halves = entry.split(separator: ":")
            forms[String(halves[0])] = halves[1].split { $0 == " " || $0 == "\n" }.map(String.init)
        }
        return forms
    }()
}
