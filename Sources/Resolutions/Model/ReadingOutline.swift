internal import CommonMark
public import Diagnostics

/// What was found in a file, as a person would say it: "formula 1 line · recitals A–C · paragraphs 1–4, paragraph 2 with
/// points (a)–(b)".
public struct ReadingOutline: Sendable {
  /// A part of the text.
  public struct Part: Sendable {
    /// `note`, `formula`, `citations`, `recitals`, `articles`, `sections`, `paragraphs`, `heading`, `annex`, `footnotes`,
    /// `end`.
    public let kind: String
    /// As a person would say it: "recitals A–C".
    public let text: String
    /// The line where it begins.
    public let line: Int
    /// The addresses of the provisions at the margin that it consists of, in the order of the text.
    public let addresses: [Anchor]
    /// Whether the text leaves open that it is this part.
    public internal(set) var isGuess = false
  }

  /// The file that was read.
  public let path: String
  /// In the order of the text; the enacting formula comes before what it enacts.
  public private(set) var parts: [Part] = []

  /// - Parameter diagnostics: those of the reading: they tell what was guessed.
  public init(_ version: LanguageVersion, _ diagnostics: [Diagnostic]) {
    path = version.file.path
    var writer = OutlineWriter(version: version)
    writer.write()
    parts = writer.parts
    let guesses = diagnostics.filter {
      $0.rule == ResolutionRule.uncertainReading.rawValue && $0.location.path == version.file.path
    }
    for guess in guesses {
      let line = guess.location.range.start.line
      guard let index = parts.indices.last(where: { parts[$0].line <= line && parts[$0].line > 0 }) else { continue }
      parts[index].isGuess = true
    }
  }

  /// All parts in one line; what is a guess is marked so.
  public var summary: String {
    parts.isEmpty ? "nothing" : parts.map { $0.text + ($0.isGuess ? " (a guess)" : "") }.joined(separator: " · ")
  }

  /// One JSON object: `path`, `summary`, and `parts` with `kind`, `text`, `line`, `addresses`, `guess`.
  public var json: String {
    let parts = parts.map { part in
      let addresses = part.addresses.map { JSONText.string($0.rawValue) }.joined(separator: ",")
      return #"{"kind":\#(JSONText.string(part.kind)),"text":\#(JSONText.string(part.text)),"#
        + #""line":\#(part.line),"addresses":[\#(addresses)],"guess":\#(part.isGuess)}"#
    }
    return #"{"path":\#(JSONText.string(path)),"summary":\#(JSONText.string(summary)),"#
      + #""parts":[\#(parts.joined(separator: ","))]}"#
  }
}

/// Goes through a version and says what is there.
private struct OutlineWriter {
  let version: LanguageVersion
  var parts: [ReadingOutline.Part] = []

  /// Provisions of one kind side by side, and what some of them have within them.
  private struct Run {
    var kind: ProvisionKind
    var provisions: [Provision]
  }

  init(version: LanguageVersion) { self.version = version }

  mutating func write() {
    write(version.main)
    for annex in version.annexes {
      add("annex", annex.number.isEmpty ? "annex" : "annex \(annex.number)", line: annex.range.start.line)
      write(annex.body)
    }
    let notes = version.footnotes.count
    if notes > 0 { add("footnotes", notes == 1 ? "1 footnote" : "\(notes) footnotes", line: 0) }
  }

  private mutating func write(_ body: ResolutionBody) {
    addLines("note", "note", body.openingNote)
    addLines("formula", "formula", body.formula + body.leadIn)
    var run: Run?
    let structure = body.elements.structure
    for index in body.elements.indices {
      switch BodyElement(structure, index) {
      case .provision(let provision):
        if run?.kind == provision.kind {
          run?.provisions.append(provision)
        } else {
          finish(&run)
          run = Run(kind: provision.kind, provisions: [provision])
        }
      case .crossHeading(let heading):
        finish(&run)
        let title = version.document.plainText(of: heading.text.node, skipping: heading.text.skipping)
        let label = heading.label.isEmpty ? "" : "\(heading.label) "
        add("heading", "heading “\(label)\(title.prefix(40))”", line: line(of: heading.text), [heading.anchor])
      case .list, .rule, .text: continue
      }
    }
    finish(&run)
    let ending = body.ending
    guard let first = ending.first else { return }
    add("end", "\(lines(ending.count)) after the end", line: line(of: first))
  }

  private mutating func finish(_ run: inout Run?) {
    guard let done = run, let first = done.provisions.first else { return }
    run = nil
    let name = done.kind.outlineName
    let inner = done.provisions.compactMap { self.inner(of: $0) }
    let text = ([name.counted(done.provisions.map(\.numberInNames))] + inner).joined(separator: ", ")
    add(name.plural, text, line: first.range.start.line, done.provisions.map(\.anchor))
  }

  /// What a provision has within it: "section 2 with points (a)–(b)".
  private func inner(of provision: Provision) -> String? {
    let paragraphs = provision.body.provisions.map(\.numberInNames)
    var found: [String] = []
    if !paragraphs.isEmpty { found.append(ProvisionKind.paragraph.outlineName.counted(paragraphs)) }
    for case .list(let points) in provision.body {
      let labels = points.provisions.map { $0.kind == .indent ? "–" : $0.numberInNames }
      if labels.first == "–" {
        found.append(labels.count == 1 ? "1 dash" : "\(labels.count) dashes")
      } else {
        found.append(ProvisionKind.point.outlineName.counted(labels))
      }
    }
    guard !found.isEmpty else { return nil }
    return
      "\(provision.kind.outlineName.singular) \(provision.numberInNames) with \(found.joined(separator: ", then "))"
  }

  private mutating func addLines(_ kind: String, _ name: String, _ places: [TextPlace]) {
    guard let first = places.first else { return }
    add(kind, "\(name) \(lines(places.count))", line: line(of: first))
  }

  private func lines(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }

  private func line(of place: TextPlace) -> Int { Int(version.document[place.node].startLine) }

  private mutating func add(_ kind: String, _ text: String, line: Int, _ addresses: [Anchor] = []) {
    parts.append(ReadingOutline.Part(kind: kind, text: text, line: line, addresses: addresses))
  }
}

/// What outlines call a kind of provision, one and several.
private struct OutlineName {
  let singular: String
  let plural: String

  /// "recital A", "recitals A–C", "paragraphs 1, 8–9".
  func counted(_ numbers: [String]) -> String {
    guard numbers.count > 1 else { return "\(singular) \(numbers.first ?? "")" }
    var runs: [(first: String, last: String)] = []
    for number in numbers {
      if let last = runs.last?.last, let value = Int(last), let next = Int(number), next != value + 1 {
        runs.append((number, number))
      } else if runs.isEmpty {
        runs.append((number, number))
      } else {
        runs[runs.count - 1].last = number
      }
    }
    return "\(plural) " + runs.map { $0.first == $0.last ? $0.first : "\($0.first)–\($0.last)" }.joined(separator: ", ")
  }
}

extension ProvisionKind {
  fileprivate var outlineName: OutlineName {
    switch self {
    case .citation: OutlineName(singular: "citation", plural: "citations")
    case .recital: OutlineName(singular: "recital", plural: "recitals")
    case .article: OutlineName(singular: "article", plural: "articles")
    case .section: OutlineName(singular: "section", plural: "sections")
    case .paragraph: OutlineName(singular: "paragraph", plural: "paragraphs")
    case .point: OutlineName(singular: "point", plural: "points")
    case .indent: OutlineName(singular: "dash", plural: "dashes")
    }
  }
}
