/// An object in JSON (RFC 8259) while it is made, a line a member.
struct JSONObject {
  private var bytes: [UInt8]

  init() {
    bytes = []
    bytes.reserveCapacity(1 << 9)
  }

  /// Appends the whole object.
  func write(to file: inout [UInt8]) {
    file += bytes
    file.append("\n}")
  }

  // A name is written as it is: one that would need escaping has no place in this program.

  /// Adds a string, unless there is none.
  mutating func add(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    begin(name)
    append(text)
  }

  /// Adds a value that is JSON already: a number, or an array of numbers.
  mutating func add(_ name: StaticString, json: String) {
    begin(name)
    bytes += json.utf8
  }

  /// Adds an object.
  mutating func add(_ name: StaticString, object: JSONObject) {
    begin(name)
    object.write(to: &bytes)
  }

  /// Adds an array of one object.
  mutating func add(_ name: StaticString, arrayOf object: JSONObject) {
    begin(name)
    bytes.append("[")
    object.write(to: &bytes)
    bytes.append("]")
  }

  private mutating func begin(_ name: StaticString) {
    bytes.append(bytes.isEmpty ? "{\n  \"" : ",\n  \"")
    bytes.append(name)
    bytes.append("\": ")
  }

  /// Appends a string with its quotation marks.
  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(text, where: Self.isSpecial, replacing: Self.written)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a character may not stand in a string.
  @inline(__always) private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// What to write for it.
  private static func written(_ byte: UInt8) -> String {
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
