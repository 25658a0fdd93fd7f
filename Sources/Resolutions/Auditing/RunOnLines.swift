internal import CommonMark
internal import Diagnostics

/// Tells of lines that go on with the paragraph above them although the text is not wrapped there: each begins like a
/// paragraph of its own, whose empty line was lost.
struct RunOnLines {
  private let version: LanguageVersion
  private let document: MarkdownDocument
  private let terms: LegalTerms
  private struct Line {
    /// From 1.
    let number: Int
    /// Whether it is one in a wrapped text too: the line above ends a clause, and it begins with no small letter.
    let isSure: Bool
    /// The label in brackets that it opens with.
    var label: String?
  }

  /// Those that begin like a paragraph.
  private var lines: [Line] = []
  /// The longest line, in bytes, that is broken within a sentence: how wide the text is wrapped; 0 where it is not.
  private var width = 0

  /// - Parameter others: what is said of the text so far.
  static func diagnostics(of version: LanguageVersion, besides others: [Diagnostic]) -> [Diagnostic] {
    var search = RunOnLines(version)
    let bodies = [version.main] + version.annexes.map(\.body)
    for place in bodies.flatMap({ $0.openingNote.filter { !search.isOfShortLines($0) } + $0.formula }) {
      search.look(at: place, isOpening: true)
    }
    for annex in version.annexes { search.look(at: annex.heading, isOpening: true) }
    for element in version.structure.elements {
      guard element.role != .ending, let place = element.text else { continue }
      search.look(at: place, isOpening: element.role == .leadIn)
    }
    return search.diagnostics(besides: others)
  }

  /// What a text is wrapped to at least, in bytes: shorter lines are those of addresses and signatures.
  private static let leastWidth = 30

  private init(_ version: LanguageVersion) {
    self.version = version
    document = version.document
    terms = LegalTerms.terms(for: version.language)
  }

  private func diagnostics(besides others: [Diagnostic]) -> [Diagnostic] {
    let told = Set(others.flatMap { [$0.location.range.start.line, $0.location.range.end.line] })
    let found = lines.filter { width == 0 || ($0.isSure && wouldFit($0.number)) }
    return found.filter { !told.contains($0.number) }.map { line in
      let length = line.label?.utf8.count ?? version.file.line(line.number).count
      let place = SourceLocation(version.file, SourceRange(line: line.number, column: 1, length: length))
      return line.label.map { .labelInsideParagraph($0, at: place) } ?? .runOnLine(at: place)
    }
  }

  /// Whether the first word of a line would have stood on the line above, as wide as the text is wrapped.
  private func wouldFit(_ line: Int) -> Bool {
    let word = version.file.line(line).drop { $0 == 0x20 }.prefix { $0 != 0x20 }
    return version.file.line(line - 1).count + 1 + word.count <= width
  }

  private mutating func look(at place: TextPlace, isOpening: Bool) {
    let document = document
    let nodes = document.nodes.span
    guard nodes[place.node].kind == .paragraph else { return }
    for node in (place.node + 1)..<max(Int(nodes[place.node].end), place.node + 1)
    where nodes[node].kind == .softBreak {
      let line = Int(nodes[node].startLine)
      let length = String(decoding: version.file.line(line), as: UTF8.self).unicodeScalars.count
      let first = text(after: node).first
      let isCapital = first.map { $0.isLetter && !$0.isLowercase } ?? false
      if isOpening, isCapital, isEntry(line), isEntry(line + 1), !opensWithTerm(after: node) { continue }
      if isInBrackets(line) || isBold(line) {
        lines.append(Line(number: line + 1, isSure: isCapital))
        continue
      }
      switch LineEnding(before: node, in: document) {
      case .stop, .semicolon, .colon: lines.append(Line(number: line + 1, isSure: isCapital))
      case .comma, .dash:
        guard isOpening || isCapital || isBeginning(after: node, of: place) else { continue }
        lines.append(Line(number: line + 1, isSure: isCapital))
      case .none where length < Self.leastWidth && label(after: node) != nil:
        lines.append(Line(number: line + 1, isSure: false, label: label(after: node)))
      case .none where isCapital && (length < 60 || opensWithTerm(after: node)):
        lines.append(Line(number: line + 1, isSure: false))
      case .none where length < 45 && isLazy(line): lines.append(Line(number: line + 1, isSure: false))
      case .none where length >= Self.leastWidth: width = max(width, length)
      case .none: continue
      }
    }
  }

