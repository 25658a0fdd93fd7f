/// A way of counting with letters. The value only says which, so that copies of it cost nothing.
enum Alphabet: Int, Sendable, CaseIterable {
  case latin, roman, greekNumerals, greek, abjad, arabic, hebrew, georgian, armenian
  case bulgarian, russian, ukrainian, serbian, serbianLatin, macedonian, kazakh, turkish
  case persian, devanagari, devanagariVowels, hindi, bengali, thai, ethiopic, korean, katakana, iroha

  private static let definitions = allCases.map { Definition($0) }

  /// What makes an alphabet.
  private final class Definition: Sendable {
    let name: String
    let kind: Kind
    /// In their fixed order, where it counts with letters; after the last one AA, AB…
    let letters: [Unicode.Scalar]
    /// How many of the first letters may be skipped, as some texts leave them out: by how many letters are meant.
    let skippable: [Int]
    /// The places of the letters, and of those and of all that look like them.
    let places: LetterPlaces
    let foldedPlaces: LetterPlaces

    convenience init(_ alphabet: Alphabet) {
      switch alphabet {
      case .latin: self.init("Latin", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
      case .roman: self.init("Latin", .romanNumerals)
      case .greekNumerals: self.init("Greek", .greekNumerals)
      case .greek: self.init("Greek", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ")
      case .abjad: self.init("Arabic", "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ")
      case .arabic: self.init("Arabic", "أبتثجحخدذرزسشصضطظعغفقكلمنهوي")
      case .hebrew: self.init("Hebrew", "אבגדהוזחטיכלמנסעפצקרשת")
      case .georgian: self.init("Georgian", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ")
      case .armenian: self.init("Armenian", "ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔ")
      case .bulgarian: self.init("Bulgarian", "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ", skippable: "ЙЪЬ")
      case .russian: self.init("Russian", "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", skippable: "ЁЗЙОЧЪЫЬ")
      case .ukrainian: self.init("Ukrainian", "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ", skippable: "ҐЄЗІЇЙОЧЬ")
      case .serbian: self.init("Serbian", "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ")
      // Digraphs are one letter each: Lj, Nj and Dž.
      case .serbianLatin: self.init("Latin", "ABVGDĐEŽZIJKLǇMNǊOPRSTĆUFHCČǄŠ", skippable: "ĐǇǊĆǄ")
      case .turkish: self.init("Turkish", "ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ", skippable: "ÇĞIİÖŞÜ")
      case .persian: self.init("Arabic", "أبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی")
      case .devanagari: self.init("Devanagari", "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह")
      case .devanagariVowels: self.init("Devanagari", "अआइईउऊऋएऐओऔ")
      case .hindi: self.init("Devanagari", "अबसद")
      case .bengali: self.init("Bengali", "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ")
      case .thai: self.init("Thai", "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ")
      case .ethiopic: self.init("Ethiopic", "ሀለሐመሠረሰሸቀበተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐ")
      case .korean: self.init("Korean", "가나다라마바사아자차카타파하")
      case .katakana: self.init("Japanese", "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")
      case .iroha: self.init("Japanese", "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス")
      case .macedonian: self.init("Macedonian", "АБВГДЃЕЖЗЅИЈКЛЉМНЊОПРСТЌУФХЦЧЏШ")
      case .kazakh:
        self.init("Kazakh", "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ", skippable: "ӘҒЁЗЙҚҢОӨҰҮҺЧЪЫІЬ")
      }
    }

    private init(_ name: String, _ letters: String, skippable: String = "") {
      self.name = name
      kind = .letters
      self.letters = Array(letters.unicodeScalars)
      let skipped = Set(skippable.unicodeScalars)
      self.skippable = self.letters.reduce(into: [0]) { $0.append($0[$0.count - 1] + (skipped.contains($1) ? 1 : 0)) }
      places = LetterPlaces(self.letters)
      foldedPlaces = LetterPlaces(self.letters, folding: true)
    }

    private init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
      letters = []
      skippable = []
      places = LetterPlaces([])
      foldedPlaces = places
    }
  }

  private enum Kind: Sendable {
    case letters, greekNumerals, romanNumerals
  }

  private var definition: Definition { Self.definitions[rawValue] }
  private var kind: Kind { definition.kind }
  private var letters: [Unicode.Scalar] { definition.letters }
  private var skippable: [Int] { definition.skippable }
  /// Names the alphabet in messages.
  var name: String { definition.name }

  /// The alphabets that a text in a language may letter with, its own first.
  static func alphabets(for language: LanguageTag) -> [Alphabet] { table[language.language] ?? latinAlone }

  /// The languages that letter with another alphabet than the Latin one, or with several.
  static var languages: [String] { Array(table.keys) }

  /// The letters as capitals, where it counts with letters.
  var capitals: [String] { letters.map { String($0) } }

  private static let latinAlone = [latin]

  private static let table: [String: [Alphabet]] = {
    var table = [
      "bg": [bulgarian, latin], "el": [greekNumerals, greek, latin], "uk": [ukrainian, latin, russian],
      "sr": [latin, serbian, serbianLatin], "tr": [latin, turkish], "mk": [macedonian, latin],
      "kk": [kazakh, russian, latin], "ka": [georgian, latin],
      "hy": [armenian, latin],
    ]
    for language in ["ru", "be", "ky", "tg", "mn", "uz", "az", "tt", "ba"] { table[language] = [russian, latin] }
    for language in ["ar", "fa", "ur", "ckb", "ps"] { table[language] = [abjad, arabic, persian, latin] }
    for language in ["hi", "mr", "ne"] { table[language] = [devanagari, devanagariVowels, hindi, latin] }
    // Their own letters number points alone.
    table.merge(
      [
        "bn": [latin, bengali], "th": [latin, thai], "am": [latin, ethiopic], "ko": [latin, korean],
        "ja": [latin, katakana, iroha],
      ]
    ) { own, _ in own }
    for language in ["he", "yi"] { table[language] = [hebrew, latin] }
    return table
  }()

  /// The position of a label's letters, from 1, written in capitals; nil where they do not belong to the alphabet.
  /// - Parameter folding: whether letters of other alphabets that look the same count.
  func position(of core: some Sequence<Unicode.Scalar>, folding: Bool = false) -> Int? {
    switch kind {
    case .letters where letters.first == "أ" && Self.isAlif(core): return 1
    case .letters: return (folding ? definition.foldedPlaces : definition.places).value(core, base: letters.count)
    case .romanNumerals: return RomanNumeral.value(core, folding: folding)
    case .greekNumerals: return GreekNumeral.value(core, folding: folding)
    }
  }

  /// Whether a label is the first Arabic letter without its sign, or its name, as Persian has it.
  private static func isAlif(_ core: some Sequence<Unicode.Scalar>) -> Bool {
    core.elementsEqual("ا".unicodeScalars) || core.elementsEqual("الف".unicodeScalars)
  }

  func position(of core: String, folding: Bool = false) -> Int? { position(of: core.unicodeScalars, folding: folding) }

  /// The position of a letter written twice or three times, where a list doubles letters after the last one, BB after
  /// AA, rather than go on with AB; nil for anything else.
  func doubledPosition(of core: some Sequence<Unicode.Scalar>) -> Int? {
    guard kind == .letters else { return nil }
    var first: Unicode.Scalar?
    var count = 0
    for scalar in core {
      guard first == nil || first == scalar else { return nil }
      first = scalar
      count += 1
    }
    guard (2...3).contains(count), let single = first.flatMap({ definition.places[$0] }) else { return nil }
    return letters.count * (count - 1) + single
  }

  func doubledPosition(of core: String) -> Int? { doubledPosition(of: core.unicodeScalars) }

  /// The letters at a position from 1 on, in capitals.
  func text(_ position: Int) -> String {
    switch kind {
    case .romanNumerals: return RomanNumeral.text(position)
    case .greekNumerals: return GreekNumeral.text(position)
    case .letters:
      guard position > letters.count else { return String(letters[max(position, 1) - 1]) }
      return text((position - 1) / letters.count) + String(letters[(position - 1) % letters.count])
    }
  }

  /// How many steps lead from one position to a later one, skippable letters not counted; 1 means it follows.
  func steps(from: Int, to: Int) -> Int {
    guard to > from, !skippable.isEmpty else { return to - from }
    return to - from - (skippable[min(max(to - 1, 0), letters.count)] - skippable[min(max(from, 0), letters.count)])
  }

  /// Whether a position comes right after another.
  func isStep(_ from: Int, _ to: Int) -> Bool { to > from && steps(from: from, to: to) == 1 }

  /// The letters that should come after a position, in capitals: the next that may not be skipped.
  func text(after position: Int) -> String {
    var next = position + 1
    while next >= 1, next < skippable.count, skippable[next] > skippable[next - 1] { next += 1 }
    return text(next)
  }
}

extension Character {
  /// Whether it is no small letter. Georgian has capitals that no text uses; Korean and Japanese letters number points, as
  /// small ones do.
  var isCapital: Bool {
    if let ascii = asciiValue { return !(0x61...0x7A).contains(ascii) }
    if let value = unicodeScalars.first?.value, (0xAC00...0xD7A3).contains(value) || (0x30A1...0x30F6).contains(value) {
      return false
    }
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
