import Testing

@testable import Resolutions

/// Holds what is read from tables of bytes and letters against the plainest way to the same.
@Suite struct ReferenceTests {
  // MARK: Labels

  /// Pieces that labels, and what looks like them, are made of.
  private static let pieces = [
    "A", "a", "b", "Z", "Α", "ΣΤ", "Ϛ", "α", "Б", "б", "й", "أ", "ა", "1", "2", "3", "٣", ".", ".", ")", "(", "-", " ",
    " ",
    "\u{A0}", "\u{2003}", "\u{200F}", "\u{61C}", "\u{3000}", "–", "•", "\u{F0B7}", "΄", "'", "’", "bis", "e\u{301}",
    "é", "字",
    "😀", "%", "«", "\t", "x", "ǅ", "\u{345}",
  ]

  @Test func `labels are those that the characters of a text make`() {
    var random = Random(state: 7)
    for _ in 0..<10_000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? ""
      }
      .joined()
      let label = LabelScanner.label(at: Array(text.utf8)[...])
      // Labels of more than one word are tested by themselves.
      if let label, label.form == .dashed || label.core.contains(" ") || text.hasPrefix("\u{3000}") { continue }
      let reference = Self.label(text)
      if label != reference {
        Issue.record("“\(text)”: \(String(describing: label)), not \(String(describing: reference))")
      }
      guard let label else { continue }
      let isCapital = label.core.first.map { $0.isLetter && $0.isCapital } ?? false
      if label.isCapital != isCapital { Issue.record("\(label.core)") }
    }
  }

  @Test func `bytes that are no text make no label`() {
    for bytes in [[0xFF], [0x80], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x90]] as [[UInt8]] {
      for word in [bytes, [0x41] + bytes, bytes + [0x41]] {
        for text in [word + [0x2E, 0x20], [0x28] + word + [0x29], word] {
          #expect(LabelScanner.label(at: text[...]) == nil)
        }
      }
    }
  }

  private static let marks: [Unicode.Scalar] = ["\u{200E}", "\u{200F}", "\u{61C}"]
  private static let dashes =
    "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2022}\u{2023}\u{25AA}\u{25CF}\u{F0B7}\u{B7}\u{25E6}"

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000: true
    default: marks.contains(scalar)
    }
  }

  private static func label(_ text: String) -> PrintedLabel? {
    let rest = text.unicodeScalars.drop { marks.contains($0) }
    let word = String(String.UnicodeScalarView(rest.prefix { !isSpace($0) }))
    let space = rest.dropFirst(word.unicodeScalars.count).prefix(while: isSpace)
    let length = text.utf8.count - String(Substring(rest)).utf8.count + word.utf8.count + String(space).utf8.count
    if word.unicodeScalars.count == 1, dashes.unicodeScalars.contains(word.unicodeScalars.first ?? "x") {
      return PrintedLabel(form: .dash, core: "", text: "–", length: length)
    }
    var core = word.unicodeScalars[...]
    var form = PrintedLabel.Form.bare
    switch core.popLast() {
    case ")":
      form = core.first == "(" ? .parentheses : .parenthesis
      if core.first == "(" { core.removeFirst() }
    case ".": form = .stop
    case "-":
      form = .stop
      if core.count > 1, core.last == "." { core.removeLast() }  // 1.-
    default: core = word.unicodeScalars[...]
    }
    guard String(core).utf8.count <= 14, isCore(core, form) else { return nil }
    return PrintedLabel(form: form, core: String(core), text: word, length: length)
  }

  private static func isCore(_ core: Substring.UnicodeScalarView, _ form: PrintedLabel.Form) -> Bool {
    let letters = core.drop { Digits.value($0) != nil || $0 == "." }
    let numbers = core.prefix(core.count - letters.count)
    let areLetters = letters.enumerated().allSatisfy { index, letter in
      letter.properties.isAlphabetic || (index > 0 && GreekNumeral.isKeraia(letter))
    }
    guard !core.isEmpty, areLetters, form != .bare || core.count <= 3 || core.contains(".") else { return false }
    if numbers.isEmpty {
      return form == .bare ? letters.allSatisfy(\.properties.isUppercase) && letters.count <= 3 : letters.count <= 5
    }
    let parts = numbers.split(separator: ".", omittingEmptySubsequences: false)
    let isInsert = letters.isEmpty || Insert.position(of: String(letters), language: .english) != nil
    return parts.dropLast().allSatisfy { !$0.isEmpty } && (parts.last?.isEmpty == false || !letters.isEmpty)
      && numbers.count(where: { $0 != "." }) <= 9 && isInsert
      && (form != .bare || (parts.count > 1 && letters.isEmpty))
  }

  // MARK: Letters

  @Test func `what is known of letters is what Unicode says`() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.isUppercase != scalar.properties.isUppercase { Issue.record("\(value)") }
      if scalar.isLetter != scalar.properties.isAlphabetic { Issue.record("\(value)") }
      if scalar.isCommonLetter, String(scalar.commonSmall) != scalar.properties.lowercaseMapping {
        Issue.record("\(value)")
      }
      if scalar.isCommonLetter, !Character(scalar).isLetter || Character(scalar).isCapital != scalar.isUppercase {
        Issue.record("\(value)")
      }
    }
  }

  @Test(arguments: ["en", "el", "bg", "ru", "uk", "kk", "sr", "mk", "ka", "hy", "ar", "he"] as [LanguageTag])
  func `letters have the place that they, or those they look like, have in the alphabet`(_ language: LanguageTag) {
    for alphabet in Alphabet.alphabets(for: language) where !alphabet.capitals.isEmpty {
      let letters = alphabet.capitals.flatMap { Array($0.unicodeScalars) }
      for value in UInt32(0)..<0x1100 {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let exact = letters.firstIndex(of: scalar).map { $0 + 1 }
        let folded = letters.firstIndex { LookAlikes.latin($0) == LookAlikes.latin(scalar) }.map { $0 + 1 }
        let text = String(scalar)
        if text == "ا", letters.first == "أ" { continue }  // the same letter without its sign
        if alphabet.position(of: text) != exact { Issue.record("\(alphabet.name) \(text)") }
        if alphabet.position(of: text, folding: true) != folded { Issue.record("\(alphabet.name) \(text)") }
        let second = exact.map { $0 * letters.count + 1 }
        if alphabet.position(of: text + alphabet.capitals[0]) != second { Issue.record("\(alphabet.name) \(text)") }
      }
    }
  }

  // MARK: Numerals

  @Test func `Roman numerals are those that numbers are written with`() {
    let values = Dictionary(uniqueKeysWithValues: (1..<200).map { (RomanNumeral.text($0), $0) })
    var texts = [""]
    for _ in 0..<6 {
      texts = texts.flatMap { text in ["I", "V", "X", "L", "C"].map { text + $0 } }
      for text in texts where RomanNumeral.value(text.unicodeScalars) != values[text] { Issue.record("\(text)") }
    }
    for (text, value) in values { #expect(RomanNumeral.value(text.unicodeScalars) == value) }
  }

  @Test func `Greek numerals are those that numbers are written with`() {
    let values = Dictionary(uniqueKeysWithValues: (1..<200).map { (GreekNumeral.text($0), $0) })
    func latin(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.map(LookAlikes.latin) }
    let letters = ["Α", "Β", "Ε", "Σ", "Τ", "Ζ", "Θ", "Ι", "Κ", "Ο", "Π", "Ϟ", "Ρ", "A", "T", "X", "Х", "΄", "Ϛ"]
    var texts = [""]
    for _ in 0..<3 {
      texts = texts.flatMap { text in letters.map { text + $0 } }
      for text in texts {
        let plain = text.replacing("΄", with: "").replacing("Ϛ", with: "ΣΤ")
        let folded = values.first { latin($0.key) == latin(plain) }?.value
        if GreekNumeral.value(text.unicodeScalars, folding: false) != values[plain] { Issue.record("\(text)") }
        guard text.count < 3 || text.hasPrefix("Σ") else { continue }
        if GreekNumeral.value(text.unicodeScalars, folding: true) != folded { Issue.record("\(text) folded") }
      }
    }
  }
}
