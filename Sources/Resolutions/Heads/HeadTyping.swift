internal import Diagnostics

/// Finds what a word processor or a hurried hand makes of lines of `key: value`, and mends it: signs that only look right,
/// a space that is missing, values that YAML takes for comments. libyaml would name the place where it gave up, not the
/// cause.
struct HeadTyping {
  private(set) var diagnostics: [Diagnostic] = []
  /// The YAML with these mistakes mended, line by line as it was.
  private(set) var mended: [UInt8] = []

  /// Whether nothing was found that keeps a head from being read as it stands.
  var isHarmless: Bool { !diagnostics.contains { $0.severity == .error } }

  private let file: SourceFile
  private var line: Int

  /// - Parameters:
  ///   - range: the bytes of the file that are YAML, from the start of a line.
  ///   - firstLine: the number of the first line in the range.
  init(_ file: SourceFile, bytes range: Range<Int>, firstLine: Int) {
    self.file = file
    line = firstLine
    mended.reserveCapacity(range.count + 16)
    var start = range.lowerBound
    while start < range.upperBound {
      let end =
        file.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? range.upperBound
      read(file.bytes[start..<end])
      start = end
      line += 1
    }
  }

  /// Spaces that YAML takes for letters: non-breaking ones, thin ones, ideographic ones, and a byte order mark.
  private static let oddSpaces: [[UInt8]] = [
    [0xC2, 0xA0], [0xE2, 0x80, 0x87], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0x8B], [0xE3, 0x80, 0x80],
    [0xEF, 0xBB, 0xBF],
  ]
  /// Colons of other scripts.
  private static let oddColons: [[UInt8]] = [[0xEF, 0xBC, 0x9A], [0xE2, 0x88, 0xB6], [0xEF, 0xB9, 0x95]]

  private mutating func read(_ text: ArraySlice<UInt8>) {
    let key = text.prefix(while: Self.isKeyByte)
    let rest = text[key.endIndex...]
    guard let first = key.first, first != UInt8(ascii: "-"), !rest.isEmpty else {
      mended += text
      return
    }
    let name = String(decoding: key, as: UTF8.self)
    mended += key
    if let sign = Self.oddColons.first(where: rest.starts) {
      diagnose(.oddColon(name, at: place(of: rest.prefix(sign.count), in: text)))
      return append(value: rest.dropFirst(sign.count), isApart: false)
    }
    guard rest.first == UInt8(ascii: ":") else {
      mended += rest
      return
    }
    let value = rest.dropFirst()
    if let sign = Self.oddSpaces.first(where: value.starts) {
      diagnose(.oddSpace(name, at: place(of: value.prefix(sign.count), in: text)))
      return append(value: value.dropFirst(sign.count), isApart: false)
    }
    if let sign = value.first, sign > 0x20, !value.starts(with: "//".utf8) {
      diagnose(.missingSpaceInHead(name, at: place(of: value.prefix(1), in: text)))
      return append(value: value, isApart: false)
    }
    readComment(name, value, in: text)
  }

  private mutating func append(value: ArraySlice<UInt8>, isApart: Bool) {
    mended.append(UInt8(ascii: ":"))
    if !isApart { mended.append(UInt8(ascii: " ")) }
    mended += value
  }

  /// A value that begins with `#`, as colours do, or has a ` #` in it: the rest of the line is a comment.
  private mutating func readComment(_ name: String, _ value: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) {
    let start = value.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? value.endIndex
    let end = value.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? value.endIndex
    let isQuoted = start < end && "\"'[{|>&*!".utf8.contains(value[start])
    guard start < end, !isQuoted, let sign = Self.comment(in: value[start..<end]) else {
      return append(value: value, isApart: true)
    }
    let whole = String(decoding: value[start..<end], as: UTF8.self)
    let location = place(of: value[sign..<end], in: text)
    if sign == start {
      diagnose(.valueIsComment(name, whole, at: location))
      mended += ": \"\(whole.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"\n".utf8
    } else {
      diagnose(.commentInValue(name, whole, at: location))
      append(value: value, isApart: true)
    }
  }

  /// Where a `#` stands, after a space or at the start, with a sign right after it. With a space it is meant as a comment.
  private static func comment(in value: ArraySlice<UInt8>) -> Int? {
    value.indices.first { index in
      value[index] == UInt8(ascii: "#") && (index == value.startIndex || value[index - 1] <= 0x20)
    }.flatMap { index in
      index + 1 < value.endIndex && value[index + 1] > 0x20 && value[index + 1] != UInt8(ascii: "#") ? index : nil
    }
  }

  private mutating func diagnose(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private func place(of part: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> SourceLocation {
    let column = part.startIndex - text.startIndex + 1
    return SourceLocation(file, SourceRange(line: line, column: column, length: max(part.count, 1)))
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
