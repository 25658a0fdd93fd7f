/// CommonMark knows no footnotes: `[^1]: https://…` would be a link definition and vanish. Before libcmark sees them,
/// the brackets of `[^label]` become two control bytes, which it takes for ordinary text; `Conversion` turns them back.
/// Lengths stay, and so do all positions.
enum FootnoteMarks {
  static let open: UInt8 = 0x01
  static let close: UInt8 = 0x02

  /// A copy of the bytes from `offset` on with the brackets marked; nil where there is no `[^`.
  static func mark(_ bytes: [UInt8], from offset: Int) -> [UInt8]? {
    guard contains(bytes, from: offset) else { return nil }
    var marked = Array(bytes[offset...])
    for index in marked.indices where marked[index] == open || marked[index] == close {
      marked[index] = UInt8(ascii: " ")  // already an error, see `TextScan`
    }
    var index = 0
    while index < marked.count {
      switch marked[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["):
        if let end = labelEnd(marked, from: index) {
          marked[index] = open
          marked[end] = close
          index = end
        }
      default: break
      }
      index += 1
    }
    return marked
  }

  private static func contains(_ bytes: [UInt8], from offset: Int) -> Bool {
    var rest = bytes[offset...]
    while let caret = rest.firstIndex(of: UInt8(ascii: "^")) {
      if caret > offset, bytes[caret - 1] == UInt8(ascii: "[") { return true }
      rest = rest[(caret + 1)...]
    }
    return false
  }

  /// The index of the bracket that ends `[^label` at `start`; nil where it is no footnote.
  private static func labelEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    for index in (start + 2)..<min(bytes.count, start + 66) {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index > start + 2 ? index : nil
      case UInt8(ascii: "["), 0...0x20: return nil
      default: continue
      }
    }
    return nil
  }
}
