internal import CommonMark
internal import Diagnostics
internal import Resolutions
internal import Sites

/// The notes of translators and revisers: comments that begin with `note:`, after what they are about.
struct Notes {
  private var byKey: [String: [String]] = [:]

  init(of version: LanguageVersion, _ units: [TextUnit]) {
    let own = units.filter { !version.isBorrowed($0) }.sorted { $0.range.start < $1.range.start }
    for comment in version.document.comments where comment.text.lowercased().hasPrefix("note:") {
      guard let unit = own.last(where: { $0.range.start <= comment.range.start }) else { continue }
      byKey[unit.key, default: []].append(comment.text.dropFirst(5).withSingleSpaces)
    }
  }

  subscript(key: String) -> [String] { byKey[key] ?? [] }
}

/// Links and footnotes of a text and its translation.
enum References {
  static func suspicion(
    _ version: LanguageVersion, _ unit: TextUnit, _ source: LanguageVersion, _ other: TextUnit
  ) -> Suspicion? {
    var ours = references(version, unit)
    var missing: [String] = []
    for reference in references(source, other) {
      if let place = ours.firstIndex(of: reference) { ours.remove(at: place) } else { missing.append(reference) }
    }
    return missing.isEmpty && ours.isEmpty ? nil : .references(missing: missing, extra: ours)
  }

  /// Where links lead, but for the language, and the footnotes.
  private static func references(_ version: LanguageVersion, _ unit: TextUnit) -> [String] {
    var references: [String] = []
    for place in unit.places {
      for node in place.node..<Int(version.document[place.node].end) {
        if let note = version.notes.references[node] { references.append("[^\(note.mark)]") }
        guard version.document[node].kind == .link else { continue }
        let link = version.document.string(version.document[node].literal)
        let isText = link.contains(".md") && !link.contains("://")
        references.append(isText ? String(link.split(separator: "/").last ?? "") : link)
      }
    }
    return references
  }
}
