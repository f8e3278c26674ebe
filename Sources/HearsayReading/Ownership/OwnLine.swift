internal import HearsayCore

/// What one short line over or under a text shows of whose text it is.
enum OwnLine: Equatable {
    /// Says what the text is: "PRESS RELEASE", "Statement on the ferry"; by how much.
    case marker(Int)
    /// Addresses somebody: "Dear colleagues,", "To the Editor".
    case salutation
    /// Says from whom or to whom: "From: Ada Arden".
    case header
    /// Names an institution and nothing else.
    case institution
    /// Names an institution before a colon or a dash, and what it says behind it.
    case titled(Int)
    /// Names an office that somebody holds, or a part of an institution.
    case office
    /// Is somebody's name.
    case name
    /// Closes a letter: "Yours faithfully,".
    case closing
    /// Says who issues the text: "Issued by the Harbour Board".
    case issuer
    /// Belongs to a release: contacts, whom to call.
    case release
    /// Heads the notes to editors.
    case notes
    /// Heads what several have agreed or decided, or what is nobody's word: a contract, minutes, a judgment.
    case contract
    /// Says that a reporter or an author wrote it: "By Ada Arden, Staff Reporter".
    case byline

    /// Whether a line under a text is part of its signature.
    var signs: Bool { [.institution, .office, .name, .closing, .issuer].contains(self) }

    /// In UTF-8 bytes: longer lines are running text.
    private static let longest = 300
    private static let strong = [
        "for immediate release", "press release", "press note", "press statement",
        "media statement",
        "media release", "news release", "press communiqu", "communiqu", "official notice",
        "official statement", "public notice", "public advisory", "public announcement",
        "practice notice", "open letter", "an open letter", "telegram of", "letter of condolence",
        "our ref", "ref. no", "ref no", "memo no", "memorandum", "circular", "note verbale",
        "joint statement", "joint communiqu", "joint media statement", "joint press",
        "outcome statement", "holding statement",
        "statement by", "statement of", "statement from", "statement on", "statement regarding",
        "statement concerning", "statement in response", "statement no", "statement:", "readout",
        "corrections and clarifications", "rejoinder", "right of reply", "counter-statement",
        "counterstatement",
        "notice to", "notice of", "notice no", "notice:", "a message from", "message from",
        "message at", "message of", "a letter from", "letter from", "comment of the",
        "comment by the", "commentary of the", "press summary", "declaration of", "pastoral letter",
        "in response to", "our response", "a note from", "correction and", "corrections",
        "investor alert", "security alert", "health alert", "scam alert", "fraud alert",
        "travel alert", "alert no", "warning notice", "statement to", "official note",
        "personal statement", "service update",
        "check against delivery",
    ]
    private static let weak = [
        "regarding", "concerning", "re:", "re ", "correction", "clarification", "notice",
        "announcement", "advisory", "response to", "reply to", "reply of", "answer to", "letter",
        "letter:", "message to", "to all", "to the", "appeal for", "appeal following",
        "questions and answers", "frequently asked", "resolution", "statement",
        "declaration", "update on", "important information", "information for",
        "on the incident", "on the situation",
    ]
    private static let within = [
        ": our response", ": update", " advisory", "holding statement", "rumor control",
        "rumour control", "communiqu",
        "press release", "press statement", "media statement", "joint statement",
        "open letter", "questions and answers", "statement no",
        "press note", "official statement", "> newsroom", "> press", "> media", "statement on ",
        "statement regarding ",
    ]
    private static let salutations =
        Courtesies.salutations.map(\.description) + [
            "sir,", "sir –", "sir —", "sir:", "sirs,", "madam,", "the editor,", "editor,",
            "esteemed ", "honourable ", "honorable ", "the honourable ", "excellency", "my dear ",
            "highly esteemed", "respected ", "distinguished ", "brothers and sisters", "friends,",
            "comrades", "colleagues", "fellow ", "minister:", "mr president",
            "sisters and brothers",
        ]
    private static let closings =
        Courtesies.closings.map(\.description) + [
            "yours", "warm regards", "with best", "with kind", "with respect", "with gratitude",
            "with thanks", "with sympathy", "with deep", "in solidarity", "in friendship",
            "(signed)", "(sgd)", "sgd", "sd/-", "s/", "please accept", "i remain", "we remain",
            "warmly", "many thanks", "thank you,", "with warm", "with heartfelt",
        ]
    private static let issuers = [
        "issued by", "issued:", "statement released", "statement issued", "issued at", "issued on",
        "on behalf of", "for and on behalf of",
        "by order of", "released by",
        "published by the", "done at", "done in", "given at", "given in", "dated this", "for the ",
        "signed on behalf",
    ]
    private static let releases = [
        "about ", "media contact", "press contact",
        "media enquir", "press enquir", "contact:", "contacts:", "media contacts", "press:",
        "media:", "for further information", "for more information", "for media", "queries:",
        "inquiries", "enquiries", "cc:", "cc ", "c.c.", "copy:", "copies:", "ends", "- ends",
        "–ends",
        "tel:", "tel.", "phone:", "email:", "e-mail:", "registered charity", "hotline", "call ",
        "ref:", "encl",
    ]
    private static let bylines = [
        "staff reporter", "correspondent", "staff writer", "(reporting by",
        "reporting by", "views expressed", "from staff", "is a columnist", "is a novelist",
        "is the author of", "is a writer", "is a freelance", "is a professor",
        "contributed to this",
        "our reporter", "about the author",
    ]

