/// Numbers written I, II, III, IV…
enum RomanNumeral {
  /// The value of a numeral in capitals, from 1 to 199; nil where the letters are none.
  static func value(_ text: String) -> Int? {
    text.utf8.count <= 10 ? values[text] : nil
  }

  /// Empty beyond 199.
  static func text(_ value: Int) -> String { texts.indices.contains(value) ? texts[value] : "" }

  private static let texts: [String] = {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
    return (0..<200).map { (["", "C"][$0 / 100]) + tens[$0 / 10 % 10] + ones[$0 % 10] }
  }()

  private static let values = Dictionary(
    uniqueKeysWithValues: texts.enumerated().dropFirst().map { ($0.element, $0.offset) })
}

/// Numbers written Α, Β, … ΣΤ (6), … Ι, ΙΑ…
enum GreekNumeral {
  private static let texts: [String] = {
    let ones = ["", "Α", "Β", "Γ", "Δ", "Ε", "ΣΤ", "Ζ", "Η", "Θ"]
    let tens = ["", "Ι", "Κ", "Λ", "Μ", "Ν", "Ξ", "Ο", "Π", "Ϟ"]
    return (0..<200).map { ["", "Ρ"][$0 / 100] + tens[$0 / 10 % 10] + ones[$0 % 10] }
  }()

  private static let exact = table { $0 }
  private static let folded = table { LookAlikes.latin($0) }

  private static func table(_ fold: (Unicode.Scalar) -> Unicode.Scalar) -> [String: Int] {
    var values: [String: Int] = [:]
    for (value, text) in texts.enumerated().dropFirst() {
      values[String(String.UnicodeScalarView(text.unicodeScalars.map(fold)))] = value
    }
    return values
  }

  /// Empty beyond 199.
  static func text(_ value: Int) -> String { texts.indices.contains(value) ? texts[value] : "" }

  /// The value of a numeral in capitals, from 1 to 199, a keraia left out; nil where the letters are none.
  static func value(_ scalars: [Unicode.Scalar], folding: Bool) -> Int? {
    var letters = String.UnicodeScalarView()
    for scalar in scalars where !isKeraia(scalar) {
      if scalar == "Ϛ" {
        letters.append(contentsOf: (folding ? "ΣT" : "ΣΤ").unicodeScalars)  // the letter stigma is written ΣΤ today
      } else {
        letters.append(scalar)
      }
    }
    return folding ? folded[String(letters)] : exact[String(letters)]
  }

  /// The sign that marks letters as a number: `Α΄`, and what is typed for it.
  static func isKeraia(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "ʹ" || scalar == "\u{374}" || scalar == "΄" || scalar == "'" || scalar == "’"
  }
}

/// Letters that look like Latin ones in Cyrillic and Greek.
enum LookAlikes {
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = {
    var pairs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (others, latin) in [
      ("АВЕКМНОРСТУХІЈЅЗ", "ABEKMHOPCTYXIJS3"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
      ("аеорсухіјѕ", "aeopcyxijs"), ("ο", "o"),
    ] {
      for (other, letter) in zip(others.unicodeScalars, latin.unicodeScalars) { pairs[other] = letter }
    }
    return pairs
  }()

  /// A text in the Latin letters that its letters look like.
  static func latin(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(latin)))
  }

  /// The Latin letter that a letter looks like; itself where there is none.
  static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar { scalar.isASCII ? scalar : pairs[scalar] ?? scalar }
}
