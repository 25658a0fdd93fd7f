internal import CommonMark

extension String {
  /// Whether a text holds another, byte by byte.
  func contains(bytesOf other: String) -> Bool { firstPlace(of: other) != nil }

  /// Where another text first stands in this one, byte by byte.
  func firstPlace(of other: String) -> Range<Index>? {
    guard let offset = utf8.span.firstOffset(of: other.utf8.span) else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: other.utf8.count)
  }

  /// Whether a title names an institution, in whatever case its words stand: all but the last letters of each word of
  /// some length occur in it. "Resolution of the European Parliament" names "European Parliament" in any language that
  /// inflects at the end of words.
  func names(_ institution: String) -> Bool {
    let title = utf8.span
    let words = institution.utf8.span
    var start = 0
    while start < words.count {
      let end = words.firstOffset(of: UInt8(ascii: " "), from: start)
      let word = words.extracting(start..<end)
      let letters = word.countLetters()
      let stem = word.extracting(first: word.length(ofLetters: Swift.max(3, letters * 3 / 5)))
      if letters > 3, title.firstOffset(of: stem) == nil { return false }
      start = end + 1
    }
    return true
  }
}

extension Span<UInt8> {
  /// Where a byte first stands; the end where it does not.
  fileprivate func firstOffset(of byte: UInt8, from start: Int) -> Int {
    var offset = start
    while offset < count, self[offset] != byte { offset += 1 }
    return offset
  }

  /// Where another text first stands in this one.
  fileprivate func firstOffset(of other: Span<UInt8>) -> Int? {
    guard other.count > 0 else { return 0 }
    var offset = firstOffset(of: other[0], from: 0)
    while offset + other.count <= count {
      if extracting(offset..<offset + other.count).hasSameBytes(as: other) { return offset }
      offset = firstOffset(of: other[0], from: offset + 1)
    }
    return nil
  }

  /// How many characters of Unicode, of this text in UTF-8.
  fileprivate func countLetters() -> Int {
    var letters = 0
    for offset in 0..<count where self[offset] & 0xC0 != 0x80 { letters += 1 }
    return letters
  }

  /// How many bytes its first characters take, as many as `limit`.
  fileprivate func length(ofLetters limit: Int) -> Int {
    var letters = 0
    for offset in 0..<count where self[offset] & 0xC0 != 0x80 {
      if letters == limit { return offset }
      letters += 1
    }
    return count
  }
}
