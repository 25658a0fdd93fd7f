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
  var isNumber: Bool { core.unicodeScalars.first.map { Digits.value($0) != nil } ?? false }

  /// Whether brackets set it off: `(a)`, `a)`.
  var isBracketed: Bool { form == .parentheses || form == .parenthesis }

  /// Whether it names the numbers above its own: `3.1`.
  var isCompound: Bool { core.utf8.contains(UInt8(ascii: ".")) }

  /// The core when it is letters with a capital first, or letters of an alphabet without capitals: what a recital has.
  var isCapital: Bool {
    guard let byte = core.utf8.first, byte >= 0x80 else {
      return core.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
    }
    return core.first.map { $0.isLetter && $0.isCapital } ?? false
  }

  /// What a bullet is printed as.
  static let bullet = PrintedLabel(form: .dash, core: "", text: "–", length: 0)
}

/// Recognises labels at the start of a text.
enum LabelScanner {
  /// The label that `bytes` begin with; nil where there is none. Bytes are looked at first: most texts open with no
  /// label, and that is decided in a few steps.
  static func label(at bytes: ArraySlice<UInt8>) -> PrintedLabel? {
    if opensWithWord(bytes) { return nil }
    let text = bytes.dropFirst(WhiteSpace.marks(at: bytes))
    let word = text.prefix(Self.longest + 1).prefixUpToSpace
    guard !word.isEmpty, word.count <= longest else { return nil }
    let length = word.endIndex + WhiteSpace.length(at: bytes[word.endIndex...]) - bytes.startIndex
    if isDash(word) {
      return PrintedLabel(form: .dash, core: "", text: "–", length: length)
    }
    return label(word: word, length: length)
  }

  /// Whether a bracket closes early enough to end a label.
  static func mayBeBracketed(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.prefix(longest + 6).contains(UInt8(ascii: ")"))
  }

  /// Whether a word of small letters stands first, or of one letter and small ones after it, as in most texts: no label
  /// ends with a small letter.
  private static func opensWithWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while index < bytes.endIndex, (bytes[index] | 0x20) >= 0x61, (bytes[index] | 0x20) <= 0x7A { index += 1 }
    guard index > bytes.startIndex, index < bytes.endIndex else { return false }
    return bytes[index] == UInt8(ascii: " ") && bytes[index - 1] >= 0x61
  }

  /// Whether a word is a dash, or a sign that is put for one: U+2010 to U+2015, the minus sign, bullets.
  private static func isDash(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count == 3, let first = word.first else { return false }
    switch (first, word[word.startIndex + 1], word[word.startIndex + 2]) {
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return true
    case (0xE2, 0x80, 0xA2...0xA3), (0xE2, 0x96, 0xAA), (0xE2, 0x97, 0x8F), (0xEF, 0x82, 0xB7): return true
    default: return false
    }
  }

  /// The longest word that may be a label, in bytes.
  private static let longest = 20

  private static func label(word: ArraySlice<UInt8>, length: Int) -> PrintedLabel? {
    guard var core = Optional(word), let last = word.last else { return nil }
    var form = PrintedLabel.Form.bare
    switch last {
    case UInt8(ascii: ")"):
      core = core.dropLast()
      form = .parenthesis
      if core.first == UInt8(ascii: "(") {
        core = core.dropFirst()
        form = .parentheses
      }
    case UInt8(ascii: "."), UInt8(ascii: "-"):
      core = core.dropLast()
      form = .stop
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return nil
    default: break
    }
    guard !core.isEmpty, core.count <= 14, form != .bare || mayBeBare(core) else { return nil }
    let text = String(decoding: core, as: UTF8.self)
    guard isCore(text, form: form) else { return nil }
    return PrintedLabel(form: form, core: text, text: String(decoding: word, as: UTF8.self), length: length)
  }

  /// Whether a word with no punctuation after it has at most three letters, or a full stop within it.
  private static func mayBeBare(_ core: ArraySlice<UInt8>) -> Bool {
    var characters = 0
    for byte in core {
      if byte == UInt8(ascii: ".") { return true }
      if byte & 0xC0 != 0x80 { characters += 1 }
    }
    return characters <= 3
  }

  /// One to five letters, or digits that letters of an insert may follow, or digits joined by full stops.
  private static func isCore(_ text: String, form: PrintedLabel.Form) -> Bool {
    var digits = 0
    var stops = 0
    var letters = ""
    var last: Unicode.Scalar = "."
    for scalar in text.unicodeScalars {
      if Digits.value(scalar) != nil {
        guard letters.isEmpty else { return false }
        digits += 1
      } else if scalar == "." {
        guard last != ".", letters.isEmpty else { return false }
        stops += 1
      } else if scalar.isLetter || (!letters.isEmpty && GreekNumeral.isKeraia(scalar)) {
        letters.unicodeScalars.append(scalar)
      } else {
        return false
      }
      last = scalar
    }
    guard last != "." else { return false }
    if digits > 0 { return digits <= 9 && isInsert(letters) && (form != .bare || (stops > 0 && letters.isEmpty)) }
    guard stops == 0 else { return false }
    return form == .bare
      ? letters.unicodeScalars.count <= 3 && letters.unicodeScalars.allSatisfy(\.isUppercase)
      : letters.unicodeScalars.count <= 5
  }

  private static func isInsert(_ letters: String) -> Bool {
    letters.isEmpty || Insert.position(of: letters, language: .english) != nil
  }
}

extension ArraySlice<UInt8> {
  /// The bytes before the first white space.
  fileprivate var prefixUpToSpace: ArraySlice<UInt8> {
    var end = startIndex
    while end < endIndex {
      let byte = self[end]
      let mayBeSpace = byte <= 0x20 || (byte >= 0xC2 && byte <= 0xE3)
      if mayBeSpace, WhiteSpace.spaceLength(at: self[end...]) > 0 { break }
      end += 1
    }
    return self[..<end]
  }
}

extension Unicode.Scalar {
  /// Whether it is a capital; known at once of ASCII.
  fileprivate var isUppercase: Bool { isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase }

  /// Whether it is alphabetic; known at once of ASCII.
  fileprivate var isLetter: Bool {
    guard isASCII else { return properties.isAlphabetic }
    return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A
  }
}
