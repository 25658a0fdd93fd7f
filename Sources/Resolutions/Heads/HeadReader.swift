internal import Diagnostics

/// Reads the YAML head between two lines of `---` at the start of a file.
enum HeadReader {
  static let keys =
    ["title"] + Head.Fact.allCases.map(\.rawValue) + [
      "date", "status", "subjects", "sponsors", "source", "translation", "translator", "reviewed", "reviewer",
      "reviewed-on", "draft", "complete", "index",
      "aliases", "moved", "withdrawn",
    ]

  static func read(_ file: SourceFile, _ layout: FileLayout) -> Diagnosed<Head> {
    var reading = Reading()
    for fence in layout.oddFences {
      let text = String(decoding: file.line(fence.start.line), as: UTF8.self)
      reading.diagnostics.append(.headFence(text, at: SourceLocation(file, fence)))
    }
    if let misplaced = layout.misplaced {
      reading.diagnostics.append(.misplacedHead(isLate: misplaced.isLate, at: SourceLocation(file, misplaced.range)))
    }
    if layout.isUnclosed { reading.diagnostics.append(.unclosedHead(at: SourceLocation(file, layout.opening))) }
    if let yaml = layout.yaml {
      let pairs = YAMLFile.read(file, bytes: yaml, firstLine: layout.opening.start.line + 1)
      reading.diagnostics += pairs.diagnostics
      for (key, value) in pairs.value { reading.read(key, value) }
      reading.finishReview()
    }
    return Diagnosed(reading.head, reading.diagnostics)
  }

  private struct Reading {
    var head = Head()
    var diagnostics: [Diagnostic] = []
    /// Where the head says that the translation was reviewed, and by whom and when.
    private var review: (said: YAMLValue?, reviewer: String?, date: PartialDate?)

    mutating func read(_ key: YAMLValue, _ value: YAMLValue) {
      let name = key.text ?? ""
      if value.isInTypographicQuotes { diagnostics.append(.typographicQuotes(name, at: value.location)) }
      switch name {
      case "title": head.title = text(name, value)
      case "translator": head.translator = text(name, value)
      case "reviewed": review.said = isOn(name, value, example: "reviewed: true") == true ? value : nil
      case "reviewer": review.reviewer = text(name, value)
      case "reviewed-on": review.date = date(name, value)
      case "date": head.date = date(name, value)
      case "status":
        head.status = parsed(name, value, Self.choice(Head.Status.allCases), example: "adopted") { .init(rawValue: $0) }
      case "translation":
        head.translation = parsed(name, value, Self.choice(Head.Translation.allCases), example: "unofficial") {
          .init(rawValue: $0)
        }
      case "subjects":
        if let texts = value.texts, !isListWithoutBrackets(value) {
          head.subjects = texts
        } else {
          refuse(name, value, "a list of words between brackets", example: "[\(value.text ?? "Human rights, Trade")]")
        }
      case "aliases": readAliases(value)
      case "moved": readMoved(value)
      case "withdrawn": readWithdrawn(value)
      case "sponsors":
        if let texts = value.texts {
          head.sponsors = texts
        } else {
          refuse(name, value, "a name, or a list of names", example: "[Ada Lovelace, Group of the Greens]")
        }
      case "source":
        head.source = parsed(
          name, value, "the address of the official text", example: "https://www.europarl.europa.eu/doceo/document/…"
        ) {
          Self.isAddress($0) ? $0 : nil
        }
      case "draft": head.isDraft = isOn(name, value, example: "draft: true") ?? false
      case "complete": head.isComplete = isOn(name, value, example: "complete: false") ?? true
      case "index": readIndex(value)
      default:
        if let fact = Head.Fact(rawValue: name) {
          head.facts[fact] = text(name, value)
        } else {
          diagnostics.append(.unknownKey(name, known: keys, at: key.location))
        }
      }
    }

    private mutating func date(_ key: String, _ value: YAMLValue) -> PartialDate? {
      parsed(key, value, "a year, a month or a day of the calendar", example: "2019, 2019-03 or 2019-03-14") {
        PartialDate($0)
      }
    }

    /// Nobody has reviewed what nobody says by whom and when.
    mutating func finishReview() {
      guard let said = review.said else { return }
      if let reviewer = review.reviewer, let date = review.date {
        head.review = Head.Review(reviewer: reviewer, date: date)
      } else {
        refuse(
          "reviewed", said, "said with the reviewer’s name and the day",
          example: "reviewer: Ada Lovelace, and on a line of its own reviewed-on: 2026-11-27")
      }
    }

    private mutating func text(_ key: String, _ value: YAMLValue) -> String? {
      if case .text(let text) = value.content { return text.isEmpty ? nil : text }
      refuse(key, value, "one line of text", example: "\(key): European Parliament")
      return nil
    }

