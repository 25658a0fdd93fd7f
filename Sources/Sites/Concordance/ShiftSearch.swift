internal import CommonMark
internal import Diagnostics
internal import Resolutions

/// Finds provisions that have the same addresses as in the source and read like the translation of the next ones there, or
/// of those before: something was added to the source and something else taken out, or a translator wrote what was missing
/// at the end.
///
/// Numbers and lengths are compared first, in one pass; words and links only where those speak for a shift.
struct ShiftSearch {
  private let version: LanguageVersion
  private let source: LanguageVersion
  private let ours: [Part]
  private let theirs: [Part]
  /// Of both texts, in characters.
  private let lengths: (ours: Int, theirs: Int)

  /// How much better shifted texts have to fit, in hundredths: by numbers and lengths, then by all that can be compared.
  private static let (leastByMarks, least) = (200, 600)

  /// A provision, with what is compared first.
  private struct Part {
    /// The structure's element.
    let element: Int
    /// The element that it stands in, -1 at the margin, and its kind: parts that agree in both are counted together.
    let parent: Int
    let kind: ProvisionKind
    /// The sum of a hash of each number in its own text; 0 where there is none.
    var marks: UInt64 = 0
    var length = 0
  }

  /// Parts of a group that follow one another, and where those of the source stand that they fit: 1 for the next ones.
  private struct Shift {
    let group: [Int]
    let places: ClosedRange<Int>
    let by: Int
  }

  /// Of versions with the same addresses.
  static func diagnostics(of version: LanguageVersion, against source: LanguageVersion) -> [Diagnostic] {
    guard version.language != source.language, !version.mayLackProvisions else { return [] }
    let search = ShiftSearch(version, source)
    guard search.ours.count == search.theirs.count else { return [] }
    return search.groups.compactMap(search.shift).compactMap(search.diagnostic)
  }

  private init(_ version: LanguageVersion, _ source: LanguageVersion) {
    (self.version, self.source) = (version, source)
    ours = Self.parts(of: version)
    theirs = Self.parts(of: source)
    lengths = (max(ours.reduce(0) { $0 + $1.length }, 1), max(theirs.reduce(0) { $0 + $1.length }, 1))
  }

  private static func parts(of version: LanguageVersion) -> [Part] {
    var parts: [Part] = []
    var open: [Int] = []
    let structure = version.structure
    for index in structure.elements.indices {
      while let last = open.last, Int(structure[last].end) <= index { open.removeLast() }
      switch structure[index].kind {
      case .provision(let kind):
        parts.append(Part(element: index, parent: open.last ?? -1, kind: kind))
        open.append(index)
      case .list: open.append(index)
      case .text:
        guard !parts.isEmpty, !open.isEmpty, let place = structure[index].text else { continue }
        add(place, of: version.document, to: &parts[parts.count - 1])
      default: continue
      }
    }
    return parts
  }

  private static func add(_ place: TextPlace, of document: MarkdownDocument, to part: inout Part) {
    var skip = place.skipping
    for node in place.node..<Int(document[place.node].end) where document[node].kind == .text {
      var number: UInt64 = 0
      for byte in document.bytes(document[node].literal).dropFirst(skip) {
        if (0x30...0x39).contains(byte) {
          number = (number ^ UInt64(byte)) &* 0x0100_0000_01B3 &+ 1
        } else if number != 0 {
          part.marks &+= number
          number = 0
        }
        part.length += byte & 0xC0 == 0x80 ? 0 : 1
      }
      part.marks &+= number
      skip = 0
    }
  }

  /// Parts that are counted together, by their places among all.
  private var groups: [[Int]] {
    var groups: [[Int]] = []
    var last: [Int: Int] = [:]
    for (place, part) in ours.enumerated() {
      if let group = last[part.parent], let first = groups[group].first, ours[first].kind == part.kind {
        groups[group].append(place)
      } else {
        last[part.parent] = groups.count
        groups.append([place])
      }
    }
    return groups.filter { $0.count > 2 }
  }

  // MARK: Shifts

  private func shift(in group: [Int]) -> Shift? {
    for by in [1, -1] {
      let rough = best(in: group, by: by) { byMarks(group[$0], group[$1]) }
      guard rough.gain >= Self.leastByMarks else { continue }
      let found = best(in: group, by: by, score: score(in: group))
      guard found.gain >= Self.least else { continue }
      return Shift(group: group, places: found.range, by: by)
    }
    return nil
  }

  /// The run of places where texts fit those of the source a place further on better than those in their own place, and
  /// by how much: the greatest sum of a part of the list (Kadane).
  /// - Parameter score: of our part at a place of the group and theirs at another.
  private func best(in group: [Int], by: Int, score: (Int, Int) -> Int) -> (gain: Int, range: ClosedRange<Int>) {
    var (best, range) = (0, 0...0)
    var (sum, start) = (0, 0)
    for place in group.indices where group.indices.contains(place + by) {
      if sum <= 0 { (sum, start) = (0, place) }
      sum += score(place, place + by) - score(place, place)
      if sum > best { (best, range) = (sum, start...place) }
    }
    return (best, range)
  }

  /// By numbers and lengths alone.
  private func byMarks(_ our: Int, _ their: Int) -> Int {
    let (a, b) = (ours[our], theirs[their])
    let marks = a.marks == b.marks ? (a.marks == 0 ? 0 : 200) : a.marks == 0 || b.marks == 0 ? -50 : -100
    return marks - PairScore.lengthPenalty(a.length, b.length, lengths: lengths)
  }

  /// By all that can be compared.
  private func score(in group: [Int]) -> (Int, Int) -> Int {
    let names = version.head.index.isEmpty ? nil : NameFinder(version.head.index)
    let others = source.head.index.isEmpty ? nil : NameFinder(source.head.index)
    let score = PairScore(
      group.map { TextTraces(of: ours[$0].element, in: version, names) },
      group.map { TextTraces(of: theirs[$0].element, in: source, others) }, lengths: lengths)
    return { score($0, $1) }
  }

  // MARK: Diagnostics

  private func diagnostic(_ shift: Shift) -> Diagnostic {
    let (first, last) = (shift.places.lowerBound, shift.places.upperBound)
    func span(_ places: ClosedRange<Int>, _ parts: [Part], _ version: LanguageVersion) -> ProvisionSpan {
      self.span(shift.group[places].map { parts[$0] }, of: version)
    }
    return .shifted(
      span(first...last, ours, version), like: span(first + shift.by...last + shift.by, theirs, source),
      new: shift.by > 0 ? span(first...first, theirs, source).name : nil,
      gone: shift.by < 0 ? span(first - 1...first - 1, ours, version).name : nil,
      names: VersionNames(version, source))
  }

  private func span(_ parts: [Part], of version: LanguageVersion) -> ProvisionSpan {
    let first = version.structure.anchor(of: parts[0].element)
    let last = version.structure.anchor(of: parts[parts.count - 1].element)
    return ProvisionSpan(
      name: Anchor.nameInMessages(from: first, to: last),
      numbers: parts.count == 1 ? first.numberInMessages : "\(first.numberInMessages) to \(last.numberInMessages)",
      isOne: parts.count == 1, first: first.nameInMessages,
      place: SourceLocation(version.file, version.structure[parts[0].element].range))
  }
}
