internal import Resolutions
internal import Sites

extension Citation {
  /// The citation in CSL-JSON 1.0, which pandoc and citation processors read.
  var cslJSON: String {
    var fields = [("id", JSON.string(key)), ("type", JSON.string("legislation"))]
    func add(_ field: String, _ value: String?) {
      if let value { fields.append((field, JSON.string(value))) }
    }
    add("title", title)
    add("title-short", shortTitle == title ? nil : shortTitle)
    if let institution { fields.append(("author", "[\(JSON.object([("literal", JSON.string(institution))]))]")) }
    add("authority", institution)
    add("number", reference)
    if let date { fields.append(("issued", JSON.object([("date-parts", "[[\(parts(of: date))]]")]))) }
    add("locator", provision?.name)
    add("abstract", provision?.text)
    add("language", language.tag.rawValue)
    add("URL", url)
    return "[\(JSON.object(fields))]\n"
  }

  private func parts(of date: PartialDate) -> String {
    [date.year, date.month, date.day].compactMap { $0 }.map(String.init).joined(separator: ", ")
  }
}

/// As much of JSON as the site writes (RFC 8259).
enum JSON {
  /// A string with its quotation marks.
  static func string(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
      return "\"\(text)\""
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// An object of values that are JSON already.
  static func object(_ fields: [(name: String, value: String)]) -> String {
    "{\n" + fields.map { "  \(string($0.name)): \($0.value)" }.joined(separator: ",\n") + "\n}"
  }
}
