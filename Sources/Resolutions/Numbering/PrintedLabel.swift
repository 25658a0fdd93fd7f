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
    /// `C ` with nothing after it
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
}

/// Recognises labels at the start of a text.
enum LabelScanner {
  /// The label that `bytes` begin with; nil where there is none.
  /// Bytes are looked at first: most texts open with no label, and that is decided in a few steps.
  static func label(at bytes: ArraySlice<UInt8>) -> PrintedLabel? {
    let opening = bytes.prefix(32)
    guard let end = opening.firstIndex(where: isSpace) ?? (bytes.count <= 32 ? bytes.endIndex : nil),
      end > bytes.startIndex
    else { return nil }
    let word = opening[..<end]
    guard word.count <= 20 else { return nil }
    let length = bytes[end...].prefix(8).prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0xC2 || $0 == 0xA0 }.count
    if word.elementsEqual("–".utf8) || word.elementsEqual("—".utf8) || word.elementsEqual("‒".utf8) {
      return PrintedLabel(form: .dash, core: "", text: "–", length: word.count + length)
    }
    return label(word: word, length: word.count + length)
  }

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
    default: break
    }
    guard !core.isEmpty, core.count <= 14 else { return nil }
    let text = String(decoding: core, as: UTF8.self)
    guard isCore(text, form: form) else { return nil }
    return PrintedLabel(form: form, core: text, text: String(decoding: word, as: UTF8.self), length: length)
  }

  /// One to five letters, or digits with at most two letters after them, or digits joined by full stops.
  private static func isCore(_ text: String, form: PrintedLabel.Form) -> Bool {
    var digits = 0
    var letters = 0
    var stops = 0
    for scalar in text.unicodeScalars {
      if Digits.value(scalar) != nil {
        guard letters == 0 else { return false }
        digits += 1
      } else if scalar == "." {
        guard digits > 0, letters == 0 else { return false }
        stops += 1
      } else if scalar.properties.isAlphabetic {
        letters += 1
      } else {
        return false
      }
    }
    switch form {
    case .bare: return (digits == 0 && letters <= 3 && letters > 0 && text.isUppercased) || stops > 0
    case .stop, .parentheses, .parenthesis, .dash:
      return digits > 0 ? digits <= 9 && letters <= 2 : (1...5).contains(letters)
    }
  }

  /// ASCII white space and the first byte of a no-break space.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0xC2
  }
}

extension String {
  fileprivate var isUppercased: Bool { unicodeScalars.allSatisfy { $0.properties.isUppercase } }
}

/// Decimal digits of the scripts that number paragraphs with their own.
enum Digits {
  static func value(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x660...0x669: Int(scalar.value - 0x660)
    case 0x6F0...0x6F9: Int(scalar.value - 0x6F0)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  /// The number that digits and inserted letters spell: `1a` is 1 and "a". Of `3.1` only the last part counts.
  static func number(_ core: String) -> (value: Int, insert: String)? {
    let last = core.split(separator: ".").last.map(String.init) ?? core
    var value = 0
    var insert = ""
    for scalar in last.unicodeScalars {
      if let digit = Digits.value(scalar) {
        let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
        guard !isTooLarge else { return nil }
        value = product + digit
      } else {
        insert.unicodeScalars.append(scalar)
      }
    }
    return (value, insert.lowercased())
  }
}
