/// A number in a heading: `5`, `5a`, `5 bis`, `4-1`, `L. 121-3`, `IV`, `premier`, `第五`.
struct HeadingNumber {
  let number: ProvisionNumber
  /// What follows the number, its punctuation included.
  let tail: OpeningText
  /// What follows the number and its punctuation.
  var rest: OpeningText { tail.droppingPunctuation }

  init?(_ text: OpeningText, language: LanguageTag) {
    let text = text.drop { $0.isWhitespace || $0 == "第" || $0 == "제" }
    guard
      let found = Self.bracketed(text, language) ?? Self.digits(text, language) ?? Self.code(text)
        ?? Self.word(text, language)
    else { return nil }
    (number, tail) = found
  }

  // MARK: Digits

  private typealias Found = (ProvisionNumber, OpeningText)

  /// `(5)`, as Arabic acts number articles.
  private static func bracketed(_ text: OpeningText, _ language: LanguageTag) -> Found? {
    guard text.first == "(", language.language == "ar" || language.language == "fa",
      let found = digits(text.dropFirst(1).drop(while: \.isWhitespace), language),
      case let rest = found.1.drop(while: \.isWhitespace), rest.isWordEnd
    else { return nil }
    return (found.0, rest.first == ")" ? rest.dropFirst(1) : rest)
  }

  /// `5`, `5a`, `1er`, `5 bis`, `4-1`, `5.1`.
  private static func digits(_ text: OpeningText, _ language: LanguageTag) -> Found? {
    let digits = text.lower.prefix(while: \.isLabelDigit)
    guard let number = PrintedNumber(digits.unicodeScalars), number.value > 0 else { return nil }
    var tail = text.dropFirst(digits.count)
    var printed = String(number.value)
    while let (part, rest) = lowerPart(of: tail) {
      printed += "-\(part)"
      tail = rest
    }
    let isWhole = tail != text.dropFirst(digits.count)
    if let (rest, isPrinted) = ordinalSuffix(of: tail, language) {
      if isPrinted { printed += "er" }
      tail = rest
    }
    let isOrdinal = tail != text.dropFirst(digits.count) && !isWhole
    var insert = Self.insert(in: tail, language)
    if insert.printed.isEmpty, tail.first == "-", case let spelt = Self.insert(in: tail.dropFirst(1), language),
      Insert.isSpelt(spelt.printed)
    {
      insert = (spelt.position, "-\(spelt.printed)", spelt.rest)
    }
    let neutral = NeutralNumber(number.value, insert: insert.position)
    printed += insert.printed
    var found = ProvisionNumber(neutral, printed: printed, isWhole: isWhole)
    found.isOrdinal = isOrdinal
    return (found, insert.rest)
  }

  /// `-1` or `.1` right after a number.
  private static func lowerPart(of text: OpeningText) -> (Int, OpeningText)? {
    guard text.first == "-" || text.first == "." else { return nil }
    let digits = text.lower.dropFirst().prefix(while: \.isLabelDigit)
    guard let number = PrintedNumber(digits.unicodeScalars) else { return nil }
    return (number.value, text.dropFirst(digits.count + 1))
  }

  /// What follows the sign of an ordinal, and whether addresses print it: `1er` is printed so in French, while `1.º`,
  /// `1o` and `1.er` are other forms of 1.
  private static func ordinalSuffix(of text: OpeningText, _ language: LanguageTag) -> (OpeningText, Bool)? {
    for suffix in [".º", ".ª", ".°", "º", "ª", "°"] {
      if let rest = text.dropping(suffix), rest.isWordEnd { return (rest, false) }
    }
    let isIberian = ["es", "pt", "gl", "ca", "it"].contains(language.language)
    let suffixes = isIberian ? iberianSuffixes : ["er", "ère", "re"]
    for suffix in suffixes {
      if let rest = text.dropping(suffix), rest.isWordEnd { return (rest, !isIberian) }
    }
    return nil
  }

  private static let iberianSuffixes = [
    ".er", "er", "o", "ro", "do", "to", "mo", "vo", "no", "ra", "da", "ta", "r", "n", "t", "è",
  ]

  /// The insert right after the number, `5a`, or after a space, `5 bis`, `3 bis A`.
  private static func insert(
    in text: OpeningText, _ language: LanguageTag
  ) -> (position: Int, printed: String, rest: OpeningText) {
    let letters = text.lower.prefix(while: \.isLetter)
    if !letters.isEmpty {
      guard let position = Insert.position(of: String(letters), language: language), position > 0 else {
        return (0, "", text)
      }
      let rest = text.dropFirst(letters.count)
      let neutral = NeutralNumber(1, insert: position).text.dropFirst()
      return (position, Insert.isSpelt(letters) ? String(letters) : String(neutral), rest)
    }
    let spaced = text.drop(while: \.isWhitespace)
    let word = spaced.lower.prefix(while: \.isLetter)
    guard Insert.isSpelt(word), let position = Insert.position(of: String(word), language: language) else {
      return (0, "", text)
    }
    let rest = spaced.dropFirst(word.count)
    let letter = rest.drop(while: \.isWhitespace)
    if let capital = letter.original.first, let value = capital.asciiValue, (0x41...0x5A).contains(value),
      letter.dropFirst(1).first.map({ !$0.isLetter && !$0.isWhitespace }) ?? true
    {
      return ((position + 1) * 1000 + Int(value) - 0x40, "\(word)\(capital)", letter.dropFirst(1))
    }
    return (position, String(word), rest)
  }

  // MARK: Letters

  /// A number of a code, that a letter opens: `L. 121-3`.
  private static func code(_ text: OpeningText) -> Found? {
    let letters = text.original.prefix { $0.isASCII && $0.isUppercase }
    guard (1...2).contains(letters.count) else { return nil }
    var tail = text.dropFirst(letters.count).drop { $0 == "." }.drop(while: \.isWhitespace)
    let digits = tail.lower.prefix(while: \.isLabelDigit)
    guard let number = PrintedNumber(digits.unicodeScalars), number.value > 9 else { return nil }
    tail = tail.dropFirst(digits.count)
    var printed = "\(letters)-\(number.value)"
    while let (part, rest) = lowerPart(of: tail) {
      printed += "-\(part)"
      tail = rest
    }
    return (ProvisionNumber(NeutralNumber(number.value), printed: printed, isWhole: true), tail)
  }

  /// `IV`, `premier`, `第五`, `א`.
  private static func word(_ text: OpeningText, _ language: LanguageTag) -> Found? {
    let word = text.lower.prefix(while: \.isLetter)
    let tail = text.dropFirst(word.count)
    if let roman = RomanNumeral.value(word.uppercased().unicodeScalars), roman < 90 {
      let insert = insert(in: tail, language)
      let printed = RomanNumeral.text(roman) + insert.printed
      return (ProvisionNumber(NeutralNumber(roman, insert: insert.position), printed: printed), insert.rest)
    }
    if let value = ArticleOrdinal.value(String(word)) { return (ProvisionNumber(NeutralNumber(value)), tail) }
    if language.language == "he", let value = HebrewNumeral.value(word.unicodeScalars) {
      return (ProvisionNumber(NeutralNumber(value)), tail)
    }
    let chinese = text.lower.prefix { $0.unicodeScalars.allSatisfy(ChineseNumber.isDigit) }
    guard let value = ChineseNumber.value(chinese.unicodeScalars) else { return nil }
    return (ProvisionNumber(NeutralNumber(value)), text.dropFirst(chinese.count))
  }
}
