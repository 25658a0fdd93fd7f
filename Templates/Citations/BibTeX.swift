internal import Resolutions
internal import Sites

extension Citation {
  /// The citation as a BibTeX entry.
  func writeBibTeX(to entry: inout [UInt8]) {
    entry.append("@misc{")
    entry += key.utf8
    // The second pair of braces keeps an institution's name from being taken for a person's.
    entry.append(field: "author", "{{", institution, "}}")
    entry.append(field: "title", "{{", title, "}}")
    if shortTitle != title { entry.append(field: "shorttitle", "{", shortTitle, "}") }
    if let date {
      entry.append(field: "year", "{", String(date.year), "}")
      entry.append(field: "month", "", date.month.map { Self.months[$0 - 1] }, "")
      entry.append(field: "day", "{", date.day.map(String.init), "}")
    }
    entry.append(field: "number", "{", reference, "}")
    entry.append(field: "note", "{", provision?.name, "}")
    entry.append(field: "abstract", "{", provision?.text, "}")
    entry.append(field: "language", "{", language.tag.rawValue, "}")
    if let url {
      entry.append(",\n  url = {")
      entry.append(addressInBraces: url)
      entry.append("}")
    }
    entry.append("\n}\n")
  }

  /// The names of months that every style knows.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}

extension [UInt8] {
  /// Appends a field, unless there is no value for it.
  fileprivate mutating func append(
    field: StaticString, _ open: StaticString, _ value: String?, _ close: StaticString
  ) {
    guard let value else { return }
    append(",\n  ")
    append(field)
    append(" = ")
    append(open)
    append(value, where: Self.isSpecialInLaTeX, replacing: Self.writtenInLaTeX)
    append(close)
  }

  /// Appends an address: taken as it is by `url`, but for braces, which would end it.
  fileprivate mutating func append(addressInBraces address: String) {
    append(
      address, where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") },
      replacing: { $0 == UInt8(ascii: "{") ? "%7B" : "%7D" })
  }

  /// Whether LaTeX would take a character for markup, or an editor for the end of a line.
  @inline(__always) private static func isSpecialInLaTeX(_ byte: UInt8) -> Bool {
    // Most are letters.
    if byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { return false }
    return switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "^"),
      UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "_"), 0x09, 0x0A, 0x0D:
      true
    default: false
    }
  }

  /// What to write for it. Braces become words, since BibTeX counts braces even where a backslash stands before them.
  private static func writtenInLaTeX(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\\"): "\\textbackslash{}"
    case UInt8(ascii: "{"): "\\textbraceleft{}"
    case UInt8(ascii: "}"): "\\textbraceright{}"
    case UInt8(ascii: "~"): "\\textasciitilde{}"
    case UInt8(ascii: "^"): "\\textasciicircum{}"
    case 0x09, 0x0A, 0x0D: " "
    default: "\\" + String(Unicode.Scalar(byte))
    }
  }
}
