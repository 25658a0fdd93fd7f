internal import CommonMark
internal import Diagnostics

/// Tells of signs of Markdown that are printed as they stand: the rest of a comment, a star that closes nothing, a
/// backslash before a label. Nearly always something around them was lost. Signs within a line are found with labels
/// (`InnerLabelSearch`).
struct StraySigns {
  private let document: MarkdownDocument
  private let file: SourceFile
  private let told: Set<Int>
  /// Whether a paragraph is bold from end to end.
  private let hasBoldLine: Bool
  /// Whether the text has the sign for code anywhere.
  private let hasBacktick: Bool
  /// Whether it has the sign with which other programs strike words out.
  private let hasTilde: Bool
  private var diagnostics: [Diagnostic] = []

  /// - Parameter others: what is said of the text so far.
  static func diagnostics(of document: MarkdownDocument, in file: SourceFile, besides others: [Diagnostic])
    -> [Diagnostic]
  {
    var signs = StraySigns(document: document, file: file, others)
    signs.findAll()
    return signs.diagnostics
  }

  private init(document: MarkdownDocument, file: SourceFile, _ others: [Diagnostic]) {
    self.document = document
    self.file = file
    told = Set(others.map(\.location.range.start.line))
    hasBoldLine = Self.hasBoldLine(document.nodes)
    hasBacktick = document.text.contains(UInt8(ascii: "`"))
    hasTilde = document.text.contains(UInt8(ascii: "~"))
  }

  /// Whether a paragraph is bold from end to end.
  private static func hasBoldLine(_ nodes: [MarkdownNode]) -> Bool {
    var before: MarkdownNode?
    for node in nodes {
      if node.kind == .strong, let before, before.kind == .paragraph, before.end == node.end { return true }
      before = node
    }
    return false
  }

  private mutating func findAll() {
    var index = 0
    while index < document.nodes.count {
      let node = document[index]
      switch node.kind {
      case .paragraph, .heading:
        if let sign = sign(in: index), !isTold(index) {
          let line = SourceRange(line: node.range.start.line, column: node.range.start.column, length: 1)
          diagnostics.append(.straySign(sign, at: SourceLocation(file, line)))
        }
        index = Int(node.end)
      case .tableRow:
        findRow(index)
        index += 1
      case .item where isListInList(index) && !isTold(index):
        diagnostics.append(.straySign("- -", at: SourceLocation(file, node.range)))
        index = Int(node.end)
      default: index += 1
      }
    }
  }

  /// Tells of a line without a bar that became a row of the table above it.
  private mutating func findRow(_ row: Int) {
    let line = file.line(Int(document[row].startLine))
    guard document[row].value > 0 else { return }
    let place = SourceLocation(file, document[row].range)
    if !line.contains(UInt8(ascii: "|")) {
      diagnostics.append(.lineInTable(at: place))
    } else if Self.cellCount(line) > document.children(of: row).reduce(0, { count, _ in count + 1 }) {
      diagnostics.append(.rowTooLong(at: place))
    }
  }

