internal import CommonMark

extension BlockSettling {
  /// Where no number has a sign, those without one are labels, if they count from 1 on and a capital follows each: a
  /// tradition of its own, in which `.1` numbers points.
  /// - Returns: whether that is so.
  func settleBareNumbers(_ blocks: inout [Block]) -> Bool {
    guard !blocks.contains(where: \.isNumbered) else { return false }
    let form = PrintedLabel(.stop, ShortText([0x31, 0x2E].span), core: 0..<1, length: 2)
    var found: [(index: Int, label: PrintedLabel)] = []
    for index in blocks.indices where isText(blocks[index]) {
      guard let label = bareNumber(firstBytes(blocks[index]), like: form), label.core == String(found.count + 1),
        opensWithCapital(firstBytes(blocks[index]).dropFirst(label.length))
      else { continue }
      found.append((index, label))
    }
    guard found.count > 1 else { return false }
    for (index, label) in found {
      blocks[index] = Block(.numbered, blocks[index].node, label: label, isLabelText: true)
    }
    for index in blocks.indices where isText(blocks[index]) {
      guard let point = stoppedNumber(firstBytes(blocks[index]), like: form) else { continue }
      blocks[index] = Block(.numbered, blocks[index].node, label: point, isLabelText: true)
    }
    return true
  }

  private func isText(_ block: Block) -> Bool { block.kind == .paragraph && block.label == nil }

  private func opensWithCapital(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes.prefix(4), as: UTF8.self).first?.isUppercase == true
  }

  /// `.1`, as the number of a point.
  private func stoppedNumber(_ bytes: ArraySlice<UInt8>, like form: PrintedLabel) -> PrintedLabel? {
    guard bytes.first == UInt8(ascii: "."), let label = bareNumber(bytes.dropFirst(), like: form) else { return nil }
    return PrintedLabel(
      .parenthesis, ShortText(Array(bytes.prefix(label.width + 1)).span), core: 1..<label.width + 1,
      length: label.length + 1)
  }
}
