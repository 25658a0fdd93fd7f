internal import MarkupTrees

/// What the styles of a Word file say of paragraphs and characters (ECMA-376, 17.7).
struct WordStyles {
  private var styles: [String: Style] = [:]
  private var defaultParagraph: String?

  /// What a style says, and what those say that it is based on.
  struct Style {
    /// In lower case, the same in every language of Word: `heading 1`.
    var name = ""
    var properties = WordProperties()
    fileprivate var base: String?
  }

  /// - Parameter root: `styles.xml`; nil where the file has none.
  init(_ root: MarkupElement?) {
    for element in root?.first("w:styles")?.all("w:style") ?? [] {
      guard let id = element["w:styleId"] else { continue }
      var style = Style()
      style.name = element.first("w:name")?["w:val"]?.lowercased() ?? ""
      style.base = element.first("w:basedOn")?["w:val"]
      style.properties.read(paragraph: element.first("w:pPr"))
      style.properties.read(run: element.first("w:rPr"))
      styles[id] = style
      if element["w:default"] == "1", element["w:type"] == "paragraph" { defaultParagraph = id }
    }
  }

  /// The style of an id with all that it inherits; the default paragraph style for nil.
  func style(_ id: String?) -> Style {
    guard let id = id ?? defaultParagraph, var style = styles[id] else { return Style() }
    var base = style.base
    // A chain that leads back to itself ends here.
    for _ in 0..<32 {
      guard let next = base.flatMap({ styles[$0] }) else { break }
      style.properties.inherit(next.properties)
      base = next.base
    }
    return style
  }
}

/// Properties of a paragraph and its characters, as far as they matter here; nil where nothing is said.
struct WordProperties {
  var numberingID: String?
  var level: Int?
  /// From 0, as Word counts outline levels.
  var outlineLevel: Int?
  var isBold: Bool?
  var isItalic: Bool?
  var isHidden: Bool?
  /// In twentieths of a point.
  var left: Int?
  var firstLine: Int?
  var isCentered: Bool?

  mutating func read(paragraph: MarkupElement?) {
    guard let paragraph else { return }
    if let numbering = paragraph.first("w:numPr") {
      numberingID = numbering.first("w:numId")?["w:val"]
      level = numbering.first("w:ilvl")?["w:val"].flatMap { Int($0) }
    }
    if let outline = paragraph.first("w:outlineLvl")?["w:val"].flatMap({ Int($0) }) { outlineLevel = outline }
    if let indent = paragraph.first("w:ind") {
      left = (indent["w:left"] ?? indent["w:start"]).flatMap { Int($0) } ?? left
      if let hanging = indent["w:hanging"].flatMap({ Int($0) }) { firstLine = -hanging }
      if let first = indent["w:firstLine"].flatMap({ Int($0) }) { firstLine = first }
    }
    if let alignment = paragraph.first("w:jc")?["w:val"] { isCentered = alignment == "center" }
  }

  mutating func read(run: MarkupElement?) {
    guard let run else { return }
    isBold = Self.toggle(run.first("w:b")) ?? isBold
    isItalic = Self.toggle(run.first("w:i")) ?? isItalic
    isHidden = Self.toggle(run.first("w:vanish")) ?? isHidden
  }

  /// Fills in what nothing has been said of.
  mutating func inherit(_ base: WordProperties) {
    numberingID = numberingID ?? base.numberingID
    level = level ?? base.level
    outlineLevel = outlineLevel ?? base.outlineLevel
    isBold = isBold ?? base.isBold
    isItalic = isItalic ?? base.isItalic
    isHidden = isHidden ?? base.isHidden
    left = left ?? base.left
    firstLine = firstLine ?? base.firstLine
    isCentered = isCentered ?? base.isCentered
  }

  private static func toggle(_ element: MarkupElement?) -> Bool? {
    element.map { !["0", "false", "off"].contains($0["w:val"] ?? "1") }
  }
}
