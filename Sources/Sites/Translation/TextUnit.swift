internal import CommonMark
public import Diagnostics
public import Resolutions

/// What is translated in one go: the own text of a provision without that of provisions within it, a heading, a footnote,
/// the title.
public struct TextUnit: Sendable {
  /// The address; `title` for the full title.
  public let key: String
  /// Its blocks, in the order of the text.
  public let places: [TextPlace]
  /// Where it begins.
  public let range: SourceRange
}

extension LanguageVersion {
  /// All that has an address, and the title, in the order of the text; footnotes last.
  public var units: [TextUnit] {
    var units: [TextUnit] = []
    if let heading { units.append(TextUnit(key: "title", places: [heading], range: document[heading.node].range)) }
    let starts = annexStarts
    for index in structure.elements.indices {
      if let annex = starts[index] { units.append(unit(of: annex)) }
      if let unit = unit(of: index), !unit.places.isEmpty { units.append(unit) }
    }
    for annex in annexes where annex.body.elements.isEmpty { units.append(unit(of: annex)) }
    for note in footnotes {
      units.append(TextUnit(key: note.anchor.rawValue, places: [note.text], range: document[note.text.node].range))
    }
    return units
  }

  /// The annexes by their first elements.
  private var annexStarts: [Int: Annex] {
    Dictionary(annexes.filter { !$0.body.elements.isEmpty }.map { ($0.body.elements.range.lowerBound, $0) }) { $1 }
  }

  private func unit(of annex: Annex) -> TextUnit {
    TextUnit(key: annex.anchor.rawValue, places: [annex.heading], range: annex.range)
  }

  /// Of an element with an address; nil of any other.
  func unit(of index: Int) -> TextUnit? {
    let element = structure[index]
    guard !element.anchor.isEmpty else { return nil }
    var places = [element.text].compactMap { $0 }
    if case .provision = element.kind {
      for part in structure.parts(of: index).indices where structure[part].kind == .text {
        if let place = structure[part].text { places.append(place) }
      }
    }
    return TextUnit(key: structure.anchor(of: index).rawValue, places: places, range: element.range)
  }

  /// What a unit says, without markup and labels, with single spaces; of one that is translated in part that part.
  public func text(of unit: TextUnit) -> String {
    var bytes: [UInt8] = []
    let isBorrowed = isBorrowed(unit)
    for place in unit.places where isBorrowed || !self.isBorrowed(place) {
      bytes.append(UInt8(ascii: " "))
      document.appendPlainText(of: place.node, skipping: place.skipping, to: &bytes)
    }
    bytes.collapseWhiteSpace()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a unit is shown in the source's words, as it is not translated yet.
  public func isBorrowed(_ unit: TextUnit) -> Bool {
    borrowed != nil && !unit.places.isEmpty && unit.places.allSatisfy { isBorrowed($0) }
  }

  /// Whether some of a unit is.
  func isPartlyBorrowed(_ unit: TextUnit) -> Bool { borrowed != nil && unit.places.contains { isBorrowed($0) } }
}

/// The units of a source version with what they say, made once for all translations that are held against it.
public struct SourceUnits: Sendable {
  /// In the order of the text.
  public let all: [TextUnit]
  /// By the nodes that units begin with.
  private let texts: [Int: String]

  /// Of the version that addresses come from.
  public init(_ source: LanguageVersion) {
    all = source.units
    texts = Dictionary(all.map { ($0.places.first?.node ?? -1, source.text(of: $0)) }) { first, _ in first }
  }

  /// What a unit says, with single spaces.
  public func text(of unit: TextUnit) -> String { texts[unit.places.first?.node ?? -1] ?? "" }
}
