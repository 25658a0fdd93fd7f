/// How the points of one list are counted, and how far the count has come.
struct PointScheme {
  enum Kind: Equatable {
    case dash, number, roman
    case letters(Alphabet)
  }

  let kind: Kind
  let form: PrintedLabel.Form
  /// The last label's place in its alphabet.
  let position: Int
  /// The last label's place in the list: less than its position where the list skips letters.
  let ordinal: Int

  /// One way to read a label: `(i)` is the ninth letter or the first Roman numeral.
  struct Reading {
    let kind: Kind
    let position: Int
    /// Letters of an insert: "a" in `1a`.
    var insert = ""
    var isCapital = false

    var isFirst: Bool { position == 1 && insert.isEmpty }

    /// The number as an address has it, always ASCII.
    func neutral(_ ordinal: Int) -> String {
      switch kind {
      case .dash: return String(ordinal)
      case .number: return String(position) + insert
      case .roman: return RomanNumeral.text(ordinal).lowercased()
      case .letters:
        let letters = LetterNumber.text(ordinal)
        return isCapital ? letters : letters.lowercased()
      }
    }
  }

  func isFollowed(by reading: Reading, form: PrintedLabel.Form) -> Bool {
    guard reading.kind == kind, form == self.form else { return false }
    switch kind {
    case .dash: return true
    case .number where !reading.insert.isEmpty: return reading.position == position
    case .number, .roman: return reading.position == position + 1
    case .letters(let alphabet):
      return reading.position > position && alphabet.steps(from: position, to: reading.position) == 1
    }
  }

  /// The place in the list of a label that stands after this one.
  func ordinal(of reading: Reading) -> Int {
    switch kind {
    case .dash: return ordinal + 1
    case .number: return reading.position
    case .roman: return reading.position
    case .letters(let alphabet):
      return max(
        1,
        ordinal
          + (reading.position > position
            ? alphabet.steps(from: position, to: reading.position) : reading.position - position))
    }
  }

  /// What should come next, as its number is printed.
  var nextNumber: String {
    switch kind {
    case .roman: RomanNumeral.text(position + 1).lowercased()
    case .letters(let alphabet): alphabet.text(position + 1).lowercased()
    case .dash, .number: String(position + 1)
    }
  }

  /// All ways to read a label as a point's.
  static func readings(of label: PrintedLabel, language: LanguageTag) -> [Reading] {
    if label.form == .dash { return [Reading(kind: .dash, position: 1)] }
    if label.isNumber {
      return Digits.number(label.core).map { [Reading(kind: .number, position: $0.value, insert: $0.insert)] } ?? []
    }
    let isCapital = label.core.first?.isUppercase == true
    if label.form == .bare || (label.form == .stop && isCapital) { return [] }
    return letterReadings(of: label.core.uppercased(), isCapital: isCapital, language: language)
  }

  private static func letterReadings(of core: String, isCapital: Bool, language: LanguageTag) -> [Reading] {
    var readings: [Reading] = []
    let isSingle = core.unicodeScalars.count == 1
    for alphabet in Alphabet.alphabets(for: language) {
      guard let position = alphabet.position(of: core) ?? (isSingle ? alphabet.position(of: core, folding: true) : nil)
      else { continue }
      readings.append(Reading(kind: .letters(alphabet), position: position, isCapital: isCapital))
      if core.isRepeatedLetter, let single = alphabet.position(of: String(core.prefix(1))) {
        let doubled = alphabet.count * (core.count - 1) + single
        readings.append(Reading(kind: .letters(alphabet), position: doubled, isCapital: isCapital))
      }
    }
    if let roman = RomanNumeral.value(core) {
      readings.append(Reading(kind: .roman, position: roman, isCapital: isCapital))
    }
    return readings
  }
}

extension String {
  /// `AA`, `BBB`: lists may double letters after the last one rather than go on with AB.
  fileprivate var isRepeatedLetter: Bool { count > 1 && allSatisfy { $0 == first } }
}
