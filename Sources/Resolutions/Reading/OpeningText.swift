/// The first characters of a heading or paragraph, as they are printed and in lower case: what words are looked for in. A
/// hard space is one like others.
struct OpeningText: Equatable {
  /// As printed.
  let original: Substring
  /// Character by character the same in lower case.
  let lower: Substring

  /// How many characters of a text are looked at.
  static let longest = 80

  /// - Parameter text: white space at its start is left out.
  init(_ text: String) {
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longest))).drop(while: \.isWhitespace)
    let small = Self.plain(start.lowercased())[...]
    lower = small
    original = small.count == start.count ? start : small
  }

  /// A text whose spaces are all plain ones.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { ["\u{A0}", "\u{2007}", "\u{202F}"].contains($0) ? " " : $0 }))
  }

  private init(original: Substring, lower: Substring) {
    self.original = original
    self.lower = lower
  }

  var isEmpty: Bool { lower.isEmpty }
  var first: Character? { lower.first }

  /// What comes after `count` characters.
  func dropFirst(_ count: Int) -> OpeningText {
    OpeningText(original: original.dropFirst(count), lower: lower.dropFirst(count))
  }

  /// What comes after the characters for which something is true.
  func drop(while isPart: (Character) -> Bool) -> OpeningText { dropFirst(lower.prefix(while: isPart).count) }

  /// What comes after a word in lower case; nil where the text does not open with it.
  func dropping(_ word: String) -> OpeningText? { lower.hasPrefix(word) ? dropFirst(word.count) : nil }

  /// What comes after the first of some words that the text opens with, and that no letter goes on.
  func dropping(anyOf words: [String]) -> OpeningText? {
    for word in words {
      if let rest = dropping(word), rest.isWordEnd { return rest }
    }
    return nil
  }

  var droppingPunctuation: OpeningText { drop { $0.isWhitespace || $0 == "." || $0 == "-" || $0 == "º" } }

  /// Whether a dash or colon comes, as a space may stand before them.
  var isMarkNext: Bool { lower.first.map { "–—-:".contains($0) } ?? false }

  /// Whether no letter goes on here. Chinese has no space between words.
  var isWordEnd: Bool { lower.first.map { !$0.isLetter || $0.isIdeograph } ?? true }
}

extension Character {
  var isIdeograph: Bool { unicodeScalars.first?.properties.isIdeographic == true }

  /// Whether it is a digit of a script that numbers with its own, with no mark on it.
  var isLabelDigit: Bool { unicodeScalars.count == 1 && unicodeScalars.first.flatMap(Digits.value) != nil }
}
