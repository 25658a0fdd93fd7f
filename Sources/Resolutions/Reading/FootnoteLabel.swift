/// What stands between the brackets of a footnote, `2` of `[^2]`: its mark, as readers see it, and its address.
///
/// A number, one to three letters, a Roman numeral or signs are a mark, as printed texts have them. After an `@` a name may
/// follow that nobody sees, `[^*@charter]`, where a text prints the same mark twice. Any longer word is a name alone, as
/// Markdown's authors use them: the note gets the next free number.
struct FootnoteLabel {
  /// Nil where the label is a name alone.
  let mark: String?
  /// What stands after `fn_`: `2`, `ast`, `ast_charter`. ASCII. Of a name alone, the name.
  let address: String

  private static let longestLetters = 3

  init(_ label: String, language: LanguageTag) {
    let parts = label.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let mark = String(parts[0])
    let name = parts.count > 1 ? Self.word(parts[1], language) : ""
    self.mark = Self.isMark(mark) ? mark : nil
    address = Self.word(parts[0], language) + (name.isEmpty ? "" : "_\(name)")
  }

  private static func isMark(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    let letters = text.unicodeScalars.lazy.filter(\.properties.isAlphabetic)
    if letters.isEmpty || first.digit != nil { return true }
    return letters.count <= longestLetters || RomanNumeral.value(text.uppercased().unicodeScalars) != nil
  }

  /// ASCII letters and digits stay; digits and single letters of other scripts become those that mean the same; `*` and its
  /// like get names; all else its code.
  private static func word(_ text: Substring, _ language: LanguageTag) -> String {
    if let letter = letter(text, language) { return letter }
    var words: [String] = []
    var last: (scalar: Unicode.Scalar, count: Int)?
    var isSign = false
    func end() {
      guard let sign = last else { return }
      words.append(
        (signs[sign.scalar] ?? "u" + String(sign.scalar.value, radix: 16)) + (sign.count > 1 ? "\(sign.count)" : ""))
      last = nil
    }
    for scalar in text.unicodeScalars {
      if let own = scalar.digit.map(String.init) ?? (scalar.isASCIILetter ? String(scalar) : nil) {
        end()
        if words.isEmpty || isSign { words.append("") }
        words[words.count - 1] += own
        isSign = false
      } else if scalar == "-" || scalar == "." || scalar == "_" {
        end()
        isSign = true
      } else {
        if last?.scalar != scalar { end() }
        last = (scalar, (last?.count ?? 0) + 1)
        isSign = true
      }
    }
    end()
    return words.isEmpty ? "sign" : words.joined(separator: "-")
  }

  private static let signs: [Unicode.Scalar: String] = [
    "*": "ast", "∗": "ast", "＊": "ast", "†": "dagger", "‡": "ddagger", "§": "sect", "¶": "pilcrow", "#": "num",
  ]

  /// The Latin letter that stands where a letter of the language's own alphabet does: `b` for б in Bulgarian.
  private static func letter(_ text: Substring, _ language: LanguageTag) -> String? {
    guard text.unicodeScalars.count == 1, text.utf8.count > 1 else { return nil }
    let capital = text.uppercased()
    let isCapital = capital == String(text) && text.lowercased() != capital
    let position = Alphabet.alphabets(for: language).lazy.compactMap { $0.position(of: capital) }.first
    return position.map { NeutralNumber($0, .letters(isCapital: isCapital)).text }
  }
}

extension Unicode.Scalar {
  /// The value of a digit in whatever script, raised ones too.
  fileprivate var digit: Int? {
    if isASCII { return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }
    switch properties.numericType {
    case .decimal, .digit: return properties.numericValue.map { Int($0) }
    default: return nil
    }
  }

  fileprivate var isASCIILetter: Bool { isASCII && (0x61...0x7A).contains(value | 0x20) }
}
