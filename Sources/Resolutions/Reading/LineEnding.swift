internal import CommonMark

/// How the text before a line break ends.
enum LineEnding: Equatable {
  /// In the middle of a sentence.
  case none
  case comma, colon
  /// A long dash, as German acts and American lists have it.
  case dash
  case semicolon
  /// `.` and the like: the sentence is over.
  case stop

  /// - Parameter node: of the line break.
  init(before node: Int, in document: MarkdownDocument) {
    var index = node - 1
    while index > 0, !(document[index].kind == .text && !document[index].literal.isEmpty),
      document[index].kind != .softBreak, document[index].kind != .lineBreak, document[index].kind != .paragraph
    {
      index -= 1
    }
    guard document[index].kind == .text else {
      self = .none
      return
    }
    self.init(document.bytes(document[index].literal))
  }

  /// - Parameter text: UTF-8.
  init(_ text: ArraySlice<UInt8>) {
    var text = text
    while let last = text.last, last <= 0x20 { text.removeLast() }
    if text.count > 1, text.suffix(2).elementsEqual([0xC2, 0xA0]) { text.removeLast(2) }
    while let last = text.last, [0x29, 0x5D, 0x22, 0x2A].contains(last) { text.removeLast() }  // ) ] " *
    if text.count > 3, text.suffix(3).elementsEqual([0xE2, 0x80, 0xA0]) { text.removeLast(3) }  // †
    text.removeQuotationMark()
    switch text.last {
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: ";"): self = .semicolon
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): self = .stop
    default: self = Self.other(text)
    }
  }

  /// Signs of other scripts, and `; and` at the end.
  private static func other(_ text: ArraySlice<UInt8>) -> LineEnding {
    let end = String(decoding: text.suffix(12), as: UTF8.self)
    switch end.last {
    case "，", "،", "、": return .comma
    case "：": return .colon
    case "—", "–": return .dash
    case "；", "؛", "·", "\u{387}": return .semicolon
    case "。", "۔", "؟", "．", "…", "।": return .stop
    default: break
    }
    // `; and`, `; und`, `; et`: a short word after a semicolon.
    guard let semicolon = end.lastIndex(where: { $0 == ";" || $0 == "؛" }) else { return .none }
    let word = end[end.index(after: semicolon)...].drop(while: \.isWhitespace)
    return word.count <= 4 && word.allSatisfy(\.isLetter) ? .semicolon : .none
  }
}

extension ArraySlice<UInt8> {
  /// Takes a closing quotation mark from the end: », ”, ’ or “, with which German ones close.
  fileprivate mutating func removeQuotationMark() {
    if count > 2, suffix(2).elementsEqual([0xC2, 0xBB]) {
      removeLast(2)
    } else if count > 3, self[endIndex - 3] == 0xE2, self[endIndex - 2] == 0x80,
      [0x99, 0x9C, 0x9D].contains(self[endIndex - 1])
    {
      removeLast(3)
    } else {
      return
    }
    if last == 0x20 { removeLast() }
  }
}
