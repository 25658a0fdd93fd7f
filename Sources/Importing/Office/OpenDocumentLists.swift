internal import MarkupTrees

/// The numbers that OpenDocument computes for the items of lists (1.3, part 3, 5.3).
struct OpenDocumentLists {
  let styles: OpenDocumentStyles
  /// The numbers of each list, by level, under its own id.
  private var counters: [String: [Int: Int]] = [:]
  /// The list that each style was last used by.
  private var lastOfStyle: [String: String] = [:]
  private var open: [Open] = []
  private var count = 0
  private var outline: [Int: Int] = [:]

  private struct Open {
    var list: String
    var style: String?
  }

  init(_ styles: OpenDocumentStyles) { self.styles = styles }

  /// How deep the open list stands, from 0; nil outside of lists.
  var level: Int? { open.isEmpty ? nil : open.count - 1 }

  mutating func begin(_ list: MarkupElement) {
    let style = list["text:style-name"] ?? open.last?.style
    if let outer = open.last {
      open.append(Open(list: outer.list, style: style))
      counters[outer.list]?[open.count] = nil
      return
    }
    count += 1
    var id = list["xml:id"] ?? list["text:id"] ?? list["id"] ?? "list \(count)"
    if let other = list["text:continue-list"], counters[other] != nil {
      counters[id] = counters[other]
    } else if list["text:continue-numbering"] == "true", let style, let other = lastOfStyle[style] {
      counters[id] = counters[other]
    } else {
      if counters[id] != nil { id += " \(count)" }
      counters[id] = [:]
    }
    if let style { lastOfStyle[style] = id }
    open.append(Open(list: id, style: style))
  }

  mutating func end() { open.removeLast() }

  /// The number of the next item of the open list, as it is printed.
  mutating func next(start: Int?) -> (label: String, inOffice: String?)? {
    guard let current = open.last else { return nil }
    let place = open.count
    guard let level = styles.level(place, of: current.style) else { return nil }
    var numbers = counters[current.list] ?? [:]
    numbers[place] = start ?? numbers[place].map { $0 + 1 } ?? level.start
    for deeper in numbers.keys where deeper > place { numbers[deeper] = nil }
    counters[current.list] = numbers
    if let bullet = level.bullet { return (["–", "—", "-"].contains(bullet) ? "–" : "•", nil) }
    let levels = { [styles] (place: Int) in styles.level(place, of: current.style) }
    return Self.label(level, place, numbers, levels)
  }

  /// The number of the next heading of a level; nil where headings have none.
  mutating func nextHeading(_ place: Int) -> String? {
    outline[place, default: (styles.outline[place]?.start ?? 1) - 1] += 1
    for deeper in outline.keys where deeper > place { outline[deeper] = nil }
    guard let level = styles.outline[place] else { return nil }
    return Self.label(level, place, outline) { styles.outline[$0] }?.label
  }

  private static func label(
    _ level: OpenDocumentStyles.ListLevel, _ place: Int, _ numbers: [Int: Int],
    _ levels: (Int) -> OpenDocumentStyles.ListLevel?
  ) -> (label: String, inOffice: String?)? {
    if case .none = level.format { return nil }
    func text(_ afterZ: NumberFormat.AfterZ) -> String {
      let first = max(1, place - level.shown + 1)
      let parts = (first...place).compactMap { level -> String? in
        guard let format = levels(level)?.format, let number = numbers[level] else { return nil }
        return format.text(number, afterZ: afterZ)
      }
      return (level.prefix + parts.joined(separator: ".") + level.suffix).trimmingBlanks()
    }
    let printed = text(.counted)
    let inOffice = text(level.afterZ)
    return printed.isEmpty ? nil : (printed, printed == inOffice ? nil : inOffice)
  }
}
