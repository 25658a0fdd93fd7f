extension Unicode.Scalar {
  /// Whether it is white space (Unicode, PropList, White_Space, which grows no more): `properties.isWhitespace` says the same
  /// and takes ten times as long.
  public var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Makes one space of each run of white space in a text in UTF-8, and nothing of those at its ends.
  public mutating func collapseWhiteSpace() {
    var (place, end) = (0, 0)
    var isParted = false
    while place < count {
      let length = whiteSpaceLength(at: place)
      guard length == 0 else {
        isParted = end > 0
        place += length
        continue
      }
      if isParted {
        self[end] = UInt8(ascii: " ")
        end += 1
        isParted = false
      }
      self[end] = self[place]
      (place, end) = (place + 1, end + 1)
    }
    removeLast(count - end)
  }

  /// How many bytes of white space stand at a place, those of one sign; 0 where there is none. Of the signs of
  /// `Unicode.Scalar.isWhiteSpace` in UTF-8.
  private func whiteSpaceLength(at place: Int) -> Int {
    func follows(_ distance: Int) -> UInt8 { place + distance < count ? self[place + distance] : 0 }
    switch self[place] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2: return follows(1) == 0x85 || follows(1) == 0xA0 ? 2 : 0
    case 0xE1: return follows(1) == 0x9A && follows(2) == 0x80 ? 3 : 0
    case 0xE2:
      switch (follows(1), follows(2)) {
      case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): return 3
      default: return 0
      }
    case 0xE3: return follows(1) == 0x80 && follows(2) == 0x80 ? 3 : 0
    default: return 0
    }
  }
}
