internal import Diagnostics
internal import Resolutions
internal import Sites

/// The status of translations for programs.
enum StatusJSON {
  /// One translation with all of its units.
  static func object(_ status: TranslationStatus) -> String {
    let counts = status.counts
    return JSONText.object([
      ("language", JSONText.string(status.language.rawValue)),
      ("slug", JSONText.string(status.slug.rawValue)),
      ("path", JSONText.string(status.path)),
      ("source", JSONText.string(status.sourcePath)),
      ("compared", String(!status.isUnread)),
      ("recorded", String(!status.isUnrecorded)),
      ("all", String(counts.all)),
      ("translated", String(counts.translated)),
      ("missing", String(counts.missing)),
      ("outdated", String(counts.outdated)),
      ("suspicious", String(counts.suspicious)),
      ("extra", String(counts.extra)),
      ("provisions", "[\(status.items.map(object).joined(separator: ", "))]"),
    ])
  }

  private static func object(_ item: TranslationStatus.Item) -> String {
    let change: TranslationDrift.SourceChange? = if case .outdated(let change) = item.state { change } else { nil }
    let suspicions = item.suspicions.map { suspicion in
      JSONText.object([("id", JSONText.string(suspicion.id)), ("summary", JSONText.string(suspicion.summary))])
    }
    return JSONText.object([
      ("address", JSONText.string(item.key)),
      ("state", JSONText.string(item.stateName)),
      ("place", item.place.map(place)),
      ("after", item.after.map(place)),
      ("sourcePlace", item.sourcePlace.map(place)),
      ("then", change.map { JSONText.string($0.then) }),
      ("now", change.map { JSONText.string($0.now) }),
      ("changes", change.map { String($0.difference.count) }),
      ("translatedAt", change?.translatedAt.map(JSONText.string)),
      ("suspicions", suspicions.isEmpty ? nil : "[\(suspicions.joined(separator: ", "))]"),
      ("notes", item.notes.isEmpty ? nil : "[\(item.notes.map(JSONText.string).joined(separator: ", "))]"),
    ])
  }

  private static func place(_ place: SourceLocation) -> String {
    JSONText.object([
      ("path", JSONText.string(place.path)), ("line", String(place.range.start.line)),
      ("column", String(place.range.start.column)),
    ])
  }
}
