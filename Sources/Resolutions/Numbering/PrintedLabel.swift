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
    /// `C ` with nothing after it, `3.1 `
    case bare
  }

  let form: Form
  /// What stands between the punctuation: `A`, `ΙΗ`, `1a`, `3.1`.
  let core: String
  /// As printed: `(a)`.
  let text: String
  /// Bytes of the label and the white space after it.
  let length: Int

  /// A core of digits, with a letter for an insert: the number of a paragraph.
  var isNumber: Bool {
    guard let first = core.utf8.first, first >= 0x80 else {
      return core.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    }
    return core.unicodeScalars.first.map { Digits.value($0) != nil } ?? false
  }

  /// Whether brackets set it off: `(a)`, `a)`.
  var isBracketed: Bool { form == .parentheses || form == .parenthesis }

  /// Whether it names the numbers above its own: `3.1`.
  var isCompound: Bool { core.utf8.contains(UInt8(ascii: ".")) }

  /// The core when it is letters with a capital first, or letters of an alphabet without capitals: what a recital has.
  var isCapital: Bool {
    guard let first = core.unicodeScalars.first else { return false }
    if core.unicodeScalars.allSatisfy(\.isCommonLetter) { return first.isUppercase }
    return core.first.map { $0.isLetter && $0.isCapital } ?? false
  }

  /// What a bullet is printed as.
  static let bullet = PrintedLabel(form: .dash, core: "", text: "–", length: 0)
}
