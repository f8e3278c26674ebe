internal import HearsayCore

/// Chooses the blocks of a page that are its text.
struct MainText {
    private let page: HTMLPage
    /// Paragraph bytes of each container with all that lies in it, link text counted against.
    private var total: [Int]
    /// The headings that come again, with how often they do: speakers' names, which may be links.
    private var headings: [ArraySlice<UInt8>: Int] = [:]

    init(_ page: HTMLPage) {
        self.page = page
        total = Array(repeating: 0, count: page.containers.count)
        for block in page.blocks {
            total[block.container] += Self.worth(block)
            if block.tag == .heading { headings[text(of: block), default: 0] += 1 }
        }
        headings = headings.filter { $0.value > 1 }
        // Two names at least take turns; other headings that come again are teasers.
        if headings.count < 2 || headings.values.reduce(0, +) < 6 { headings = [:] }
        for at in page.containers.indices.reversed() where page.containers[at].parent >= 0 {
            total[page.containers[at].parent] += total[at]
        }
    }

    private func text(of block: HTMLPage.Block) -> ArraySlice<UInt8> {
        page.text[block.start..<block.end]
    }

    private static func worth(_ block: HTMLPage.Block) -> Int {
        let length = block.end - block.start
        switch block.tag {
        case .paragraph, .quote, .preformatted: return length - 2 * block.linkBytes
        case .heading, .listItem, .term, .caption: return 0
        default: return length >= 80 ? length - 2 * block.linkBytes : 0
        }
    }

    /// Indexes of the chosen blocks in order, and whether a main part was found.
    ///
    /// - Complexity: O(n) in blocks and containers.
    func choose() -> (blocks: [Int], found: Bool) {
        let all = page.blocks.indices.filter { !isCaption(page.blocks[$0]) }
        guard let root = rootContainer().map(withSiblings) else { return (all, false) }
        let inside = subtree(of: root)
        var chosen = all.filter {
            inside[page.blocks[$0].container] && !isLinkList(page.blocks[$0])
        }
        if let title = titleBlock(before: chosen.first ?? 0),
            !chosen.contains(where: { page.blocks[$0].level == 1 })
        {
            chosen.insert(title, at: 0)
        }
        if let first = chosen.first(where: { page.blocks[$0].level != 1 }) {
            chosen = (chosen + leads(before: first)).sorted()
        }
        return (chosen, true)
    }

    private static let offers: [StaticString] = [
        "newsletter", "subscribe", "sign up", "cookie", "for free",
    ]
    /// In bytes.
    private static let shortestLead = 40
    /// In containers.
    private static let depthOfItem = 3
    /// The fewest bytes of a piece; shorter ones are teasers.
    private static let leastOfMany = 600

    /// What introduces the text and stands before its container, behind the nearest top heading.
    private func leads(before first: Int) -> [Int] {
        guard let title = titleBlock(before: first) else { return [] }
        return (title + 1..<first).filter { at in
            let block = page.blocks[at]
            return page.containers[block.container].isLead
                && block.end - block.start >= Self.shortestLead && block.linkBytes == 0
                && !page.text.withUnsafeBufferPointer {
                    $0.holds(anyOf: Self.offers, in: block.start..<block.end)
                }
        }
    }

    /// Bytes of the chosen container's paragraphs.
    var weight: Int { rootContainer().map { total[$0] } ?? 0 }

    private func rootContainer() -> Int? {
        let everything = max(0, total.first ?? 0)
        let dense = densest().map(aroundList)
        let reference = dense.map { total[$0] } ?? 0
        var best: Int?
        for at in page.containers.indices where page.containers[at].tag == .article {
            if total[at] > (best.map { total[$0] } ?? 0) { best = at }
        }
        if let best, total[best] >= 200, total[best] * 2 >= reference { return best }
        best = nil
        for at in page.containers.indices where page.containers[at].isMain {
            if total[at] > (best.map { total[$0] } ?? 0) { best = at }
        }
        if let dense, let main = best, total[main] * 2 >= reference {
            // The densest part inside the main one leaves the main one's margins out.
            return subtree(of: main)[dense] ? dense : main
        }
        if let dense, total[dense] >= 140, total[dense] * 4 >= everything { return dense }
        return best
    }

