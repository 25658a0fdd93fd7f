extension String {
  /// The text with everything replaced that could move a terminal's cursor, colour it or turn the line around.
  var printable: String { String(map(\.printable)) }
}

extension Character {
  /// The character itself, or U+FFFD for a control character other than a tab, a line break, or a mark that reorders
  /// the text around it (UAX #9, explicit embeddings, overrides and isolates).
  var printable: Character {
    let isHarmful = unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x09: false
      case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    return isHarmful ? "\u{FFFD}" : self
  }

  /// How many columns a terminal gives the character: 0, 1 or 2. A tab counts 1.
  var columns: Int {
    unicodeScalars.reduce(0) { max($0, $1.columns) }
  }
}

extension Unicode.Scalar {
  /// Blocks whose characters are wide in fixed-width type (UAX #11, East Asian Width W and F), joined where what lies
  /// between is unassigned or rare.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1B000...0x1B2FF, 0x1F18E...0x1F19A, 0x1F200...0x1F320,
    0x1F330...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD,
  ]

  fileprivate var columns: Int {
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return value == 0xFE0F ? 2 : 0
    default: return Self.wide.contains { $0.contains(value) } ? 2 : 1
    }
  }
}
