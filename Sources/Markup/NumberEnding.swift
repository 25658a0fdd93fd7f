/// A number and the ending that a hyphen joins to it, as Kazakh, Russian, Finnish or Hungarian write them: `19-бабын`,
/// `2019-го`. Browsers would break the line after the hyphen.
struct NumberEnding {
  /// From its first digit to its last letter, in bytes of the text.
  let range: Range<Int>

  /// The first one from an index on; nil where there is none.
  init?(in text: borrowing Span<UInt8>, from start: Int) {
    var hyphen = start + 1
    while hyphen < text.count - 1 {
      if text[hyphen] == UInt8(ascii: "-"), Self.isDigit(text[hyphen - 1]), Self.isLetter(text[hyphen + 1]) {
        var (first, end) = (hyphen - 1, hyphen + 1)
        while first > start, Self.isDigit(text[first - 1]) { first -= 1 }
        while end < text.count, Self.isLetter(text[end]) { end += 1 }
        range = first..<end
        return
      }
      hyphen += 1
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a byte is of a letter. Signs and spaces outside ASCII begin with 0xC2 or with 0xE2 and more.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x80...0xBF).contains(byte)
      || (0xC3...0xE1).contains(byte)
  }
}

extension HTML {
  /// Text, escaped, with an element around each number that has an ending: no line breaks in it.
  public init(keepingEndings text: String) {
    self.init()
    append(keepingEndings: text.utf8.span)
  }

  /// Appends UTF-8 text, escaped, with an element around each number that has an ending: no line breaks in it.
  mutating func append(keepingEndings text: borrowing Span<UInt8>) {
    var index = 0
    while let ending = NumberEnding(in: text, from: index) {
      append(text: text.extracting(index..<ending.range.lowerBound))
      append(markup: "<span class=\"whole\">")
      append(text: text.extracting(ending.range))
      append(markup: "</span>")
      index = ending.range.upperBound
    }
    append(text: text.extracting(index..<text.count))
  }
}