    private mutating func parsed<Value>(
      _ key: String, _ value: YAMLValue, _ expected: @autoclosure () -> String, example: String,
      _ parse: (String) -> Value?
    ) -> Value? {
      if let result = value.withoutTypographicQuotes.text.flatMap(parse) { return result }
      if !value.isEmpty { refuse(key, value, expected(), example: example) }
      return nil
    }

    private mutating func isOn(_ key: String, _ value: YAMLValue, example: String) -> Bool? {
      parsed(key, value, "true or false", example: example) {
        ["true": true, "yes": true, "false": false, "no": false][$0.lowercased()]
      }
    }

    /// `Housing, Students`: one word to YAML. One that has a comma in it stands in a list of its own.
    private func isListWithoutBrackets(_ value: YAMLValue) -> Bool {
      if case .text(let text) = value.content { text.contains(", ") } else { false }
    }

    /// An address with `https:` or `http:` and a host, and nothing in it that could end an attribute or a line (RFC 3987).
    private static func isAddress(_ text: String) -> Bool {
      guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else { return false }
      let rest = text.dropFirst(scheme.count)
      guard let first = rest.first, first != "/", first != "?", first != "#" else { return false }
      return rest.unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x20 && !"\"<>\\^`{|}".unicodeScalars.contains(scalar) && !scalar.properties.isWhitespace
          && scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
      }
    }

    private static func choice(_ cases: [some RawRepresentable<String>]) -> String {
      "one of " + cases.map(\.rawValue).joined(separator: ", ")
    }

    private mutating func refuse(_ key: String, _ value: YAMLValue, _ expected: String, example: String) {
      diagnostics.append(.invalidValue(of: key, expected: expected, example: example, at: value.location))
    }

    private mutating func readAliases(_ value: YAMLValue) {
      var items = value.isEmpty ? [] : [value]
      if case .list(let list) = value.content { items = list }
      for item in items {
        if let text = item.text, Alias.isOne(text) {
          head.aliases.append(Alias(text, range: item.range))
        } else {
          refuse("aliases", item, "old names or paths", example: "[2019-kazakhstan, /texts/kazakhstan.html]")
        }
      }
    }

    private mutating func readMoved(_ value: YAMLValue) {
      if value.isEmpty { return }
      let example = "{rec_C: rec_D, para_4: [para_4, para_5]}"
      guard case .pairs(let pairs) = value.content else {
        return refuse("moved", value, "old addresses with the new ones", example: "moved: \(example)")
      }
      for (key, value) in pairs {
        let targets = value.texts ?? []
        if let old = key.text, FormerAddress.isOne(old), !targets.isEmpty, targets.allSatisfy(FormerAddress.isOne) {
          head.moved.append(MovedAddress(old: Anchor(old), now: targets.map { Anchor($0) }, range: key.range))
        } else {
          refuse("moved", key, "old addresses with the new ones", example: "moved: \(example)")
        }
      }
    }

    private mutating func readWithdrawn(_ value: YAMLValue) {
      var items = value.isEmpty ? [] : [value]
      if case .list(let list) = value.content { items = list }
      for item in items {
        if let text = item.text, FormerAddress.isOne(text) {
          head.withdrawn.append(FormerAddress(anchor: Anchor(text), range: item.range))
        } else {
          refuse("withdrawn", item, "addresses that texts had", example: "withdrawn: [para_4, rec_C]")
        }
      }
    }

    private mutating func readIndex(_ value: YAMLValue) {
      if value.isEmpty { return }
      guard let pairs = value.pairs else {
        return refuse("index", value, "entries by key", example: "mamay: {entry: \"Mamay, Zhanbolat\", forms: [Mamay]}")
      }
      for (key, value) in pairs {
        if let entry = indexEntry(key, value) { head.index.append(entry) }
      }
    }

    /// `key: {entry: …, forms: […]}`; without forms, the entry itself is looked for.
    private mutating func indexEntry(_ key: String, _ value: YAMLValue) -> IndexEntry? {
      guard isKey(key) else {
        refuse("index: \(key)", value, "a key of small letters, digits and hyphens", example: "democratic-choice")
        return nil
      }
      guard let pairs = value.pairs, let entry = pairs.first(where: { $0.key == "entry" })?.value.text else {
        let example = "\(key): {entry: \"Mamay, Zhanbolat\", forms: [Mamay]}"
        refuse("index: \(key)", value, "an entry and the forms that occur in the text", example: example)
        return nil
      }
      let forms = pairs.first { $0.key == "forms" }?.value.texts ?? [entry]
      return IndexEntry(key: key, entry: entry, forms: forms, range: value.range)
    }

    private func isKey(_ key: String) -> Bool {
      key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D } && !key.isEmpty
    }
  }
}
