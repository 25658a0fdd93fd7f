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
    for entry in head.index {
      texts.append((Self.id(of: entry.key), entry.entry))
      texts.append((Self.id(ofFormsOf: entry.key), entry.forms.joined(separator: Self.formSeparator)))
    }
    self.texts = texts
  }

  private static let single = ["title", "institution"]
  private static let lists = ["subjects", "sponsors"]
  /// Between the forms of an entry of the index, which are one text: a language has more of them, or fewer, than another.
  private static let formSeparator = " | "

  private static func id(of key: String) -> String { "head.index.\(key)" }
  private static func id(ofFormsOf key: String) -> String { "head.index.\(key).forms" }

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
        value = "[\(all.map(YAMLText.item).joined(separator: ", "))]"
      }
      if lines?.put(key, value, in: &edit) != true { unplaced += own.keys.sorted() }
    }
    return unplaced + replaceIndex(new, source.head.index.map(\.key), lines, in: &edit)
  }

  /// Writes entries of the index, a line each. Of an entry without forms its own words are looked for.
  private func replaceIndex(
    _ new: [String: String], _ keys: [String], _ lines: YAMLLines?, in edit: inout FileEdit
  ) -> [String] {
    var values: [(key: String, value: String)] = []
    var unplaced: [String] = []
    for key in keys {
      let (id, formsId) = (Self.id(of: key), Self.id(ofFormsOf: key))
      guard new[id] != nil || new[formsId] != nil else { continue }
      guard let entry = new[id] ?? self[id] else {
        unplaced.append(formsId)
        continue
      }
      let forms = (new[formsId] ?? self[formsId] ?? "").split(separator: "|").map { $0.withSingleBlanks }
      let list = forms.filter { !$0.isEmpty }.map(YAMLText.item).joined(separator: ", ")
      values.append((key, "{entry: \(YAMLText.item(entry))\(list.isEmpty ? "" : ", forms: [\(list)]")}"))
    }
    let left = lines?.put(values, under: "index", in: &edit) ?? values.map(\.key)
    return unplaced + left.flatMap { key in [Self.id(of: key), Self.id(ofFormsOf: key)].filter { new[$0] != nil } }
  }
}
