internal import CommonMark
internal import Diagnostics
public import Resolutions

/// The notes of translators and revisers: comments that begin with `note:`, after what they are about.
public struct Notes: Sendable {
  private var byKey: [String: [String]] = [:]

  /// - Parameter units: of the version.
  public init(of version: LanguageVersion, _ units: [TextUnit]) {
    let comments = version.document.comments.filter { $0.text.lowercased().hasPrefix("note:") }
    guard !comments.isEmpty else { return }
    let own = units.filter { !version.isBorrowed($0) }.sorted { $0.range.start < $1.range.start }
    for comment in comments {
      guard let unit = own.last(where: { $0.range.start <= comment.range.start }) else { continue }
      byKey[unit.key, default: []].append(comment.text.dropFirst(5).withSingleSpaces)
    }
  }

  /// Those about a unit, without the word they begin with.
  public subscript(key: String) -> [String] { byKey[key] ?? [] }
}

/// The links and footnotes of a text, in its order.
struct References: Sendable {
  private let all: [(node: Int, reference: String)]
  private let document: MarkdownDocument

  init(_ version: LanguageVersion) {
    document = version.document
    all = version.document.nodes.indices.compactMap { node in
      switch version.document[node].kind {
      case .link: (node, Self.link(version.document.string(version.document[node].literal)))
      case .footnoteReference: version.notes.references[node].map { (node, "[^\($0.mark)]") }
      default: nil
      }
    }
  }

  /// Where a link leads, but for the language.
  private static func link(_ link: String) -> String {
    let isText = link.contains(".md") && !link.contains("://")
    return isText ? String(link.split(separator: "/").last ?? "") : link
  }

  /// What of a unit and its source one alone has.
  func suspicion(_ unit: TextUnit, _ source: References, _ other: TextUnit) -> Suspicion? {
    guard !all.isEmpty || !source.all.isEmpty else { return nil }
    var ours = references(of: unit)
    var missing: [String] = []
    for reference in source.references(of: other) {
      if let place = ours.firstIndex(of: reference) { ours.remove(at: place) } else { missing.append(reference) }
    }
    return missing.isEmpty && ours.isEmpty ? nil : .references(missing: missing, extra: ours)
  }

  private func references(of unit: TextUnit) -> [String] {
    unit.places.flatMap { place in
      let nodes = place.node..<Int(document[place.node].end)
      return all.filter { nodes.contains($0.node) }.map(\.reference)
    }
  }
}
