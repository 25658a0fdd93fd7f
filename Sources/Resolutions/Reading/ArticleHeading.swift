/// Headings that open an article: a word for "article" and a number, in either order.
enum ArticleHeading {
  /// The number in ASCII digits, or as `1a`; nil where the heading opens no article.
  /// - Parameter words: in lower case.
  static func number(in heading: String, words: [String]) -> String? {
    let text = heading.lowercased()
    for word in words {
      if text.hasPrefix(word), let number = leadingNumber(in: text.dropFirst(word.count)) { return number }
    }
    guard let number = leadingNumber(in: text[...]) else { return nil }
    let rest = text.drop { !$0.isWhitespace && $0 != "-" && $0 != "." && !isHan($0) }
    let after = rest.drop { $0.isWhitespace || $0 == "-" || $0 == "." }
    if words.contains(where: { after.hasPrefix($0) }) { return number }
    return chineseNumber(in: text, words: words)
  }

  private static func leadingNumber(in text: Substring) -> String? {
    let rest = text.drop { $0.isWhitespace || $0 == "第" || $0 == "\u{A0}" }
    let word = rest.prefix { !$0.isWhitespace && $0 != "." && $0 != ":" && $0 != "-" && $0 != "º" && !isHan($0) }
    if let number = Digits.number(String(word)), number.value > 0, number.insert.count <= 2 {
      return "\(number.value)\(number.insert)"
    }
    if let roman = RomanNumeral.value(word.uppercased()) { return String(roman) }
    if ["premier", "1er", "unique", "único", "unico"].contains(String(word)) { return "1" }
    return chinese(rest)
  }

  private static func chineseNumber(in text: String, words: [String]) -> String? {
    guard text.hasPrefix("第"), let end = text.firstIndex(where: { words.contains(String($0)) }) else { return nil }
    let number = text[text.index(after: text.startIndex)..<end]
    return chinese(number) ?? Digits.number(String(number)).map { String($0.value) }
  }

  /// 一 to 九十九.
  private static func chinese(_ text: Substring) -> String? {
    let digits: [Character] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var value = 0
    var current = 0
    let number = text.prefix { digits.contains($0) || $0 == "十" }
    guard !number.isEmpty else { return nil }
    for character in number {
      if let digit = digits.firstIndex(of: character) {
        current = digit
      } else {
        value += max(current, 1) * 10
        current = 0
      }
    }
    return String(value + current)
  }

  private static func isHan(_ character: Character) -> Bool {
    character == "条" || character == "條"
  }
}

/// Headings that open an annex.
enum AnnexHeading {
  /// Whether a heading opens with a word for annex, or with a number and then such a word.
  static func isOne(_ heading: String, words: [String]) -> Bool {
    let text = heading.lowercased()[...]
    let afterNumber = text.drop { !$0.isWhitespace && $0 != "-" }.drop { $0.isWhitespace || $0 == "-" }
    let first = text.prefix { !$0.isWhitespace && $0 != "-" && $0 != "." }
    let isNumbered =
      Digits.number(String(first)).map { $0.value > 0 } ?? false || RomanNumeral.value(first.uppercased()) != nil
    return opens(text, words) || (isNumbered && opens(afterNumber, words))
  }

  private static func opens(_ text: Substring, _ words: [String]) -> Bool {
    words.contains { word in
      guard text.hasPrefix(word) else { return false }
      return text.dropFirst(word.count).first.map { !$0.isLetter || word.last.map(isIdeograph) == true } ?? true
    }
  }

  private static func isIdeograph(_ character: Character) -> Bool {
    character.unicodeScalars.first?.properties.isIdeographic == true
  }
}
