/// A way of counting with letters.
struct Alphabet: Sendable, Equatable {
  /// Names the alphabet in messages.
  let name: String
  private let kind: Kind

  private enum Kind: Sendable, Equatable {
    /// A fixed order; letters that some texts leave out may be skipped. After the last: AA, AB…
    case letters([Unicode.Scalar], skippable: Set<Unicode.Scalar>)
    case greekNumerals
    case romanNumerals
  }

  private init(_ name: String, _ letters: String, skippable: String = "") {
    self.name = name
    kind = .letters(Array(letters.unicodeScalars), skippable: Set(skippable.unicodeScalars))
  }

  private init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  static let latin = Alphabet("Latin", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  static let roman = Alphabet("Roman", .romanNumerals)
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
  static func alphabets(for language: LanguageTag) -> [Alphabet] {
    switch language.language {
    case "bg": [bulgarian, latin]
    case "el": [greekNumerals, greek, latin]
    case "uk": [ukrainian, latin, russian]
    case "sr": [latin, serbian]
    case "mk": [macedonian, latin]
    case "kk": [kazakh, russian, latin]
    case "ru", "be", "ky", "tg", "mn", "uz", "az", "tt", "ba": [russian, latin]
    case "ar", "fa", "ur", "ckb", "ps": [abjad, arabic, latin]
    case "he", "yi": [hebrew, latin]
    case "ka": [georgian, latin]
    case "hy": [armenian, latin]
    default: [latin]
    }
  }

  /// The position of a label's letters, from 1, written in capitals; nil where they do not belong to the alphabet.
  /// - Parameter folding: whether letters of other alphabets that look the same count.
  func position(of core: String, folding: Bool = false) -> Int? {
    let scalars = core.unicodeScalars.map { folding ? LookAlikes.latin($0) : $0 }
    switch kind {
    case .romanNumerals: return RomanNumeral.value(String(String.UnicodeScalarView(scalars)))
    case .greekNumerals: return GreekNumeral.value(scalars, folding: folding)
    case .letters(let letters, _):
      let digits = scalars.map { scalar in
        letters.firstIndex { (folding ? LookAlikes.latin($0) : $0) == scalar }.map { $0 + 1 }
      }
      return combine(digits, base: letters.count)
    }
  }

  /// AA follows the last letter, AB follows AA; where letters are only repeated, BB may follow AA as well.
  private func combine(_ digits: [Int?], base: Int) -> Int? {
    guard !digits.isEmpty, digits.count <= 3 else { return nil }
    var value = 0
    for digit in digits {
      guard let digit else { return nil }
      value = value * base + digit
    }
    return value
  }

  /// How many letters it has; 26 where it is no alphabet.
  var count: Int {
    if case .letters(let letters, _) = kind { letters.count } else { 26 }
  }

  /// The letters at a position, in capitals.
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
}

/// Letters that look like Latin ones in Cyrillic and Greek.
enum LookAlikes {
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = {
    var pairs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (others, latin) in [
      ("АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
      ("аеорсухіјѕ", "aeopcyxijs"), ("ο", "o"),
    ] {
      for (other, letter) in zip(others.unicodeScalars, latin.unicodeScalars) { pairs[other] = letter }
    }
    return pairs
  }()

  /// The Latin letter that a letter looks like; itself where there is none.
  static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar { pairs[scalar] ?? scalar }
}

/// Numbers written I, II, III, IV…
enum RomanNumeral {
  /// The value of a numeral in capitals, from 1 to 89; nil where the letters are none.
  static func value(_ text: String) -> Int? {
    values[text]
  }

  static func text(_ value: Int) -> String { values.first { $0.value == value }?.key ?? "" }

  private static let values: [String: Int] = {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"]
    var values: [String: Int] = [:]
    for (ten, tenText) in tens.enumerated() {
      for (one, oneText) in ones.enumerated() where ten + one > 0 { values[tenText + oneText] = 10 * ten + one }
    }
    return values
  }()
}

/// Numbers written Α, Β, … ΣΤ (6), … Ι, ΙΑ…
enum GreekNumeral {
  private static let ones = ["", "Α", "Β", "Γ", "Δ", "Ε", "ΣΤ", "Ζ", "Η", "Θ"]
  private static let tens = ["", "Ι", "Κ", "Λ", "Μ", "Ν", "Ξ", "Ο", "Π"]

  static func text(_ value: Int) -> String { tens[value / 10 % 9] + ones[value % 10] }

  private static func table(folding: Bool) -> [String: Int] {
    var values: [String: Int] = [:]
    for (ten, tenText) in tens.enumerated() {
      for (one, oneText) in ones.enumerated() where ten + one > 0 {
        let scalars = (tenText + oneText).unicodeScalars.map { folding ? LookAlikes.latin($0) : $0 }
        values[String(String.UnicodeScalarView(scalars))] = 10 * ten + one
      }
    }
    return values
  }

  private static let exact = table(folding: false)
  private static let folded = table(folding: true)

  /// The value of a numeral in capitals, from 1 to 89, a keraia left out; nil where the letters are none.
  static func value(_ scalars: [Unicode.Scalar], folding: Bool) -> Int? {
    let text = String(String.UnicodeScalarView(scalars.filter { $0 != "ʹ" && $0 != "΄" && $0 != "'" }))
      .replacing(stigma: folding)
    return folding ? folded[text] : exact[text]
  }
}

extension String {
  /// The letter stigma is written ΣΤ today.
  fileprivate func replacing(stigma folding: Bool) -> String {
    guard unicodeScalars.contains("Ϛ") else { return self }
    let sixth = folding ? "ΣT" : "ΣΤ"
    return unicodeScalars.map { $0 == "Ϛ" ? sixth : String($0) }.joined()
  }
}
