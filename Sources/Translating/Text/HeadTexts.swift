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
      if !put(key, value, in: &edit) { unplaced += own.keys.sorted() }
    }
    return unplaced
  }

  /// Puts an entry where it stands, after the comment that stands for it, or at the end of the head.
  private func put(_ key: String, _ value: String, in edit: inout FileEdit) -> Bool {
    let lines = lines
    guard let first = lines.first, isFence(first), let end = lines.dropFirst().first(where: isFence) else {
      return false
    }
    let body = lines.filter { $0.lowerBound > first.lowerBound && $0.lowerBound < end.lowerBound }
    let ending = file.bytes[first.upperBound...].starts(with: [0x0D]) ? "\r\n" : "\n"
    if let place = body.firstIndex(where: { text($0).hasPrefix("\(key):") }) {
      let next = place + 1 < body.count ? text(body[place + 1]) : "-"
      let isOne = place + 1 == body.count || !(next.isEmpty || " \t-".contains(next.first ?? " "))
      guard isOne else { return false }
      edit.replace(body[place], with: "\(key): \(value)")
    } else if let comment = body.first(where: { text($0).hasPrefix("# \(key):") }) {
      edit.replace(comment.upperBound..<comment.upperBound, with: "\(ending)\(key): \(value)")
    } else {
      edit.replace(end.lowerBound..<end.lowerBound, with: "\(key): \(value)\(ending)")
    }
    return true
  }

  /// The first lines of the file, as far as its head may go.
  private var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? file.bytes.count
      lines.append(start..<end)
      if lines.count > 1, isFence(lines[lines.count - 1]) { break }
      let isPair = file.bytes[end...].starts(with: [0x0D, 0x0A])
      start = end + (isPair ? 2 : 1)
    }
    return lines
  }

  private func isFence(_ line: Range<Int>) -> Bool {
    let text = text(line).reversed().drop { $0 == " " || $0 == "\t" }
    return text.elementsEqual("---") || text.elementsEqual("...")
  }

  private func text(_ line: Range<Int>) -> String { String(decoding: file.bytes[line], as: UTF8.self) }
}
