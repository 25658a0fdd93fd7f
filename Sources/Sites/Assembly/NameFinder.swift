internal import CommonMark
internal import Diagnostics
public import Resolutions

/// Where the entries of the index of names occur in one version.
struct NamePlaces: Sendable {
  let key: String
  let entry: String
  /// Provisions at the margin, in the order of the text; a point counts as its paragraph.
  let provisions: [ProvisionName]
}

/// Finds names and subjects in the text of provisions: whole words, small and capital letters alike.
struct NameFinder {
  /// A provision's words: its text in small letters between spaces, with every other sign a space.
  private let texts: [(name: ProvisionName, words: String)]

  init(_ version: LanguageVersion, phrases: Phrases) {
    texts = version.marginProvisions.map { provision, annex in
      let own = phrases.name(of: provision)
      let name = annex.map { "\(phrases[.annexN, String($0)]), \(own)" } ?? own
      return (ProvisionName(anchor: provision.anchor, text: name), Self.words(version.text(of: provision)))
    }
  }

  func places(of entry: IndexEntry) -> NamePlaces {
    let forms = entry.forms.map(Self.words)
    let found = texts.filter { text in forms.contains { $0.utf8.count > 2 && text.words.contains(needle: $0) } }
    return NamePlaces(key: entry.key, entry: entry.entry, provisions: found.map(\.name))
  }

  /// Letters, marks and digits stay; all else becomes one space, with one at either end.
  private static func words(_ text: String) -> String {
    var result = " "
    for scalar in text.lowercased().unicodeScalars {
      let properties = scalar.properties
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .decimalNumber:
        result.unicodeScalars.append(scalar)
      default: if result.unicodeScalars.last != " " { result += " " }
      }
    }
    return result.unicodeScalars.last == " " ? result : result + " "
  }
}

extension String {
  /// Whether the bytes of `needle` occur; both begin and end with a space, so only whole words do.
  fileprivate func contains(needle: String) -> Bool {
    let bytes = Array(utf8)
    let wanted = Array(needle.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { start in
      bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}

extension LanguageVersion {
  /// Citations, recitals, articles and paragraphs, with the number of the annex they stand in; paragraphs of articles
  /// count as their article.
  public var marginProvisions: [(provision: Provision, annex: Int?)] {
    var result: [(Provision, Int?)] = []
    func append(_ body: ResolutionBody, _ annex: Int?) {
      for provision in body.elements.provisions { result.append((provision, annex)) }
    }
    append(main, nil)
    for (index, annex) in annexes.enumerated() { append(annex.body, index + 1) }
    return result
  }

  /// All text of a provision, points and closing text included, without its own label.
  public func text(of provision: Provision) -> String {
    var bytes: [UInt8] = []
    append(provision, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ provision: Provision, to bytes: inout [UInt8]) {
    for element in provision.body {
      switch element {
      case .text(let place):
        if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        document.appendPlainText(of: place.node, skipping: place.skipping, to: &bytes)
      case .provision(let paragraph): appendWithLabel(paragraph, to: &bytes)
      case .list(let points): for point in points.provisions { appendWithLabel(point, to: &bytes) }
      case .crossHeading, .rule: continue
      }
    }
  }

  private func appendWithLabel(_ provision: Provision, to bytes: inout [UInt8]) {
    if !provision.label.isEmpty { bytes.append(contentsOf: " \(provision.label)".utf8) }
    append(provision, to: &bytes)
  }
}
