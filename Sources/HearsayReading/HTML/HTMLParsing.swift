internal import CLibXML2
internal import HearsayCore

/// Runs libxml2's HTML parser over UTF-8 bytes and hands its events to a builder.
enum HTMLParsing {
    /// Parses a page.
    ///
    /// - Complexity: O(n) in bytes.
    static func page(of bytes: Bytes, strictness: PageStrictness) -> HTMLPage {
        let builder = HTMLPageBuilder(source: bytes, strictness: strictness)
        guard let start = bytes.baseAddress, bytes.count <= Int(Int32.max),
            let context = start.withMemoryRebound(
                to: CChar.self, capacity: bytes.count,
                { htmlCreateMemoryParserCtxt($0, Int32(bytes.count)) })
        else { return builder.finish() }
        defer { htmlFreeParserCtxt(context) }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
            | HTML_PARSE_IGNORE_ENC.rawValue | UInt32(XML_PARSE_HUGE.rawValue)
        htmlCtxtUseOptions(context, Int32(bitPattern: options))
        // The bytes are UTF-8 already: nothing in the page may make libxml2 convert them again.
        context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
        builder.parser = context
        install(context.pointee.sax)
        return withExtendedLifetime(builder) {
            context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
            htmlParseDocument(context)
            return builder.finish()
        }
    }

    private static func install(_ handler: UnsafeMutablePointer<xmlSAXHandler>?) {
        guard let handler else { return }
        handler.pointee = xmlSAXHandler()
        handler.pointee.startElement = { data, name, attributes in
            guard let builder = HTMLParsing.builder(data), let name else { return }
            builder.start(name, attributes)
        }
        handler.pointee.endElement = { data, name in
            guard let builder = HTMLParsing.builder(data), let name else { return }
            builder.end(name)
        }
        let characters: charactersSAXFunc = { data, characters, count in
            guard let builder = HTMLParsing.builder(data), let characters else { return }
            builder.characters(Bytes(start: characters, count: Int(count)))
        }
        handler.pointee.characters = characters
        handler.pointee.ignorableWhitespace = characters
        handler.pointee.cdataBlock = { data, characters, count in
            guard let builder = HTMLParsing.builder(data), let characters else { return }
            builder.script(Bytes(start: characters, count: Int(count)))
        }
    }

    private static func builder(_ data: UnsafeMutableRawPointer?) -> HTMLPageBuilder? {
        data.map { Unmanaged<HTMLPageBuilder>.fromOpaque($0).takeUnretainedValue() }
    }
}
