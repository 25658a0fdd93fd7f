internal import CommonMark

/// Which printed labels the plain text of a provision has.
public enum PlainTextLabels: Sendable, Hashable {
  /// Its own and those of what stands within it: `2. Urges the government: (a) to release …`
  case all
  /// Those of what stands within it: `Urges the government: (a) to release …`
  case inner
  /// None: `Urges the government: to release …`
  case none
}

extension LanguageVersion {
  /// What the text says first, for those who only see the page's name: its first recital, else its first paragraph.
  /// - Parameter limit: in Unicode scalars.
  public func description(limit: Int) -> String {
    let first = main.elements.provisions.first { $0.kind != .citation }
    return first.map { plainText(of: $0, limit: limit) } ?? ""
  }

  /// A provision as plain text on one line: its heading, its text, all that stands within it; without markup and
  /// footnotes. The heading of an article is text: it holds the article's number in one with its title.
  /// - Parameter limit: in Unicode scalars; a longer text is cut after a word, and an ellipsis follows.
  public func plainText(
    of provision: Provision, labels: PlainTextLabels = .all, limit: Int = .max
  ) -> String {
    var walk = PlainTextWalk(version: self, hasLabels: labels != .none, limit: limit)
    if labels == .all { walk.append(provision) } else { walk.append(bodyOf: provision) }
    return walk.text
  }
}

/// Goes through a provision and gathers its text.
private struct PlainTextWalk {
  let version: LanguageVersion
  let hasLabels: Bool
  let limit: Int
  /// UTF-8; some more than the limit allows.
  private var bytes: [UInt8] = []

  init(version: LanguageVersion, hasLabels: Bool, limit: Int) {
    self.version = version
    self.hasLabels = hasLabels
    self.limit = limit
  }

  mutating func append(_ provision: Provision) {
    if hasLabels, !provision.label.isEmpty {
      appendSpace()
      bytes.append(contentsOf: provision.label.utf8)
    }
    append(bodyOf: provision)
  }

  mutating func append(bodyOf provision: Provision) {
    if let heading = provision.heading { append(heading) }
    for element in provision.body {
      // No scalar takes more than four bytes.
      guard bytes.count / 4 < limit else { return }
      switch element {
      case .text(let place): append(place)
      case .crossHeading(let heading): append(heading.text)
      case .provision(let paragraph): append(paragraph)
      case .list(let points): for point in points.provisions { append(point) }
      case .rule: continue
      }
    }
  }

  private mutating func append(_ place: TextPlace) {
    appendSpace()
    version.document.appendPlainText(of: place.node, skipping: place.skipping, to: &bytes)
  }

  /// Parts what follows from what there is.
  private mutating func appendSpace() {
    if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
  }

  /// What was gathered, cut after a word where it is longer than the limit.
  var text: String {
    var count = 0
    var lastSpace = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      if bytes[index] == UInt8(ascii: " ") { lastSpace = index }
      count += 1
      guard count <= limit else {
        let end = lastSpace > 0 ? lastSpace : index
        return String(decoding: bytes[..<end], as: UTF8.self) + "…"
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
