internal import Diagnostics

/// Reads the YAML that most heads consist of: lines of `key: value` that mean what they say. For heads of four lines a
/// YAML parser would take longer than Markdown does for the whole text.
struct PlainPairs {
  private let source: YAMLSource
  /// Within the YAML, from 1.
  private var line = 1
  private var pairs: [(key: YAMLValue, value: YAMLValue)] = []

  /// The pairs; nil where anything could mean more than it says, so that a YAML parser has to read it.
  static func read(
    _ source: YAMLSource, bytes range: Range<Int>
  ) -> [(key: YAMLValue, value: YAMLValue)]? {
    let file = source.file
    var reading = PlainPairs(source: source)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = file.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
      guard reading.read(file.bytes[start..<end]) else { return nil }
      start = end + 1
      reading.line += 1
    }
    return reading.pairs
  }

  private init(source: YAMLSource) {
    self.source = source
  }

  /// Takes a line; false where it is not of the plain form.
  private mutating func read(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let keyEnd = Self.keyEnd(of: bytes) else { return false }
    let afterColon = bytes[(keyEnd + 1)...]
    guard let start = afterColon.firstIndex(where: { $0 != UInt8(ascii: " ") }),
      let last = afterColon.lastIndex(where: { $0 != UInt8(ascii: " ") }), Self.isPlain(bytes[start...last]),
      let key = text(bytes[..<keyEnd], of: bytes), let value = text(bytes[start...last], of: bytes),
      !pairs.contains(where: { $0.key.text == key.text })
    else { return false }
    pairs.append((key, value))
    return true
  }

  /// Where the colon and space after a key of ASCII letters stand.
  private static func keyEnd(of line: ArraySlice<UInt8>) -> Int? {
    let letters = line.prefix { isLetter($0) || $0 == UInt8(ascii: "_") }
    guard !letters.isEmpty, letters.count < 64, line.dropFirst(letters.count).starts(with: ": ".utf8) else {
      return nil
    }
    return letters.endIndex
  }

  /// Whether a value is a plain scalar (YAML 1.1 §9.1.3) with neither sign, comment nor colon in it, and of no
  /// character that YAML refuses or takes for a line's end.
  private static func isPlain(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first, isLetter(first) || isDigit(first) || first >= 0xC3, value.last != UInt8(ascii: ":")
    else { return false }
    var last: (UInt8, UInt8) = (0, 0)
    for byte in value {
      switch (last.0, last.1, byte) {
      case (_, _, 0..<0x20), (_, _, 0x7F), (_, _, 0xEF...0xFF): return false
      case (_, UInt8(ascii: ":"), UInt8(ascii: " ")), (_, UInt8(ascii: " "), UInt8(ascii: "#")): return false
      case (_, 0xC2, 0x80..<0xA0), (0xE2, 0x80, 0xA8...0xA9): return false
      default: last = (last.1, byte)
      }
    }
    return true
  }

  /// The text of a part of the line; nil where it is not UTF-8.
  private func text(_ bytes: ArraySlice<UInt8>, of whole: ArraySlice<UInt8>) -> YAMLValue? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    guard !["null", "Null", "NULL"].contains(text) else { return nil }
    return YAMLValue(.text(text), source: source, line: line, column: bytes.startIndex - whole.startIndex + 1)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
