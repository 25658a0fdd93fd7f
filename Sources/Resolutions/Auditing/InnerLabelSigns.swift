/// Signs and the ends of clauses within a text, in UTF-8: what labels are looked for behind.
extension Span<UInt8> {
  /// A sign of Markdown that a space follows, and that has an effect at the start of a line alone.
  var strayMark: String? {
    guard count > 1, self[1] <= 0x20 else { return nil }
    switch self[0] {
    case UInt8(ascii: "-"): return "-"
    case UInt8(ascii: "*"): return "*"
    case UInt8(ascii: ">"): return ">"
    default: return nil
    }
  }

  /// Whether a number, or a label in brackets, may begin there.
  func mayBeNumber(at index: Int) -> Bool {
    (0x30...0x39).contains(self[index]) || self[index] == UInt8(ascii: "(")
      || (index + 1 < count && self[index + 1] == UInt8(ascii: ")")) || isHangul(at: index)
      || isThaiDigit(at: index)
  }

  /// Whether a digit of Thailand stands there, where no sign ends clauses.
  func isThaiDigit(at index: Int) -> Bool {
    index + 2 < count && self[index] == 0xE0 && self[index + 1] == 0xB9 && (0x90...0x99).contains(self[index + 2])
  }

  /// Whether a syllable of Korea with a stop after it stands there: `나.`
  func isHangul(at index: Int) -> Bool {
    index + 3 < count && (0xEA...0xED).contains(self[index]) && self[index + 3] == UInt8(ascii: ".")
  }

  /// Whether – or — stands there.
  func isLongDash(at index: Int) -> Bool {
    index + 2 < count && self[index] == 0xE2 && self[index + 1] == 0x80 && (0x93...0x94).contains(self[index + 2])
  }

  /// Whether a bullet stands there that no sentence has: •.
  func isDot(at index: Int) -> Bool {
    index + 2 < count && self[index] == 0xE2 && self[index + 1] == 0x80 && self[index + 2] == 0xA2
  }

  /// Whether a capital stands there.
  func isCapital(at index: Int) -> Bool {
    guard index < count else { return false }
    let letter = String(decoding: (index..<Swift.min(index + 4, count)).map { self[$0] }, as: UTF8.self).first
    return letter?.isUppercase ?? false
  }

  /// Whether a clause ends at the end, white space left aside.
  var endsClause: Bool {
    var end = count
    while end > 0, self[end - 1] == 0x20 { end -= 1 }
    return end > 0 && isClause(before: end)
  }

  /// Whether a colon or a long dash stands before an index.
  func isLead(before index: Int) -> Bool {
    guard index > 0 else { return true }
    switch self[index - 1] {
    case UInt8(ascii: ":"): return true
    case 0x9A: return index > 1 && self[index - 2] == 0xBC  // ：
    case 0x94: return index > 2 && self[index - 2] == 0x80 && self[index - 3] == 0xE2  // —
    default: return false
    }
  }

  /// Whether a small letter stands there that no numeral has: most words have two after their first letter.
  func isInWord(at index: Int) -> Bool {
    self[index] >= 0x61 && self[index] <= 0x7A && self[index] != 0x69 && self[index] != 0x76 && self[index] != 0x78
  }

  /// A heading's sign, the end of a comment or the rule of a table; nil for anything else. A single `#` before a digit is
  /// a word for "number".
  func sign(at index: Int) -> String? {
    switch self[index] {
    case UInt8(ascii: "#"):
      var end = index
      while end < count, self[end] == UInt8(ascii: "#") { end += 1 }
      guard end - index <= 6, end + 1 < count, self[end] == 0x20 else { return nil }
      let isNumber = end - index == 1 && (0x30...0x39).contains(self[end + 1])
      return isNumber ? nil : String(repeating: "#", count: end - index)
    case UInt8(ascii: "-"):
      return index + 2 < count && self[index + 1] == UInt8(ascii: "-") && self[index + 2] == UInt8(ascii: ">")
        ? "-->" : nil
    case UInt8(ascii: "|"):
      var end = index + 1
      while end < count, self[end] == 0x20 || self[end] == UInt8(ascii: ":") { end += 1 }
      return end + 1 < count && self[end] == UInt8(ascii: "-") && self[end + 1] == UInt8(ascii: "-") ? "|" : nil
    default: return nil
    }
  }

  /// Whether a clause ends before an index: by a sign, or by `[…]`.
  func isEnd(before index: Int) -> Bool { isClause(before: index) || isGap(before: index) }

  /// Whether `[…]`, `…` or `[...]` stands before an index.
  func isGap(before index: Int) -> Bool {
    guard index > 2, self[index - 1] == UInt8(ascii: "]") || self[index - 1] == 0xA6 else { return false }
    let end = self[index - 1] == UInt8(ascii: "]") ? index - 1 : index
    return (self[end - 1] == 0xA6 && self[end - 2] == 0x80) || (self[end - 1] == 0x2E && self[end - 2] == 0x2E)
  }

  /// Whether a sign that ends a clause stands before an index: a comma, a colon, a semicolon, in Greek, Arabic and Chinese
  /// too, or a full stop.
  func isClause(before index: Int) -> Bool {
    switch self[index - 1] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."): true
    case 0xB7: index > 1 && (self[index - 2] == 0xC2 || self[index - 2] == 0xCE)  // ·
    case 0x8C, 0x9B: index > 1 && (self[index - 2] == 0xD8 || self[index - 2] == 0xBC)  // ، ؛ ， ；
    case 0x9A: index > 1 && self[index - 2] == 0xBC  // ：
    case 0x94: index > 2 && self[index - 2] == 0x80 && self[index - 3] == 0xE2  // —
    case 0xA4: index > 2 && self[index - 2] == 0xA5 && self[index - 3] == 0xE0  // ।
    case 0x82: index > 2 && self[index - 2] == 0x80 && self[index - 3] == 0xE3  // 。
    default: false
    }
  }
}
