internal import MarkupTrees

/// The numbers that Word computes for paragraphs (ECMA-376, 17.9): they stand nowhere in the text.
struct WordNumbering {
  private var lists: [String: List] = [:]
  /// The list behind each numbering, and where it starts at other numbers than the list.
  private var instances: [String: Instance] = [:]
  /// The numbers of each list so far, by level; numberings of the same list go on with each other's.
  private var counters: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  private struct List {
    var levels: [Int: Level] = [:]
    var styleLink: String?
  }

  private struct Instance {
    var list: String
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private struct Level {
    var start = 1
    var format = NumberFormat.decimal
    var text = ""
    /// The level that begins this one anew, from 1; 0 where nothing does.
    var restart: Int?
    var isAlwaysDecimal = false
    var properties = WordProperties()
    var style: String?
  }

  /// A computed number.
  struct Label {
    /// As it is printed: `AA.`; a dash for a bullet.
    var text: String
    var level: Int
    /// Where Word itself prints the number in another way.
    var textInWord: String?
    var properties: WordProperties
  }

  /// - Parameters:
  ///   - root: `numbering.xml`; nil where the file has none.
  ///   - styles: those that link lists to numberings.
  init(_ root: MarkupElement?, _ styles: WordStyles) {
    let numbering = root?.first("w:numbering")
    for element in numbering?.all("w:abstractNum") ?? [] {
      guard let id = element["w:abstractNumId"] else { continue }
      var list = List()
      list.styleLink = element.first("w:numStyleLink")?["w:val"]
      for level in element.all("w:lvl") { Self.read(level, into: &list.levels) }
      lists[id] = list
    }
    for element in numbering?.all("w:num") ?? [] {
      guard let id = element["w:numId"], let list = element.first("w:abstractNumId")?["w:val"] else { continue }
      var instance = Instance(list: list)
      for override in element.all("w:lvlOverride") {
        guard let level = override["w:ilvl"].flatMap({ Int($0) }) else { continue }
        instance.starts[level] = override.first("w:startOverride")?["w:val"].flatMap { Int($0) }
        if let own = override.first("w:lvl") { Self.read(own, into: &instance.levels) }
      }
      instances[id] = instance
    }
    for (id, instance) in instances {
      guard let link = lists[instance.list]?.styleLink, let target = styles.style(link).properties.numberingID,
        let list = instances[target]?.list
      else { continue }
      instances[id]?.list = list
    }
  }

  private static func read(_ element: MarkupElement, into levels: inout [Int: Level]) {
    guard let index = element["w:ilvl"].flatMap({ Int($0) }) else { return }
    var level = Level()
    func value(_ name: String) -> String? { element.first(name)?["w:val"] }
    level.start = value("w:start").flatMap { Int($0) } ?? 0
    level.format = NumberFormat(word: value("w:numFmt") ?? "decimal")
    level.text = value("w:lvlText") ?? ""
    level.restart = value("w:lvlRestart").flatMap { Int($0) }
    level.isAlwaysDecimal = element.first("w:isLgl").map { $0["w:val"] != "0" } ?? false
    level.properties.read(paragraph: element.first("w:pPr"))
    level.style = value("w:pStyle")
    levels[index] = level
  }

  /// The number of the next paragraph that is numbered so; nil where none is printed.
  /// - Parameters:
  ///   - level: nil where only the paragraph's style tells it.
  ///   - style: the paragraph's style, which levels may be tied to.
  mutating func next(_ id: String, level: Int?, style: String?) -> Label? {
    guard let instance = instances[id], let list = lists[instance.list] else { return nil }
    let levels = list.levels.merging(instance.levels) { $1 }
    let tied = levels.first { $0.value.style != nil && $0.value.style == style }?.key
    let index = level ?? tied ?? 0
    guard let own = levels[index] else { return nil }
    count(index, id, instance, levels)
    let numbers = counters[instance.list] ?? [:]
    func text(_ afterZ: NumberFormat.AfterZ) -> String {
      Self.text(of: own, numbers, levels, afterZ)
    }
    let printed = text(.counted)
    guard !printed.isEmpty else { return nil }
    let inWord = text(.doubled)
    return Label(
      text: printed, level: index, textInWord: inWord == printed ? nil : inWord, properties: own.properties)
  }

  /// Counts one on at a level; deeper levels begin anew.
  private mutating func count(_ index: Int, _ id: String, _ instance: Instance, _ levels: [Int: Level]) {
    var numbers = counters[instance.list] ?? [:]
    if begun.insert(id).inserted {
      for (level, start) in instance.starts { numbers[level] = start - 1 }
    }
    for higher in 0..<max(index, 0) where numbers[higher] == nil { numbers[higher] = levels[higher]?.start ?? 1 }
    numbers[index] = numbers[index].map { $0 + 1 } ?? levels[index]?.start ?? 1
    for deeper in levels.keys where deeper > index {
      let restart = levels[deeper]?.restart ?? deeper
      if restart > index { numbers[deeper] = instance.starts[deeper].map { $0 - 1 } }
    }
    counters[instance.list] = numbers
  }

  private static func text(
    of level: Level, _ numbers: [Int: Int], _ levels: [Int: Level], _ afterZ: NumberFormat.AfterZ
  ) -> String {
    if case .bullet = level.format { return bullet(level.text) }
    var text = ""
    var isPlace = false
    for sign in level.text {
      if isPlace, let place = sign.wholeNumberValue {
        let format = level.isAlwaysDecimal ? .decimal : levels[place - 1]?.format ?? .decimal
        text += format.text(numbers[place - 1] ?? 0, afterZ: afterZ)
        isPlace = false
      } else if sign == "%" {
        isPlace = true
      } else {
        text.append(sign)
      }
    }
    return text.trimmingBlanks()
  }

  /// Signs of symbol fonts have no meaning outside them; a dash stays the dash that it is.
  private static func bullet(_ text: String) -> String {
    let sign = text.trimmingBlanks()
    return ["–", "—", "-"].contains(sign) ? "–" : "•"
  }
}
