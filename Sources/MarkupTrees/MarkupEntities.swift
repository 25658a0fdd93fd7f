internal import CommonMark
internal import Diagnostics

/// Character references in XML and HTML.
package enum MarkupEntities {
  /// The text with its references replaced. One that is none stays as it is written.
  /// - Parameter isHTML: whether the names of HTML count beside those of XML.
  package static func decode(_ text: String, isHTML: Bool) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let after = rest[rest.index(after: start)...]
      if let end = after.prefix(33).firstIndex(of: ";"),
        let decoded = character(String(after[..<end]), isHTML: isHTML)
      {
        result += decoded
        rest = after[after.index(after: end)...]
      } else {
        result += "&"
        rest = after
      }
    }
    return result + rest
  }

  private static func character(_ name: String, isHTML: Bool) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).map { isHTML ? windows1252($0) : String($0) }
    }
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default: return isHTML ? named(name) : nil
    }
  }

  /// The names of HTML are those of Markdown, whose parser knows all of them.
  private static func named(_ name: String) -> String? {
    guard !name.isEmpty,
      name.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || ($0 >= 0x30 && $0 <= 0x39) })
    else { return nil }
    let text = MarkdownParser.parse(SourceFile(path: "", text: "&\(name);")).value.plainText(of: 0)
    return text.hasPrefix("&") ? nil : text
  }

  /// References to the numbers 128 to 159 mean the characters of Windows-1252 (HTML, 13.2.5.80).
  private static func windows1252(_ scalar: Unicode.Scalar) -> String {
    let table = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
    guard (0x80...0x9F).contains(scalar.value) else { return String(scalar) }
    let scalars = table.unicodeScalars
    return String(scalars[scalars.index(scalars.startIndex, offsetBy: Int(scalar.value) - 0x80)])
  }
}
