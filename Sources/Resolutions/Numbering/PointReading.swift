/// One way to read a point's label: `(i)` is the ninth letter or the first Roman numeral.
struct PointReading {
  enum Kind: Equatable {
    case dash
    /// With the numbers above it that a compound one repeats: 3 of `3.1`.
    case number(parents: [Int])
    case letters(Alphabet, isCapital: Bool)
  }

  let kind: Kind
  let position: Int
  /// Which insert, from 1: 1 of `1a`; 0 for none.
  var insert = 0
  /// Whether its letters are of another alphabet and only look right.
  var isLookAlike = false

  /// Whether a list can begin with it.
  var isFirst: Bool { position == 1 && insert == 0 }
  /// All numbers of a compound one, its own last; empty for any other.
  var numbers: [Int] {
    if case .number(let parents) = kind, !parents.isEmpty { parents + [position] } else { [] }
  }
  var isRoman: Bool { if case .letters(.roman, _) = kind { true } else { false } }

  /// The number as an address has it, always ASCII.
  /// - Parameter ordinal: the place in the list.
  func neutral(_ ordinal: Int) -> String {
    switch kind {
    case .dash: return String(ordinal)
    case .number: return String(position) + Insert.text(insert)
    case .letters(let alphabet, let isCapital):
      let roman = alphabet == .roman ? RomanNumeral.text(ordinal) : ""
      let letters = roman.isEmpty ? LetterNumber.text(ordinal) : roman
      return isCapital ? letters : letters.lowercased()
    }
  }

  /// All ways to read a label, those first that need no look-alike letters.
  static func readings(of label: PrintedLabel, language: LanguageTag) -> [PointReading] {
    if label.form == .dash { return [PointReading(kind: .dash, position: 1)] }
    if label.isNumber {
      guard let number = PrintedNumber(label.core),
        let insert = Insert.position(of: number.insert, language: language)
      else { return [] }
      return [PointReading(kind: .number(parents: number.parents), position: number.value, insert: insert)]
    }
    if label.form != .bare, let readings = letters[language.language, default: latinLetters][label.core] {
      return readings
    }
    let isCapital = label.core.first?.isUppercase == true
    if label.form == .bare || (label.form == .stop && isCapital) { return [] }
    return letterReadings(of: label.core.capitals, isCapital: isCapital, language: language)
  }

  /// The ways to read one small letter, which is what most points have, by language; languages that letter with the Latin
  /// alphabet alone have the same.
  private static let letters = Alphabet.languages.reduce(into: [String: [String: [PointReading]]]()) { table, tag in
    guard let language = LanguageTag(tag) else { return }
    table[tag] = readings(language)
  }

  private static let latinLetters = readings(.english)

  private static func readings(_ language: LanguageTag) -> [String: [PointReading]] {
    var readings: [String: [PointReading]] = [:]
    for letter in Alphabet.alphabets(for: language).flatMap(\.capitals) {
      let small = letter.lowercased()
      guard small != letter, small.capitals == letter else { continue }
      readings[small] = letterReadings(of: letter, isCapital: false, language: language)
    }
    return readings
  }

  private static func letterReadings(of core: String, isCapital: Bool, language: LanguageTag) -> [PointReading] {
    var exact: [PointReading] = []
    var similar: [PointReading] = []
    func reading(_ alphabet: Alphabet, _ position: Int, isLookAlike: Bool = false) -> PointReading {
      PointReading(kind: .letters(alphabet, isCapital: isCapital), position: position, isLookAlike: isLookAlike)
    }
    for alphabet in Alphabet.alphabets(for: language) {
      if let position = alphabet.position(of: core) {
        exact.append(reading(alphabet, position))
      } else if let position = alphabet.position(of: core, folding: true) {
        similar.append(reading(alphabet, position, isLookAlike: true))
      }
      if let position = alphabet.doubledPosition(of: core) { exact.append(reading(alphabet, position)) }
    }
    if let position = RomanNumeral.value(core) {
      exact.append(reading(.roman, position))
    } else if let position = Alphabet.roman.position(of: core, folding: true) {
      similar.append(reading(.roman, position, isLookAlike: true))
    }
    return exact + similar
  }
}
