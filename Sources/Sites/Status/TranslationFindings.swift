internal import Diagnostics
internal import Resolutions

/// What a team has to know of one translation: how far it has come, and what somebody should look at. It is what remains of
/// a status when the text is no longer at hand.
public struct TranslationFindings: Sendable, Hashable, Codable {
  /// Of all units.
  public let counts: TranslationStatus.Counts
  /// Whether nobody recorded which text it was translated from.
  public let isUnrecorded: Bool
  /// Whether the text or its source could not be read.
  public let isUnread: Bool
  /// In the order of the text: those that somebody should look at.
  public let units: [Unit]

  /// A unit that somebody should look at.
  public struct Unit: Sendable, Hashable, Codable {
    /// As messages name it: `recital B`.
    public let name: String
    /// `missing`, `outdated`, `suspicious`, `extra`; `noted` where it has notes alone.
    public let state: String
    /// Where it stands in the translation: `Content/de/2020-1-rivers.md:12`; nil where it is missing.
    public let place: String?
    /// Where it stands in the source; nil where that has nothing like it.
    public let sourcePlace: String?
    /// What the source said when it was translated; nil where that is not outdated.
    public let then: String?
    /// What the source says.
    public let now: String
    /// What a reviser would look at, a sentence each.
    public let remarks: [String]
    /// Of translators and revisers.
    public let notes: [String]
    /// The translation; empty where there is none.
    public let text: String
  }

  /// `38 of 40 translated, 1 missing, 1 outdated`
  public var summary: String {
    guard !isUnread else { return "not compared, since a file cannot be read (whereas check says why)" }
    let others = [
      (counts.missing, "missing"), (counts.outdated, "outdated"), (counts.suspicious, "suspicious"),
      (counts.extra, "not in the source"), (isUnrecorded ? 0 : counts.unrecorded, "not recorded"),
    ]
    let parts = others.filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    let notes = counts.noted == 0 ? "" : counts.noted == 1 ? ", 1 note" : ", \(counts.noted) notes"
    return "\(counts.translated) of \(counts.all) translated\(parts)\(notes)\(isUnrecorded ? ", not recorded" : "")"
  }
}

extension TranslationStatus {
  /// What of it is to be looked at, in words.
  public var findings: TranslationFindings {
    TranslationFindings(
      counts: counts, isUnrecorded: isUnrecorded, isUnread: isUnread,
      units: items.filter { $0.isFinding || !$0.notes.isEmpty }.map { $0.finding(notes: $0.notes) })
  }

  /// The same without what translators noted for each other.
  var publishedFindings: TranslationFindings {
    var counts = counts
    counts.noted = 0
    return TranslationFindings(
      counts: counts, isUnrecorded: isUnrecorded, isUnread: isUnread,
      units: items.filter(\.isFinding).map { $0.finding(notes: []) })
  }
}

extension TranslationStatus.Item {
  fileprivate func finding(notes: [String]) -> TranslationFindings.Unit {
    let change: TranslationDrift.SourceChange? = if case .outdated(let change) = state { change } else { nil }
    func line(_ place: SourceLocation) -> String { "\(place.path):\(place.range.start.line)" }
    return TranslationFindings.Unit(
      name: name, state: isFinding ? stateName : "noted", place: place.map(line), sourcePlace: sourcePlace.map(line),
      then: change?.then, now: sourceText, remarks: suspicions.map(\.summary), notes: notes, text: text)
  }
}

// MARK: Packing

extension PackWriter {
  mutating func write(_ findings: TranslationFindings?) {
    write(findings == nil ? 0 : 1)
    guard let findings else { return }
    let counts = findings.counts
    for count in [
      counts.all, counts.translated, counts.missing, counts.outdated, counts.extra, counts.unrecorded,
      counts.suspicious,
      counts.noted, findings.isUnrecorded ? 1 : 0, findings.isUnread ? 1 : 0,
    ] {
      write(count)
    }
    write(findings.units) { writer, unit in
      writer.write(unit.name)
      writer.write(unit.state)
      writer.write(unit.place)
      writer.write(unit.sourcePlace)
      writer.write(unit.then)
      writer.write(unit.now)
      writer.write(unit.remarks) { $0.write($1) }
      writer.write(unit.notes) { $0.write($1) }
      writer.write(unit.text)
    }
  }
}

extension PackReader {
  mutating func findings() -> TranslationFindings? {
    guard number() == 1 else { return nil }
    var counts = TranslationStatus.Counts()
    (counts.all, counts.translated, counts.missing) = (number(), number(), number())
    (counts.outdated, counts.extra, counts.unrecorded) = (number(), number(), number())
    (counts.suspicious, counts.noted) = (number(), number())
    return TranslationFindings(
      counts: counts, isUnrecorded: number() == 1, isUnread: number() == 1,
      units: items {
        TranslationFindings.Unit(
          name: $0.text(), state: $0.text(), place: $0.optionalText(), sourcePlace: $0.optionalText(),
          then: $0.optionalText(), now: $0.text(), remarks: $0.items { $0.text() }, notes: $0.items { $0.text() },
          text: $0.text())
      })
  }
}
