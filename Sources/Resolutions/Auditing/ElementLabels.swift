internal import CommonMark

extension Structure {
  /// The label of an element as it was read; nil where it has none. A number without a sign counts as one with a stop.
  func printedLabel(_ element: Element) -> PrintedLabel? {
    let bytes = characters[element.label.range]
    guard let first = bytes.first else { return nil }
    let isDashed = bytes.count > 4 && (bytes.last == 0x93 || bytes.last == 0x94)
    if !isDashed, let label = LabelScanner.label(at: bytes), label.form != .bare || label.isCompound { return label }
    // Some labels end with the space after them.
    if let label = LabelScanner.label(at: (bytes + [first >= 0xE3 ? 0xE3 : 0x20, 0x80, 0x80])[...]), label.form != .bare
    {
      return label
    }
    let digits = bytes.drop { $0 == UInt8(ascii: ".") }
    guard !digits.isEmpty, digits.count < 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return PrintedLabel(.stop, ShortText(Array(digits).span), core: 0..<digits.count, length: digits.count)
  }

  /// The same by the index of the element.
  func printedLabel(at index: Int) -> PrintedLabel? { printedLabel(elements[index]) }
}
