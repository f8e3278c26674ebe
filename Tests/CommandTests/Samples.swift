/// Documents made up for the tests.
enum Samples {
    static let news = """
        Ferry stays in port

        Foreign Minister Ada Arden denied on Friday that the ferry line to Norvik would close. “The \
        pier is safe,” Arden told reporters.

        A spokesperson for the Harbour Board said that two boats had been repaired. The mayor of \
        Norvik, Bo Roe, said he welcomed the decision.
        """

    static let transcript = """
        Q: Is the ferry late again? We heard that the crew had left.

        MS. ARDEN: I am not aware of that. The pier is open.

        Q: Will the line close in May?

        MS. ARDEN: I have no information to offer. We will get back to you.
        """

    static let letter = """
        Dear Editor,

        Your report of last week on the ferry is not true. Our boats have never carried arms, and we \
        urge your paper to correct the record.

        Yours sincerely,
        Jo Hale
        Embassy of Norway
        """

    static let quiet =
        "The harbour lies in the north of the island. The pier is long and the water is deep."

    /// One document a line, as JSONL.
    static func jsonl(_ texts: [(id: String, text: String)]) -> String {
        texts.map { "{\"id\":\(quoted($0.id)),\"text\":\(quoted($0.text))}\n" }.joined()
    }

    static func quoted(_ string: String) -> String {
        var out = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\\(scalar)"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            default:
                if scalar.value < 0x20 {
                    out +=
                        "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }
}
