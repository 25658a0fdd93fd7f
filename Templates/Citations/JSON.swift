/// As much of JSON as the site writes (RFC 8259).
extension [UInt8] {
  /// Appends a member of an object that has others before it, a line a member; nothing where there is no value.
  mutating func append(member name: StaticString, _ text: String?) {
    guard let text else { return }
    append(",\n  \"")
    append(name)
    append("\": ")
    append(jsonString: text)
  }

  /// Appends a string with its quotation marks.
  mutating func append(jsonString text: String) {
    append(UInt8(ascii: "\""))
    append(text, where: Self.isSpecialInJSON, replacing: Self.writtenInJSON)
    append(UInt8(ascii: "\""))
  }

  /// Whether a character may not stand in a string.
  @inline(__always) private static func isSpecialInJSON(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// What to write for it.
  private static func writtenInJSON(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\r"): "\\r"
    case UInt8(ascii: "\t"): "\\t"
    case ..<0x10: "\\u000" + String(byte, radix: 16)
    case ..<0x20: "\\u00" + String(byte, radix: 16)
    default: "\\" + String(Unicode.Scalar(byte))
    }
  }
}
