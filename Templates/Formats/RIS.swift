internal import Resolutions
internal import Sites

/// For EndNote and Zotero: a line a field, ended as its specification asks.
struct RIS: CitationFormat {
  let name = "RIS"
  let fileName = "cite.ris"
  let mediaType = "application/x-research-info-systems"

  func file(of entries: [String]) -> String { entries.joined() }

  func sharedFields(of citation: Citation) -> String {
    written([
      ("AU", citation.author),
      // The specification of 2011 calls A4 the subsidiary author: for a law, its translator.
      ("A4", citation.translation?.translator),
      ("TI", citation.title),
      ("ST", citation.shortTitle != citation.title ? citation.shortTitle : nil),
      ("PY", citation.date.map { String($0.year) }),
      ("DA", citation.date.flatMap(day)),
      ("M1", citation.reference),
      ("M3", citation.translation?.kindName),
      ("OP", citation.translation?.originalTitle),
      ("N1", citation.translation?.note),
    ])
  }

  func entry(_ citation: Citation, _ shared: String) -> String {
    let own = written([
      ("SE", citation.provision?.name),
      ("AB", citation.provision?.text),
      ("LA", citation.quotedLanguage.rawValue),
      ("UR", citation.url),
    ])
    return "TY  - LEGAL\r\n\(shared)\(own)ER  - \r\n"
  }

  private func written(_ fields: [(String, String?)]) -> String {
    fields.map { tag, value in value.map { line(tag, $0) } ?? "" }.joined()
  }

  /// All of a field stands on one line: a line break would begin a new one.
  private func line(_ tag: String, _ value: String) -> String {
    value.isEmpty ? "" : "\(tag)  - \(value.replacing { $0.value < 0x20 ? " " : nil })\r\n"
  }

  /// `2019/03/14/`, as far as it is known; nothing where only the year is, which has a field of its own.
  private func day(of date: PartialDate) -> String? {
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    guard let month = date.month else { return nil }
    return "\(date.year)/\(twoDigits(month))/\(date.day.map(twoDigits) ?? "")/"
  }
}
