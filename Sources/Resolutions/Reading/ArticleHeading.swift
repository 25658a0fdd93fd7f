/// The part of a heading that tells what it opens.
enum HeadingBeginning {
  /// The first characters in lower case.
  static func of(_ heading: String) -> Substring {
    String(heading.unicodeScalars.prefix(80)).lowercased().drop(while: \.isWhitespace)
  }
}

/// Headings that open an article: a word for "article" and a number.
enum ArticleHeading {
  /// The number as addresses have it, `5` or `5a`; nil where the heading opens no article.
  /// - Parameter text: what `HeadingBeginning` gives of the heading.
  static func number(in text: Substring, _ terms: LegalTerms, language: LanguageTag) -> NeutralNumber? {
    for word in terms.article {
      guard let rest = text.dropping(word) else { continue }
      if let number = HeadingNumber(rest, language: language) { return number.neutral }
    }
    guard terms.isNumberFirst, let number = HeadingNumber(text, language: language) else { return nil }
    let word = terms.article.first { number.rest.dropping($0)?.isWordEnd ?? false }
    guard let word, word.first?.isIdeograph != true || text.first == "第" else { return nil }
    return number.neutral
  }
}

/// Headings that open an annex.
enum AnnexHeading {
  /// Whether a heading opens with a word for annex, in some languages with its number before it.
  /// - Parameter text: what `HeadingBeginning` gives of the heading.
  static func isOne(_ text: Substring, _ terms: LegalTerms) -> Bool {
    if opens(text, terms) { return true }
    guard terms.isNumberFirst, let number = HeadingNumber(text, language: .english) else { return false }
    return opens(number.rest, terms)
  }

  private static func opens(_ text: Substring, _ terms: LegalTerms) -> Bool {
    terms.annex.contains { text.dropping($0)?.isWordEnd ?? false }
  }
}

/// A number in a heading: `5`, `5a`, `5 bis`, `IV`, `premier`, `第五`.
private struct HeadingNumber {
  /// As addresses have it.
  let neutral: NeutralNumber
  /// What follows the number and its punctuation.
  let rest: Substring

  private static let firstOnes = [
    "premier", "première", "primero", "primeiro", "primo", "unique", "único", "unico", "الأولى", "الاولى",
  ]

  init?(_ text: Substring, language: LanguageTag) {
    let text = text.drop { $0.isWhitespace || $0 == "第" }
    let digits = text.prefix { $0.unicodeScalars.count == 1 && $0.unicodeScalars.first.flatMap(Digits.value) != nil }
    if let number = PrintedNumber(digits.unicodeScalars), number.value > 0 {
      let (insert, rest) = Self.insert(in: text.dropFirst(digits.count), language: language)
      neutral = NeutralNumber(number.value, insert: insert)
      self.rest = rest.droppingPunctuation
      return
    }
    let word = text.prefix(while: \.isLetter)
    let rest = text.dropFirst(word.count)
    if let roman = RomanNumeral.value(word.uppercased().unicodeScalars), roman < 90 {
      neutral = NeutralNumber(roman)
      self.rest = rest.droppingPunctuation
    } else if Self.firstOnes.contains(String(word)) {
      neutral = NeutralNumber(1)
      self.rest = rest.droppingPunctuation
    } else if let number = ChineseNumber(text) {
      neutral = NeutralNumber(number.value)
      self.rest = number.rest
    } else {
      return nil
    }
  }

  /// The insert right after the digits, `5a`, or after a space, `5 bis`.
  private static func insert(in text: Substring, language: LanguageTag) -> (insert: Int, rest: Substring) {
    let letters = text.prefix(while: \.isLetter)
    if !letters.isEmpty {
      let position = Insert.position(of: String(letters), language: language)
      return (position ?? 0, position == nil ? text : text.dropFirst(letters.count))
    }
    let word = text.drop(while: \.isWhitespace).prefix(while: \.isLetter)
    guard word.count > 2, let position = Insert.position(of: String(word), language: language) else { return (0, text) }
    return (position, text[word.endIndex...])
  }
}

/// 一 to 九十九.
private struct ChineseNumber {
  let value: Int
  let rest: Substring

  private static let digits: [Character] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  init?(_ text: Substring) {
    let number = text.prefix { Self.digits.contains($0) || $0 == "十" }
    guard (1...4).contains(number.count) else { return nil }
    var value = 0
    var current = 0
    for character in number {
      if let digit = Self.digits.firstIndex(of: character) {
        current = digit
      } else {
        value += max(current, 1) * 10
        current = 0
      }
    }
    self.value = value + current
    rest = text.dropFirst(number.count)
  }
}

extension Substring {
  fileprivate func dropping(_ word: String) -> Substring? {
    hasPrefix(word) ? dropFirst(word.count) : nil
  }

  fileprivate var droppingPunctuation: Substring { drop { $0.isWhitespace || $0 == "." || $0 == "-" || $0 == "º" } }

  /// Whether no letter goes on here. Chinese has no space between words.
  fileprivate var isWordEnd: Bool { first.map { !$0.isLetter || $0.isIdeograph } ?? true }
}

extension Character {
  fileprivate var isIdeograph: Bool { unicodeScalars.first?.properties.isIdeographic == true }
}
