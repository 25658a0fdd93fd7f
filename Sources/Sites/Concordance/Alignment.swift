internal import CommonMark
public import Resolutions

/// Two versions of a resolution side by side: for every provision, cross-heading and annex of the one what says the same
/// in the other. Diagnostics, the pages beside the original and all that compares versions are made from it.
///
/// Where both have the same addresses in the same order, as in every site that can be published, addresses alone pair
/// them. Where they differ, texts do: by numbers, links, footnotes, words that languages share, and lengths; the address
/// decides where texts say nothing.
public struct Alignment: Sendable {
  /// Two elements that stand side by side, by their indices in their structures; nil where one version lacks it.
  public typealias Row = (ours: Int?, theirs: Int?)

  /// The one that is looked at, as it was read: ours.
  public let version: LanguageVersion
  /// The version that addresses come from: theirs.
  public let source: LanguageVersion
  /// Whether both have the same addresses in the same order, footnotes left aside.
  public let isByAddress: Bool
  /// By the index of our element the one of theirs, -1 where there is none; empty where addresses pair them.
  private var counterparts: [Int32] = []
  /// What was compared, level by level: those at the margin first; empty where addresses pair them.
  private(set) var levels: [[Pair]] = []
  let ours: AlignmentTree
  let theirs: AlignmentTree
  /// Of both texts, in characters.
  private var lengths = (ours: 0, theirs: 0)

  /// Two entries of the trees; one of both is there.
  struct Pair: Equatable {
    var ours: Int?
    var theirs: Int?
    /// Whether they stand in different places among others.
    var isMoved = false
  }

  /// - Parameters:
  ///   - version: ours.
  ///   - source: theirs: the version that addresses come from.
  public init(_ version: LanguageVersion, to source: LanguageVersion) {
    self.version = version
    self.source = source
    // Most versions have the same ones, and nothing else has to be looked at.
    guard !version.structure.anchors.span.hasSameBytes(as: source.structure.anchors.span) else {
      isByAddress = true
      (ours, theirs) = (AlignmentTree(), AlignmentTree())
      return
    }
    ours = AlignmentTree(version)
    theirs = AlignmentTree(source)
    isByAddress = ours.entries.lazy.map(\.anchor).elementsEqual(theirs.entries.lazy.map(\.anchor))
    guard !isByAddress else { return }
    // Of a text that is translated in part the length says nothing of the languages.
    lengths = version.mayLackProvisions ? (1, 1) : (Self.length(of: version), Self.length(of: source))
    counterparts = Array(repeating: -1, count: version.structure.elements.count)
    align(ours.top, theirs.top)
  }

  private static func length(of version: LanguageVersion) -> Int {
    version.document.text.count { $0 & 0xC0 != 0x80 }
  }

  private mutating func align(_ our: [Int], _ their: [Int]) {
    guard !our.isEmpty || !their.isEmpty else { return }
    let level = LevelAlignment(ours, our, theirs, their, lengths: lengths).pairs
    levels.append(level)
    for pair in level {
      guard let a = pair.ours, let b = pair.theirs else { continue }
      if let element = ours.entries[a].element, let other = theirs.entries[b].element {
        counterparts[element] = Int32(other)
      }
      align(ours.parts(of: a), theirs.parts(of: b))
    }
  }

  /// Siblings of our version beside those of the source, in the order of both texts: a row for each provision, heading
  /// and text. Where one lacks something, its place stays empty and nothing after it shifts.
  public func rows(_ our: Siblings, _ their: Siblings) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(our.range.count)
    let others = Array(their.indices)
    var next = 0
    for index in our.indices {
      if our.structure[index].anchor.isEmpty {
        let beside = unaddressed(like: index, of: our, among: others, from: next, of: their.structure)
        for other in others[next..<(beside ?? next)] { rows.append((nil, other)) }
        rows.append((index, beside.map { others[$0] }))
        if let beside { next = beside + 1 }
      } else if let place = place(of: index, among: others, from: next, of: their.structure) {
        for other in others[next..<place] { rows.append((nil, other)) }
        rows.append((index, others[place]))
        next = place + 1
      } else {
        rows.append((index, nil))
      }
    }
    for other in others[next...] { rows.append((nil, other)) }
    return rows
  }

  /// Where what may be the counterpart of our list or text stands, before anything with an address: a list is none of a
  /// text. A text passes over a list only where we have no list left for it.
  private func unaddressed(
    like index: Int, of our: Siblings, among others: [Int], from start: Int, of structure: Structure
  ) -> Int? {
    let end = others[start...].firstIndex { !structure[$0].anchor.isEmpty } ?? others.count
    let isList = our.structure[index].kind == .list
    guard let place = others[start..<end].firstIndex(where: { (structure[$0].kind == .list) == isList }) else {
      return nil
    }
    guard !isList, place > start else { return place }
    return our.indices.contains { $0 > index && our.structure[$0].kind == .list } ? nil : place
  }

  /// Where the counterpart of our element stands among others; nil where it has none from `start` on.
  private func place(of index: Int, among others: [Int], from start: Int, of structure: Structure) -> Int? {
    if isByAddress { return others[start...].firstIndex { !structure[$0].anchor.isEmpty } }
    let counterpart = Int(counterparts[index])
    return others[start...].firstIndex { $0 >= counterpart }.flatMap { others[$0] == counterpart ? $0 : nil }
  }
}