  /// Whether no sign ends any line of a text, as none does in the head of a document: its number, session and item.
  private func isOfShortLines(_ place: TextPlace) -> Bool {
    let node = document[place.node]
    return (Int(node.startLine)...Int(node.endLine)).allSatisfy { line in
      let text = String(decoding: version.file.line(line), as: UTF8.self)
      return ShortLine.isOne(text, characters: 60, words: 8) && text.last != ":"
    }
  }

  /// Whether a line is one of a form: `Proposer: Sam Dale`.
  private func isEntry(_ line: Int) -> Bool {
    EndingLine.isEntry(String(decoding: version.file.line(line), as: UTF8.self))
  }

  /// Whether a line is the first of a list's item, and the next one stands no further in than its mark.
  private func isLazy(_ line: Int) -> Bool {
    let (first, next) = (version.file.line(line), version.file.line(line + 1))
    let isItem = first.first.map { "-*+".utf8.contains($0) } ?? false
    return isItem && first.dropFirst().first == 0x20 && next.dropFirst(1).first.map { $0 > 0x20 } ?? false
  }

  /// Whether a line is bold from end to end.
  private func isBold(_ line: Int) -> Bool {
    let bytes = version.file.line(line)
    return bytes.count > 4 && bytes.starts(with: "**".utf8) && bytes.suffix(2).elementsEqual("**".utf8)
  }

  /// Whether a whole line stands in brackets of the width that Chinese ones have.
  private func isInBrackets(_ line: Int) -> Bool {
    let bytes = version.file.line(line)
    return bytes.starts(with: "（".utf8) && bytes.suffix(3).elementsEqual("）".utf8)
  }

  /// The label in brackets, or the compound one, that a line opens with.
  private func label(after node: Int) -> String? {
    guard node + 1 < document.nodes.count, document[node + 1].kind == .text,
      let label = LabelScanner.label(at: document.bytes(document[node + 1].literal))
    else { return nil }
    return label.isBracketed || label.isCompound ? label.text : nil
  }

  /// Whether a text opens with one of the language's words for citations, recitals and what is resolved.
  private func opensWithTerm(after node: Int) -> Bool {
    let opening = OpeningText(String(text(after: node)))
    return [.citation, .whereas, .resolved, .nowTherefore].contains { opening.dropping(anyOf: terms[$0]) != nil }
  }

  private func text(after node: Int) -> Substring {
    let text = (node + 1..<document.nodes.count).first { document[$0].kind == .text }
    return text.map { document.string(document[$0].literal).drop { !$0.isLetter && !$0.isNumber } } ?? ""
  }

  /// Whether the text after a line break begins as a paragraph does: with the paragraph's own first word, with a word for "having
  /// regard to" or "whereas", with a number before a capital; or it is a short line that a colon ends.
  private func isBeginning(after node: Int, of place: TextPlace) -> Bool {
    let text = text(after: node)
    if opensWithTerm(after: node) { return true }
    if text.count < 60, text.last == ":" { return true }
    let rest = text.drop(while: \.isNumber)
    if rest.startIndex > text.startIndex, rest.first == " ", rest.dropFirst().first?.isUppercase ?? false {
      return true
    }
    let word = text.prefix(while: \.isLetter)
    return document.plainText(of: place.node, skipping: place.skipping).hasPrefix("\(word) ")
  }
}
