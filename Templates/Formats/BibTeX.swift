internal import Resolutions
internal import Sites

/// For LaTeX and those who learned from it.
struct BibTeX: CitationFormat {
  let name = "BibTeX"
  let fileName = "cite.bib"
  let mediaType = "application/x-bibtex"

  func file(of entries: [String]) -> String { entries.joined(separator: "\n") }

  func entry(_ citation: Citation, _ shared: String) -> String {
    let note = citation.notes.joined(separator: ". ")
    let fields: [(String, String?)] = [
      ("note", note.isEmpty ? nil : "{\(text(note))}"),
      ("abstract", citation.provision.map { "{\(text($0.text))}" }),
      ("language", "{\(citation.quotedLanguage.rawValue)}"),
      // Taken as it is by `url`, but for braces, which would end it.
      ("url", citation.url.map { "{\(address($0))}" }),
    ]
    return "@misc{\(citation.key)\(shared)\(written(fields))\n}\n"
  }

  func sharedFields(of citation: Citation) -> String {
    let month = citation.date?.month.map { Self.months[$0 - 1] }
    let hasShortTitle = citation.shortTitle != citation.title
    return written([
      // The second pair of braces keeps an institution's name from being taken for a person's.
      ("author", citation.author.map { "{{\(text($0))}}" }),
      ("translator", citation.translation?.translator.map { "{{\(text($0))}}" }),
      ("title", "{{\(text(citation.title))}}"),
      ("shorttitle", hasShortTitle ? "{\(text(citation.shortTitle))}" : nil),
      ("year", citation.date.map { "{\($0.year)}" }),
      ("month", month),
      ("day", citation.date?.day.map { "{\($0)}" }),
      ("number", citation.reference.map { "{\(text($0))}" }),
      ("origtitle", citation.translation.map { "{{\(text($0.originalTitle))}}" }),
      ("origlanguage", citation.translation.map { "{\($0.originalLanguage.tag.rawValue)}" }),
    ])
  }

  private func written(_ fields: [(String, String?)]) -> String {
    fields.map { name, value in value.map { ",\n  \(name) = \($0)" } ?? "" }.joined()
  }

  /// The names of months that every style knows.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// What LaTeX would take for markup, or an editor for the end of a line, is written otherwise. Braces become words, since
  /// BibTeX counts braces even where a backslash stands before them.
  private func text(_ text: String) -> String {
    text.replacing { scalar in
      switch scalar {
      case "\\": "\\textbackslash{}"
      case "{": "\\textbraceleft{}"
      case "}": "\\textbraceright{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "&", "%", "$", "#", "_": "\\\(scalar)"
      case "\t", "\n", "\r": " "
      default: nil
      }
    }
  }

  private func address(_ url: String) -> String {
    url.replacing { $0 == "{" ? "%7B" : $0 == "}" ? "%7D" : nil }
  }
}
