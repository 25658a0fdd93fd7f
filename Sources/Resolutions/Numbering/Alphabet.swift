/// A way of counting with letters.
final class Alphabet: Sendable, Equatable {
  /// Names the alphabet in messages.
  let name: String
  private let kind: Kind
  /// The places of the letters, from 1, and of those that look like them.
  private let places: [Unicode.Scalar: Int]
  private let foldedPlaces: [Unicode.Scalar: Int]

  private enum Kind: Sendable {
    /// A fixed order; letters that some texts leave out may be skipped. After the last one AA, AB…
    case letters([Unicode.Scalar], skippable: Set<Unicode.Scalar>)
    case greekNumerals
    case romanNumerals
  }

  private init(_ name: String, _ letters: String, skippable: String = "") {
    self.name = name
    kind = .letters(Array(letters.unicodeScalars), skippable: Set(skippable.unicodeScalars))
    places = Self.places(of: Array(letters.unicodeScalars))
    foldedPlaces = Self.places(of: letters.unicodeScalars.map(LookAlikes.latin))
  }

  private init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
    places = [:]
    foldedPlaces = [:]
  }

  private static func places(of letters: [Unicode.Scalar]) -> [Unicode.Scalar: Int] {
    Dictionary(zip(letters, 1...)) { first, _ in first }
  }

  /// There is one of each.
  static func == (a: Alphabet, b: Alphabet) -> Bool { a === b }

  static let latin = Alphabet("Latin", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  static let roman = Alphabet("Latin", .romanNumerals)
  static let greekNumerals = Alphabet("Greek", .greekNumerals)
  static let greek = Alphabet("Greek", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ")
  static let abjad = Alphabet("Arabic", "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ")
  static let arabic = Alphabet("Arabic", "أبتثجحخدذرزسشصضطظعغفقكلمنهوي")
  static let hebrew = Alphabet("Hebrew", "אבגדהוזחטיכלמנסעפצקרשת")
  static let georgian = Alphabet("Georgian", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ")
  static let armenian = Alphabet("Armenian", "ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔ")
  static let bulgarian = Alphabet("Bulgarian", "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ", skippable: "ЙЪЬ")
  static let russian = Alphabet("Russian", "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", skippable: "ЁЗЙОЧЪЫЬ")
  static let ukrainian = Alphabet("Ukrainian", "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ", skippable: "ҐЄЗІЇЙОЧЬ")
  static let serbian = Alphabet("Serbian", "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ")
  static let macedonian = Alphabet("Macedonian", "АБВГДЃЕЖЗЅИЈКЛЉМНЊОПРСТЌУФХЦЧЏШ")
  static let kazakh = Alphabet(
    "Kazakh", "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ", skippable: "ӘҒЁЗЙҚҢОӨҰҮҺЧЪЫІЬ")

  /// The alphabets that a text in a language may letter with, its own first.
  static func alphabets(for language: LanguageTag) -> [Alphabet] { table[language.language] ?? latinAlone }

  /// The languages that letter with another alphabet than the Latin one, or with several.
  static var languages: [String] { Array(table.keys) }

  /// The letters as capitals, where it counts with letters.
  var capitals: [String] {
    if case .letters(let letters, _) = kind { letters.map { String($0) } } else { [] }
  }

  private static let latinAlone = [latin]

  private static let table: [String: [Alphabet]] = {
    var table = [
      "bg": [bulgarian, latin], "el": [greekNumerals, greek, latin], "uk": [ukrainian, latin, russian],
      "sr": [latin, serbian], "mk": [macedonian, latin], "kk": [kazakh, russian, latin], "ka": [georgian, latin],
      "hy": [armenian, latin],
    ]
    for language in ["ru", "be", "ky", "tg", "mn", "uz", "az", "tt", "ba"] { table[language] = [russian, latin] }
    for language in ["ar", "fa", "ur", "ckb", "ps"] { table[language] = [abjad, arabic, latin] }
    for language in ["he", "yi"] { table[language] = [hebrew, latin] }
    return table
  }()

  /// The position of a label's letters, from 1, written in capitals; nil where they do not belong to the alphabet.
  /// - Parameter folding: whether letters of other alphabets that look the same count.
  func position(of core: String, folding: Bool = false) -> Int? {
    switch kind {
    case .letters(let letters, _): return position(of: core.unicodeScalars, folding: folding, count: letters.count)
    case .romanNumerals: return RomanNumeral.value(folding ? LookAlikes.latin(core) : core)
    case .greekNumerals:
      return GreekNumeral.value(Array((folding ? LookAlikes.latin(core) : core).unicodeScalars), folding: folding)
    }
  }

  private func position(of scalars: String.UnicodeScalarView, folding: Bool, count letters: Int) -> Int? {
    var value = 0
    var count = 0
    for scalar in scalars {
      count += 1
      let place = folding ? foldedPlaces[LookAlikes.latin(scalar)] : places[scalar]
      guard count <= 3, let place else { return nil }
      value = value * letters + place
    }
    return value > 0 ? value : nil
  }

  /// The position of a letter written twice or three times, where a list doubles letters after the last one, BB after
  /// AA, rather than go on with AB; nil for anything else.
  func doubledPosition(of core: String, folding: Bool = false) -> Int? {
    guard core.utf8.count > 1, case .letters(let letters, _) = kind, (2...3).contains(core.unicodeScalars.count),
      let first = core.unicodeScalars.first, core.unicodeScalars.allSatisfy({ $0 == first }),
      let single = position(of: String(first), folding: folding)
    else { return nil }
    return letters.count * (core.unicodeScalars.count - 1) + single
  }

  /// The letters at a position from 1 on, in capitals.
  func text(_ position: Int) -> String {
    switch kind {
    case .romanNumerals: return RomanNumeral.text(position)
    case .greekNumerals: return GreekNumeral.text(position)
    case .letters(let letters, _):
      guard position > letters.count else { return String(letters[max(position, 1) - 1]) }
      return text((position - 1) / letters.count) + String(letters[(position - 1) % letters.count])
    }
  }

  /// How many steps lead from one position to a later one, skippable letters not counted; 1 means it follows.
  func steps(from: Int, to: Int) -> Int {
    guard to > from, case .letters(let letters, let skippable) = kind, !skippable.isEmpty else { return to - from }
    let between = (from + 1)..<to
    return 1 + between.count { $0 > letters.count || !skippable.contains(letters[$0 - 1]) }
  }

  /// The letters that should come after a position, in capitals: the next that may not be skipped.
  func text(after position: Int) -> String {
    var next = position + 1
    if case .letters(let letters, let skippable) = kind {
      while next <= letters.count, skippable.contains(letters[next - 1]) { next += 1 }
    }
    return text(next)
  }
}

extension Character {
  /// Whether it is no small letter. Georgian has capitals that no text uses.
  var isCapital: Bool {
    if let ascii = asciiValue { return !(0x61...0x7A).contains(ascii) }
    return isUppercase || !isCased || unicodeScalars.allSatisfy { (0x10D0...0x10FF).contains($0.value) }
  }
}

extension String {
  /// In the capitals that alphabets are written in here: Georgian is left as it is printed.
  var capitals: String {
    if utf8.allSatisfy({ $0 < 0x80 && !(0x61...0x7A).contains($0) }) { return self }
    let capitals = uppercased().unicodeScalars.map { scalar in
      (0x1C90...0x1CBF).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xBC0) ?? scalar : scalar
    }
    return String(String.UnicodeScalarView(capitals))
  }
}
