/// CommonMark knows no footnotes: `[^1]: https://…` would be a link definition and vanish. Before libcmark sees them,
/// the brackets of `[^label]` become two control bytes, which it takes for ordinary text; `FootnoteResolution` turns
/// them back. Lengths stay, and so do all positions.
enum FootnoteMarks {
  static let open: UInt8 = 0x01
  static let close: UInt8 = 0x02

  /// Marks the brackets in `bytes` from `offset` on.
  static func mark(_ bytes: inout [UInt8], from offset: Int) {
    var index = offset
    while index < bytes.count {
      switch bytes[index] {
      case open, close: bytes[index] = UInt8(ascii: " ")  // already an error, see `TextScan`
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["):
        if let end = labelEnd(bytes, from: index) {
          bytes[index] = open
          bytes[end] = close
          index = end
        }
      default: break
      }
      index += 1
    }
  }

  /// The byte that the author wrote where `byte` stands.
  static func restored(_ byte: UInt8) -> UInt8 {
    switch byte {
    case open: UInt8(ascii: "[")
    case close: UInt8(ascii: "]")
    default: byte
    }
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
