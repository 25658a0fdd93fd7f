extension String {
  /// Whether a text holds another, byte by byte.
  func contains(bytesOf other: String) -> Bool { firstPlace(of: other) != nil }

  /// Where another text first stands in this one, byte by byte.
  func firstPlace(of other: String) -> Range<Index>? {
    guard let first = other.utf8.first else { return startIndex..<startIndex }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: other.utf8) { return start..<utf8.index(start, offsetBy: other.utf8.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Whether a title names an institution, in whatever case its words stand: all but the last letters of each word of
  /// some length occur in it. "Resolution of the European Parliament" names "European Parliament" in any language that
  /// inflects at the end of words.
  func names(_ institution: String) -> Bool {
    institution.unicodeScalars.split(separator: " ").allSatisfy { word in
      let letters = word.count
      return letters <= 3 || contains(bytesOf: String(word.prefix(max(3, letters * 3 / 5))))
    }
  }
}
