/// Numbers written I, II, III, IV…
package enum RomanNumeral {
  /// The value of a numeral in capitals, from 1 to 199; nil where the letters are none.
  /// - Parameter folding: whether letters that look the same count.
  package static func value(_ scalars: some Sequence<Unicode.Scalar>, folding: Bool = false) -> Int? {
    func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar { folding ? LookAlikes.latin(scalar) : scalar }
    var value = 0
    var last = 0
    for scalar in scalars {
      guard let amount = amount(of: letter(scalar)), value < 1000 else { return nil }
      value += amount > last ? amount - 2 * last : amount
      last = amount
    }
    guard value > 0, texts.indices.contains(value) else { return nil }
    return texts[value].unicodeScalars.elementsEqual(scalars) { $0 == letter($1) } ? value : nil
  }

  private static func amount(of letter: Unicode.Scalar) -> Int? {
    switch letter {
    case "I": 1
    case "V": 5
    case "X": 10
    case "L": 50
    case "C": 100
    default: nil
    }
  }

  /// Empty beyond 199.
  static func text(_ value: Int) -> String { texts.indices.contains(value) ? texts[value] : "" }

  private static let texts: [String] = {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
    return (0..<200).map { (["", "C"][$0 / 100]) + tens[$0 / 10 % 10] + ones[$0 % 10] }
  }()
}

/// Numbers written Α, Β, … ΣΤ (6), … Ι, ΙΑ…
enum GreekNumeral {
  private static let texts: [String] = {
    let ones = ["", "Α", "Β", "Γ", "Δ", "Ε", "ΣΤ", "Ζ", "Η", "Θ"]
    let tens = ["", "Ι", "Κ", "Λ", "Μ", "Ν", "Ξ", "Ο", "Π", "Ϟ"]
    return (0..<200).map { ["", "Ρ"][$0 / 100] + tens[$0 / 10 % 10] + ones[$0 % 10] }
  }()

  /// Empty beyond 199.
  static func text(_ value: Int) -> String { texts.indices.contains(value) ? texts[value] : "" }

  /// The value of a numeral in capitals, from 1 to 199, a keraia left out; nil where the letters are none.
  /// - Parameter folding: whether letters that look the same count.
  static func value(_ scalars: some Sequence<Unicode.Scalar>, folding: Bool) -> Int? {
    var value = 0
    // Hundreds, tens and ones: each less than what the last one leaves open.
    var limit = 1000
    var isSigma = false
    for scalar in scalars where !isKeraia(scalar) {
      let letter = folding ? LookAlikes.greek(scalar) : scalar
      if letter == "Σ", !isSigma {
        isSigma = true
        continue
      }
      guard let amount = isSigma ? (letter == "Τ" ? 6 : nil) : amount(of: letter), amount < limit else { return nil }
      isSigma = false
      value += amount
      limit = amount >= 100 ? 100 : amount >= 10 ? 10 : 1
    }
    return value > 0 && !isSigma ? value : nil
  }

  private static func amount(of letter: Unicode.Scalar) -> Int? {
    switch letter {
    case "Α"..."Ε": Int(letter.value) - 0x390
    case "Ϛ": 6  // stigma, written ΣΤ today
    case "Ζ"..."Θ": Int(letter.value) - 0x38F
    case "Ι"..."Π": (Int(letter.value) - 0x398) * 10
    case "Ϟ": 90
    case "Ρ": 100
    default: nil
    }
  }

  /// The sign that marks letters as a number: `Α΄`, and what is typed for it.
  static func isKeraia(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "ʹ" || scalar == "\u{374}" || scalar == "΄" || scalar == "'" || scalar == "’"
  }
}

/// Letters that look like Latin ones in Cyrillic and Greek.
enum LookAlikes {
  private static let groups: [(others: String, latin: String)] = [
    ("АВЕКМНОРСТУХІЈЅЗ", "ABEKMHOPCTYXIJS3"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("аеорсухіјѕ", "aeopcyxijs"),
    ("ο", "o"),
  ]

  private static let pairs = groups.flatMap { zip($0.others.unicodeScalars, $0.latin.unicodeScalars) }
  /// By the letter less the first Greek one; 0 where a letter looks like none.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x100)
    for (other, latin) in pairs { table[Int(other.value) - 0x370] = UInt8(latin.value) }
    return table
  }()

  /// All letters that look like a Latin one.
  static let all = pairs.map(\.0)

  /// The Latin letter that a letter looks like; itself where there is none.
  static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0x370, scalar.value < 0x470 else { return scalar }
    let latin = table[Int(scalar.value) - 0x370]
    return latin == 0 ? scalar : Unicode.Scalar(latin)
  }

  /// The Greek capital that a letter looks like; itself where there is none.
  static func greek(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let latin = latin(scalar)
    return greekCapitals[latin] ?? latin
  }

  private static let greekCapitals = Dictionary(
    uniqueKeysWithValues: zip(groups[1].latin.unicodeScalars, groups[1].others.unicodeScalars))
}
