/// A number in its neutral form, as addresses have it: `3`, `1a`, `B`, `Ba`, `iv`. Always ASCII.
struct NeutralNumber: Equatable {
  enum Style: Equatable {
    case digits
    case letters(isCapital: Bool)
    /// Beyond 199, letters.
    case roman(isCapital: Bool)
  }

  let style: Style
  let value: Int
  /// Which insert, from 1: 1 of `1a`; 0 for none.
  let insert: Int

  init(_ value: Int, _ style: Style = .digits, insert: Int = 0) {
    self.style = style
    self.value = value
    self.insert = insert
  }

  /// As text.
  var text: String {
    var bytes: [UInt8] = []
    bytes.append(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  mutating func append(_ number: NeutralNumber) {
    switch number.style {
    case .digits: append(digits: number.value)
    case .letters(let isCapital): append(letters: number.value, isCapital: isCapital)
    case .roman(let isCapital):
      let roman = RomanNumeral.text(number.value)
      if roman.isEmpty { append(letters: number.value, isCapital: isCapital) }
      append(contentsOf: roman.utf8.lazy.map { isCapital ? $0 : $0 | 0x20 })
    }
    if number.insert > 0 { append(letters: number.insert, isCapital: false) }
  }

  /// A number from 0 on in decimal digits.
  mutating func append(digits number: Int) {
    if number >= 10 { append(digits: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// A position from 1 on as letters: A to Z, AA, AB…
  private mutating func append(letters position: Int, isCapital: Bool) {
    guard position > 0 else { return }
    append(letters: (position - 1) / 26, isCapital: isCapital)
    append(UInt8(ascii: isCapital ? "A" : "a") + UInt8((position - 1) % 26))
  }
}
