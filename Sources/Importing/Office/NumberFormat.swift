/// How a word processor prints the numbers that it computes.
enum NumberFormat: Sendable {
  case decimal, decimalZero, lowerLetter, upperLetter, lowerRoman, upperRoman, bullet, none
  /// 1st, 2nd; in other languages than English the number and a dot.
  case ordinal

  /// `ST_NumberFormat` of Office Open XML (ECMA-376, 17.18.59).
  init(word: String) {
    switch word {
    case "decimalZero": self = .decimalZero
    case "lowerLetter": self = .lowerLetter
    case "upperLetter": self = .upperLetter
    case "lowerRoman": self = .lowerRoman
    case "upperRoman": self = .upperRoman
    case "bullet": self = .bullet
    case "none": self = .none
    case "ordinal": self = .ordinal
    default: self = .decimal
    }
  }

  /// `style:num-format` of OpenDocument 1.3, 19.500.
  init(openDocument: String) {
    switch openDocument {
    case "1": self = .decimal
    case "a": self = .lowerLetter
    case "A": self = .upperLetter
    case "i": self = .lowerRoman
    case "I": self = .upperRoman
    case "": self = .none
    default: self = .decimal
    }
  }

  /// Word goes on after Z with AA, BB, CC. OpenDocument does so where letters are synchronized, else with AA, AB, AC.
  enum AfterZ: Sendable {
    case doubled, counted
  }

  /// A number as it is printed.
  func text(_ number: Int, afterZ: AfterZ) -> String {
    switch self {
    case .decimal: "\(number)"
    case .decimalZero: number < 10 ? "0\(number)" : "\(number)"
    case .upperLetter: Self.letters(number, afterZ)
    case .lowerLetter: Self.letters(number, afterZ).lowercased()
    case .upperRoman: Self.roman(number)
    case .lowerRoman: Self.roman(number).lowercased()
    case .ordinal: Self.ordinal(number)
    case .bullet, .none: ""
    }
  }

  private static func letters(_ number: Int, _ afterZ: AfterZ) -> String {
    guard number > 0 else { return "" }
    func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(65 + index))) }
    switch afterZ {
    case .doubled: return String(repeating: letter((number - 1) % 26), count: (number - 1) / 26 + 1)
    case .counted:
      var rest = number
      var text = ""
      while rest > 0 {
        text = letter((rest - 1) % 26) + text
        rest = (rest - 1) / 26
      }
      return text
    }
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return "\(number)" }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (1, let tens) where tens != 11: "\(number)st"
    case (2, let tens) where tens != 12: "\(number)nd"
    case (3, let tens) where tens != 13: "\(number)rd"
    default: "\(number)th"
    }
  }
}
