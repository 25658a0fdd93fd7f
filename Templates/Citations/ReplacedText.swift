extension [UInt8] {
  /// Appends text from the source code of this program, in UTF-8.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends text in UTF-8, some of whose ASCII characters are written otherwise.
  /// - Parameters:
  ///   - isSpecial: which of them.
  ///   - replacement: how they are written.
  @inline(__always) mutating func append(
    _ text: String, where isSpecial: (UInt8) -> Bool, replacing replacement: (UInt8) -> String
  ) {
    var text = text
    text.withUTF8 { text in
      var runStart = 0
      for index in text.indices where isSpecial(text[index]) {
        append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
        append(contentsOf: replacement(text[index]).utf8)
        runStart = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
    }
  }
}
