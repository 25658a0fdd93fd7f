import CommonMark
import Diagnostics
import Resolutions

/// What was found in a file, written so that a person can check it at a glance: one line for each part, with its
/// address, its printed label and the beginning of its text; then what was wrong, by line.
struct Outline {
  private let version: LanguageVersion
  private var lines: [String] = []

  static func text(of reading: Diagnosed<LanguageVersion>) -> String {
    var outline = Outline(reading.value)
    outline.write()
    for diagnostic in reading.diagnostics.sorted() {
      let start = diagnostic.location.range.start
      outline.lines.append("\(diagnostic.severity) \(start.line):\(start.column) \(diagnostic.rule)")
    }
    return outline.lines.joined(separator: "\n") + "\n"
  }

  private init(_ version: LanguageVersion) {
    self.version = version
  }

  private mutating func write() {
    add(0, "title", version.heading == nil ? "(head)" : "", quoted(version.fullTitle))
    write(version.main, depth: 0)
    for annex in version.annexes {
      add(0, annex.anchor.rawValue, quoted(annex.heading))
      write(annex.body, depth: 1)
    }
    for note in version.footnotes {
      add(0, note.anchor.rawValue, quoted(note.text), "← " + note.references.joined(separator: ", "))
    }
  }

  private mutating func write(_ body: ResolutionBody, depth: Int) {
    for place in body.openingNote { add(depth, "note", quoted(place)) }
    for place in body.formula { add(depth, "formula", quoted(place)) }
    write("preamble", body.preamble, depth: depth)
    write("operative part", body.operative, depth: depth)
  }

  private mutating func write(_ name: String, _ elements: Siblings, depth: Int) {
    guard !elements.isEmpty else { return }
    add(depth, name)
    write(elements, depth: depth)
  }

  private mutating func write(_ elements: Siblings, depth: Int) {
    write(elements.indices.map { $0 }, of: elements.structure, depth: depth)
  }

  private mutating func write(_ elements: some Sequence<Int>, of structure: Structure, depth: Int) {
    for index in elements {
      switch BodyElement(structure, index) {
      case .provision(let provision): write(provision, depth: depth + 1)
      case .list(let points): write(points, depth: depth)
      case .crossHeading(let heading): write(heading, depth: depth + 1)
      case .rule: add(depth + 1, "rule")
      case .text(let place): add(depth + 1, structure[index].role.name, quoted(place))
      }
    }
  }

  private mutating func write(_ heading: CrossHeading, depth: Int) {
    add(
      depth, heading.anchor.rawValue, String(repeating: "#", count: heading.level), heading.label, quoted(heading.text))
  }

  private mutating func write(_ provision: Provision, depth: Int) {
    var body = Array(provision.body.indices)[...]
    var opening = ""
    if let first = body.first, case .text(let place) = BodyElement(provision.body.structure, first) {
      opening = quoted(place)
      body = body.dropFirst()
    }
    add(depth, provision.anchor.rawValue, provision.label, provision.heading.map { quoted($0) } ?? "", opening)
    write(body, of: provision.body.structure, depth: depth)
  }

  private func quoted(_ place: TextPlace) -> String {
    let kind = version.document[place.node].kind
    let text = quoted(version.document.plainText(of: place.node, skipping: place.skipping))
    switch kind {
    case .paragraph, .heading, .footnoteDefinition: return text
    default: return "\(kind) \(text)"
    }
  }

  private func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "“" + (line.count > 32 ? line.prefix(32) + "…" : line) + "”"
  }

  private mutating func add(_ depth: Int, _ parts: String...) {
    let words = parts.filter { !$0.isEmpty }.joined(separator: " ")
    lines.append(String(repeating: "  ", count: depth) + words)
  }
}
