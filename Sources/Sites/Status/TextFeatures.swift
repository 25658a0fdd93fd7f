internal import Resolutions

/// What a text has that its translation should have as well.
struct TextFeatures: Sendable {
  /// The text itself, without marks of direction.
  let text: String
  /// As ASCII digits; thousands are one number, unless spaces part them.
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
    numbers = scan.hasDigits ? PrintedNumbers.numbers(in: Self.without(codes, plain), joinsSpaces: false) : []
  }

  /// With `10 000` as one number.
  var numbersAcrossSpaces: [String] {
    numbers.isEmpty ? [] : PrintedNumbers.numbers(in: Self.without(codes, text), joinsSpaces: true)
  }

  private static func without(_ codes: [String], _ text: String) -> String {
    codes.reduce(text) { $0.replacing($1, with: " / ") }
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
