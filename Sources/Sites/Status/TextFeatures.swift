internal import Resolutions

/// What a text has that its translation should have as well.
struct TextFeatures: Sendable {
  /// The text itself, without marks of direction.
  let text: String
  /// Runs of decimal digits as ASCII; thousands are one number.
  let numbers: [String]
  /// `2019/2610(RSP)`, `P8_TA(2019)0203`.
  let codes: [String]
  /// Letters and digits.
  let length: Int
  let wordCount: Int
  /// No names, no numbers.
  let plainWords: [PlainWord]
  let balance: Balance

  init(_ text: String) {
    let plain = text.withoutDirectionMarks
    let scan = TextScan(plain)
    self.text = plain
    (length, wordCount, plainWords, balance) = (scan.length, scan.wordCount, scan.plainWords, scan.balance)
    let codes = scan.mayHaveCodes ? Self.codes(in: plain) : []
    self.codes = codes
    numbers = scan.hasDigits ? Self.numbers(in: codes.reduce(plain) { $0.replacing($1, with: " ") }) : []
  }

  /// Its words, for those who look for months and numbers.
  var words: [NumberedWord] { NumberedWord.words(of: text) }

  /// A plain word as it stands there.
  func text(of word: PlainWord) -> String { String(decoding: Array(text.utf8)[word.range], as: UTF8.self) }

  /// Signs without spaces that hold a capital, a digit and a slash, a low line or a bracket between.
  private static func codes(in text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: \.isWhiteSpace).map(Substring.init).compactMap { word in
      var code = word.drop { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix {
        $0.isASCII && $0 != "," && $0 != ";"
      }
      while let last = code.last, !last.isLetter, !last.isNumber, last != ")" || !isBalanced(code) { code.removeLast() }
      let hasSign = code.dropFirst().contains { $0 == "/" || $0 == "_" || $0 == "(" }
      return hasSign && code.contains(where: \.isUppercase) && code.contains(where: \.isNumber) ? String(code) : nil
    }
  }

  private static func isBalanced(_ text: Substring) -> Bool {
    text.count { $0 == "(" } >= text.count { $0 == ")" }
  }

  private static func numbers(in text: String) -> [String] {
    var numbers: [String] = []
    var digits = ""
    var separator: Unicode.Scalar?
    func end() {
      if !digits.isEmpty { numbers.append(digits) }
      digits = ""
    }
    var group = ""
    func endGroup() {
      guard !group.isEmpty else { return }
      let isThousands = separator != nil && group.count == 3 && (1...6).contains(digits.count)
      if isThousands { digits += group } else { end(); digits = group }
      (group, separator) = ("", nil)
    }
    for scalar in text.unicodeScalars {
      if ScalarKinds(of: scalar).contains(.decimal) {
        group += String(Int(scalar.properties.numericValue ?? 0))
      } else {
        endGroup()
        if !digits.isEmpty, Self.parts(scalar), separator == nil { separator = scalar } else { end(); separator = nil }
      }
    }
    endGroup()
    end()
    // `05` of a date; `000` may be the end of 10 000.
    return numbers.map { $0.count == 2 && $0.first == "0" ? String($0.dropFirst()) : $0 }
  }

  /// Whether a sign may stand between thousands.
  private static func parts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2C, 0x2E, 0x27, 0x2019, 0xA0, 0x202F, 0x2009, 0x066C: true
    default: false
    }
  }
}

/// A source's text, held against many translations: what is looked up in it is made once.
struct SourceFeatures: Sendable {
  let own: TextFeatures
  /// The plain words.
  let known: Set<UInt64>
  /// Four of them in a row.
  let rows: Set<UInt64>

  init(_ text: String) {
    own = TextFeatures(text)
    let words = own.plainWords
    known = Set(words.map(\.hash))
    rows = Set(words.indices.compactMap(words.row))
  }
}

extension [PlainWord] {
  /// How many words in a row say that a text was not translated.
  static var rowLength: Int { 4 }

  /// Stands for so many words from one on, which follow each other in the text; nil where there are not so many.
  func row(from start: Int) -> UInt64? {
    guard start + Self.rowLength <= count else { return nil }
    let row = self[start..<(start + Self.rowLength)]
    guard !row.dropFirst().contains(where: \.isFirst) else { return nil }
    return row.reduce(0) { ($0 ^ $1.hash) &* 0x9E37_79B9_7F4A_7C15 }
  }
}

extension String {
  fileprivate var withoutDirectionMarks: String {
    func isMark(_ scalar: Unicode.Scalar) -> Bool { ScalarKinds(of: scalar).contains(.directionMark) }
    guard unicodeScalars.contains(where: isMark) else { return self }
    return String(UnicodeScalarView(unicodeScalars.filter { !isMark($0) }))
  }
}
