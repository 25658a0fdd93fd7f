import Resolutions
import Testing

@Suite struct NearestWordTests {
  private let keys = ["title", "reference", "date", "institution", "status", "subjects", "translation", "translator"]

  @Test(
    arguments: [
      ("titel", "title"), ("titles", "title"), ("Title", "title"), ("referene", "reference"), ("refrence", "reference"),
      ("dat", "date"), ("instituton", "institution"), ("translate", "translator"), ("traslation", "translation"),
      ("subject", "subjects"),
      ("", nil), ("x", nil), ("sponsor", nil), ("language", nil),
    ] as [(String, String?)])
  func `a mistyped key is recognised`(word: String, nearest: String?) {
    #expect(NearestWord.candidates(for: word, among: keys).first == nearest)
  }

  @Test func `the nearest come first, then by their letters, and no more than asked for`() {
    let words = ["rec_C", "rec_B", "rec_Ba", "para_1", "rec_A"]
    #expect(NearestWord.candidates(for: "rec_B", among: words, limit: 3) == ["rec_B", "rec_A", "rec_Ba"])
    #expect(NearestWord.candidates(for: "rec_X", among: words, limit: 9) == ["rec_A", "rec_B", "rec_C"])
  }
}
