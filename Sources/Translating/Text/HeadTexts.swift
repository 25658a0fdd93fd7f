internal import Diagnostics
internal import Resolutions

/// What a head says that is translated, piece by piece, and the lines that say it.
struct HeadTexts {
  /// The texts by their ids, in the order in which heads are written: `head.title`, `head.subjects.2`.
  let texts: [(id: String, text: String)]
  private let head: Head
  private let file: SourceFile

  init(_ version: LanguageVersion) {
    head = version.head
    file = version.file
    var texts: [(id: String, text: String)] = []
    for key in Self.single { if let text = Self.text(key, of: head) { texts.append(("head.\(key)", text)) } }
    for key in Self.lists {
      texts += Self.list(key, of: head).enumerated().map { ("head.\(key).\($0 + 1)", $1) }
    }
    self.texts = texts
  }

  private static let single = ["title", "institution"]
  private static let lists = ["subjects", "sponsors"]

  private static func text(_ key: String, of head: Head) -> String? { key == "title" ? head.title : head.institution }

  private static func list(_ key: String, of head: Head) -> [String] {
    key == "subjects" ? head.subjects : head.sponsors
  }

  /// The text of an id; nil where the head does not say it.
  subscript(id: String) -> String? { texts.first { $0.id == id }?.text }

  /// Writes texts into the lines of the head.
  /// - Parameters:
  ///   - new: by their ids.
  ///   - source: the source's, for lists of which some are translated.
  /// - Returns: the ids of those that have no place: the value stands in several lines, or the head has no end.
  func replace(_ new: [String: String], source: HeadTexts, in edit: inout FileEdit) -> [String] {
    var unplaced: [String] = []
    let lines = YAMLLines(headOf: file)
    for key in Self.single + Self.lists {
      let own = new.filter { $0.key == "head.\(key)" || $0.key.hasPrefix("head.\(key).") }
      guard !own.isEmpty else { continue }
      let value: String
      if Self.single.contains(key) {
        value = YAMLText.scalar(own["head.\(key)"] ?? "")
      } else {
        let all = Self.list(key, of: source.head).indices.map { index in
          own["head.\(key).\(index + 1)"] ?? self["head.\(key).\(index + 1)"]
            ?? source["head.\(key).\(index + 1)"] ?? ""
        }
        value = "[\(all.map(YAMLText.scalar).joined(separator: ", "))]"
      }
      if lines?.put(key, value, in: &edit) != true { unplaced += own.keys.sorted() }
    }
    return unplaced
  }
}
