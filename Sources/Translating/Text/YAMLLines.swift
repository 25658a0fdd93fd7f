internal import Diagnostics

/// Entries of a head or of a file of words, `key: value`, each on a line of its own.
struct YAMLLines {
  private let file: SourceFile
  private let lines: [Range<Int>]
  /// Where an entry goes that is not there yet.
  private let end: Int

  /// Those of a head, between two lines of `---`; nil where there is none.
  init?(headOf file: SourceFile) {
    let lines = Self.lines(of: file, from: file.textStart)
    func isFence(_ line: Range<Int>) -> Bool {
      let text = Self.text(line, file).reversed().drop { $0 == " " || $0 == "\t" }
      return text.elementsEqual("---") || text.elementsEqual("...")
    }
    guard let first = lines.first, isFence(first), let last = lines.dropFirst().firstIndex(where: isFence) else {
      return nil
    }
    self.file = file
    self.lines = Array(lines[1..<last])
    end = lines[last].lowerBound
  }

  /// Those of a whole file.
  init(all file: SourceFile) {
    self.file = file
    lines = Self.lines(of: file, from: file.textStart)
    end = file.bytes.count
  }

  private static func lines(of file: SourceFile, from start: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = start
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? file.bytes.count
      lines.append(start..<end)
      start = end + (file.bytes[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1)
    }
    return lines
  }

  private static func text(_ line: Range<Int>, _ file: SourceFile) -> String {
    String(decoding: file.bytes[line], as: UTF8.self)
  }

  private func text(_ line: Range<Int>) -> String { Self.text(line, file) }

  /// Puts an entry where it stands, or after the comment that stands for it, or at the end.
  /// - Parameter value: as YAML has it.
  /// - Returns: whether there was a place: a value of several lines has none.
  func put(_ key: String, _ value: String, in edit: inout FileEdit) -> Bool {
    let ending = file.bytes.contains(0x0D) ? "\r\n" : "\n"
    if let place = lines.firstIndex(where: { text($0).hasPrefix("\(key):") }) {
      let next = place + 1 < lines.count ? text(lines[place + 1]).first : nil
      guard next.map({ !" \t-".contains($0) }) ?? true else { return false }
      edit.replace(lines[place], with: "\(key): \(value)")
    } else if let comment = lines.first(where: { text($0).hasPrefix("# \(key):") }) {
      edit.replace(comment.upperBound..<comment.upperBound, with: "\(ending)\(key): \(value)")
    } else {
      let isOpen = end > 0 && file.bytes[end - 1] != 0x0A && file.bytes[end - 1] != 0x0D
      edit.replace(end..<end, with: "\(isOpen ? ending : "")\(key): \(value)\(ending)")
    }
    return true
  }

  /// Puts entries of a map where they stand, or after the others; where there is no such map, at the end.
  /// - Parameter values: as YAML has them, a line each.
  /// - Returns: the keys that have no place: what stands there takes several lines, or the map stands in one.
  func put(_ values: [(key: String, value: String)], under name: String, in edit: inout FileEdit) -> [String] {
    guard !values.isEmpty else { return [] }
    let ending = file.bytes.contains(0x0D) ? "\r\n" : "\n"
    guard let first = lines.firstIndex(where: { text($0).hasPrefix("\(name):") }) else {
      let new = values.map { "  \($0.key): \($0.value)\(ending)" }.joined()
      edit.replace(end..<end, with: "\(name):\(ending)\(new)")
      return []
    }
    guard text(lines[first]).dropFirst(name.count + 1).allSatisfy({ " \t".contains($0) }) else {
      return values.map(\.key)
    }
    let own = lines[(first + 1)...].prefix { text($0).first.map { " \t#".contains($0) } ?? true }
    let margin = own.first.map { text($0).prefix { $0 == " " } } ?? "  "
    var unplaced: [String] = []
    for (key, value) in values {
      let line = "\(margin)\(key): \(value)"
      if let place = own.firstIndex(where: { text($0).hasPrefix("\(margin)\(key):") }) {
        let isWhole = text(lines[place]).reversed().drop { " \t".contains($0) }.first == "}"
        if isWhole { edit.replace(lines[place], with: line) } else { unplaced.append(key) }
      } else {
        let last = own.last ?? lines[first]
        edit.replace(last.upperBound..<last.upperBound, with: ending + line)
      }
    }
    return unplaced
  }
}
