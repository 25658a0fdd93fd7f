import CommonMark
import Diagnostics
import Resolutions

/// Holds what was found in a document against the document itself: every text must have exactly one place in the
/// structure, and every address must be one of a kind.
struct Inventory {
  private let version: LanguageVersion
  private let rules: Set<String>
  /// How often each node stands in the structure.
  private var uses: [Int]
  private var labels: Set<String> = []
  private var ids: [String] = []
  private var complaints: [String] = []

  /// What is lost, doubled or malformed; empty for a sound reading.
  static func complaints(about reading: Diagnosed<LanguageVersion>) -> [String] {
    var inventory = Inventory(reading)
    inventory.take()
    inventory.checkNodes()
    inventory.checkIDs()
    return inventory.complaints
  }

  private init(_ reading: Diagnosed<LanguageVersion>) {
    version = reading.value
    rules = Set(reading.diagnostics.map(\.rule))
    uses = Array(repeating: 0, count: version.document.nodes.count)
  }

  // MARK: The structure

  private mutating func take() {
    if let heading = version.heading { take(heading) }
    take(version.main)
    for annex in version.annexes {
      ids.append(annex.anchor.rawValue)
      take(annex.heading)
      take(annex.body)
    }
    for note in version.footnotes {
      ids += [note.anchor.rawValue] + note.references
      take(note.text)
    }
  }

  private mutating func take(_ body: ResolutionBody) {
    for place in body.openingNote + body.formula { take(place) }
    take(body.preamble)
    take(body.operative)
  }

  private mutating func take(_ elements: Siblings) {
    for element in elements {
      switch element {
      case .provision(let provision): take(provision)
      case .list(let points): take(points)
      case .crossHeading(let heading): take(heading)
      case .rule: break
      case .text(let place): take(place)
      }
    }
  }

  private mutating func take(_ heading: CrossHeading) {
    ids.append(heading.anchor.rawValue)
    if !heading.label.isEmpty { labels.insert("0 \(heading.label)") }
    take(heading.text)
  }

  private mutating func take(_ provision: Provision) {
    ids.append(provision.anchor.rawValue)
    labels.insert("\(provision.range.start.line) \(provision.label)")
    if let heading = provision.heading { take(heading) }
    take(provision.body)
  }

  private mutating func take(_ place: TextPlace) {
    let own = version.document[place.node].kind == .footnoteDefinition
    var index = place.node
    while index < Int(version.document[place.node].end) {
      if version.document[index].kind == .footnoteDefinition, !(own && index == place.node) {
        index = Int(version.document[index].end)
        continue
      }
      uses[index] += 1
      index += 1
    }
    checkSkipped(place)
  }

  /// What a place leaves out has to be labels: at most a few bytes without a word in them.
  private mutating func checkSkipped(_ place: TextPlace) {
    guard place.skipping > 0 else { return }
    var all: [UInt8] = []
    version.document.appendPlainText(of: place.node, to: &all)
    let skipped = String(decoding: all.prefix(place.skipping), as: UTF8.self)
    let words = skipped.split { $0.isWhitespace || "\u{200E}\u{200F}\u{61C}\u{200B}".contains($0) }
    if words.count > 3 || words.contains(where: { $0.count > 12 }) { complaints.append("leaves out “\(skipped)”") }
  }

  // MARK: The document

  private mutating func checkNodes() {
    let document = version.document
    var index = 0
    while index < document.nodes.count {
      let node = document[index]
      switch node.kind {
      case .footnoteDefinition where uses[index] == 0:
        if rules.isDisjoint(with: ["unused-footnote", "repeated-footnote", "invalid-utf8"]) {
          complaints.append("a footnote is lost")
        }
        index = Int(node.end)
        continue
      case .paragraph where uses[index] == 0 && isOrnamentOrLabel(index):
        index = Int(node.end)
        continue
      case .text, .code, .codeBlock, .link, .image, .footnoteReference:
        if uses[index] != 1 { complaints.append("“\(document.string(node.literal))” stands \(uses[index]) times") }
      case .item where uses[index] == 0: checkMarker(of: node)
      default: if uses[index] > 1 { complaints.append("\(node.kind) \(index) stands \(uses[index]) times") }
      }
      index += 1
    }
  }

  /// `o o o`, or a label that stands alone.
  private func isOrnamentOrLabel(_ paragraph: Int) -> Bool {
    let invisible: Set<Unicode.Scalar> = ["\u{200E}", "\u{200F}", "\u{61C}", "\u{200B}"]
    let text = String(
      String.UnicodeScalarView(
        version.document.plainText(of: paragraph).unicodeScalars.filter {
          !$0.properties.isWhitespace && !invisible.contains($0)
        }))
    return labels.contains { $0.hasSuffix(text) } || Set(text).count == 1
  }

  /// A list's item that has no place of its own has become a provision, with its number.
  private mutating func checkMarker(of item: MarkdownNode) {
    let label = version.document.string(item.literal)
    guard !label.isEmpty, !labels.contains("\(item.startLine) \(label)") else { return }
    complaints.append("the number \(label) in line \(item.startLine) is lost")
  }

  private mutating func checkIDs() {
    if Set(ids).count != ids.count { complaints.append("an id stands twice") }
    for id in ids where id.isEmpty || !id.utf8.allSatisfy(isIDByte) { complaints.append("the id “\(id)”") }
  }

  private func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
