/// Judges by its bytes alone how much a YAML text can stand for. `*name` repeats what `&name` marks, which may itself hold
/// aliases; a list of two aliases of a list of two aliases… doubles with every line. Yams walks all of it whenever
/// it compares keys, before any value can be counted.
enum YAMLAliases {
  /// In bytes of the text if all its aliases were written out. A text within the limit is read in some 10 ms.
  private static let most = 1 << 20

  /// Whether the text, written out, stays within a limit. `count` aliases can triple it once for three of them and no
  /// more: that is how numbers with a given sum have the largest product.
  static func isBounded(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.contains(UInt8(ascii: "&")) else { return true }
    var size = text.count
    var count = 0
    var last = UInt8(ascii: "\n")
    for byte in text {
      // Text in quotation marks may look like an alias, too, and counts as one.
      if last == UInt8(ascii: "*"), isNameByte(byte) {
        count += 1
        if count.isMultiple(of: 3) { size *= 3 }
        if size > most { return false }
      }
      last = byte
    }
    return true
  }

  /// Of what libyaml takes for a name, and Yams for text.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
