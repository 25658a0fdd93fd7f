/// A label as it stands at the start of a block: `A.`, `(а)`, `1a.`, `–`.
struct PrintedLabel: Equatable {
  /// How the label is set off from the text; labels of one list agree in it.
  enum Form: Equatable {
    /// `A.`
    case stop
    /// `(a)`
    case parentheses
    /// `a)`
    case parenthesis
    /// `–`, `—` or a bullet
    case dash
    /// `1 – `, `I - `
    case dashed
    /// `C ` with nothing after it, `3.1 `
    case bare
  }

  let form: Form
  /// As printed: `(a)`.
  let printed: ShortText
  private let coreStart: UInt8
  private let coreEnd: UInt8
  private let bytes: Int32
  /// How deep a bullet stands by its sign: a dash or dot 0, Word's `o` 1, its `§` 2.
  private(set) var rank: UInt8 = 0

  /// - Parameters:
  ///   - core: where in the printed label the core stands.
  ///   - length: bytes of the label and the white space after it.
  init(_ form: Form, _ printed: ShortText, core: Range<Int>, length: Int) {
    self.form = form
    self.printed = printed
    coreStart = UInt8(core.lowerBound)
    coreEnd = UInt8(core.upperBound)
    bytes = Int32(length)
  }

  /// Where in the printed label the core stands.
  private var coreRange: Range<Int> { Int(coreStart)..<Int(coreEnd) }
  /// What stands between the punctuation: `A`, `ΙΗ`, `1a`, `3.1`.
  var core: String { printed.string(coreRange) }
  /// The characters of the core.
  var scalars: ShortScalars { ShortScalars(printed, coreRange) }
  /// The characters of the first bytes of the core.
  func scalars(first count: Int) -> ShortScalars { ShortScalars(printed, coreRange.prefix(count)) }
  /// The core where it is one character.
  var onlyScalar: Unicode.Scalar? {
    var scalars = scalars
    let first = scalars.next()
    return scalars.isEmpty ? first : nil
  }
  /// As printed: `(a)`.
  var text: String { printed.string(0..<printed.count) }
  /// Bytes of the printed label.
  var width: Int { printed.count }
  /// Bytes of the label and the white space after it.
  var length: Int { Int(bytes) }

  /// The same label with more white space after it.
  func followed(by space: Int) -> PrintedLabel {
    PrintedLabel(form, printed, core: coreRange, length: length + space)
  }

  /// A core of digits, with a letter for an insert: the number of a paragraph.
  var isNumber: Bool {
    var scalars = scalars
    guard let first = scalars.next() else { return false }
    if Digits.value(first) != nil { return true }
    return first.value > 0x7F
      ? SpecialNumber.value(self.scalars) != nil : OrdinalWord.mayBe(self) && OrdinalWord.value(core) != nil
  }

  /// Whether it says itself that it numbers a paragraph of the preamble: `PP1.`
  var isPreambular: Bool { coreStart > 1 && printed[Int(printed[0] == UInt8(ascii: "(") ? 1 : 0)] == UInt8(ascii: "P") }

  /// Whether brackets set it off: `(a)`, `a)`.
  var isBracketed: Bool { form == .parentheses || form == .parenthesis }

  /// Whether it names the numbers above its own: `3.1`.
  var isCompound: Bool { coreRange.contains { printed[$0] == UInt8(ascii: ".") } }

  /// The core when it is letters with a capital first, or letters of an alphabet without capitals: what a recital has.
  var isCapital: Bool {
    var letters = scalars
    guard let first = letters.next() else { return false }
    if scalars.allSatisfy(\.isCommonLetter) { return first.isUppercase }
    return core.first.map { $0.isLetter && $0.isCapital } ?? false
  }

  /// What a bullet, or a sign put for a dash, is printed as.
  /// - Parameter length: bytes of the sign in the text, and the white space after it.
  static func dash(length: Int, rank: UInt8 = 0) -> PrintedLabel {
    var label = PrintedLabel(.dash, ShortText([0xE2, 0x80, 0x93].span), core: 0..<0, length: length)
    label.rank = rank
    return label
  }

  static let bullet = dash(length: 0)
}
