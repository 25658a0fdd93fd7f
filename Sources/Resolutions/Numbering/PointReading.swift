internal import Synchronization

/// One way to read a point's label: `(i)` is the ninth letter or the first Roman numeral.
struct PointReading {
  enum Kind: Equatable {
    /// By the rank of its sign.
    case dash(rank: UInt8)
    /// With the numbers above it that a compound one repeats: 3 of `3.1`.
    case number(parents: NumberPath)
    case letters(Alphabet, isCapital: Bool)
  }

  let kind: Kind
  let position: Int
  /// Which insert, from 1: 1 of `1a`; 0 for none.
  var insert = 0
  /// Whether it was put before or after any other by an amendment: `(za)`.
  var isFree = false
  /// Whether its letters are of another alphabet and only look right.
  var isLookAlike = false

  /// Whether a list can begin with it.
  var isFirst: Bool { position == 1 && insert == 0 }
  /// All numbers of a compound one, its own last; empty for any other.
  var numbers: NumberPath {
    if case .number(let parents) = kind, !parents.isEmpty { parents.appending(position) } else { NumberPath() }
  }

  /// The number as an address has it.
  /// - Parameter ordinal: the place in the list.
  func neutral(_ ordinal: Int) -> NeutralNumber {
    switch kind {
    case .dash: NeutralNumber(ordinal)
    case .number: NeutralNumber(position, insert: insert)
    case .letters(.roman, let isCapital): NeutralNumber(ordinal, .roman(isCapital: isCapital))
    case .letters(_, let isCapital):
      NeutralNumber(isFree ? position : ordinal, .letters(isCapital: isCapital), insert: insert)
    }
  }
}

/// How one language reads the labels of points.
final class PointReadings: Sendable {
  private let language: LanguageTag
  private let alphabets: [Alphabet]
  /// The ways to read one small letter, which is what most points have: those from a to z, and all others.
  private let latin: [[PointReading]]
  private let others: [[PointReading]]
  private let places: LetterPlaces

  /// Those of a language: made when they are first asked for. All languages that letter with the Latin alphabet alone
  /// have the same.
  static func of(_ language: LanguageTag) -> PointReadings {
    guard Alphabet.alphabets(for: language) != [.latin] else { return latinAlone }
    return known.withLock { known in
      if let readings = known[language.language] { return readings }
      let readings = PointReadings(language)
      known[language.language] = readings
      return readings
    }
  }

  private static let latinAlone = PointReadings(.english)
  private static let known = Mutex<[String: PointReadings]>([:])

  private init(_ language: LanguageTag) {
    self.language = language
    let alphabets = Alphabet.alphabets(for: language)
    self.alphabets = alphabets
    func readings(ofCapital letter: String) -> [PointReading] { Self.readings(of: letter, isCapital: false, alphabets) }
    latin = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { readings(ofCapital: String(Unicode.Scalar($0))) }
    let others = alphabets.filter { $0 != .latin }.flatMap(\.capitals).compactMap { capital in
      Self.small(capital).map { (letter: $0, readings: readings(ofCapital: capital)) }
    }
    self.others = others.map(\.readings)
    places = LetterPlaces(others.map(\.letter))
  }

  /// All ways to read a label, those first that need no look-alike letters.
  /// - Parameters:
  ///   - isSmall: whether it is read as if its letters were small ones.
  ///   - hasCapitals: whether capitals with a stop number points too.
  func readings(of label: PrintedLabel, isSmall: Bool = false, hasCapitals: Bool = false) -> [PointReading] {
    if label.form == .dash { return [PointReading(kind: .dash(rank: label.rank), position: 1)] }
    if label.isNumber { return numbers(label) }
    if label.form != .bare, let letter = label.onlyScalar,
      let readings = smallLetter(isSmall ? letter.commonSmall : letter)
    {
      return readings
    }
    let core = isSmall ? label.core.lowercased() : label.core
    let isCapital = core.first?.isUppercase == true
    if label.form == .bare || (label.form == .stop && isCapital && !hasCapitals) { return [] }
    return Self.readings(of: core.capitals, isCapital: isCapital, alphabets)
  }

  private func numbers(_ label: PrintedLabel) -> [PointReading] {
    guard let number = PrintedNumber(label), let insert = Insert.position(of: number.insert, language: language) else {
      return []
    }
    return [PointReading(kind: .number(parents: number.parents), position: number.value, insert: insert)]
  }

  private func smallLetter(_ letter: Unicode.Scalar) -> [PointReading]? {
    switch letter {
    case "a"..."z": latin[Int(letter.value - 0x61)]
    case "ａ"..."ｚ": latin[Int(letter.value - 0xFF41)]
    default: places[letter].map { others[$0 - 1] }
    }
  }

  /// The small letter of a capital; nil where the alphabet has none, or the capital is not the small letter's.
  private static func small(_ capital: String) -> Unicode.Scalar? {
    let small = capital.lowercased()
    guard small != capital, small.capitals == capital, small.unicodeScalars.count == 1 else { return nil }
    return small.unicodeScalars.first
  }

  /// `aa` as what an amendment puts after `a`.
  private static func inserts(_ core: String, _ alphabet: Alphabet) -> [(Int, Int)] {
    guard core.unicodeScalars.count == 2, let first = alphabet.position(of: String(core.prefix(1))),
      let second = alphabet.position(of: String(core.suffix(1)))
    else { return [] }
    return [(first, second)]
  }

  private static func readings(of core: String, isCapital: Bool, _ alphabets: [Alphabet]) -> [PointReading] {
    var exact: [PointReading] = []
    var similar: [PointReading] = []
    func reading(_ alphabet: Alphabet, _ position: Int, isLookAlike: Bool = false) -> PointReading {
      PointReading(kind: .letters(alphabet, isCapital: isCapital), position: position, isLookAlike: isLookAlike)
    }
    for alphabet in alphabets {
      if let position = alphabet.position(of: core) {
        exact.append(reading(alphabet, position))
      } else if let position = alphabet.position(of: core, folding: true) {
        similar.append(reading(alphabet, position, isLookAlike: true))
      }
      if let position = alphabet.doubledPosition(of: core) { exact.append(reading(alphabet, position)) }
      exact += inserts(core, alphabet).map { position, insert in
        var inserted = reading(alphabet, position)
        inserted.insert = insert
        inserted.isFree = position == 26 && alphabet == .latin
        return inserted
      }
    }
    if let position = Alphabet.roman.position(of: core) {
      exact.append(reading(.roman, position))
    } else if let position = Alphabet.roman.position(of: core, folding: true) {
      similar.append(reading(.roman, position, isLookAlike: true))
    }
    return exact + similar
  }
}
