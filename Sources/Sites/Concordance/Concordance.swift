internal import CommonMark
public import Diagnostics
public import Resolutions

/// Holds a version against the source version: the same provisions in the same order, under the same addresses.
public enum Concordance {
  /// Everything in which `version` departs from `source`; empty where their anchors agree.
  public static func diagnostics(of version: LanguageVersion, against source: LanguageVersion) -> [Diagnostic] {
    // Most versions do.
    guard !version.structure.anchors.span.hasSameBytes(as: source.structure.anchors.span) else { return [] }
    let ours = outline(of: version)
    let theirs = outline(of: source)
    var diagnostics: [Diagnostic] = []
    if version.footnotes.count != source.footnotes.count {
      diagnostics.append(
        .footnotesDiffer(
          count: version.footnotes.count, source: source.footnotes.count,
          language: LanguageFacts.englishName(of: source.language),
          at: SourceLocation(version.file, .startOfFile)))
    }
    guard !ours.lazy.map(\.anchor).elementsEqual(theirs.lazy.map(\.anchor)) else { return diagnostics }
    guard ours.count + theirs.count <= mostCompared else {
      return diagnostics + firstDifference(of: version, ours, against: source, theirs)
    }
    let comparison = Comparison(version: version, source: source, ours: ours, theirs: theirs)
    return diagnostics + comparison.diagnostics()
  }

  /// How many provisions of both versions together are compared at once: the time it takes grows with their square.
  private static let mostCompared = 5000

  /// Compares the surroundings of the first difference in very long versions, and tells of it only.
  private static func firstDifference(
    of version: LanguageVersion, _ ours: [Entry], against source: LanguageVersion, _ theirs: [Entry]
  ) -> [Diagnostic] {
    let equal = zip(ours, theirs).prefix { $0.anchor == $1.anchor }.count
    func surroundings(_ entries: [Entry]) -> [Entry] { Array(entries[max(0, equal - 1)...].prefix(1000)) }
    let comparison = Comparison(
      version: version, source: source, ours: surroundings(ours), theirs: surroundings(theirs))
    return Array(comparison.diagnostics().sorted().prefix(1))
  }

  /// What has an address, in the order of the text.
  private static func outline(of version: LanguageVersion) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(64)
    append(version.main, to: &entries)
    for (index, annex) in version.annexes.enumerated() {
      entries.append(Entry(anchor: annex.anchor, name: "annex \(index + 1)", kind: .annex, range: annex.range))
      append(annex.body, to: &entries)
    }
    return entries
  }

  private static func append(_ body: ResolutionBody, to entries: inout [Entry]) {
    let structure = body.elements.structure
    for index in body.elements.range {
      let element = structure[index]
      switch element.kind {
      case .provision(let kind):
        entries.append(
          Entry(anchor: structure.anchor(of: index), name: nil, kind: .provision(kind), range: element.range))
      case .crossHeading:
        entries.append(Entry(anchor: structure.anchor(of: index), name: nil, kind: .heading, range: element.range))
      case .list, .rule, .text: continue
      }
    }
  }

  struct Entry {
    enum Kind: Equatable {
      case provision(ProvisionKind), heading, annex

      /// Whether one may stand for the other under another number: lettered points for dashes too.
      func isAlike(_ other: Kind) -> Bool {
        switch (self, other) {
        case (.provision(.point), .provision(.indent)), (.provision(.indent), .provision(.point)): true
        default: self == other
        }
      }
    }

    let anchor: Anchor
    /// As messages name it, where the anchor does not tell.
    let name: String?
    let kind: Kind
    let range: SourceRange
  }
}
