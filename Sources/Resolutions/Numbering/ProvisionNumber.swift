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
