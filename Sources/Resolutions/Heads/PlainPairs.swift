internal import Diagnostics

/// Reads the YAML that most heads and all files of words consist of: lines of `key: value` that mean what they say,
/// comments and empty lines. For heads of four lines a YAML parser would take longer than Markdown does for the whole
/// text.
struct PlainPairs {
  /// Of pairs, and of items of a list. A text with more of them takes its time anyhow.
  private static let most = 1000

  private let source: YAMLSource
  private let bytes: [UInt8]
  /// Within the YAML, from 1.
  private var line = 1
  private var pairs: [(key: YAMLValue, value: YAMLValue)] = []
  private var keys: Set<String> = []

  /// The pairs; nil where anything could mean more than it says, so that a YAML parser has to read it.
  static func read(
    _ source: YAMLSource, bytes range: Range<Int>
  ) -> [(key: YAMLValue, value: YAMLValue)]? {
    var reading = PlainPairs(source: source)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = reading.end(ofLineAt: start, before: range.upperBound)
      guard reading.read(start..<end) else { return nil }
      start = end + 1
      reading.line += 1
    }
    return reading.pairs
  }

  private init(source: YAMLSource) {
    self.source = source
    bytes = source.file.bytes
  }

  private func end(ofLineAt start: Int, before limit: Int) -> Int {
    var end = start
    while end < limit, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  /// Takes a line; false where it is not of the plain form.
  private mutating func read(_ line: Range<Int>) -> Bool {
    guard !line.isEmpty else { return true }
    if bytes[line.lowerBound] == UInt8(ascii: "#") { return isPrintable(line) }
    guard let keyEnd = keyEnd(of: line), let key = plain(line.lowerBound..<keyEnd, of: line) else { return false }
    var range = keyEnd + 2..<line.upperBound
    while let first = range.first, bytes[first] == UInt8(ascii: " ") { range = first + 1..<range.upperBound }
    while let last = range.last, bytes[last] == UInt8(ascii: " ") { range = range.lowerBound..<last }
    guard pairs.count < Self.most, isPrintable(range), let value = value(range, of: line), let name = key.text,
      keys.insert(name).inserted
    else { return false }
    pairs.append((key, value))
    return true
  }

  /// Where the colon and space after a key of ASCII letters, hyphens and low lines stand.
  private func keyEnd(of line: Range<Int>) -> Int? {
    var end = line.lowerBound
    while end < line.upperBound, isKeyByte(bytes[end], isFirst: end == line.lowerBound) { end += 1 }
    guard end > line.lowerBound, end - line.lowerBound < 64, end + 1 < line.upperBound, bytes[end] == UInt8(ascii: ":"),
      bytes[end + 1] == UInt8(ascii: " ")
    else { return nil }
    return end
  }

  private func isKeyByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    Self.isLetter(byte) || byte == UInt8(ascii: "_") || (byte == UInt8(ascii: "-") && !isFirst)
  }

  // MARK: Values

  private func value(_ range: Range<Int>, of line: Range<Int>) -> YAMLValue? {
    guard let first = range.first, let last = range.last else { return nil }
    switch (bytes[first], bytes[last]) {
    case (UInt8(ascii: "\""), UInt8(ascii: "\"")): return quoted(range, of: line)
    case (UInt8(ascii: "["), UInt8(ascii: "]")): return list(range, of: line)
    default: return isPlain(range) ? plain(range, of: line) : nil
    }
  }

  /// What stands between quotation marks, with neither others nor a backslash in between.
  private func quoted(_ range: Range<Int>, of line: Range<Int>) -> YAMLValue? {
    guard range.count > 1 else { return nil }
    let text = range.lowerBound + 1..<range.upperBound - 1
    let isWhole = bytes[text].allSatisfy { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    return isWhole ? value(text, at: range.lowerBound, of: line) : nil
  }

  /// Plain scalars with `, ` between them.
  private func list(_ range: Range<Int>, of line: Range<Int>) -> YAMLValue? {
    var items: [YAMLValue] = []
    var start = range.lowerBound + 1
    let end = range.upperBound - 1
    while start < end, items.count < Self.most {
      let comma = bytes[start..<end].firstIndex(of: UInt8(ascii: ",")) ?? end
      let isSign = { (byte: UInt8) in "[]{}:#'\"".utf8.contains(byte) }
      guard comma > start, bytes[comma - 1] != UInt8(ascii: " "), isPlain(start..<comma),
        !bytes[start..<comma].contains(where: isSign), let item = plain(start..<comma, of: line)
      else { return nil }
      items.append(item)
      let isLast = comma == end
      guard isLast || (comma + 2 < end && bytes[comma + 1] == UInt8(ascii: " ")) else { return nil }
      start = isLast ? end : comma + 2
    }
    guard start >= end else { return nil }
    return YAMLValue(.list(items), source: source, line: self.line, column: column(of: range.lowerBound, in: line))
  }

  private func plain(_ range: Range<Int>, of line: Range<Int>) -> YAMLValue? {
    value(range, at: range.lowerBound, of: line).flatMap {
      $0.text == "null" || $0.text == "Null" || $0.text == "NULL" ? nil : $0
    }
  }

  /// The text of a part of the line; nil where it is not UTF-8.
  private func value(_ range: Range<Int>, at start: Int, of line: Range<Int>) -> YAMLValue? {
    guard let text = try? UTF8Span(validating: bytes.span.extracting(range)) else { return nil }
    return YAMLValue(.text(String(copying: text)), source: source, line: self.line, column: column(of: start, in: line))
  }

  /// From 1, in Unicode scalars.
  private func column(of index: Int, in line: Range<Int>) -> Int {
    1 + bytes[line.lowerBound..<index].count { $0 & 0xC0 != 0x80 }
  }

  // MARK: Bytes

  /// Whether a text has no character that YAML refuses or takes for a line's end.
  private func isPrintable(_ range: Range<Int>) -> Bool {
    var last: (UInt8, UInt8) = (0, 0)
    for index in range {
      switch (last.0, last.1, bytes[index]) {
      case (_, _, 0..<0x20), (_, _, 0x7F), (_, _, 0xEF...0xFF): return false
      case (_, 0xC2, 0x80..<0xA0), (0xE2, 0x80, 0xA8...0xA9): return false
      default: last = (last.1, bytes[index])
      }
    }
    return true
  }

  /// Whether a value is a plain scalar (YAML 1.1 §9.1.3) with neither sign, comment nor colon in it.
  private func isPlain(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let end = range.last, bytes[end] != UInt8(ascii: ":"),
      Self.isLetter(bytes[first]) || Self.isDigit(bytes[first]) || bytes[first] >= 0xC3
    else { return false }
    for index in range.dropFirst() {
      switch (bytes[index - 1], bytes[index]) {
      case (UInt8(ascii: ":"), UInt8(ascii: " ")), (UInt8(ascii: " "), UInt8(ascii: "#")): return false
      default: continue
      }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
