import Testing

@testable import Resolutions

@Suite struct LabelScannerTests {
  private func label(_ text: String) -> PrintedLabel? { LabelScanner.label(at: Array(text.utf8)[...]) }

  @Test(
    arguments: [
      ("A. whereas", .stop, "A", "A.", 3), ("(A) whereas", .parentheses, "A", "(A)", 4),
      ("A) whereas", .parenthesis, "A", "A)", 3), ("AA. x", .stop, "AA", "AA.", 4), ("Ba. x", .stop, "Ba", "Ba.", 4),
      ("1. x", .stop, "1", "1.", 3), ("1a. x", .stop, "1a", "1a.", 4), ("12) x", .parenthesis, "12", "12)", 4),
      ("(12) x", .parentheses, "12", "(12)", 5), ("1bis. x", .stop, "1bis", "1bis.", 6), ("1- x", .stop, "1", "1-", 3),
      ("3.1 x", .bare, "3.1", "3.1", 4), ("3.1.2. x", .stop, "3.1.2", "3.1.2.", 7),
      ("3.1) x", .parenthesis, "3.1", "3.1)", 5),
      ("(a) x", .parentheses, "a", "(a)", 4), ("a. x", .stop, "a", "a.", 3),
      ("(viii) x", .parentheses, "viii", "(viii)", 7),
      ("C considérant", .bare, "C", "C", 2), ("EU x", .bare, "EU", "EU", 3), ("– x", .dash, "", "–", 4),
      ("— x", .dash, "", "–", 4), ("‒  x", .dash, "", "–", 5), ("А. като", .stop, "А", "А.", 4),
      ("ΣΤ. x", .stop, "ΣΤ", "ΣΤ.", 6), ("ΙΗ. x", .stop, "ΙΗ", "ΙΗ.", 6), ("Α΄. x", .stop, "Α΄", "Α΄.", 6),
      ("أ. حيث", .stop, "أ", "أ.", 4), ("(ب) x", .parentheses, "ب", "(ب)", 5), ("١. x", .stop, "١", "١.", 4),
      ("۱۲) x", .parenthesis, "۱۲", "۱۲)", 6), ("１． x", .stop, "１", "１．", 7), ("１．x", .stop, "１", "１．", 6),
      ("A.", .stop, "A", "A.", 2),
      ("12.", .stop, "12", "12.", 3), ("1.º x", .stop, "1", "1.º", 5), ("1º. x", .stop, "1", "1º.", 5),
      ("1 bis. x", .stop, "1 bis", "1 bis.", 7), ("3 bis A. x", .stop, "3 bis A", "3 bis A.", 9),
      ("(2 ter) x", .parentheses, "2 ter", "(2 ter)", 8), ("1er. x", .stop, "1er", "1er.", 5),
      ("一、水井", .stop, "一", "一、", 6), ("（十二）水", .parentheses, "十二", "（十二）", 12), ("1、x", .stop, "1", "1、", 4),
      ("（1） x", .parentheses, "1", "（1）", 8), ("· x", .dash, "", "–", 3),
    ] as [(String, PrintedLabel.Form?, String, String, Int)])
  func `a label is told from its form`(
    text: String, form: PrintedLabel.Form?, core: String, printed: String, length: Int
  ) {
    let expected = form.map { PrintedLabel(form: $0, core: core, text: printed, length: length) }
    #expect(label(text) == expected)
  }

  @Test(arguments: [
    ("A.\u{A0}x", 4), ("A.\u{A0}\u{A0} x", 7), ("A.\tx", 3), ("A. \t x", 5), ("A.\u{2003}x", 5), ("A.\u{2009}x", 5),
    ("A.\u{202F}x", 5), ("A.\u{3000}x", 5), ("A.\u{200E} x", 6), ("A.\u{200F}x", 5), ("A. \u{61C}x", 5),
    ("\u{200F}A. x", 6),
    ("\u{61C}A. x", 5), ("A.\u{200B}x", 5),
  ])
  func `white space after it belongs to it, of any kind`(text: String, length: Int) {
    #expect(label(text)?.text == "A.")
    #expect(label(text)?.length == length)
  }

  @Test(arguments: [
    "", " ", "x", "whereas", "Whereas it", "1", "12 months", "2019 was", "a house", "I.e. x", "U.S. x", "1.Stresses",
    "A.whereas", "(a)to", "(EU x", "()", "() x", "(a b) x", ". x", ") x", "- x", "-", "–x", "1.« x", "A.§ x",
    "A/B. x", "a1. x", "1a2. x", "..", "1..2 x", "1abc. x", "Whereas. x", "Europe) x", "1234567890. x", "ЕСПЧРФ x",
    "№1. x", "1% x", "“A. x", "*A. x", "\u{A0}A. x", "3.1a x", "0x1F. x", "1,5. x",
  ])
  func `anything else is no label`(_ text: String) {
    #expect(label(text) == nil)
  }

  @Test func `a text that is cut within a character or very long is none`() {
    #expect(LabelScanner.label(at: [0x31, 0x2E, 0xC2][...]) == nil)
    #expect(LabelScanner.label(at: Array(repeating: 0x31, count: 1_000_000)[...]) == nil)
    #expect(LabelScanner.label(at: [0xFF, 0x2E, 0x20][...]) == nil)
  }
}

@Suite struct PrintedNumberTests {
  @Test(
    arguments: [
      ("3", [], 3, ""), ("1a", [], 1, "a"), ("1A", [], 1, "a"), ("12bis", [], 12, "bis"), ("3.1", [3], 1, ""),
      ("3.1.12", [3, 1], 12, ""), ("٣", [], 3, ""), ("۴۲", [], 42, ""), ("１２", [], 12, ""), ("1б", [], 1, "б"),
      ("007", [], 7, ""),
      ("0", [], 0, ""),
    ] as [(String, [Int], Int, String)])
  func `digits of any script are a number`(core: String, parents: [Int], value: Int, insert: String) throws {
    let number = try #require(PrintedNumber(core.unicodeScalars))
    #expect(number.parents == parents.reduce(NumberPath()) { $0.appending($1) })
    #expect(number.parents.text == parents.map(String.init).joined(separator: "."))
    #expect(number.value == value)
    #expect(number.insert == insert)
  }

  @Test(arguments: ["", "a", ".", "1.", ".1", "1..2", "1a2", "1a.2", "99999999999999999999999"])
  func `anything else is none`(_ core: String) {
    #expect(PrintedNumber(core.unicodeScalars) == nil)
  }

  @Test(
    arguments: [
      ("", "en", 0), ("a", "en", 1), ("b", "en", 2), ("A", "en", 1), ("z", "en", 26), ("aa", "en", 27),
      ("bis", "fr", 1),
      ("ter", "it", 2), ("quater", "es", 3), ("б", "bg", 2), ("в", "bg", 3), ("β", "el", 2), ("στ", "el", 6),
      ("а", "en", 1), ("б", "en", 2),
      ("ب", "ar", 2), ("á", "en", nil), ("abc", "en", nil), ("1", "en", nil), ("字", "zh", nil),
    ] as [(String, LanguageTag, Int?)])
  func `letters of an insert have a place in their alphabet`(letters: String, language: LanguageTag, position: Int?) {
    #expect(Insert.position(of: letters, language: language) == position)
  }
}