  /// How many cells a line has: bars after a backslash part none.
  private static func cellCount(_ line: ArraySlice<UInt8>) -> Int {
    var cells = 0
    var (isEscaped, isCode, isFilled) = (false, false, false)
    for byte in line {
      if byte == UInt8(ascii: "|"), !isEscaped, !isCode {
        cells += isFilled || cells > 0 ? 1 : 0
        isFilled = false
      } else if byte > 0x20 {
        isFilled = true
      }
      if byte == UInt8(ascii: "`") { isCode.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return cells + (isFilled ? 1 : 0)
  }

  /// Whether a bullet stands right after another one: `- - one`.
  private func isListInList(_ item: Int) -> Bool {
    document[item].literal.isEmpty && item + 1 < Int(document[item].end) && document[item + 1].kind == .bulletList
      && document[item + 1].startLine == document[item].startLine
  }

  private func isTold(_ block: Int) -> Bool {
    let node = document[block]
    return !told.isDisjoint(with: Int(node.startLine)...Int(node.endLine))
  }

  /// The sign in a paragraph or heading; nil where there is none.
  private func sign(in block: Int) -> String? {
    let node = document[block]
    let (first, end) = (block + 1, Int(node.end))
    guard first < end else { return nil }
    let opening = document[first]
    if opening.kind == .text {
      if let half = halfComment(first) { return half }
      if end == first + 1, opening.literal.count <= 9, let sign = onlySigns(first) { return sign }
      if let sign = openingSign(first) ?? halfBracket(in: block, first, end) { return sign }
    }
    if hasBacktick, hasPair(of: UInt8(ascii: "`"), first, end) { return "```" }
    if hasTilde, hasPair(of: UInt8(ascii: "~"), first, end) { return "~~" }
    if node.kind == .paragraph, opensWithBackslash(first, end) { return "\\" }
    if hasLoneStar(from: first, to: end) { return "*" }
    return hasBoldLine && node.kind == .paragraph && endsWithHeading(first, end) ? "**" : nil
  }

  /// `!--` at the start of a text.
  private func halfComment(_ text: Int) -> String? {
    let bytes = document.bytes(document[text].literal).prefix(4)
    return bytes.starts(with: "!--".utf8) || bytes.elementsEqual("<!--".utf8) ? "!--" : nil
  }

  /// `* *`, and half of `[…]`, in a paragraph of their own.
  private func onlySigns(_ node: Int) -> String? {
    let text = document.string(document[node].literal).drop { "•\t".contains($0) }
    if text.split(separator: " ").count == 2, text.allSatisfy({ "*°⁂ ".contains($0) }) { return "* *" }
    return text.contains("…") || text.contains("..") ? (text.contains("[") != text.contains("]") ? "[…]" : nil) : nil
  }

  /// `***` before words: a line between two parts that words follow.
  private func openingSign(_ text: Int) -> String? {
    let bytes = document.bytes(document[text].literal)
    let stars = bytes.prefix { $0 == UInt8(ascii: "*") }.count
    return (stars > 1 && stars == bytes.count) || (stars > 2 && bytes.dropFirst(stars).first == 0x20) ? "* *" : nil
  }

  /// A bracket at the start or end of a block that has no other half in it.
  private func halfBracket(in block: Int, _ first: Int, _ end: Int) -> String? {
    guard let opening = document.bytes(document[first].literal).first else { return nil }
    let last: ArraySlice<UInt8> =
      document[end - 1].kind == .text ? document.bytes(document[end - 1].literal).suffix(3) : []
    let isOpen = opening == UInt8(ascii: "(") || opening == 0xEF
    guard isOpen || last.last == UInt8(ascii: ")") || last.elementsEqual("）".utf8) else { return nil }
    let text = document.plainText(of: block)
    if text.first.map({ "(（".contains($0) }) ?? false, !text.contains(where: { ")）".contains($0) }) { return "(" }
    guard text.last.map({ ")）".contains($0) }) ?? false, !text.contains(where: { "(（".contains($0) }) else {
      return nil
    }
    if text.last == "）" { return ")" }
    // `see point a)`, `:-)`
    let word = text.dropLast().reversed().prefix { !$0.isWhitespace }
    return word.count > 4 ? ")" : nil
  }

  /// Two of a sign side by side: those that stand around code, or around what is struck out.
  private func hasPair(of sign: UInt8, _ first: Int, _ end: Int) -> Bool {
    (first..<end).contains { node in
      guard document[node].kind == .text else { return false }
      let bytes = document.bytes(document[node].literal)
      return bytes.count > 1 && zip(bytes, bytes.dropFirst()).contains { $0 == sign && $1 == sign }
    }
  }

  /// `A\ whereas`, `\(a) in spring`, of which a backslash is printed.
  private func opensWithBackslash(_ first: Int, _ end: Int) -> Bool {
    var count = 0
    for node in first..<min(first + 4, end) where document[node].kind == .text {
      for byte in document.bytes(document[node].literal).prefix(4 - count) {
        if byte == UInt8(ascii: "\\") { return true }
        guard byte == UInt8(ascii: "(") || (byte | 0x20) >= 0x61 || (0x30...0x39).contains(byte) else { return false }
        count += 1
      }
    }
    return false
  }

  /// Whether a text that has ended goes on with words in bold to its end, where others are headings by themselves.
  private func endsWithHeading(_ first: Int, _ end: Int) -> Bool {
    guard let bold = (first + 1..<max(end, first + 1)).first(where: { document[$0].kind == .strong }),
      Int(document[bold].end) == end, document[bold - 1].kind == .text, hasBoldLine
    else { return false }
    return [.stop, .semicolon].contains(LineEnding(before: bold, in: document))
  }

  /// Whether `**` stands right after the last word of a text, where no note has such a mark.
  private func endsWithStars(_ last: Int) -> Bool {
    guard document[last].kind == .text else { return false }
    var end = document.bytes(document[last].literal).suffix(3)
    // Signs that close nothing are a text of their own.
    if end.elementsEqual("**".utf8), last > 0, document[last - 1].kind == .text {
      end = (document.bytes(document[last - 1].literal).suffix(1) + "**".utf8)[...]
    }
    guard end.count == 3, end.dropFirst().elementsEqual("**".utf8), let letter = end.first, letter != UInt8(ascii: "*"),
      letter >= 0x80 || (0x61...0x7A).contains(letter | 0x20)
    else { return false }
    return !document.nodes.indices.contains { isStarNote($0) }
  }

  /// Whether a text opens with stars and a space, as a note does.
  private func isStarNote(_ index: Int) -> Bool {
    guard document[index].kind == .text else { return false }
    let bytes = document.bytes(document[index].literal)
    let stars = bytes.prefix { $0 == UInt8(ascii: "*") }.count
    guard stars > 0 else { return false }
    if stars < bytes.count { return bytes.dropFirst(stars).first == 0x20 }
    return index + 1 < document.nodes.count && document.bytes(document[index + 1].literal).first == 0x20
  }

  /// A star right before text in italics that opens a paragraph, or right after one that ends it.
  private func hasLoneStar(from first: Int, to end: Int) -> Bool {
    func isStar(_ node: Int) -> Bool {
      document[node].kind == .text && document[node].literal.count == 1
        && document.bytes(document[node].literal).first == UInt8(ascii: "*")
    }
    func isEmphasis(_ node: Int) -> Bool { document[node].kind == .emphasis || document[node].kind == .strong }
    if isStar(first), first + 1 < end, isEmphasis(first + 1) { return true }
    if endsWithStars(end - 1) { return true }
    return isStar(end - 1) && isEmphasis(first) && Int(document[first].end) == end - 1
  }
}