    /// Reads a line over the text.
    static func head(_ line: String) -> OwnLine? {
        guard line.utf8.count <= longest else { return nil }
        let lower = line.lowercased()
        if bylines.contains(where: lower.contains) || lower.hasPrefix("by ") { return .byline }
        if lower.hasPrefix("from:") || lower.hasPrefix("to:") || lower.hasPrefix("sent:")
            || lower.hasPrefix("subject:")
        {
            return .header
        }
        let words = Offices.words(line)
        if words.count <= 8, let last = words.last,
            contracts.contains(last) || words.first.map(contracts.contains) ?? false
        {
            return .contract
        }
        if isSalutation(line) || lower.contains("letter to the editor")
            || lower.contains("letters to the editor")
        {
            return .salutation
        }
        if strong.contains(where: lower.hasPrefix) { return .marker(3) }
        if within.contains(where: lower.contains) {
            return isTitled(line) ? .titled(3) : .marker(2)
        }
        if Offices.isInstitution(undated(line)) { return .institution }
        if weak.contains(where: lower.hasPrefix) { return .marker(1) }
        return nil
    }

    /// "Office of the Rector | Updated 8 August" without what stands behind the bar.
    private static func undated(_ line: String) -> String {
        line.firstRange(of: " | ").map { String(line[..<$0.lowerBound]) } ?? line
    }

    private static let contracts: Set<String> = [
        "agreement", "contract", "minutes", "judgment", "judgement", "abstract", "policy", "terms",
        "conditions", "lease", "recipe", "ingredients", "method",
    ]
    private static let services = [
        "press service", "press office", "information service", "public relations",
        "corporate communications",
    ]

    /// Reads a line under the text.
    static func tail(_ marked: String) -> OwnLine? {
        guard marked.utf8.count <= longest else { return nil }
        let line = String(marked.drop { "–—- ".contains($0) })
        let lower = line.lowercased()
        if Offices.words(line).count <= 12, services.contains(where: lower.contains),
            !Offices.endsSentence(line)
        {
            return .issuer
        }
        if bylines.contains(where: lower.contains) { return .byline }
        let words = Offices.words(line).count
        if words <= 8, closings.contains(where: lower.hasPrefix) { return .closing }
        if words <= 14, issuers.contains(where: lower.hasPrefix) { return .issuer }
        if lower.hasPrefix("notes to editor") || lower.hasPrefix("note to editor") { return .notes }
        if words <= 24, releases.contains(where: lower.hasPrefix) { return .release }
        guard words <= 14, !Offices.endsSentence(line) else { return nil }
        let known = Offices.words(line)
        // "Ada Arden, Director of the Institute" is who, not whose.
        if Offices.isInstitution(line), !known.contains(where: Offices.holders.contains) {
            return .institution
        }
        if words <= 12, line.first?.isUppercase ?? false,
            known.contains(where: { Offices.holders.contains($0) || Offices.parts.contains($0) })
        {
            return .office
        }
        return Offices.isName(line) ? .name : nil
    }

    /// "Harbour Board: our response".
    private static func isTitled(_ line: String) -> Bool {
        [": ", " – ", " — ", " -- ", ". "].contains { divider in
            line.firstRange(of: divider).map {
                Offices.isInstitution(String(line[..<$0.lowerBound]))
            } ?? false
        }
    }

    /// "Dear colleagues,", "The Honourable Minister of Labour,".
    static func isSalutation(_ line: String) -> Bool {
        guard line.utf8.count <= 80 else { return false }
        let lower = line.lowercased()
        return salutations.contains(where: lower.hasPrefix) && !Offices.endsSentence(line)
    }

    /// Whether a text begins by addressing somebody in the same line: "Sir – Your leading article …".
    static func opensWithSalutation(_ paragraph: String) -> Bool {
        let lower = paragraph.prefix(12).lowercased()
        return ["sir –", "sir —", "sir -", "sir,", "sir:", "sirs,", "madam,", "sir/madam"]
            .contains(where: lower.hasPrefix) || lower.hasPrefix("dear ")
    }
}
