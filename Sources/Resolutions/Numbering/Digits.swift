/// Decimal digits of the scripts that number paragraphs with their own.
enum Digits {
  static func value(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x660...0x669: Int(scalar.value - 0x660)
    case 0x6F0...0x6F9: Int(scalar.value - 0x6F0)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}

/// The number of a paragraph or point in digits: `3`, `1a`, `3.1`.
struct PrintedNumber: Equatable {
  /// The numbers above it: 3 of `3.1`.
  let parents: [Int]
  let value: Int
  /// The letters of an insert, in lower case: "a" of `1a`.
  let insert: String

  /// The number that a label is.
  init?(_ label: PrintedLabel) { self.init(label.scalars) }

  /// - Parameter core: what stands between the punctuation of a label.
  init?(_ core: some Sequence<Unicode.Scalar>) {
    var parents: [Int] = []
    var value = 0
    var insert = ""
    var hasDigit = false
    for scalar in core {
      if let digit = Digits.value(scalar) {
        guard insert.isEmpty, value < 100_000_000_000 else { return nil }
        value = value * 10 + digit
        hasDigit = true
      } else if scalar == "." {
        guard hasDigit, insert.isEmpty else { return nil }
        parents.append(value)
        value = 0
        hasDigit = false
      } else {
        insert.unicodeScalars.append(scalar)
      }
    }
    guard hasDigit else { return nil }
    self.parents = parents
    self.value = value
    self.insert = insert.isEmpty ? insert : insert.lowercased()
  }
}

/// What amendments put after a number or letter, to insert without renumbering: `1a`, `1б`, `Ba`, `5 bis`.
enum Insert {
  private static let multiplicatives = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies",
  ]
  /// Where the language's own alphabets do not know the letters.
  private static let others: [Alphabet] = [
    .latin, .russian, .bulgarian, .ukrainian, .greekNumerals, .greek, .abjad, .arabic,
  ]

  /// Which insert the letters stand for, from 1; 0 where there are none, nil where they are no insert.
  static func position(of letters: String, language: LanguageTag) -> Int? {
    guard !letters.isEmpty else { return 0 }
    let letters = letters.lowercased()
    if let position = multiplicatives.firstIndex(of: letters) { return position + 1 }
    guard letters.unicodeScalars.count <= 2 else { return nil }
    let capitals = letters.capitals
    for alphabet in Alphabet.alphabets(for: language) + others {
      if let position = alphabet.position(of: capitals) { return position }
    }
    return nil
  }
}
