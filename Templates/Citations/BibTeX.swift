internal import Resolutions
internal import Sites

extension Citation {
  /// The citation as a BibTeX entry.
  var bibTeX: String {
    var lines = ["@misc{\(key)"]
    func add(_ field: String, _ value: String?) {
      if let value { lines.append("  \(field) = {\(value)}") }
    }
    // The second pair of braces keeps an institution's name from being taken for a person's.
    add("author", institution.map { "{\(BibTeX.escape($0))}" })
    add("title", "{\(BibTeX.escape(title))}")
    add("shorttitle", shortTitle == title ? nil : BibTeX.escape(shortTitle))
    add("year", date.map { String($0.year) })
    if let month = date?.month { lines.append("  month = \(BibTeX.months[month - 1])") }
    add("day", date?.day.map(String.init))
    add("number", reference.map(BibTeX.escape))
    add("note", provision.map { BibTeX.escape($0.name) })
    add("abstract", provision.map { BibTeX.escape($0.text) })
    add("language", language.tag.rawValue)
    add("url", url.map(BibTeX.address))
    return lines.joined(separator: ",\n") + "\n}\n"
  }
}

/// What BibTeX's syntax asks of text.
enum BibTeX {
  /// The names that every style knows.
  static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Text with what LaTeX would take for markup written out. Braces become words, since BibTeX counts braces even where
  /// a backslash stands before them.
  static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: { "\\{}~^&%$#_\n\r\t".utf8.contains($0) }) else { return text }
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

  /// An address: taken as it is by `url`, but for braces, which would end it.
  static func address(_ url: String) -> String {
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
