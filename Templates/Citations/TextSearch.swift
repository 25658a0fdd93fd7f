extension String {
  /// Whether a text holds another, byte by byte.
  func contains(bytesOf other: String) -> Bool { utf8.contains(other.utf8[...]) }

  /// Whether a title names an institution, in whatever case its words stand: all but the last letters of each word of
  /// some length occur in it. "Resolution of the European Parliament" names "European Parliament" in any language that
  /// inflects at the end of words.
  func names(_ institution: String) -> Bool {
    institution.utf8.split(separator: UInt8(ascii: " ")).allSatisfy { word in
      let letters = word.count { $0 & 0xC0 != 0x80 }
      guard letters > 3 else { return true }
      return utf8.contains(word.prefix(scalars: Swift.max(3, letters * 3 / 5)))
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
  fileprivate func contains(_ other: Substring.UTF8View) -> Bool {
    guard let first = other.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: other) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }
}
