internal import MarkupTrees

/// What the styles of an OpenDocument file say of paragraphs, characters and lists.
struct OpenDocumentStyles {
  private var styles: [String: Style] = [:]
  private var lists: [String: [Int: ListLevel]] = [:]
  /// The numbers of headings.
  private(set) var outline: [Int: ListLevel] = [:]

  struct Style {
    var isBold: Bool?
    var isItalic: Bool?
    var isCentered: Bool?
    var isHidden: Bool?
    /// In widths of a letter.
    var indent: Double?
    var listStyle: String?
    var displayName = ""
    fileprivate var parent: String?
  }

  /// How one level of a list is numbered.
  struct ListLevel {
    var format = NumberFormat.decimal
    var prefix = ""
    var suffix = ""
    var start = 1
    /// How many levels' numbers are printed.
    var shown = 1
    var afterZ = NumberFormat.AfterZ.counted
    var bullet: String?
  }

  /// - Parameter documents: those whose styles count, the stronger last.
  init(_ documents: [MarkupElement]) {
    for document in documents {
      for style in document.descendants("style:style") { read(style) }
      for list in document.descendants("text:list-style") {
        if let name = list["style:name"] { lists[name] = Self.levels(list) }
      }
      if let numbers = document.descendant("text:outline-style") { outline = Self.levels(numbers) }
    }
  }

  private mutating func read(_ element: MarkupElement) {
    guard let name = element["style:name"] else { return }
    var style = Style()
    style.parent = element["style:parent-style-name"]
    style.listStyle = element["style:list-style-name"]
    style.displayName = (element["style:display-name"] ?? name).lowercased()
    if let text = element.first("style:text-properties") {
      style.isBold = text["fo:font-weight"].map { $0 == "bold" || (Int($0) ?? 400) >= 600 }
      style.isItalic = text["fo:font-style"].map { $0 != "normal" }
      style.isHidden = text["text:display"].map { $0 == "none" }
    }
    if let paragraph = element.first("style:paragraph-properties") {
      style.isCentered = paragraph["fo:text-align"].map { $0 == "center" }
      let lengths = ["fo:margin-left", "fo:text-indent"].map { paragraph[$0].flatMap(Self.points) }
      if lengths.contains(where: { $0 != nil }) { style.indent = ((lengths[0] ?? 0) + (lengths[1] ?? 0)) / 6 }
    }
    // Styles of paragraphs and of text may share a name.
    styles["\(element["style:family"] ?? "") \(name)"] = style
  }

  /// A style with all that it inherits.
  func style(_ name: String?, family: String) -> Style {
    guard let name, var style = styles["\(family) \(name)"] else { return Style() }
    var parent = style.parent
    for _ in 0..<32 {
      guard let next = parent.flatMap({ styles["\(family) \($0)"] }) else { break }
      style.isBold = style.isBold ?? next.isBold
      style.isItalic = style.isItalic ?? next.isItalic
      style.isCentered = style.isCentered ?? next.isCentered
      style.isHidden = style.isHidden ?? next.isHidden
      style.indent = style.indent ?? next.indent
      style.listStyle = style.listStyle ?? next.listStyle
      style.displayName += " \(next.displayName)"
      parent = next.parent
    }
    return style
  }

  /// How a level of a list is numbered; nil where nothing is said.
  func level(_ level: Int, of list: String?) -> ListLevel? {
    list.flatMap { lists[$0]?[level] }
  }

  private static func levels(_ list: MarkupElement) -> [Int: ListLevel] {
    var levels: [Int: ListLevel] = [:]
    for element in list.elements {
      guard let number = element["text:level"].flatMap({ Int($0) }) else { continue }
      var level = ListLevel()
      level.format = NumberFormat(openDocument: element["style:num-format"] ?? "")
      level.prefix = element["style:num-prefix"] ?? ""
      level.suffix = element["style:num-suffix"] ?? ""
      level.start = element["text:start-value"].flatMap { Int($0) } ?? 1
      level.shown = element["text:display-levels"].flatMap { Int($0) } ?? 1
      if element["style:num-letter-sync"] == "true" { level.afterZ = .doubled }
      if element.name == "text:list-level-style-bullet" { level.bullet = element["text:bullet-char"] ?? "•" }
      if element.name == "text:list-level-style-image" { level.bullet = "•" }
      levels[number] = level
    }
    return levels
  }

  /// A length in points.
  private static func points(_ length: String) -> Double? {
    let units = [("cm", 28.35), ("mm", 2.835), ("in", 72), ("pt", 1), ("pc", 12)]
    guard let unit = units.first(where: { length.hasSuffix($0.0) }) else { return nil }
    return Double(length.dropLast(unit.0.count)).map { $0 * unit.1 }
  }
}
