import Glibc

/// Colours for people; none where output is no terminal or `NO_COLOR` is set (no-color.org).
struct Style {
    let isOn: Bool

    init() {
        let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        isOn = StandardOutput.isTerminal && !refused
    }

    func source(_ text: String) -> String { paint(text, "36;1") }
    func cue(_ text: String) -> String { paint(text, "33") }
    func content(_ text: String) -> String { paint(text, "32") }
    func faint(_ text: String) -> String { paint(text, "2") }
    func strong(_ text: String) -> String { paint(text, "1") }

    private func paint(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
