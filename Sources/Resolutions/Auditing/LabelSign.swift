/// What a text opens with when it looks as if a provision began there: a label, or one that has lost a sign.
struct LabelSign {
  /// As it stands in the text.
  let text: String
  /// What it would be with all its signs; nil for one that is no label of letters or digits.
  let label: PrintedLabel?
  /// In bytes.
  var width: Int { text.utf8.count }

  init(_ label: PrintedLabel) { (text, self.label) = (label.text, label) }

  /// - Parameter text: a number that has lost a sign.
  init(_ text: String) { (self.text, label) = (text, nil) }

  /// nil where the text opens with words.
  /// - Parameter isDue: whether a label is the one that comes next. A number with no sign after it, or an initial, is taken
  ///   for a label only then: most are the beginning of a sentence.
  init?(opening text: Span<UInt8>, isDue: (PrintedLabel) -> Bool) {
    if let label = LabelScanner.label(at: text) {
      guard Self.isMeant(label, isDue) || Self.isBeforeSmall(label, in: text) else { return nil }
      self.text = label.text
      self.label = label
    } else if let count = Self.halfLabel(in: text, isDue) ?? Self.mark(in: text) {
      self.text = String(decoding: (0..<count).map { text[$0] }, as: UTF8.self)
      label = nil
    } else {
      return nil
    }
  }

  /// Whether a word in small letters follows a capital, as none follows an initial: particles of names are shorter.
  private static func isBeforeSmall(_ label: PrintedLabel, in text: Span<UInt8>) -> Bool {
    guard label.form == .stop, label.isCapital, label.onlyScalar != nil else { return false }
    let end = min(label.length + 4, text.count)
    return end == label.length + 4 && (label.length..<end).allSatisfy { (0x61...0x7A).contains(text[$0]) }
  }

  private static func isMeant(_ label: PrintedLabel, _ isDue: (PrintedLabel) -> Bool) -> Bool {
    switch label.form {
    case .dash: true
    case .bare: isDue(PrintedLabel(.stop, label.printed, core: 0..<label.width, length: label.length))
    case .stop where label.core.first?.isUppercase ?? false: isDue(label) || isRomanOfMany(label)
    case .stop where label.isCompound: label.core.count <= 8
    case .stop, .parentheses, .parenthesis, .dashed:
      label.isNumber
        ? label.core.count <= 3
        : label.onlyScalar != nil || isShortNumeral(label) || isDue(label)
          || (label.form == .parenthesis && isRomanOfMany(label))
    }
  }

  /// Whether it is `ii` or `iv` or the like; `(EU)` and `(in)` are words.
  private static func isShortNumeral(_ label: PrintedLabel) -> Bool {
    !label.isCapital && Alphabet.roman.position(of: label.core.capitals) != nil
  }

  /// Whether it is `II` or `IV` or the like, as no initial is.
  private static func isRomanOfMany(_ label: PrintedLabel) -> Bool {
    label.core.count > 1 && RomanNumeral.value(label.scalars) != nil
  }

  /// `(a` with nothing that closes it, or `2` with no sign after it, in bytes.
  private static func halfLabel(in text: Span<UInt8>, _ isDue: (PrintedLabel) -> Bool) -> Int? {
    let isOpen = text.count > 0 && text[0] == UInt8(ascii: "(")
    let start = isOpen ? 1 : 0
    var end = start
    while end < min(text.count, start + 4), text[end] != UInt8(ascii: ")"),
      WhiteSpace.spaceLength(in: text, at: end) == 0
    {
      end += 1
    }
    guard end > start, end == text.count || WhiteSpace.spaceLength(in: text, at: end) > 0 else { return nil }
    var printed = (start..<end).map { text[$0] }
    printed.append(UInt8(ascii: "."))
    guard let label = LabelScanner.label(at: printed[...]), label.form == .stop else { return nil }
    // `(vom 1. März 2024)` opens with a word.
    let isLetter = label.isNumber || label.onlyScalar != nil || isShortNumeral(label) || isRomanOfMany(label)
    return (isOpen && isLetter) || isDue(label) ? end : nil
  }

  /// A sign for a heading or a list that Markdown did not take for one, as a hard space follows it, or a letter put for a
  /// bullet, in bytes.
  private static func mark(in text: Span<UInt8>) -> Int? {
    var end = 0
    while end < min(text.count, 6), text[end] == UInt8(ascii: "#") { end += 1 }
    if end == 0, text.count > 2 {
      switch text[0] {
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): end = 1
      case UInt8(ascii: "o"): return text[1] == 0x09 ? 1 : nil
      case UInt8(ascii: "."): return numberAfterStop(in: text)
      case 0xE4...0xEF, UInt8(ascii: "("): return halfIdeographic(in: text)
      default: return nil
      }
    }
    guard end > 0, end + 1 < text.count, text[end] == 0xC2, text[end + 1] == 0xA0 else { return nil }
    return end
  }
}

extension LabelSign {
  /// `（二` or `２）`, one of whose brackets is lost, in bytes.
  private static func halfIdeographic(in text: Span<UInt8>) -> Int? {
    let characters = Array(String(decoding: (0..<min(text.count, 15)).map { text[$0] }, as: UTF8.self))
    let isOpen = characters.first == "（" || characters.first == "("
    let number = characters.dropFirst(isOpen ? 1 : 0).prefix { character in
      character.unicodeScalars.allSatisfy {
        ChineseNumber.isDigit($0) || Digits.value($0) != nil || ("ａ"..."ｚ").contains($0)
      }
    }
    let isClosed = characters.dropFirst(number.count + (isOpen ? 1 : 0)).first == "）"
    guard !number.isEmpty, isOpen != isClosed, number.count < 4, !number.contains(where: \.isASCII) else { return nil }
    return String(number).utf8.count + (characters.first == "(" ? 1 : 3)
  }

  /// `.2` with a space after it, in bytes.
  private static func numberAfterStop(in text: Span<UInt8>) -> Int? {
    var end = 1
    while end < min(text.count, 4), (0x30...0x39).contains(text[end]) { end += 1 }
    return end > 1 && end < text.count && text[end] == 0x20 ? end : nil
  }
}

extension PrintedLabel {
  /// Whether it is the first letter of an alphabet that recitals of the language may have.
  func isFirstLetter(in language: LanguageTag) -> Bool {
    Alphabet.alphabets(for: language).contains { $0.position(of: scalars) == 1 }
  }

  /// Whether this is the label after another one, whatever signs set the two off. Letters are counted as small ones, as
  /// points have them.
  func mayFollow(_ label: PrintedLabel, in language: LanguageTag) -> Bool {
    guard isCapital == label.isCapital || label.isNumber else { return false }
    let readings = PointReadings.of(language)
    guard label.form != .dash else { return false }
    var counted = readings.readings(of: label, isSmall: true)
    // An insert, as Ba, is followed by the letter after its own.
    if counted.isEmpty { counted = readings.readings(of: label.withoutInsert, isSmall: true) }
    guard !counted.isEmpty else { return false }
    return PointScheme(counted, form: form).goesOn(with: readings.readings(of: self, isSmall: true), form: form)
  }

  /// The label of the provision that this one is an insert to: `B` for `Ba`.
  private var withoutInsert: PrintedLabel {
    let letter = core.prefix(1).utf8.count
    return PrintedLabel(form, ShortText(Array(core.utf8.prefix(letter)).span), core: 0..<letter, length: length)
  }
}
