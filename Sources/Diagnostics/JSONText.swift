/// JSON as the program writes it (RFC 8259).
public enum JSONText {
  /// A string literal with its quotation marks. Controls are escaped, that of U+007F too, so that no terminal obeys them.
  public static func string(_ text: String) -> String {
    guard holdsEscaped(text.utf8.span) else { return "\"\(text)\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether a string literal cannot hold the UTF-8 text as it is.
  private static func holdsEscaped(_ text: borrowing Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case ..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): return true
      default: continue
      }
    }
    return false
  }

  /// An object, a line a member.
  /// - Parameter members: names and finished values; those without a value are left out.
  public static func object(_ members: [(name: String, value: String?)]) -> String { "{\(Self.members(members))\n}" }

  /// What stands within an object, a line a member: `{\(some),\(more)\n}` is one of two such parts.
  /// - Parameter members: names and finished values; those without a value are left out.
  public static func members(_ members: [(name: String, value: String?)]) -> String {
    members.compactMap { name, value in value.map { "\n  \(string(name)): \($0)" } }.joined(separator: ",")
  }

  /// An object on one line, for what is sent to readers.
  /// - Parameter members: names and finished values; those without a value are left out.
  public static func line(_ members: [(name: String, value: String?)]) -> String {
    let parts = members.compactMap { name, value in value.map { "\(string(name)):\($0)" } }
    return "{\(parts.joined(separator: ","))}"
  }

  /// An array on one line.
  /// - Parameter values: finished ones.
  public static func array(_ values: [String]) -> String { "[\(values.joined(separator: ","))]" }
}
