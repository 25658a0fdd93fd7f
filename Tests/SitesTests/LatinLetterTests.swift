import Foundation
import Testing

@testable import Sites

@Suite struct LatinLetterTests {
  @Test(arguments: [
    ("Қазақстан Республикасы", "kazakstan respublikasy"), ("Жанболат Мамай", "zanbolat mamai"),
    ("Їжак, ґанок і є", "izak, ganok i e"), ("Љубица Ђорђевић", "lubica dordevic"),
    ("Ευρωπαϊκό Κοινοβούλιο", "europaiko koinoboulio"), ("Θέμις, Φίλιππος", "themis, philippos"),
    ("Straße in Łódź: 12 km²", "strasse in łodz: 12 km²"), ("“№ 5” — 3 €", "“№ 5” — 3 €"),
  ])
  func `letters stand as Latin ones`(_ text: String, _ latin: String) {
    #expect(LatinLetters.latin(text) == latin)
  }

  @Test(arguments: ["برلمان", "საქართველო", "ישראל", "中国", "대한민국", "भारत"])
  func `other scripts are written as ICU does`(_ text: String) throws {
    let latin = LatinLetters.latin(text)
    #expect(latin.unicodeScalars.allSatisfy { $0.value < 0x370 }, "\(latin)")
  }

  /// But for letters whose signs fall away when accents do (й) and those of one language alone.
  @Test func `the table is ICU's`() throws {
    let letters = "абвгдежзиклмнопрстуфхцчшэюяαβγδεζηθικλμνξοπρστφχψω"
    for letter in letters {
      let ours = try #require(String(letter).applyingTransform(.toLatin, reverse: false))
        .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      #expect(LatinLetters.latin(String(letter)) == ours, "\(letter)")
    }
  }
}
