import HearsayCore
import HearsayLedger

/// One statement for a person: the passage with source, cue and content marked, then what is known.
struct StatementView {
    private let detail: StatementDetail
    private let style = Style()

    init(_ detail: StatementDetail) { self.detail = detail }

    var text: String {
        let hit = detail.hit
        var lines: [String] = []
        let title = hit.title ?? hit.path ?? hit.documentName
        lines.append(style.strong("\(hit.reference)  \(title)"))
        let place = [hit.outlet, hit.path].compactMap { $0 }.joined(separator: ", ")
        if !place.isEmpty { lines.append(style.faint(place)) }
        lines += ["", marked, ""]
        field("speaker", hit.speaker.isEmpty ? "not resolved" : hit.speaker, &lines)
        let flags =
            (hit.act.negated ? ", negated" : "") + (hit.act.hypothetical ? ", hypothetical" : "")
        field("act", "\(hit.act.name.rawValue) (CAMEO \(hit.act.cameo))\(flags)", &lines)
        field("mode", hit.mode.rawValue, &lines)
        field(
            "grade", "\(hit.grade.rawValue) (confidence \(Fraction.text(hit.confidence)))", &lines)
        if let addressee = hit.addressee { field("to", addressee, &lines) }
        if !detail.about.isEmpty { field("about", detail.about.joined(separator: "; "), &lines) }
        if let date = detail.date {
            field("date", "\(date.value) (\(date.basis))", &lines)
        }
        if let within = detail.within { field("within", within.description, &lines) }
        if !detail.chain.isEmpty {
            let hops = detail.chain.map(hop)
            field("chain", hops.joined(separator: " → "), &lines)
        }
        for link in detail.links {
            let other = link.from == hit.reference ? "\(link.to)" : "from \(link.from)"
            field(link.kind.rawValue, "\(other): \(link.reasons.joined(separator: "; "))", &lines)
        }
        for reason in detail.reasons { field("because", reason, &lines) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// "Harbour Board (press release, “the release”)"; the words only where they are not the name itself.
    private func hop(_ hop: StatementDetail.Carrier) -> String {
        let words = hop.words.flatMap {
            $0 == hop.name ? nil : "“\($0.split(separator: "\n").joined(separator: " "))”"
        }
        guard let name = hop.name else {
            return words.map { "\(hop.kind) (\($0))" } ?? hop.kind
        }
        return "\(name) (\(([hop.kind] + (words.map { [$0] } ?? [])).joined(separator: ", ")))"
    }

    private func field(_ name: String, _ value: String, _ lines: inout [String]) {
        lines.append(
            name + String(repeating: " ", count: max(1, 9 - name.count)) + value)
    }

    /// The passage with each role in its colour, or in named brackets where there are no colours.
    private var marked: String {
        var marks: [(span: Span, role: String, paint: (String) -> String)] = []
        marks += detail.source.map { ($0, "source", style.source) }
        marks += detail.cue.map { ($0, "cue", style.cue) }
        marks += detail.content.map { ($0, "content", style.content) }
        marks.sort { $0.span < $1.span }
        let bytes = Array(detail.passage.utf8)
        let base = detail.passageSpan.start
        var out = ""
        var at = 0
        for mark in marks {
            let start = mark.span.start - base
            let end = mark.span.end - base
            guard start >= at, end <= bytes.count else { continue }
            out += String(decoding: bytes[at..<start], as: UTF8.self)
            let words = String(decoding: bytes[start..<end], as: UTF8.self)
            out += style.isOn ? mark.paint(words) : "⟦\(mark.role)|\(words)⟧"
            at = end
        }
        return out + String(decoding: bytes[at...], as: UTF8.self)
    }
}
