extension String {
  /// Whether a text holds another, byte by byte.
  func contains(bytesOf other: String) -> Bool { firstPlace(of: other) != nil }

  /// Where another text first stands in this one, byte by byte.
  func firstPlace(of other: String) -> Range<Index>? { utf8.firstPlace(of: other.utf8[...]) }

  /// Whether a title names an institution, in whatever case its words stand: all but the last letters of each word of
  /// some length occur in it. "Resolution of the European Parliament" names "European Parliament" in any language that
  /// inflects at the end of words.
  func names(_ institution: String) -> Bool {
    institution.utf8.split(separator: UInt8(ascii: " ")).allSatisfy { word in
      let letters = word.count { $0 & 0xC0 != 0x80 }
      guard letters > 3 else { return true }
      return utf8.firstPlace(of: word.prefix(scalars: Swift.max(3, letters * 3 / 5))) != nil
    }
  }
}

extension Substring.UTF8View {
  fileprivate func prefix(scalars limit: Int) -> Substring.UTF8View {
    var count = 0
    let end = indices.first { index in
      if self[index] & 0xC0 != 0x80 { count += 1 }
      return count > limit
    }
    return self[..<(end ?? endIndex)]
  }
}

extension String.UTF8View {
  fileprivate func firstPlace(of other: Substring.UTF8View) -> Range<Index>? {
    guard let first = other.first else { return startIndex..<startIndex }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: other) { return start..<index(start, offsetBy: other.count) }
      rest = rest[rest.index(after: start)...]
    }
    return nil
  }
}
