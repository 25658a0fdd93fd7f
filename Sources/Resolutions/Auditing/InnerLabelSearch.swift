internal import CommonMark

/// Looks within a text for the label of a provision that should have begun on a line of its own: two lines that were run
/// together.
struct InnerLabelSearch {
  let document: MarkdownDocument
  /// Those of the provisions that the text is part of, the innermost last.
  let labels: [PrintedLabel]
  /// The label of the provision that comes next; nil where it has none.
  let next: PrintedLabel?
  /// The words with which articles and sections are labelled, in lower case.
  let words: Set<String>
  /// Whether `1.` may begin the paragraphs here.
  let mayBeginParagraphs: Bool
  /// Whether it is a heading's text: no sign has to stand before a label.
  let isHeading: Bool
  let language: LanguageTag

  /// The label as it stands there; nil where there is none.
  func label(in place: TextPlace) -> String? {
    var isAfterClause = false
    var start = place.skipping
    let nodes = (place.node + 1)..<max(Int(document[place.node].end), place.node + 1)
    for node in nodes where document[node].kind == .text {
      let text = document.text.span.extracting(document[node].literal.range)
      if let found = label(in: text, from: start, isAfterClause: isAfterClause, of: place) { return found }
      isAfterClause = text.count > 0 && text.isClause(before: text.count)
      start = 0
    }
    return nil
  }

  /// - Parameters:
  ///   - start: where the text begins after its own label.
  ///   - isAfterClause: whether the text before this one ends a clause.
  private func label(in text: Span<UInt8>, from start: Int, isAfterClause: Bool, of place: TextPlace) -> String? {
    guard text.count > start + 4 else { return nil }
    for index in start..<text.count - 3 where text[index] == 0x20 {
      if index > 0, isSign(text, at: index + 1) { return "#" }
      guard isHeading || (index == 0 ? isAfterClause : text.isClause(before: index)) else { continue }
      let rest = text.extracting((index + 1)..<text.count)
      if !isHeading, let found = rest.hyphen ?? article(in: rest) { return found }
      guard let label = LabelScanner.label(at: rest) else { continue }
      if label.form == .dash ? isDash(label, text, after: index + 1 + label.length, of: place) : isNext(label) {
        return label.text
      }
    }
    return nil
  }

  /// Whether the sign of a heading stands there.
  private func isSign(_ text: Span<UInt8>, at index: Int) -> Bool {
    text[index] == UInt8(ascii: "#") && (text[index + 1] == UInt8(ascii: "#") || text[index + 1] == 0x20)
  }

  private func isNext(_ label: PrintedLabel) -> Bool {
    if label.form == .bare, !label.isCompound { return false }
    if let next, next.form == label.form, next.mayFollow(label, in: language) { return true }
    if isHeading { return false }
    if mayBeginParagraphs, label.form == .stop, label.core == "1" { return true }
    return labels.contains { $0.form == label.form && label.mayFollow($0, in: language) }
  }

  /// Whether a dash opens a line of its own: a bullet does, and so does a dash among others, or one after which the text
  /// opens as the provision's own does.
  private func isDash(_ label: PrintedLabel, _ text: Span<UInt8>, after start: Int, of place: TextPlace) -> Bool {
    if isHeading { return false }
    let isBullet = LabelScanner.opensWithBullet(text.extracting((start - label.length)..<text.count))
    if isBullet || next?.form == .dash { return true }
    guard labels.last?.form == .dash else { return false }
    let opening = document.plainText(of: place.node, skipping: place.skipping).utf8.prefix(5)
    return start + 5 <= text.count && opening.elementsEqual((start..<start + 5).map { text[$0] })
  }

  /// `Art. 3.` where articles are labelled so.
  private func article(in text: Span<UInt8>) -> String? {
    guard !words.isEmpty else { return nil }
    let opening = String(decoding: (0..<min(text.count, 32)).map { text[$0] }, as: UTF8.self)
    let word = opening.prefix { $0.isLetter || $0 == "§" }
    guard words.contains(word.lowercased()) else { return nil }
    let number = opening[word.endIndex...].drop { $0 == "." || $0.isWhitespace }.prefix { !$0.isWhitespace }
    guard number.first?.isNumber == true, number.last.map({ ".:º°".contains($0) }) ?? false else { return nil }
    return String(opening[..<number.endIndex])
  }
}

extension Span<UInt8> {
  /// `-` where a space follows it.
  fileprivate var hyphen: String? { self[0] == UInt8(ascii: "-") && self[1] == 0x20 ? "-" : nil }

  /// Whether a sign that ends a clause stands before an index: a comma, a colon, a semicolon, in Greek, Arabic and Chinese
  /// too, or a full stop.
  fileprivate func isClause(before index: Int) -> Bool {
    switch self[index - 1] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."): true
    case 0xB7: index > 1 && (self[index - 2] == 0xC2 || self[index - 2] == 0xCE)  // ·
    case 0x8C, 0x9B: index > 1 && (self[index - 2] == 0xD8 || self[index - 2] == 0xBC)  // ، ؛ ， ；
    case 0x9A: index > 1 && self[index - 2] == 0xBC  // ：
    case 0x82: index > 2 && self[index - 2] == 0x80 && self[index - 3] == 0xE3  // 。
    default: false
    }
  }
}
