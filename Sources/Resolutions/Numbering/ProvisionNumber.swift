/// The number of an article, section or paragraph: what it counts as, and as its address prints it. `1 bis` counts as `1a`
/// and is `1bis` in addresses, `XII` counts as 12.
struct ProvisionNumber: Equatable {
  /// What it counts as: the same in all languages.
  let neutral: NeutralNumber
  /// As addresses have it, ASCII; nil where that is the neutral form.
  let printed: String?
  /// Whether the printed form alone tells what it counts as: `4-1`, `L-121-3`.
  let isWhole: Bool

  init(_ neutral: NeutralNumber, printed: String? = nil, isWhole: Bool = false) {
    self.neutral = neutral
    self.printed = printed == neutral.text ? nil : printed
    self.isWhole = isWhole
  }

  /// Whether the sign of an ordinal stood after it, or `er`: nothing else has to.
  var isOrdinal = false

  /// As addresses have it: `12`, `1bis`, `XII`, `L-121-3`.
  var text: String { printed ?? neutral.text }
  /// What languages agree on: `1a` for `1 bis`.
  var ordinal: String { isWhole ? text : neutral.text }
}

/// 一 to 九十九.
enum ChineseNumber {
  /// The value of a number from 1 on; nil where the characters are none.
  static func value(_ scalars: some Sequence<Unicode.Scalar>) -> Int? {
    var (value, current, count) = (0, 0, 0)
    for scalar in scalars {
      count += 1
      if let digit = digits.firstIndex(of: scalar) {
        current = digit
      } else if scalar == "十" {
        value += max(current, 1) * 10
        current = 0
      } else {
        return nil
      }
    }
    return (1...4).contains(count) && value + current > 0 ? value + current : nil
  }

  /// Whether numbers are made of it.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar == "十" || digits.contains(scalar) }

  private static let digits = Array("〇一二三四五六七八九".unicodeScalars)
}

/// Numbers written א, ב, … י, יא, … טו.
enum HebrewNumeral {
  /// The value of the letters, a geresh or gershayim left out; nil where they are no numeral.
  static func value(_ scalars: some Sequence<Unicode.Scalar>) -> Int? {
    var (value, last) = (0, Int.max)
    for scalar in scalars where scalar != "׳" && scalar != "״" && scalar != "'" && scalar != "\"" {
      guard let place = letters.firstIndex(of: scalar) else { return nil }
      let amount = place < 9 ? place + 1 : place < 18 ? (place - 8) * 10 : (place - 17) * 100
      guard amount < last else { return nil }
      last = amount
      value += amount
    }
    return value > 0 ? value : nil
  }

  private static let letters = Array("אבגדהוזחטיכלמנסעפצקרשת".unicodeScalars)
}

/// Numbers that are written with other signs than digits: 一, ①, ¹, and the words for first, second and so on.
enum SpecialNumber {
  /// The value of a number from 1 on; nil where the characters are none of these.
  static func value(_ scalars: some Sequence<Unicode.Scalar>) -> Int? {
    var first: Unicode.Scalar?
    for scalar in scalars {
      first = scalar
      break
    }
    guard let first else { return nil }
    if first.value < 0x80 {
      guard first.value >= 0x41 else { return nil }
      return OrdinalWord.value(String(String.UnicodeScalarView(scalars)))
    }
    if (0x2460...0x2473).contains(first.value) { return Int(first.value) - 0x245F }
    guard raised(first) == nil else {
      var value = 0
      for scalar in scalars {
        guard let digit = raised(scalar), value < 1000 else { return nil }
        value = value * 10 + digit
      }
      return value
    }
    return ChineseNumber.value(scalars)
  }

  /// A raised digit.
  static func raised(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0xB9: 1
    case 0xB2, 0xB3: Int(scalar.value) - 0xB0
    case 0x2070, 0x2074...0x2079: Int(scalar.value) - 0x2070
    default: nil
    }
  }
}

/// Words for first, second and so on, that number paragraphs in Spanish and Portuguese.
enum OrdinalWord {
  private static let words = [
    "primero|primera|primeiro|primeira|primer", "segundo|segunda|segon|segona",
    "tercero|tercera|terceiro|terceira|tercer",
    "cuarto|cuarta|quarto|quarta|quart",
    "quinto|quinta|cinquè|cinquena", "sexto|sexta|sisè|sisena", "séptimo|séptima|sétimo|sétima|setè|setena",
    "octavo|octava|oitavo|oitava|vuitè|vuitena",
    "noveno|novena|nono|nona|novè",
    "décimo|décima|desè|desena",
  ].map { $0.split(separator: "|").map(String.init) }

  /// All of them, in lower case.
  static var all: [String] { words.flatMap(\.self) }

  static func mayBe(_ label: PrintedLabel) -> Bool { label.width > 5 }

  /// The value of a word, in whatever letters; nil for any other.
  static func value(_ word: String) -> Int? {
    let small = word.lowercased()
    return words.firstIndex { $0.contains(small) }.map { $0 + 1 }
  }
}
