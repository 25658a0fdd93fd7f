internal import CommonMark

/// Looks within a text for the label of a provision that should have begun on a line of its own: two lines that were run
/// together.
struct InnerLabelSearch {
  let document: MarkdownDocument
  /// Those of the provisions that the text is part of, the innermost last.
  let labels: [PrintedLabel]
  /// Whether `1.` may begin the paragraphs here.
  let mayBeginParagraphs: Bool
  let language: LanguageTag

  /// The label as it stands there; nil where there is none.
  func label(in place: TextPlace) -> String? {
    let nodes = (place.node + 1)..<max(Int(document[place.node].end), place.node + 1)
    for node in nodes where document[node].kind == .text {
      let text = document.text.span.extracting(document[node].literal.range)
      guard text.count > 4 else { continue }
      for index in 1..<text.count - 3 where text[index] == 0x20 {
        if isHeading(text, at: index + 1) { return "#" }
        guard text.isClause(before: index),
          let label = LabelScanner.label(at: text.extracting((index + 1)..<text.count))
        else { continue }
        if label.form == .dash ? isDash(text, after: index + 1 + label.length, of: place) : isNext(label) {
          return label.text
        }
      }
    }
    return nil
  }

  private func isHeading(_ text: Span<UInt8>, at index: Int) -> Bool {
    text[index] == UInt8(ascii: "#") && (text[index + 1] == UInt8(ascii: "#") || text[index + 1] == 0x20)
  }

  private func isNext(_ label: PrintedLabel) -> Bool {
    if label.form == .bare, !label.isCompound { return false }
    if mayBeginParagraphs, label.form == .stop, label.core == "1" { return true }
    return labels.contains { $0.form == label.form && label.mayFollow($0, in: language) }
  }

  /// Whether the text after a dash opens as the text of the provision does, which a dash opens too.
  private func isDash(_ text: Span<UInt8>, after start: Int, of place: TextPlace) -> Bool {
    guard labels.last?.form == .dash else { return false }
    let opening = document.plainText(of: place.node, skipping: place.skipping).utf8.prefix(5)
    return start + 5 <= text.count && opening.elementsEqual((start..<start + 5).map { text[$0] })
  }
}

extension Span<UInt8> {
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
