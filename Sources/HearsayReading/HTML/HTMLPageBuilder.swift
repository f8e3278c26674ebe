internal import CLibXML2
internal import HearsayCore

/// Turns the parser's events into blocks; depth costs memory, never stack.
final class HTMLPageBuilder {
    private struct Open {
        let tag: HTMLTag
        let container: Int
        let isSkipped: Bool
        let isLink: Bool
        let style: LineStyle?
    }

    var parser: htmlParserCtxtPtr?
    let source: Bytes
    let strictness: PageStrictness
    var page = HTMLPage()
    var collector: BlockCollector
    private var open: [Open] = []
    private var titleBytes: [UInt8]?
    private var scriptIsLinkedData = false

    init(source: Bytes, strictness: PageStrictness) {
        self.source = source
        self.strictness = strictness
        collector = BlockCollector(source: source)
        page.containers.append(
            HTMLPage.Container(parent: -1, tag: .other, isMain: false, insideArticle: false))
    }

    func start(
        _ name: UnsafePointer<UInt8>,
        _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        let tag = HTMLTag(name)
        let parent = open.last
        let attributes = HTMLAttributes(pairs)
        let container = parent?.container ?? 0
        readFields(tag, attributes)
        if tag == .lineBreak {
            if parent?.isSkipped != true { collector.lineBreak(&page) }
        } else if tag.breaks {
            collector.finishBlock(&page)
        }
        let insideArticle = page.containers[container].insideArticle || tag == .article
        let skipped =
            parent?.isSkipped == true || tag == .skipped || tag == .title || tag == .script
            || (isMargin(tag, insideArticle) && strictness != .invisible) || attributes.isHidden
            || (strictness == .elementsAndNames && tag.breaks && tag != .body && tag != .html
                && tag != .article
                && tag != .main && tag != .heading && attributes.namesFurniture)
        let ownClass = tag.breaks && !skipped ? HTMLClass(attributes["class"]) : HTMLClass()
        var index = container
        if tag.breaks, !skipped {
            index = page.containers.count
            page.containers.append(
                HTMLPage.Container(
                    parent: container, tag: tag, isMain: tag == .main || attributes.roleIsMain,
                    insideArticle: insideArticle,
                    isLead: ownClass.isLead, classHash: ownClass.hash))
        }
        let isLink = parent?.isLink == true || tag == .anchor
        let style = style(tag, name, attributes, ownClass, within: parent?.style)
        open.append(
            Open(tag: tag, container: index, isSkipped: skipped, isLink: isLink, style: style))
        collector.enter(
            container: index, tag: blockTag(tag, parent: index), level: headingLevel(tag, name),
            isLink: isLink, style: style)
    }

    func end(_ name: UnsafePointer<UInt8>) {
        guard let last = open.popLast() else { return }
        if last.tag.breaks { collector.finishBlock(&page) }
        if last.tag == .title, let bytes = titleBytes {
            if page.fields.title == nil { page.fields.title = HTMLAttributes.clean(bytes) }
            titleBytes = nil
        }
        let parent = open.last
        let container = parent?.container ?? 0
        collector.enter(
            container: container, tag: page.containers[container].tag, level: 0,
            isLink: parent?.isLink == true, style: parent?.style)
    }

    func characters(_ chunk: Bytes) {
        if titleBytes != nil {
            titleBytes?.append(contentsOf: chunk)
            return
        }
        if open.last?.isSkipped == true { return }
        collector.add(chunk, endingAt: offset, to: &page)
    }

    func script(_ chunk: Bytes) {
        guard scriptIsLinkedData, open.last?.tag == .script else { return }
        if page.fields.linkedData.isEmpty { page.fields.linkedData.append([]) }
        page.fields.linkedData[page.fields.linkedData.count - 1].append(contentsOf: chunk)
    }

    func finish() -> HTMLPage {
        collector.finishBlock(&page)
        page.marks = collector.marks
        return page
    }

    /// Bytes of the source that the parser has gone past.
    private var offset: Int {
        guard let input = parser?.pointee.input else { return 0 }
        return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }

    private func blockTag(_ tag: HTMLTag, parent: Int) -> HTMLTag {
        tag.breaks ? tag : page.containers[parent].tag
    }

    private func isMargin(_ tag: HTMLTag, _ insideArticle: Bool) -> Bool {
        tag == .margin || (tag == .header && !insideArticle)
    }

    private func headingLevel(_ tag: HTMLTag, _ name: UnsafePointer<UInt8>) -> UInt8 {
        tag == .heading ? name[1] &- 0x30 : 0
    }

    /// How what stands in an element is set apart.
    private func style(
        _ tag: HTMLTag, _ name: UnsafePointer<UInt8>, _ attributes: HTMLAttributes,
        _ ownClass: HTMLClass, within parent: LineStyle?
    ) -> LineStyle? {
        let outer = parent.flatMap { $0.isClass ? nil : $0 }
        switch tag {
        case .heading: return outer == .question ? outer : .heading(headingLevel(tag, name))
        case .strong: return outer ?? .bold
        case .emphasis: return outer ?? .italic
        case .inline: return outer ?? attributes.ownStyle ?? parent
        case .anchor, .time, .meta, .link, .lineBreak, .script: return parent
        case .term: return .term
        case .quote: return .quote
        default:
            if ownClass.isAnswer { return nil }
            if ownClass.isQuestion { return .question }
            if let style = outer ?? attributes.ownStyle { return style }
            return ownClass.hash == 0 ? parent : .classed(ownClass.hash)
        }
    }

    private func readFields(_ tag: HTMLTag, _ attributes: HTMLAttributes) {
        switch tag {
        case .title:
            if titleBytes == nil, page.fields.title == nil, open.count < 4 { titleBytes = [] }
        case .meta:
            guard let content = attributes["content"], !content.isEmpty else { return }
            let keys = [attributes["property"], attributes["name"], attributes["itemprop"]]
            for key in keys.compactMap({ $0 }) {
                page.fields.metas.append((key.lowercased(), content))
            }
        case .link:
            if attributes["rel"] == "canonical" { page.fields.address = attributes["href"] }
        case .script:
            scriptIsLinkedData =
                attributes["type"]?.lowercased().hasPrefix("application/ld+json") == true
            if scriptIsLinkedData { page.fields.linkedData.append([]) }
        case .time:
            if let value = attributes["datetime"] {
                page.fields.times.append((value, attributes.marksPublication))
            }
        default: break
        }
    }
}
