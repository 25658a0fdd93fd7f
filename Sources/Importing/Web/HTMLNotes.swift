internal import MarkupTrees

/// Which links of a page lead to notes, and where these stand.
struct HTMLNotes {
  /// The order in which ids stand in the page.
  private var places: [String: Int] = [:]
  private var count = 0
  /// The ids that marks lead to, with the marks.
  private(set) var targets: [String: String] = [:]

  init(_ root: MarkupElement) {
    index(root)
    count = 0
    find(root)
  }

  /// What a link's text shows, if it can be the mark of a note: `1`, `[1]`, `*`.
  static func mark(_ text: String) -> String? {
    let core = text.filter { !$0.isWhitespace && !"[]()".contains($0) }
    guard !core.isEmpty, core.count <= 3,
      core.allSatisfy({ $0.isWholeNumber || "*†‡".contains($0) || ($0.isASCII && $0.isLowercase) })
    else { return nil }
    return core
  }

  /// The id that a link within the page leads to.
  static func target(_ element: MarkupElement) -> String? {
    guard element.name == "a", let link = element["href"], let sign = link.firstIndex(of: "#") else { return nil }
    let id = String(link[link.index(after: sign)...])
    return id.isEmpty ? nil : id
  }

  private mutating func index(_ element: MarkupElement) {
    count += 1
    for id in [element["id"], element["name"]].compactMap({ $0 }) where places[id] == nil { places[id] = count }
    for child in element.elements { index(child) }
  }

  private mutating func find(_ element: MarkupElement) {
    count += 1
    if let id = Self.target(element), let mark = Self.mark(element.text), let place = places[id], place > count {
      if targets[id] == nil { targets[id] = mark }
    }
    for child in element.elements { find(child) }
  }

  /// The id of the note that a block is, by an id on it or at its start.
  func id(of block: MarkupElement) -> String? {
    if let id = block["id"], targets[id] != nil { return id }
    for child in block.children {
      switch child {
      case .text(let text): if !text.allSatisfy(\.isWhitespace) { return nil }
      case .element(let element):
        for id in [element["id"], element["name"]].compactMap({ $0 }) where targets[id] != nil { return id }
        if HTMLBlocks.inline.contains(element.name), let id = id(of: element) { return id }
        if !element.text.allSatisfy(\.isWhitespace) { return nil }
      }
    }
    return nil
  }
}
