/// CommonMark knows no footnotes: `[^1]: https://…` would be a link definition and vanish. Before libcmark sees them,
/// the brackets of `[^label]` become two control bytes, which it takes for ordinary text, and so do the signs in a label
/// that it would take for emphasis, as in `[^*]`; `Conversion` turns them back. Lengths stay, and so do all positions.
enum FootnoteMarks {
  static let open: UInt8 = 0x01
  static let close: UInt8 = 0x02
  private static let asterisk: UInt8 = 0x03
  private static let lowLine: UInt8 = 0x04

  /// Marks the brackets in `bytes`.
  /// - Parameter carets: where the `^` of each `[^` stands.
  static func mark(_ bytes: inout [UInt8], at carets: some Sequence<Int>) {
    for caret in carets where !isEscaped(bytes, at: caret - 1) {
      guard let end = labelEnd(bytes, from: caret - 1) else { continue }
      bytes[caret - 1] = open
      for index in caret..<end { bytes[index] = hidden(bytes[index]) }
      bytes[end] = close
    }
  }

  /// Makes bytes that would be taken for marks spaces; they are already an error, see `TextScan`.
  static func blank(_ bytes: inout [UInt8]) {
    for index in positions(in: bytes) { bytes[index] = UInt8(ascii: " ") }
  }

  /// Where marks stand in `text`.
  static func positions(in text: [UInt8]) -> [Int] {
    var positions: [Int] = []
    let span = text.span
    for offset in stride(from: 0, to: text.count, by: ByteBlock.count) {
      guard ByteBlock.isAny(ByteBlock(span, at: offset).below(lowLine + 1)) else { continue }
      for index in offset..<min(offset + ByteBlock.count, text.count) where isMark(text[index]) {
        positions.append(index)
      }
    }
    return positions
  }

  private static func isMark(_ byte: UInt8) -> Bool { (open...lowLine).contains(byte) }

  private static func hidden(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "*"): asterisk
    case UInt8(ascii: "_"): lowLine
    default: byte
    }
  }

  /// The byte that the author wrote where `byte` stands.
  static func restored(_ byte: UInt8) -> UInt8 {
    switch byte {
    case open: UInt8(ascii: "[")
    case close: UInt8(ascii: "]")
    case asterisk: UInt8(ascii: "*")
    case lowLine: UInt8(ascii: "_")
    default: byte
    }
  }

  /// Whether an odd number of backslashes stands before the byte at `index`.
  private static func isEscaped(_ bytes: [UInt8], at index: Int) -> Bool {
    var start = index
    while start > 0, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (index - start) % 2 == 1
  }

  /// The index of the bracket that ends `[^label` at `start`; nil where it is no footnote.
  private static func labelEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    for index in (start + 2)..<min(bytes.count, start + 66) {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index > start + 2 ? index : nil
      case UInt8(ascii: "["), UInt8(ascii: "\\"), 0...0x20: return nil
      default: continue
      }
    }
    return nil
  }
}
