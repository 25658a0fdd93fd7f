/// Builds the tree of an XML or HTML document.
package struct MarkupTree {
  /// How deep elements may stand within each other.
  package static let deepestNesting = 256

  private var open: [MarkupElement] = [MarkupElement(name: "")]
  private var prefixes: [[String: String]] = [[:]]
  private let dialect: MarkupScanner.Dialect

  private init(_ dialect: MarkupScanner.Dialect) { self.dialect = dialect }

  /// The document as an element without a name.
  /// - Parameter isStrict: whether elements that are not ended where they should be are a mistake.
  /// - Throws: `MarkupError`: for a document type in XML, which could make a small file endless or fetch others, for
  ///   elements that stand too deep within each other, and for what is no markup where it has to be.
  package static func read(
    _ bytes: [UInt8], _ dialect: MarkupScanner.Dialect, isStrict: Bool = false
  ) throws(MarkupError) -> MarkupElement {
    var tree = MarkupTree(dialect)
    var scanner = MarkupScanner(bytes, dialect)
    while let token = scanner.next() {
      switch token {
      case .open(let name, let attributes, let isEmpty):
        tree.begin(name, attributes, line: scanner.line)
        if isEmpty || (dialect == .html && voidElements.contains(name)) { tree.end() }
        guard tree.open.count <= deepestNesting else { throw MarkupError.nestingTooDeep }
      case .close(let name):
        if isStrict, !tree.isOpen(name) { throw MarkupError.unbalanced(line: scanner.line) }
        tree.close(name)
      case .text(let text): tree.open[tree.open.count - 1].children.append(.text(text))
      case .doctype: if dialect == .xml { throw MarkupError.documentType }
      }
    }
    if isStrict, tree.open.count > 1 { throw MarkupError.unbalanced(line: scanner.line) }
    while tree.open.count > 1 { tree.end() }
    return tree.open[0]
  }

  private func isOpen(_ name: String) -> Bool { open.last?.name == qualified(name, isAttribute: false) }

  private mutating func begin(_ name: String, _ attributes: [String: String], line: Int) {
    if dialect == .html {
      while let last = open.last?.name, Self.ends(last, before: name) { end() }
      open.append(MarkupElement(name: name, attributes: attributes, line: line))
      return
    }
    var known = prefixes[prefixes.count - 1]
    for (key, value) in attributes where key == "xmlns" || key.hasPrefix("xmlns:") {
      known[key == "xmlns" ? "" : String(key.dropFirst(6))] = Self.usualPrefix(value)
    }
    prefixes.append(known)
    var usual: [String: String] = [:]
    for (key, value) in attributes { usual[qualified(key, isAttribute: true)] = value }
    open.append(MarkupElement(name: qualified(name, isAttribute: false), attributes: usual, line: line))
  }

  private mutating func close(_ name: String) {
    let wanted = dialect == .html ? name : qualified(name, isAttribute: false)
    // A closing tag that nothing opened is passed over.
    guard let place = open.lastIndex(where: { $0.name == wanted }), place > 0 else { return }
    // In HTML, a table cell is not ended from within by what was opened outside of it.
    if dialect == .html, let cell = open.lastIndex(where: { $0.name == "td" || $0.name == "th" }), cell > place,
      !["tr", "table", "tbody", "thead"].contains(name)
    {
      return
    }
    while open.count > place { end() }
  }

  private mutating func end() {
    let element = open.removeLast()
    if dialect == .xml { prefixes.removeLast() }
    open[open.count - 1].children.append(.element(element))
  }

  private func qualified(_ name: String, isAttribute: Bool) -> String {
    let parts = name.split(separator: ":", maxSplits: 1)
    let known = prefixes[prefixes.count - 1]
    if parts.count == 2 {
      let prefix = known[String(parts[0])] ?? String(parts[0])
      return prefix.isEmpty ? String(parts[1]) : "\(prefix):\(parts[1])"
    }
    guard !isAttribute, let prefix = known[""], !prefix.isEmpty else { return name }
    return "\(prefix):\(name)"
  }

  /// The prefix that a namespace usually has; for others the empty one.
  private static func usualPrefix(_ namespace: String) -> String {
    let usual = [
      ("/wordprocessingml/", "w"), ("officeDocument/2006/relationships", "r"), ("officeDocument/relationships", "r"),
      ("markup-compatibility", "mc"), ("/drawingml/2006/main", "a"), ("drawingml/main", "a"), ("/math", "m"),
      ("urn:schemas-microsoft-com:vml", "v"), ("opendocument:xmlns:text", "text"),
      ("opendocument:xmlns:style", "style"), ("opendocument:xmlns:office", "office"),
      ("opendocument:xmlns:table", "table"), ("opendocument:xmlns:drawing", "draw"),
      ("opendocument:xmlns:xsl-fo", "fo"), ("w3.org/1999/xlink", "xlink"),
    ]
    return usual.first { namespace.contains($0.0) }?.1 ?? ""
  }

  // MARK: What HTML leaves unsaid

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "div", "dl", "fieldset", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
  ]

  /// Whether an open element ends where another begins (HTML, 13.1.2.4).
  private static func ends(_ open: String, before name: String) -> Bool {
    switch open {
    case "p": blocks.contains(name)
    case "li": name == "li"
    case "dt", "dd": name == "dt" || name == "dd"
    case "td", "th": ["td", "th", "tr", "tbody", "tfoot"].contains(name)
    case "tr": ["tr", "tbody", "tfoot"].contains(name)
    case "thead", "tbody": name == "tbody" || name == "tfoot"
    case "option": name == "option"
    default: false
    }
  }
}

/// A child or piece of text.
package typealias MarkupNode = MarkupElement.MarkupNode
