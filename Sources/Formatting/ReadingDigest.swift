internal import CommonMark
internal import Resolutions

/// Everything that readers and links get from a text: its addresses and its words, in order.
enum ReadingDigest {
  static func of(_ version: LanguageVersion) -> [String] {
    var lines = [version.fullTitle, version.anchorList]
    func add(_ place: TextPlace, _ what: String) {
      let text = version.document.plainText(of: place.node, skipping: place.skipping)
      lines.append("\(what) \(text.split { $0 == " " || $0 == "\t" }.joined(separator: " "))")
    }
    func add(_ body: ResolutionBody) {
      for place in body.openingNote { add(place, "note") }
      for place in body.formula { add(place, "formula") }
      for element in body.elements { add(element) }
    }
    func add(_ element: BodyElement) {
      switch element {
      case .provision(let provision):
        lines.append("\(provision.anchor) \(provision.label)")
        if let heading = provision.heading { add(heading, "heading") }
        for part in provision.body { add(part) }
        lines.append("end of \(provision.anchor)")
      case .list(let points): for point in points { add(point) }
      case .crossHeading(let heading): add(heading.text, "\(heading.anchor) \(heading.label)")
      case .rule: lines.append("rule")
      case .text(let place): add(place, "text \(place.role)")
      }
    }
    add(version.main)
    for annex in version.annexes {
      add(annex.heading, annex.anchor.rawValue)
      add(annex.body)
    }
    for note in version.footnotes { add(note.text, "\(note.anchor) \(note.references.joined(separator: " "))") }
    return lines
  }
}
