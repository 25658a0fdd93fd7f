internal import Resolutions
internal import Sites

extension Citation {
  /// The citation as a BibTeX entry.
  var bibTeX: [UInt8] {
    var entry = BibTeX(key: key)
    // The second pair of braces keeps an institution's name from being taken for a person's.
    entry.add("author", "{{", institution, "}}")
    entry.add("title", "{{", title, "}}")
    if shortTitle != title { entry.add("shorttitle", "{", shortTitle, "}") }
    if let date {
      entry.add("year", "{", String(date.year), "}")
      entry.add("month", "", date.month.map { BibTeX.months[$0 - 1] }, "")
      entry.add("day", "{", date.day.map(String.init), "}")
    }
    entry.add("number", "{", reference, "}")
    entry.add("note", "{", provision?.name, "}")
    entry.add("abstract", "{", provision?.text, "}")
    entry.add("language", "{", language.tag.rawValue, "}")
    entry.add(address: url)
    return entry.finished
  }
}

/// A BibTeX entry while it is made.
private struct BibTeX {
  private var bytes: [UInt8] = []

  /// The names that every style knows.
  static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  init(key: String) {
    bytes.reserveCapacity(1 << 10)
    bytes.append("@misc{")
    bytes += key.utf8
  }

  /// The whole entry.
  var finished: [UInt8] { bytes + "\n}\n".utf8 }

  /// Adds a field, unless there is no value for it.
  mutating func add(_ field: StaticString, _ open: StaticString, _ value: String?, _ close: StaticString) {
    guard let value else { return }
    begin(field)
    bytes.append(open)
    bytes.append(value, where: Self.isSpecial, replacing: Self.written)
    bytes.append(close)
  }

  /// Adds an address: taken as it is by `url`, but for braces, which would end it.
  mutating func add(address: String?) {
    guard let address else { return }
    begin("url")
    bytes.append("{")
    bytes.append(
      address, where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") },
      replacing: { $0 == UInt8(ascii: "{") ? "%7B" : "%7D" })
    bytes.append("}")
  }

  private mutating func begin(_ field: StaticString) {
    bytes.append(",\n  ")
    bytes.append(field)
    bytes.append(" = ")
  }

  /// Whether LaTeX would take a character for markup, or an editor for the end of a line.
  @inline(__always) private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "^"),
      UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "_"), 0x09, 0x0A, 0x0D:
      true
    default: false
    }
  }

  /// What to write for it. Braces become words, since BibTeX counts braces even where a backslash stands before them.
  private static func written(_ byte: UInt8) -> String {
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
