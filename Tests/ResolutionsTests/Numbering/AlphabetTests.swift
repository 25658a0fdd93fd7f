import Testing

@testable import Resolutions

@Suite struct AlphabetTests {
  private static let bulgarian = "А Б В Г Д Е Ж З И Й К Л М Н О П Р С".split(separator: " ").map(String.init)
  private static let greek = "Α Β Γ Δ Ε ΣΤ Ζ Η Θ Ι ΙΑ ΙΒ ΙΓ ΙΔ ΙΕ ΙΣΤ ΙΖ ΙΗ".split(separator: " ").map(String.init)

  /// The table of recital letters, 1 to 18.
  @Test(arguments: Array(zip(1...18, zip(bulgarian, greek))))
  func `the first eighteen recitals have their letters in Bulgarian and Greek`(
    position: Int, letters: (bulgarian: String, greek: String)
  ) {
    #expect(Alphabet.bulgarian.position(of: letters.bulgarian) == position)
    #expect(Alphabet.bulgarian.text(position) == letters.bulgarian)
    #expect(Alphabet.greekNumerals.position(of: letters.greek) == position)
    #expect(Alphabet.greekNumerals.text(position) == letters.greek)
  }

  @Test(arguments: [
    ("A", 1), ("Z", 26), ("AA", 27), ("AB", 28), ("AZ", 52), ("BA", 53), ("ZZ", 702), ("AAA", 703),
  ])
  func `AA comes after Z`(text: String, position: Int) {
    #expect(Alphabet.latin.position(of: text) == position)
    #expect(Alphabet.latin.text(position) == text)
    #expect(NeutralNumber(position, .letters(isCapital: true)).text == text)
  }

  @Test(arguments: ["", "a", "Б", "É", "A1", "AAAA", " "])
  func `other letters have no position`(_ text: String) {
    #expect(Alphabet.latin.position(of: text) == nil)
  }

  @Test(arguments: [("AA", 27), ("BB", 28), ("ZZ", 52), ("AAA", 53)])
  func `letters may be doubled instead`(text: String, position: Int) {
    #expect(Alphabet.latin.doubledPosition(of: text) == position)
  }

  @Test(arguments: ["A", "AB", "AAAA", "ΑΑ"])
  func `only one letter can be doubled`(_ text: String) {
    #expect(Alphabet.latin.doubledPosition(of: text) == nil)
  }

  @Test(arguments: [
    ("Е", "Ж"), ("Е", "Ё"), ("Ж", "З"), ("Ж", "И"), ("И", "К"), ("И", "Й"), ("Н", "П"), ("Н", "О"), ("Ц", "Ш"),
    ("Ш", "Щ"),
    ("Щ", "Э"), ("Щ", "Ъ"),
  ])
  func `Russian may skip letters`(from: String, to: String) throws {
    let start = try #require(Alphabet.russian.position(of: from))
    let end = try #require(Alphabet.russian.position(of: to))
    #expect(Alphabet.russian.steps(from: start, to: end) == 1)
  }

  @Test(arguments: [("А", "В", 2), ("Е", "И", 2), ("Ж", "К", 2), ("А", "Д", 4)])
  func `letters that no text skips are counted`(from: String, to: String, steps: Int) throws {
    let start = try #require(Alphabet.russian.position(of: from))
    let end = try #require(Alphabet.russian.position(of: to))
    #expect(Alphabet.russian.steps(from: start, to: end) == steps)
    #expect(Alphabet.russian.text(after: start) == Alphabet.russian.text(start + 1) || from == "Е" || from == "Ж")
  }

  @Test(
    arguments: [
      ("bg", "A", 1), ("bg", "B", 3), ("bg", "E", 6), ("bg", "H", 14), ("bg", "P", 17), ("bg", "C", 18), ("bg", "3", 8),
      ("el", "A", 1), ("el", "B", 2), ("el", "E", 5), ("el", "Z", 7), ("el", "H", 8), ("el", "I", 10), ("el", "ΣT", 6),
      ("el", "IA", 11), ("en", "А", 1), ("en", "Β", 2), ("en", "С", 3),
    ] as [(LanguageTag, String, Int)])
  func `a look-alike has the place of the letter it looks like`(language: LanguageTag, text: String, position: Int) {
    let alphabet = Alphabet.alphabets(for: language)[0]
    #expect(alphabet.position(of: text) == nil)
    #expect(alphabet.position(of: text, folding: true) == position)
  }

  @Test(
    arguments: [
      ("bg", "Bulgarian"), ("el", "Greek"), ("ru", "Russian"), ("uk", "Ukrainian"), ("kk", "Kazakh"), ("ar", "Arabic"),
      ("he", "Hebrew"), ("en", "Latin"), ("zh", "Latin"), ("sr-Latn", "Latin"), ("mk", "Macedonian"),
    ] as [(LanguageTag, String)])
  func `a language letters with its own alphabet, and neutral Latin letters are always allowed`(
    language: LanguageTag, name: String
  ) {
    #expect(Alphabet.alphabets(for: language)[0].name == name)
    #expect(Alphabet.alphabets(for: language).contains(.latin))
  }

  @Test(arguments: ["bg", "el", "uk", "sr", "mk", "kk", "ru", "ar", "he", "ka", "hy", "en"] as [LanguageTag])
  func `each position has letters of its own`(_ language: LanguageTag) {
    for alphabet in Alphabet.alphabets(for: language) {
      for position in 1...150 { #expect(alphabet.position(of: alphabet.text(position)) == position) }
    }
  }
}

@Suite struct NumeralTests {
  @Test(arguments: [
    ("I", 1), ("II", 2), ("IV", 4), ("V", 5), ("VIII", 8), ("IX", 9), ("X", 10), ("XIV", 14), ("XL", 40),
    ("LXXXIX", 89),
    ("XC", 90), ("C", 100), ("CXCIX", 199),
  ])
  func `Roman numerals have their values`(text: String, value: Int) {
    #expect(RomanNumeral.value(text.unicodeScalars) == value)
    #expect(RomanNumeral.text(value) == text)
  }

  @Test(arguments: ["", "IIII", "VX", "IC", "i", "A", "CC", "XXXXXXXXXXXX"])
  func `other letters are no Roman numeral`(_ text: String) {
    #expect(RomanNumeral.value(text.unicodeScalars) == nil)
  }

  @Test(arguments: [
    ("Α", 1), ("ΣΤ", 6), ("Ϛ", 6), ("Ι", 10), ("ΙΣΤ", 16), ("ΚΑ", 21), ("Α΄", 1), ("Αʹ", 1), ("ΙΗ'", 18), ("ΠΘ", 89),
    ("Ϟ", 90),
    ("Ρ", 100), ("ΡΑ", 101),
  ])
  func `Greek numerals have their values, with a keraia or without`(text: String, value: Int) {
    #expect(GreekNumeral.value(Array(text.unicodeScalars), folding: false) == value)
  }

  @Test(arguments: ["", "ΑΑ", "ΑΙ", "Σ", "Τ", "A", "α"])
  func `other letters are no Greek numeral`(_ text: String) {
    #expect(GreekNumeral.value(Array(text.unicodeScalars), folding: false) == nil)
  }

  @Test func `beyond the table there is no text, and no crash`() {
    #expect(RomanNumeral.text(200) == "" && RomanNumeral.text(0) == "" && RomanNumeral.text(-1) == "")
    #expect(GreekNumeral.text(200) == "" && GreekNumeral.text(0) == "" && GreekNumeral.text(-1) == "")
    #expect(Alphabet.latin.text(0) == "A" && Alphabet.latin.text(-5) == "A")
  }
}
