import Testing

@testable import Resolutions

@Suite struct NeutralNumberTests {
  @Test(
    arguments: [
      (NeutralNumber(0), "0"), (NeutralNumber(9), "9"), (NeutralNumber(10), "10"), (NeutralNumber(205), "205"),
      (NeutralNumber(99_999_999_999), "99999999999"), (NeutralNumber(1, insert: 1), "1a"),
      (NeutralNumber(12, insert: 28), "12ab"),
      (NeutralNumber(2, .letters(isCapital: true)), "B"),
      (NeutralNumber(2, .letters(isCapital: true), insert: 1), "Ba"),
      (NeutralNumber(27, .letters(isCapital: false)), "aa"), (NeutralNumber(703, .letters(isCapital: true)), "AAA"),
      (NeutralNumber(4, .roman(isCapital: false)), "iv"), (NeutralNumber(199, .roman(isCapital: true)), "CXCIX"),
      (NeutralNumber(200, .roman(isCapital: false)), "gr"),
    ])
  func `numbers are written as addresses have them`(number: NeutralNumber, text: String) {
    #expect(number.text == text)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }
}

@Suite struct ShortTextTests {
  @Test(arguments: ["", "A", "(viii)", "ΙΗ.", "123456789012345678901234", "أبجد"])
  func `a short text is what it was made of`(text: String) {
    let bytes = Array(text.utf8)
    let short = ShortText(bytes.span)
    #expect(short.count == bytes.count)
    #expect(short.string(0..<bytes.count) == text)
    #expect(bytes.indices.allSatisfy { short[$0] == bytes[$0] })
    #expect(short == ShortText(bytes.span))
  }

  @Test func `texts of other bytes are others`() {
    #expect(ShortText([0x41].span) != ShortText([0x42].span))
    #expect(ShortText([0x41].span) != ShortText([0x41, 0x00].span))
  }
}
