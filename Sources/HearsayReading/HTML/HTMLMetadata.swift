internal import HearsayCore

/// Title, outlet and day from a page's own fields.
enum HTMLMetadata {
    static func fields(_ page: HTMLFields) -> DocumentFields {
        var fields = DocumentFields()
        let linked = page.linkedData.compactMap { LinkedData.article(in: $0) }
        func meta(_ names: [String]) -> (String, String)? {
            for name in names {
                if let found = page.metas.first(where: { $0.name == name }) {
                    let value = HTMLAttributes.clean(Array(found.content.utf8))
                    if !value.isEmpty { return (value, name) }
                }
            }
            return nil
        }
        if let (value, name) = meta(["og:site_name", "application-name", "dc.publisher"]) {
            fields.outlet = Located(value, basis: "meta \(name)")
        } else if let value = linked.compactMap(\.publisher).first {
            fields.outlet = Located(value, basis: "JSON-LD publisher")
        }
        fields.title = title(
            page, linked, meta(["og:title", "twitter:title", "dc.title"]), fields.outlet?.value)
        fields.published = corrected(
            published(page, linked), by: meta(["og:url"])?.0 ?? page.address)
        return fields
    }

    private static func title(
        _ page: HTMLFields, _ linked: [LinkedData], _ meta: (String, String)?, _ outlet: String?
    ) -> Located<String>? {
        if let (value, name) = meta {
            return Located(withoutSite(value, outlet), basis: "meta \(name)")
        }
        if let value = linked.compactMap(\.headline).first {
            return Located(value, basis: "JSON-LD headline")
        }
        guard let value = page.title, !value.isEmpty else { return nil }
        return Located(withoutSite(value, outlet), basis: "title element")
    }

    /// A title without the name of the site behind or before it.
    private static func withoutSite(_ title: String, _ outlet: String?) -> String {
        guard let outlet, !outlet.isEmpty else { return title }
        for mark in [" | ", " - ", " – ", " — ", " :: ", " » "] {
            if title.hasSuffix(mark + outlet) {
                return String(title.dropLast(mark.count + outlet.count))
            }
            if title.hasPrefix(outlet + mark) {
                return String(title.dropFirst(mark.count + outlet.count))
            }
        }
        return title
    }

    private static let dateNames: [String] = [
        "article:published_time", "og:article:published_time", "datepublished",
        "article:published", "og:published_time", "dc.date.issued", "dcterms.issued",
        "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "pubdate",
        "publishdate", "publish-date", "publish_date", "publication_date", "date",
        "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article.published",
        "created", "datecreated", "citation_publication_date", "citation_date",
        "originalpublicationdate",
    ]

    private static func published(_ page: HTMLFields, _ linked: [LinkedData]) -> Located<String>? {
        for name in dateNames {
            for meta in page.metas where meta.name == name {
                if let day = DateScanner.day(of: meta.content) {
                    return Located(day, basis: "meta \(name)")
                }
            }
        }
        if let day = linked.compactMap(\.published).compactMap({ DateScanner.day(of: $0) }).first {
            return Located(day, basis: "JSON-LD datePublished")
        }
        let marked = page.times.filter(\.isPublication).compactMap { DateScanner.day(of: $0.value) }
        if let day = marked.first { return Located(day, basis: "time element of the publication") }
        let days = Set(page.times.compactMap { DateScanner.day(of: $0.value) })
        if days.count == 1, let day = days.first { return Located(day, basis: "time element") }
        return nil
    }

    /// The day in the page's own address, where the fields name none or one a day off: a time in
    /// UTC falls on another day than the newsroom's.
    private static func corrected(
        _ day: Located<String>?, by address: String?
    ) -> Located<String>? {
        guard var address else { return day }
        let found: String? = address.withUTF8 { bytes in
            var at = 0
            while at + 10 <= bytes.count {
                if bytes[at] == UInt8(ascii: "/"), ASCII.isDigit(bytes[at + 1]),
                    let date = DateScanner.date(bytes, at + 1, bytes.count),
                    date.range.upperBound == bytes.count
                        || !ASCII.isWord(bytes[date.range.upperBound])
                {
                    return date.day
                }
                at += 1
            }
            return nil
        }
        guard let found else { return day }
        let value = Located(found, basis: "date in the page's address")
        guard let day else { return value }
        return day.value != found && DateScanner.areNeighbours(day.value, found) ? value : day
    }
}
