internal import CommonMark
internal import Diagnostics
internal import Resolutions

/// Where the entries of the index of names occur in one version.
struct NamePlaces: Sendable, Hashable, Codable {
  let key: String
  let entry: String
  /// Provisions at the margin, in the order of the text; a point counts as its paragraph.
  let provisions: [ProvisionName]
}

/// Finds names and subjects in the text of provisions: whole words, small and capital letters alike.
struct NameFinder {
  /// The forms of all entries by the hash of their first word.
  private var forms: [UInt64: [(entry: Int, words: Words)]] = [:]
  private let entries: [IndexEntry]

  /// Where every entry of a version's head occurs in its text, in the order of the head.
  static func places(in version: LanguageVersion, phrases: Phrases) -> [NamePlaces] {
    let finder = NameFinder(version.head.index)
    var found = finder.entries.map { _ in [ProvisionName]() }
    for place in version.marginProvisions where !version.isBorrowed(place.provision.anchor) {
      let provision = place.provision
      let entries = finder.entries(in: Words(version.plainText(of: provision, labels: .inner)))
      guard !entries.isEmpty else { continue }
      let outer = phrases.outerNames(annex: place.annex.map(version.number), section: place.section.map(version.number))
      let name = (outer + [phrases.name(of: provision)]).joined(separator: ", ")
      for entry in entries { found[entry].append(ProvisionName(anchor: provision.anchor, text: name)) }
    }
    return zip(finder.entries, found).map { NamePlaces(key: $0.key, entry: $0.entry, provisions: $1) }
  }

  /// The keys of the entries of which a form occurs in a text.
  func keys(in text: String) -> [String] { entries(in: Words(text)).sorted().map { entries[$0].key } }

  init(_ entries: [IndexEntry]) {
    self.entries = entries
    for (index, entry) in entries.enumerated() {
      for form in entry.forms.map(Words.init) {
        guard let first = form.starts.first else { continue }
        forms[form.hash(ofWordAt: first), default: []].append((index, form))
      }
    }
  }

  /// The entries of which a form occurs among some words.
  private func entries(in words: Words) -> Set<Int> {
    var found: Set<Int> = []
    for start in words.starts {
      for form in forms[words.hash(ofWordAt: start)] ?? [] where words.has(form.words, at: start) {
        found.insert(form.entry)
      }
    }
    return found
  }
}

/// The words of a text in small letters, with one space between two and after the last: letters, marks and digits make
/// words, all other signs part them.
private struct Words {
  private static let space = UInt8(ascii: " ")
  private var bytes: [UInt8] = []
  /// Where each word begins.
  private(set) var starts: [Int] = []
  private var isInWord = false

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count + 1)
    for scalar in text.unicodeScalars {
      if scalar.isCommonLetter {
        append(scalar.commonSmall)
      } else if scalar.isASCII {
        if ("0"..."9").contains(scalar) { append(scalar) } else { endWord() }
      } else {
        for small in scalar.properties.lowercaseMapping.unicodeScalars {
          if small.isInWords { append(small) } else { endWord() }
        }
      }
    }
    endWord()
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if !isInWord { starts.append(bytes.count) }
    isInWord = true
    if scalar.isASCII { bytes.append(UInt8(scalar.value)) } else { bytes.append(contentsOf: scalar.utf8) }
  }

  private mutating func endWord() {
    if isInWord { bytes.append(Self.space) }
    isInWord = false
  }

  /// The hash of the word that begins at a place.
  func hash(ofWordAt start: Int) -> UInt64 {
    var end = start
    while bytes[end] != Self.space { end += 1 }
    return bytes.span.extracting(start..<end).hash
  }

  /// Whether other words stand at a place.
  func has(_ other: Words, at start: Int) -> Bool {
    guard start + other.bytes.count <= bytes.count else { return false }
    return bytes.span.extracting(start..<start + other.bytes.count).hasSameBytes(as: other.bytes.span)
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a mark or a digit.
  fileprivate var isInWords: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      true
    default: false
    }
  }
}
