internal import CommonMark
internal import Diagnostics
internal import Resolutions

extension InlineText {
  /// Of a piece of a version.
  init(_ leaf: TextLeaf, of version: LanguageVersion) {
    let wrapper = leaf.skipping > 0 ? version.document.wrapper(of: leaf.node) : nil
    self.init(childrenOf: wrapper ?? leaf.node, in: version.document, skipping: leaf.skipping)
  }

  /// Of one paragraph of Markdown; nil where it is anything else.
  init?(markdown: String) {
    let document = MarkdownParser.parse(SourceFile(path: "", text: markdown)).value
    let blocks = Array(document.children(of: 0))
    guard blocks.count <= 1, blocks.allSatisfy({ document[$0].kind == .paragraph }) else { return nil }
    self.init()
    if let block = blocks.first { self.init(childrenOf: block, in: document, skipping: 0) }
  }

  private init(childrenOf node: Int, in document: MarkdownDocument, skipping: Int) {
    var walk = InlineWalk(document: document, skip: skipping)
    walk.append(childrenOf: node)
    pieces = walk.joined
  }

  /// Markdown that is read as this text, on one line but for line breaks; nil where there is none, as where a mark of
  /// emphasis stands between letters and punctuation. Nothing is escaped that need not be.
  /// - Parameter isInTable: whether a bar would end it.
  func markdown(isInTable: Bool = false) -> String? {
    for escaping in Escaping.allCases {
      let text = pieces.map { piece in
        switch piece {
        case .text(let text): escaping.escaped(text)
        case .open(_, let data), .close(_, let data), .single(_, let data): data
        }
      }.joined()
      let joined = text.split { " \t".contains($0) }.joined(separator: " ")
      // What a code begins with is meant.
      let line = beginsWithCode ? joined : escaping.opened(joined)
      guard let read = InlineText(markdown: line), read.isSame(as: renumbered) else { continue }
      return isInTable ? line.replacing("|", with: "\\|") : line
    }
    return nil
  }

  private var beginsWithCode: Bool {
    let first = pieces.first { if case .text(let text) = $0 { !text.allSatisfy(\.isWhitespace) } else { true } }
    return if case .text? = first { false } else { true }
  }

  /// With numbers in the order of the text.
  private var renumbered: InlineText {
    var numbers: [Int: Int] = [:]
    func number(_ id: Int) -> Int {
      if numbers[id] == nil { numbers[id] = numbers.count + 1 }
      return numbers[id] ?? 0
    }
    var text = self
    text.pieces = pieces.map { piece in
      switch piece {
      case .text: piece
      case .open(let id, let data): .open(number(id), data)
      case .close(let id, let data): .close(number(id), data)
      case .single(let id, let data): .single(number(id), data)
      }
    }
    return text
  }

  /// How much is written with a backslash before it.
  private enum Escaping: CaseIterable {
    case nothing, opening, everything

    func escaped(_ text: String) -> String {
      let text = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
      guard self == .everything else { return text }
      return text.reduce(into: "") { result, sign in
        if "\\`*_[]<>&!".contains(sign) { result.append("\\") }
        result.append(sign)
      }
    }

    /// What would make it a list, a heading or a quotation.
    func opened(_ text: String) -> String {
      guard self != .nothing, let first = text.first else { return text }
      if "-+*#>=~|".contains(first) { return "\\" + text }
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, let sign = text.dropFirst(digits.count).first, sign == "." || sign == ")" else {
        return text
      }
      return "\(digits)\\\(text.dropFirst(digits.count))"
    }
  }
}

/// Goes through the inline nodes of a block.
private struct InlineWalk {
  let document: MarkdownDocument
  var skip: Int
  private var pieces: [InlineText.Piece] = []
  private var count = 0

  init(document: MarkdownDocument, skip: Int) {
    self.document = document
    self.skip = skip
  }

  /// Neighbouring stretches of text as one.
  var joined: [InlineText.Piece] {
    pieces.reduce(into: []) { result, piece in
      if case .text(let text) = piece, case .text(let last)? = result.last {
        result[result.count - 1] = .text(last + text)
      } else {
        result.append(piece)
      }
    }
  }

  mutating func append(childrenOf index: Int) {
    for child in document.children(of: index) { append(child) }
  }

  private mutating func append(_ index: Int) {
    let node = document[index]
    switch node.kind {
    case .text:
      let dropped = min(skip, node.literal.range.count)
      skip -= dropped
      let text = String(decoding: document.text[node.literal.range.dropFirst(dropped)], as: UTF8.self)
      if !text.isEmpty { pieces.append(.text(text)) }
    case .softBreak: pieces.append(.text(" "))
    case .lineBreak: single("\\\n")
    case .code: single(code(document.string(node.literal)))
    case .footnoteReference: single("[^\(document.string(node.literal))]")
    case .image: single("![\(document.plainText(of: index))](\(destination(node)))")
    case .emphasis: pair("*", "*", index)
    case .strong: pair("**", "**", index)
    case .link: pair("[", "](\(destination(node)))", index)
    default: break
    }
  }

  /// Between as many marks as the code has none of.
  private func code(_ text: String) -> String {
    var marks = "`"
    while text.contains(marks) { marks += "`" }
    let pad = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return "\(marks)\(pad)\(text)\(pad)\(marks)"
  }

  private func destination(_ node: MarkdownNode) -> String {
    let link = document.string(node.literal)
    let address = link.isEmpty || link.contains { " ()<>".contains($0) } ? "<\(link)>" : link
    let title = document.string(node.extra).replacing("\"", with: "\\\"")
    return title.isEmpty ? address : "\(address) \"\(title)\""
  }

  private mutating func single(_ data: String) {
    count += 1
    pieces.append(.single(count, data))
  }

  private mutating func pair(_ open: String, _ close: String, _ index: Int) {
    count += 1
    let id = count
    pieces.append(.open(id, open))
    append(childrenOf: index)
    pieces.append(.close(id, close))
  }
}
