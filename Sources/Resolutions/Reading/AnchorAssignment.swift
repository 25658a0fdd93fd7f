internal import CommonMark
internal import Diagnostics

/// Gives every provision, heading and annex its address, unique within the resolution.
struct AnchorAssignment {
  private var elements: [Structure.Element]
  /// All labels and numbers; then all addresses in the order of the text, with a line break between two.
  private var text: [UInt8]
  /// Where the addresses begin.
  private let start: Int
  /// The provisions whose address would be another one's, and that one's.
  private(set) var repeats: [(provision: Int, first: Int)] = []
  private var taken: AnchorTable
  /// How often the address of a provision would stand, by the provision's index, where it is more than once.
  private var counts: [Int: Int] = [:]

  /// - Parameters:
  ///   - builder: gives away what it has built, so that nothing is copied.
  ///   - others: how many addresses there will be beside those of elements.
  init(_ builder: inout StructureBuilder, others: Int) {
    (elements, text) = builder.taken()
    start = text.count
    taken = AnchorTable(count: elements.count + others)
    text.reserveCapacity(start + 16 * elements.count)
  }

  /// Gives a structure's elements their addresses anew, some with another number.
  init(_ structure: Structure, replacing numbers: [Int: String], others: Int) {
    elements = structure.elements
    text = Array(structure.characters[..<structure.anchors.startIndex])
    for (index, number) in numbers.sorted(by: { $0.key < $1.key }) {
      elements[index].number = TextSpan(start: text.count, count: number.utf8.count)
      text.append(contentsOf: number.utf8)
    }
    start = text.count
    taken = AnchorTable(count: elements.count + others)
  }

  /// The structure with all its addresses.
  consuming func finished() -> Structure {
    Structure(elements: elements, characters: text, anchors: start..<text.count, table: taken)
  }

  /// Gives elements that stand side by side their addresses, and all their parts: those of a body, a provision or a list.
  /// - Parameters:
  ///   - parent: the part of `text` that is the address of what they stand in; empty for the main body.
  ///   - list: the number of the list within `parent` that they are points of.
  mutating func assign(_ siblings: Range<Int>, within parent: TextSpan = .empty, list: Int = 0) {
    var lists = 0
    var sections = 0
    var section = parent
    let element = hasSections(siblings) ? Anchor.Element.part : .section
    var index = siblings.lowerBound
    while index < siblings.upperBound {
      let end = Int(elements[index].end)
      switch elements[index].kind {
      case .provision(let kind):
        let isOperative = kind == .paragraph || kind == .article || kind == .section
        assign(provision: index, kind, within: isOperative ? section : parent, list: list)
      case .crossHeading:
        assign(heading: index, element, &sections, within: parent)
        if elements[index].numbersAnew { section = elements[index].anchor }
      case .list:
        lists += 1
        assign(index + 1..<end, within: parent, list: lists)
      case .rule, .text: break
      }
      index = end
    }
  }

  /// Appends the address of a footnote.
  mutating func append(_ anchor: Anchor) {
    if text.count > start { text.append(UInt8(ascii: "\n")) }
    let start = text.count
    text.append(contentsOf: anchor.rawValue.utf8)
    _ = noted(span(from: start))
  }

  /// Appends the address of something that is no element: an annex.
  mutating func append(_ element: Anchor.Element, _ number: Int) -> TextSpan {
    let start = begin(element, within: .empty)
    text.append(digits: number)
    return noted(span(from: start))
  }

  private mutating func assign(provision: Int, _ kind: ProvisionKind, within parent: TextSpan, list: Int) {
    let start = begin(kind.element, within: parent, list: list)
    copy(elements[provision].number)
    let anchor = unique(span(from: start), provision)
    elements[provision].anchor = anchor
    assign(provision + 1..<Int(elements[provision].end), within: anchor)
  }

  /// Whether provisions among elements are cited as sections: then headings count as parts.
  private func hasSections(_ siblings: Range<Int>) -> Bool {
    var index = siblings.lowerBound
    while index < siblings.upperBound {
      if elements[index].kind == .provision(.section) { return true }
      index = Int(elements[index].end)
    }
    return false
  }

  private mutating func assign(
    heading: Int, _ element: Anchor.Element, _ sections: inout Int, within parent: TextSpan
  ) {
    sections += 1
    let start = begin(element, within: parent)
    text.append(digits: sections)
    elements[heading].anchor = noted(span(from: start))
  }

  /// Appends an address but for its number: `para_2__list_1__point_`.
  /// - Returns: where it begins.
  private mutating func begin(_ element: Anchor.Element, within parent: TextSpan, list: Int = 0) -> Int {
    if text.count > start { text.append(UInt8(ascii: "\n")) }
    let start = text.count
    if !parent.isEmpty {
      copy(parent)
      text.append(ascii: "__")
    }
    if list > 0 {
      text.append(ascii: "list_")
      text.append(digits: list)
      text.append(ascii: "__")
    }
    text.append(ascii: element.name)
    text.append(UInt8(ascii: "_"))
    return start
  }

  /// Appends what stands in `text` already.
  private mutating func copy(_ span: TextSpan) {
    for index in span.range { text.append(text[index]) }
  }

  private func span(from start: Int) -> TextSpan { TextSpan(start: start, count: text.count - start) }

  /// An address that cannot stand twice.
  private mutating func noted(_ span: TextSpan) -> TextSpan {
    _ = taken.insert(span, of: -1, in: text)
    return span
  }

  /// The address itself, or with `_2` and so on after it where the text repeats a number.
  private mutating func unique(_ span: TextSpan, _ provision: Int) -> TextSpan {
    guard let first = taken.insert(span, of: provision, in: text) else { return span }
    repeats.append((provision, first))
    var result = span
    repeat {
      let count = counts[first, default: 1] + 1
      counts[first] = count
      text.removeLast(text.count - span.range.upperBound)
      text.append(contentsOf: "_\(count)".utf8)
      result.count = Int32(text.count) - span.start
    } while taken.insert(result, of: provision, in: text) != nil
    return result
  }
}

extension [UInt8] {
  /// Byte by byte, which takes least for a few of them.
  fileprivate mutating func append(ascii text: StaticString) {
    text.withUTF8Buffer { for index in $0.indices { unsafe append($0[index]) } }
  }
}

extension Provision {
  /// As messages name it, in English: `recital B`, `paragraph 3`, `point (a)`.
  public var nameInMessages: String {
    let printed = label.hasSuffix(".") || label.hasSuffix("-") ? String(label.dropLast()) : label
    switch kind {
    case .citation: return "citation \(number)"
    case .recital: return "recital \(printed.isEmpty ? number : printed.filter { $0 != "(" && $0 != ")" })"
    case .article: return "article \(numberInNames)"
    case .section: return "section \(numberInNames)"
    case .paragraph: return "paragraph \(number)"
    case .point: return "point \(printed)"
    case .indent: return "dash \(number)"
    }
  }
}
