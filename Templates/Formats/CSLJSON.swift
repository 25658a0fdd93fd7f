internal import Diagnostics
internal import Resolutions
internal import Sites

/// CSL-JSON 1.0, which pandoc and citation processors read.
struct CSLJSON: CitationFormat {
  let name = "CSL-JSON"
  let fileName = "cite.json"
  let mediaType = "application/vnd.citationstyles.csl+json"

  func file(of entries: [String]) -> String { "[\(entries.joined(separator: ", "))]\n" }

  func sharedFields(of citation: Citation) -> String {
    let translation = citation.translation
    return JSONText.members([
      ("type", JSONText.string("legislation")),
      ("title", JSONText.string(citation.title)),
      ("title-short", citation.shortTitle != citation.title ? JSONText.string(citation.shortTitle) : nil),
      ("author", citation.author.map(name)),
      ("authority", citation.author.map(JSONText.string)),
      ("translator", translation?.translator.map(name)),
      ("original-title", translation.map { JSONText.string($0.originalTitle) }),
      ("genre", translation.map { JSONText.string($0.kindName) }),
      ("note", translation.map { JSONText.string($0.note) }),
      ("number", citation.reference.map(JSONText.string)),
      ("issued", citation.date.map { "{\n  \"date-parts\": [[\(parts(of: $0))]]\n}" }),
    ])
  }

  func entry(_ citation: Citation, _ shared: String) -> String {
    let id = JSONText.members([("id", JSONText.string(citation.key))])
    let own = JSONText.members([
      ("locator", citation.provision.map { JSONText.string($0.name) }),
      ("abstract", citation.provision.map { JSONText.string($0.text) }),
      ("language", JSONText.string(citation.quotedLanguage.rawValue)),
      ("URL", citation.url.map(JSONText.string)),
    ])
    return "{\(id),\(shared),\(own)\n}"
  }

  /// An institution has no given name.
  private func name(_ literal: String) -> String { "[{\n  \"literal\": \(JSONText.string(literal))\n}]" }

  /// `2019, 3, 14`, as far as it is known.
  private func parts(of date: PartialDate) -> String {
    "\(date.year)\(date.month.map { ", \($0)" } ?? "")\(date.day.map { ", \($0)" } ?? "")"
  }
}
