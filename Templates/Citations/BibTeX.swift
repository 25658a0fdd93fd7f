internal import Resolutions
internal import Sites

extension Citation {
  /// The citation as a BibTeX entry.
  var bibTeX: String {
    var entry = "@misc{\(key)"
    func add(_ field: String, _ value: String?, open: String = "{", close: String = "}") {
      guard let value else { return }
      for piece in [",\n  ", field, " = ", open, value, close] { entry += piece }
    }
    // The second pair of braces keeps an institution's name from being taken for a person's.
    add("author", institution.map(BibTeX.escape), open: "{{", close: "}}")
    add("title", BibTeX.escape(title), open: "{{", close: "}}")
    add("shorttitle", shortTitle == title ? nil : BibTeX.escape(shortTitle))
    add("year", date.map { String($0.year) })
    add("month", date?.month.map { BibTeX.months[$0 - 1] }, open: "", close: "")
    add("day", date?.day.map(String.init))
    add("number", reference.map(BibTeX.escape))
    add("note", provision.map { BibTeX.escape($0.name) })
    add("abstract", provision.map { BibTeX.escape($0.text) })
    add("language", language.tag.rawValue)
    add("url", url.map(BibTeX.address))
    return entry + "\n}\n"
  }
}

/// What BibTeX's syntax asks of text.
enum BibTeX {
  /// The names that every style knows.
  static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Text with what LaTeX would take for markup written out. Braces become words, since BibTeX counts braces even where
  /// a backslash stands before them.
  static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "{": result += "\\textbraceleft{}"
      case "}": result += "\\textbraceright{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "&", "%", "$", "#", "_":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n", "\r", "\t": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "^"),
      UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "_"), 0x09, 0x0A, 0x0D:
      true
    default: false
    }
  }

  /// An address: taken as it is by `url`, but for braces, which would end it.
  static func address(_ url: String) -> String {
    guard url.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return url }
    var result = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case "{": result += "%7B"
      case "}": result += "%7D"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
