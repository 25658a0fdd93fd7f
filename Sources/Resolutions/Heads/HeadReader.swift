internal import Diagnostics

/// Reads the YAML head between two lines of `---` at the start of a file.
enum HeadReader {
  /// Where the head's YAML and the Markdown after it stand in the file.
  struct Layout {
    /// The bytes between the two lines; nil where the file has no head.
    var yaml: Range<Int>?
    /// Where the Markdown begins, and that line's number.
    var bodyStart = 0
    var bodyLine = 1
  }

  static let keys = [
    "title", "reference", "date", "institution", "status", "subjects", "translation", "translator", "index",
  ]

  static func read(_ file: SourceFile) -> (head: Diagnosed<Head>, layout: Layout) {
    let layout = Diagnosed<Layout>.init(of: file)
    var reading = Reading(diagnostics: layout.diagnostics)
    if let yaml = layout.value.yaml {
      let pairs = YAMLFile.read(file, bytes: yaml, firstLine: 2)
      reading.diagnostics += pairs.diagnostics
      for (key, value) in pairs.value { reading.read(key, value) }
    }
    return (Diagnosed(reading.head, reading.diagnostics), layout.value)
  }

  private struct Reading {
    var head = Head()
    var diagnostics: [Diagnostic]

    mutating func read(_ key: YAMLValue, _ value: YAMLValue) {
      let name = key.text ?? ""
      switch name {
      case "title": head.title = text(name, value)
      case "reference": head.reference = text(name, value)
      case "institution": head.institution = text(name, value)
      case "translator": head.translator = text(name, value)
      case "date":
        head.date = parsed(name, value, "a year, a month or a day", example: "2019, 2019-03 or 2019-03-14") {
          PartialDate($0)
        }
      case "status":
        head.status = parsed(name, value, choice(Head.Status.allCases), example: "adopted") { .init(rawValue: $0) }
      case "translation":
        head.translation = parsed(name, value, choice(Head.Translation.allCases), example: "unofficial") {
          .init(rawValue: $0)
        }
      case "subjects":
        if let texts = value.texts {
          head.subjects = texts
        } else {
          refuse(name, value, "a list of words", example: "[Human rights, Trade]")
        }
      case "index": readIndex(value)
      default: diagnostics.append(.unknownKey(name, known: keys, at: key.location))
      }
    }

    private mutating func text(_ key: String, _ value: YAMLValue) -> String? {
      if case .text(let text) = value.content { return text.isEmpty ? nil : text }
      refuse(key, value, "one line of text", example: "\(key): European Parliament")
      return nil
    }

    private mutating func parsed<Value>(
      _ key: String, _ value: YAMLValue, _ expected: String, example: String, _ parse: (String) -> Value?
    ) -> Value? {
      if let result = value.text.flatMap(parse) { return result }
      if !value.isEmpty { refuse(key, value, expected, example: example) }
      return nil
    }

    private func choice(_ cases: [some RawRepresentable<String>]) -> String {
      "one of " + cases.map(\.rawValue).joined(separator: ", ")
    }

    private mutating func refuse(_ key: String, _ value: YAMLValue, _ expected: String, example: String) {
      diagnostics.append(.invalidValue(of: key, expected: expected, example: example, at: value.location))
    }

    private mutating func readIndex(_ value: YAMLValue) {
      guard let pairs = value.pairs else {
        return refuse("index", value, "entries by key", example: "mamay: {entry: \"Mamay, Zhanbolat\", forms: [Mamay]}")
      }
      for (key, value) in pairs {
        if let entry = indexEntry(key, value) { head.index.append(entry) }
      }
    }

    /// `key: {entry: …, forms: […]}`; without forms, the entry itself is looked for.
    private mutating func indexEntry(_ key: String, _ value: YAMLValue) -> IndexEntry? {
      guard let pairs = value.pairs, let entry = pairs.first(where: { $0.key == "entry" })?.value.text, isKey(key)
      else {
        refuse(
          "index: \(key)", value, "an entry and the forms that occur, under a key of small letters, digits and hyphens",
          example: "mamay: {entry: \"Mamay, Zhanbolat\", forms: [Mamay]}")
        return nil
      }
      let forms = pairs.first { $0.key == "forms" }?.value.texts ?? [entry]
      return IndexEntry(key: key, entry: entry, forms: forms, range: value.location.range)
    }

    private func isKey(_ key: String) -> Bool {
      key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D } && !key.isEmpty
    }
  }
}

extension Diagnosed<HeadReader.Layout> {
  /// Finds the lines of `---`. A byte order mark before the first one is passed over.
  init(of file: SourceFile) {
    let bytes = file.bytes
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var layout = HeadReader.Layout()
    guard let first = Self.lineEnd(bytes, from: mark), Self.isFence(bytes[mark..<first.text]) else {
      self.init(layout)
      return
    }
    var start = first.next
    var line = 2
    while start < bytes.count, let end = Self.lineEnd(bytes, from: start) {
      if Self.isFence(bytes[start..<end.text]) {
        layout.yaml = first.next..<start
        layout.bodyStart = end.next
        layout.bodyLine = line + 1
        self.init(layout)
        return
      }
      start = end.next
      line += 1
    }
    layout.bodyStart = bytes.count
    layout.bodyLine = line
    self.init(layout, [.unclosedHead(at: SourceLocation(file, .startOfFile))])
  }

  /// Where the text of the line at `start` ends, and where the next line begins.
  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> (text: Int, next: Int)? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    let text = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
    return (text, min(end + 1, bytes.count))
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
    return line.elementsEqual("---".utf8)
  }
}
