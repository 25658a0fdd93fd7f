public import Resolutions

/// What became of an earlier version of a text, provision by provision: aligned by what they say, not by their numbers.
public struct VersionComparison: Sendable {
  /// A provision of the earlier version and what it is now; one of both is there.
  public struct Row: Sendable {
    /// As it was; nil of a new one.
    public let old: PlacedProvision?
    /// As it is; nil of one that is gone.
    public let now: PlacedProvision?
    /// Where the words differ; everything of one that is new or gone.
    public let words: WordDifference

    /// Whether it stands at another address than before.
    public var isMoved: Bool {
      guard let old, let now else { return false }
      return old.provision.anchor != now.provision.anchor
    }
  }

  /// In the order of the text of now; what is gone stands after what it followed.
  public let rows: [Row]

  /// Two versions in one language.
  public init(from old: LanguageVersion, to now: LanguageVersion) {
    let (before, after) = (Self.margin(of: old), Self.margin(of: now))
    let places = Dictionary(after.enumerated().map { ($1.place.provision.anchor, $0) }) { first, _ in first }
    let lines = before.map { AnchorRecord.Line(Slug(""), $0.place.provision.anchor, $0.text) }
    let texts = after.map {
      AddressedText(anchor: $0.place.provision.anchor, text: $0.text, range: $0.place.provision.range)
    }
    let findings = AnchorComparison(lines, texts).findings
    let found = Dictionary(findings.map { ($0.line.anchor, $0.now) }) { first, _ in first }
    // Of several that were joined the first one is what the joined text was.
    var olds: [Int: Int] = [:]
    for (index, provision) in before.enumerated() {
      guard let now = found[provision.place.provision.anchor] ?? nil, let place = places[now] else { continue }
      if olds[place] == nil { olds[place] = index }
    }
    let kept = Set(olds.values)
    var rows: [Row] = []
    /// Appends what is gone after one that stayed, or before all.
    func appendGone(after index: Int) {
      for gone in (index + 1)..<max(before.count, index + 1) {
        guard !kept.contains(gone) else { return }
        let words = WordDifference(from: before[gone].text, to: "")
        rows.append(Row(old: before[gone].place, now: nil, words: words))
      }
    }
    appendGone(after: -1)
    for (index, provision) in after.enumerated() {
      let old = olds[index]
      let words = WordDifference(from: old.map { before[$0].text } ?? "", to: provision.text)
      rows.append(Row(old: old.map { before[$0].place }, now: provision.place, words: words))
      if let old { appendGone(after: old) }
    }
    self.rows = rows
  }

  private static func margin(of version: LanguageVersion) -> [(place: PlacedProvision, text: String)] {
    version.marginProvisions.map { place in
      (PlacedProvision(place, of: version), version.plainText(of: place.provision, labels: .inner))
    }
  }
}
