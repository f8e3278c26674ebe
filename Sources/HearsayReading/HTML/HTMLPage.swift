internal import HearsayCore

/// What of a page is left out before its main text is looked for.
enum PageStrictness {
    /// Navigation and the like, by element and by the names that classes and ids give.
    case elementsAndNames
    /// Navigation and the like by element.
    case elements
    /// Only what is never shown as text.
    case invisible
}

/// A page as a flat list of blocks of visible text and the containers they lie in.
struct HTMLPage {
    /// An element that can hold blocks; its parent stands before it in the list.
    struct Container {
        let parent: Int
        let tag: HTMLTag
        let isMain: Bool
        let insideArticle: Bool
        /// Whether its class calls it a lead.
        var isLead = false
        /// The hash of its class; 0 without one.
        var classHash = 0
    }

    /// White-space-collapsed text of one block in `text`.
    struct Block {
        let container: Int
        let tag: HTMLTag
        let level: UInt8
        let start: Int
        let end: Int
        let runs: Range<Int>
        let linkBytes: Int
        /// Whether an empty line of preformatted text stands before it.
        let followsBlank: Bool
    }

    var containers: [Container] = []
    var blocks: [Block] = []
    var text: [UInt8] = []
    var runs: [SourceMap.Run] = []
    /// The stretches that open lines in a style of their own, in bytes of `text` and its order.
    var marks: [LineMark] = []
    var fields = HTMLFields()
}

/// What a page says about itself outside its visible text.
struct HTMLFields {
    var title: String?
    /// The page's own address, from `<link rel="canonical">`.
    var address: String?
    /// `name`, `property` or `itemprop` of `<meta>`, lower-case, with its content, as they came.
    var metas: [(name: String, content: String)] = []
    /// `application/ld+json` scripts.
    var linkedData: [[UInt8]] = []
    /// `datetime` of `<time>` elements and whether they are marked as the publication's.
    var times: [(value: String, isPublication: Bool)] = []
}
