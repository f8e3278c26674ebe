/// Nouns by which a line shows that it names an institution, or an office that somebody holds; lower case.
package enum Offices {
    /// Nouns that make a name an institution's, and the short forms of companies.
    package static let institutions = set(
        """
        embassy ministry ministries consulate mission department dept government office council commission agency
        committee authority bureau secretariat parliament congress senate assembly university college school academy
        company corporation corp inc ltd llc plc nv ab asa gmbh ag bv ooo sarl limited group holding holdings
        association union institute institution foundation party board bank court tribunal delegation administration
        federation confederation society service services police constabulary army navy force forces command fund
        organization organisation club team league church parish diocese synod hospital clinic klinikum museum theatre
        library airlines airways railways rail utility utilities directorate chancellery presidency municipality city
        county district province station brigade contingent regulator ombudsman registry registrar prosecutor
        prosecutor's sheriff's network coalition alliance movement front campaign cooperative collective trust charity
        laboratory observatory newspaper desk cabinet marina headquarters partnership chamber guild consortium corps caucus banco universidad
        clube klub verein verband universität université università uniwersytet instituto instituut institut fundação
        fondation fondazione stiftung ayuntamiento prefeitura municipio comune gemeente kommune mairie préfecture
        polizei policía polícia sindicato confederación federación federação asociación associação associazione
        ministère ministério ministerium gobierno
        family ministerio fundación partido rassemblement bundesverband collectif autorité
        """)
    /// Parts of an institution that sign for it.
    package static let parts = set(
        """
        section unit division press communications communication media information relations secretariat cell desk bureau
        newsroom directorate department service centre center team office spokesperson's board management presidium directors
        """)
    /// Words that tell nothing of which institution a part belongs to: "Press and Culture Section".
    package static let common = set(
        """
        of and the & for culture public corporate affairs external customer care digital news editorial executive
        national permanent central general human resources legal customs technical administrative
        """)
    /// Offices that persons hold.
    package static let holders = set(
        """
        spokesperson spokesman spokeswoman secretary director directress officer minister ambassador rector vice-rector
        president vice-president chair chairman chairwoman chairperson counsel counsellor attaché registrar chief head
        manager provost commissioner mayor bishop archbishop captain superintendent editor consul coordinator convener
        treasurer principal dean governor premier chancellor executive ceo commander colonel general brigadier major
        sergeant inspector sheriff judge attorney lawyer advocate deputy chargé d'affaires representative delegate founder
        trustee senator councillor congressman congresswoman mp pastor imam rabbi marshal constable controller auditor ombudsman headteacher headmaster
        """)

    /// Whether one of a line's words is an institution's noun.
    package static func namesInstitution(_ line: String) -> Bool {
        words(line).contains { institutions.contains($0) }
    }

    /// Whether one of a line's words is an office that a person holds.
    package static func namesHolder(_ line: String) -> Bool {
        words(line).contains { holders.contains($0) }
    }

    /// The words of a line in lower case, without the marks at their edges.
    package static func words(_ line: String) -> [String] {
        line.lowercased().split(whereSeparator: { " \t,/()\u{00A0}".contains($0) }).map { word in
            String(word).trimmingMarks
        }
    }

    private static let links: Set<String> = [
        "of", "the", "and", "for", "in", "de", "del", "la", "le", "du", "des", "der", "von", "di",
        "to", "on", "at", "y", "e", "&", "–", "-", "—", "plc", "ltd", "inc", "gmbh", "e.v.",
    ]

    /// Words that make a line in capitals a sentence.
    private static let verbs: Set<String> = [
        "we", "are", "is", "not", "no", "was", "were", "has", "have", "will", "i", "you", "they",
        "it", "be", "our", "your",
    ]

    /// Whether a line is an institution's name: capitalised words and links, one of which is an institution's noun.
    package static func isInstitution(_ line: String) -> Bool {
        let parts = line.split(separator: " ")
        guard (1...14).contains(parts.count), !endsSentence(line), !line.contains(":"),
            namesInstitution(line), !words(line).contains(where: verbs.contains)
        else { return false }
        return parts.allSatisfy { part in
            let first = part.first { $0.isLetter || $0.isNumber }
            return first.map { !$0.isLowercase } ?? true || links.contains(part.lowercased())
        }
    }

    /// Whether a line is a person's name by its form: two to seven capitalised words, initials and titles among them.
    package static func isName(_ line: String) -> Bool {
        let parts = line.split(whereSeparator: { " \t".contains($0) })
        guard (2...7).contains(parts.count), line.utf8.count <= 80,
            !line.contains(where: { $0.isNumber || "@:!?•".contains($0) })
        else { return false }
        return parts.allSatisfy { part in
            part.first.map { $0.isUppercase || "(†+".contains($0) } ?? false
                || links.contains(part.lowercased())
                || ["hab.", "dr", "prof."].contains(String(part))
        }
    }

    /// Whether a short line ends as a sentence does; short forms ("e.V.", "Ltd.") end none.
    package static func endsSentence(_ line: String) -> Bool {
        guard let last = line.last(where: { !"\"”’')".contains($0) }) else { return false }
        if "?!;".contains(last) { return true }
        guard last == "." else { return false }
        let word = line.split(separator: " ").last ?? ""
        return word.count(where: { $0 == "." }) < 2 && word.count > 5
    }

    private static func set(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}

extension String {
    /// Without punctuation at its ends.
    fileprivate var trimmingMarks: String {
        let marks = ".,:;!?\"“”‘’«»*–—-"
        guard let first = firstIndex(where: { !marks.contains($0) }),
            let last = lastIndex(where: { !marks.contains($0) })
        else { return "" }
        return String(self[first...last])
    }
}