    /// The parent, where what was chosen is one of several parts of one text: pieces of one class, or articles of their own, as
    /// contributions to a debate are.
    private func withSiblings(_ root: Int) -> Int {
        let parent = page.containers[root].parent
        if parent >= 0, isOneOfMany(root) { return parent }
        guard page.containers[root].tag == .article, parent >= 0 else { return root }
        // A headline makes an article of its own.
        let inside = subtree(of: root)
        if page.blocks.contains(where: { $0.level == 1 && inside[$0.container] }) { return root }
        let linked = page.blocks.count {
            $0.tag == .heading && $0.linkBytes * 2 > $0.end - $0.start
        }
        if linked * 2 > page.blocks.count(where: { $0.tag == .heading }) { return root }
        var siblings = 0
        var weight = 0
        for at in page.containers.indices
        where at != root && page.containers[at].parent == parent
            && page.containers[at].tag == .article && total[at] > 0
        {
            siblings += 1
            weight += total[at]
        }
        return siblings >= 4 && weight * 2 >= total[root] * 3 ? parent : root
    }

    /// Whether others beside it have the same class and a good part of the text: pieces of one.
    private func isOneOfMany(_ root: Int) -> Bool {
        let own = page.containers[root]
        guard own.classHash != 0, own.tag == .block, total[root] >= Self.leastOfMany else {
            return false
        }
        let titles = Set(
            page.blocks.lazy.filter { $0.level == 1 }.map { page.containers[$0.container].parent })
        let weight = page.containers.indices.reduce(0) { sum, at in
            let other = page.containers[at]
            let isAlike =
                at != root && other.parent == own.parent && other.classHash == own.classHash
                && !titles.contains(at)
            return isAlike && total[at] > 0 ? sum + total[at] : sum
        }
        return weight * 3 >= total[root]
    }

    /// The container whose own paragraphs weigh most; a grandparent counts half.
    private func densest() -> Int? {
        var score = Array(repeating: 0, count: page.containers.count)
        for block in page.blocks {
            let worth = Self.worth(block)
            if worth < 25 { continue }
            let parent = max(0, page.containers[block.container].parent)
            let holder = holdsText(block.tag) ? parent : block.container
            score[holder] += worth
            let above = page.containers[holder].parent
            if above >= 0 { score[above] += worth / 2 }
        }
        guard let top = score.indices.max(by: { score[$0] < score[$1] }), score[top] > 0 else {
            return nil
        }
        return top
    }

    /// What stands around a list of terms or of items in which paragraphs stand, or around one of those: the list is a part of it.
    private func aroundList(_ container: Int) -> Int {
        var container = container
        // An item of which the chosen one is a part.
        var above = container
        for _ in 0..<Self.depthOfItem where above > 0 {
            if page.containers[above].tag == .listItem {
                container = max(0, page.containers[page.containers[above].parent].parent)
                break
            }
            above = page.containers[above].parent
        }
        let lists = Set(page.containers.lazy.filter { $0.tag == .term }.map(\.parent))
        var at = container
        while page.containers[at].parent > 0,
            page.containers[at].tag == .paragraph || lists.contains(at)
        {
            at = page.containers[at].parent
        }
        return at
    }

    private func holdsText(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .paragraph, .quote, .preformatted, .cell, .listItem, .term: true
        default: false
        }
    }

    private func subtree(of root: Int) -> [Bool] {
        var inside = Array(repeating: false, count: page.containers.count)
        inside[root] = true
        for at in page.containers.indices where at > root {
            let parent = page.containers[at].parent
            if parent >= 0, inside[parent] { inside[at] = true }
        }
        return inside
    }

    private func isCaption(_ block: HTMLPage.Block) -> Bool { block.tag == .caption }

    /// Whether a block is nothing but links, as lists of other articles are.
    private func isLinkList(_ block: HTMLPage.Block) -> Bool {
        let length = block.end - block.start
        if block.tag == .heading, block.level == 1 { return false }
        if block.tag == .listItem || block.tag == .term || block.tag == .cell
            || block.tag == .heading
        {
            return block.linkBytes * 10 >= length * 9
                && !(block.tag == .heading && headings[text(of: block)] != nil)
        }
        return block.linkBytes * 10 >= length * 9 && length < 200
    }

    /// The nearest top heading before the chosen text.
    private func titleBlock(before first: Int) -> Int? {
        page.blocks.indices.prefix(first).last { page.blocks[$0].level == 1 }
    }
}
