internal import Resolutions
internal import Sites

/// What a text has that its translation should have as well.
struct TextFeatures: Sendable {
  /// The text itself, without marks of direction.
  let text: String
  /// Its words, small letters.
  let words: [String]
  /// Runs of decimal digits as ASCII; thousands are one number.
  let numbers: [String]
  /// `2019/2610(RSP)`, `P8_TA(2019)0203`.
  let codes: [String]
  /// Letters and digits.
  let length: Int
  /// Runs of words of small letters: no names, no numbers.
  let plainRuns: [[Substring]]

  init(_ text: String) {
    let hasMarks = text.unicodeScalars.contains(where: Self.isDirectionMark)
    let plain =
      hasMarks ? String(String.UnicodeScalarView(text.unicodeScalars.filter { !Self.isDirectionMark($0) })) : text
    self.text = plain
    let pieces = plain.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" }
    words = pieces.map { $0.lowercased() }
    let codes = Self.codes(in: plain)
    self.codes = codes
    numbers = Self.numbers(in: codes.reduce(plain) { $0.replacing($1, with: " ") })
    length = plain.unicodeScalars.count(where: Self.isLetterOrDigit)
    plainRuns = plain.plainRuns
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else {
      return (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value | 0x20)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Signs without spaces that hold a capital, a digit and a slash, a low line or a bracket between.
  private static func codes(in text: String) -> [String] {
    text.spacedWords.compactMap { word in
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
      if let value = scalar.decimal {
        group += String(value)
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

extension Unicode.Scalar {
  /// The value of a decimal digit in whatever script.
  fileprivate var decimal: Int? {
    if isASCII { return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }
    return properties.numericType == .decimal ? properties.numericValue.map { Int($0) } : nil
  }
}

extension String {
  /// What stands between white space.
  fileprivate var spacedWords: [Substring] {
    unicodeScalars.split(whereSeparator: \.isWhiteSpace).map(Substring.init)
  }

  fileprivate var plainRuns: [[Substring]] {
    var runs: [[Substring]] = [[]]
    for word in spacedWords {
      let core = word.drop { !$0.isLetter && !$0.isNumber }.prefix {
        $0.isLetter || $0.isNumber || $0 == "’" || $0 == "-"
      }
      if core.count > 1, core.first?.isLowercase ?? false {
        runs[runs.count - 1].append(core)
      } else if core.count != 1 || !(core.first?.isLowercase ?? false) {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }
}
