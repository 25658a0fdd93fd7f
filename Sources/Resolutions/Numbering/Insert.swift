/// What amendments put after a number or letter, to insert without renumbering: `1a`, `1б`, `Ba`, `5 bis`.
enum Insert {
  private static let multiplicatives = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies", "undecies", "duodecies",
  ]
  /// What makes a number an ordinal, and is no insert: `1er`.
  private static let ordinals = ["er", "ère", "re"]
  /// Where the language's own alphabets do not know the letters.
  private static let others: [Alphabet] = [
    .latin, .russian, .bulgarian, .ukrainian, .greekNumerals, .greek, .abjad, .arabic,
  ]

  /// Which insert the letters stand for, from 1; 0 where there are none, nil where they are no insert.
  static func position(of letters: String, language: LanguageTag) -> Int? {
    guard !letters.isEmpty else { return 0 }
    let letters = letters.lowercased()
    if let position = multiplicatives.firstIndex(of: letters) { return position + 1 }
    if ordinals.contains(letters) { return 0 }
    if let position = multiplicatives.firstIndex(of: String(letters.dropLast())), let last = letters.utf8.last {
      // `3 bis A` stands before `3 bis`.
      return last >= 0x61 && last <= 0x7A ? (position + 2) * 1000 + Int(last) - 0x60 : nil
    }
    guard letters.unicodeScalars.count <= 2 else { return nil }
    let capitals = letters.capitals
    for alphabet in Alphabet.alphabets(for: language) + others {
      if let position = alphabet.position(of: capitals) { return position }
    }
    return nil
  }

  /// Whether the letters are a Latin word, which addresses print as it is: `bis`.
  static func isSpelt(_ letters: some StringProtocol) -> Bool {
    letters.count > 2 && multiplicatives.contains(letters.lowercased())
  }

  /// The address of a number whose insert is a word or that is printed as an ordinal: `1bis`, `3bisA`, `1er`; nil for any
  /// other.
  static func address(of label: PrintedLabel, _ number: PrintedNumber) -> String? {
    guard number.insert.utf8.count >= 2, ordinals.contains(number.insert) || number.insert.utf8.count > 2 else {
      return nil
    }
    let letters = label.core.drop { !$0.isLetter }.filter { $0.isASCII && $0.isLetter }
    return "\(number.value)\(letters)"
  }
}
