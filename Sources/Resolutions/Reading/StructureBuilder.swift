internal import CommonMark
internal import Diagnostics

/// A structure under construction. What is opened is closed again when all its parts are there.
struct StructureBuilder {
  private(set) var elements: [Structure.Element] = []
  /// Labels and numbers, UTF-8.
  private(set) var labels: [UInt8] = []

  init() {
    elements.reserveCapacity(256)
    labels.reserveCapacity(1024)
  }

  /// What was built: the elements, and the characters of their labels and numbers. Nothing is left.
  mutating func taken() -> (elements: [Structure.Element], labels: [UInt8]) {
    let built = (elements, labels)
    (elements, labels) = ([], [])
    return built
  }

  /// How many elements there are.
  var count: Int { elements.count }

  /// Opens a provision.
  /// - Returns: its index, to be closed by.
  mutating func open(
    _ kind: ProvisionKind, label: PrintedLabel?, number: ProvisionNumber, range: SourceRange
  ) -> Int {
    var element = Structure.Element(.provision(kind), range: range)
    if let label { element.label = append { $0.append(label.printed) } }
    if number.printed == nil { setNumber(number.neutral, of: &element) } else { setNumber(number, of: &element) }
    element.numberInNames = Self.hasPrintedName(kind) ? printedName(of: element, kind) : element.number
    elements.append(element)
    return elements.count - 1
  }

  /// Opens a point.
  mutating func open(_ kind: ProvisionKind, label: PrintedLabel, number: NeutralNumber, range: SourceRange) -> Int {
    open(kind, label: label, number: ProvisionNumber(number), range: range)
  }

  /// Opens an article or section.
  /// - Parameters:
  ///   - printed: its label where text follows on the same line; empty where a heading says it.
  ///   - name: its number as printed.
  mutating func open(
    _ kind: ProvisionKind, printed: String, name: String, number: ProvisionNumber, range: SourceRange,
    heading: TextPlace?
  ) -> Int {
    var element = Structure.Element(.provision(kind), range: range, text: heading)
    element.label = append { $0.append(contentsOf: printed.utf8) }
    setNumber(number, of: &element)
    element.numberInNames = append { $0.append(contentsOf: name.utf8) }
    elements.append(element)
    return elements.count - 1
  }

  private mutating func setNumber(_ number: NeutralNumber, of element: inout Structure.Element) {
    element.number = append { $0.append(number) }
    element.ordinal = element.number
  }

  private mutating func setNumber(_ number: ProvisionNumber, of element: inout Structure.Element) {
    element.number = append { $0.append(contentsOf: number.text.utf8) }
    element.ordinal =
      number.ordinal == number.text ? element.number : append { $0.append(contentsOf: number.ordinal.utf8) }
  }

  /// Opens a list of points.
  mutating func openList() -> Int {
    elements.append(Structure.Element(.list))
    return elements.count - 1
  }

  /// All that came after the element at `index` was part of it.
  mutating func close(_ index: Int) { elements[index].end = Int32(elements.count) }

  mutating func append(text: TextPlace, role: Structure.TextRole = .plain) {
    var element = Structure.Element(.text, text: text)
    element.role = role
    append(element)
  }

  mutating func appendRule() { append(Structure.Element(.rule)) }

  /// - Parameter numbersAnew: whether numbers begin anew under it and carry its address.
  mutating func append(
    crossHeading text: TextPlace, label: PrintedLabel?, level: Int, numbersAnew: Bool, range: SourceRange
  ) {
    var element = Structure.Element(.crossHeading, range: range, text: text, level: level)
    if let label { element.label = append { $0.append(label.printed) } }
    element.numbersAnew = numbersAnew
    append(element)
  }

  private mutating func append(_ element: Structure.Element) {
    elements.append(element)
    close(elements.count - 1)
  }

  /// What the label of the provision at `index` is printed as.
  func label(of index: Int) -> String { String(decoding: labels[elements[index].label.range], as: UTF8.self) }

  // MARK: Labels

  private mutating func append(_ write: (inout [UInt8]) -> Void) -> TextSpan {
    let start = labels.count
    write(&labels)
    return TextSpan(start: start, count: labels.count - start)
  }

  /// Whether provisions of a kind are named by the number that is printed, rather than by their position.
  private static func hasPrintedName(_ kind: ProvisionKind) -> Bool {
    switch kind {
    case .citation, .article, .section, .indent: false
    case .recital, .paragraph, .point: true
    }
  }

  /// `A` for `A.`, `(a)` with its brackets, `3.1` for `3.1.`; the neutral number where nothing is printed.
  private func printedName(of element: Structure.Element, _ kind: ProvisionKind) -> TextSpan {
    let label = element.label.range
    if kind == .point, !label.isEmpty, labels[label.upperBound - 1] == UInt8(ascii: ")") { return element.label }
    let number = labels.span.extracting(label).numberAlone
    return number.isEmpty
      ? element.number : TextSpan(start: label.lowerBound + number.lowerBound, count: number.count)
  }
}

extension Span<UInt8> {
  /// Where the number stands in a printed label, without the stops, brackets and dashes around it: `A` for `A.`, `a` for
  /// `(a)`, `3.1` for `3.1.`
  fileprivate var numberAlone: Range<Int> {
    var (start, end) = (0, count)
    while start < end, case let length = punctuation(at: start), length > 0 { start += length }
    while start < end, case let length = punctuation(before: end), length > 0 { end -= length }
    return start..<max(start, end)
  }

  /// The bytes of the sign of punctuation that begins at a place; 0 for none.
  private func punctuation(at start: Int) -> Int {
    if self[start].isLabelPunctuation { return 1 }
    return isDash(at: start) ? 3 : 0
  }

  /// The bytes of the sign of punctuation that ends before a place; 0 for none.
  private func punctuation(before end: Int) -> Int {
    if self[end - 1].isLabelPunctuation { return 1 }
    guard end >= 3 else { return 0 }
    if self[end - 2] == 0xDB, self[end - 1] == 0x94 { return 2 }  // ۔
    let isDanda = self[end - 3] == 0xE0 && self[end - 2] == 0xA5 && self[end - 1] == 0xA4  // ।
    return isDanda || isDash(at: end - 3) ? 3 : 0
  }

  /// Whether an en or em dash begins there.
  private func isDash(at start: Int) -> Bool {
    start + 3 <= count && self[start] == 0xE2 && self[start + 1] == 0x80
      && (self[start + 2] == 0x93 || self[start + 2] == 0x94)
  }
}

extension UInt8 {
  fileprivate var isLabelPunctuation: Bool {
    self == 0x20 || self == UInt8(ascii: ".") || self == UInt8(ascii: "(") || self == UInt8(ascii: ")")
      || self == UInt8(ascii: "-") || self == UInt8(ascii: ":")
  }
}
