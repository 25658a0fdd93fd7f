internal import CommonMark

/// Which addresses a text has, to be asked by their bytes.
struct AnchorTable: Sendable {
  /// Each address where its hash says or after it.
  private var slots: [Slot]

  private struct Slot {
    /// A part of the text's characters; empty where there is none.
    var anchor = TextSpan.empty
    var owner: Int32 = -1
  }

  /// - Parameter count: how many addresses there will be at most.
  init(count: Int) {
    var size = 16
    while size < 2 * count { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// Notes an address, unless it is there already.
  /// - Parameters:
  ///   - owner: whose address it is.
  ///   - characters: what it is a part of, as all others are.
  /// - Returns: the owner that it had before.
  mutating func insert(_ anchor: TextSpan, of owner: Int, in characters: [UInt8]) -> Int? {
    let slot = slot(of: characters, anchor.range, in: characters)
    guard slots[slot].anchor.isEmpty else { return Int(slots[slot].owner) }
    slots[slot] = Slot(anchor: anchor, owner: Int32(owner))
    return nil
  }

  /// Whether an address is there.
  func contains(_ anchor: [UInt8], in characters: [UInt8]) -> Bool {
    !slots[slot(of: anchor, anchor.indices, in: characters)].anchor.isEmpty
  }

  /// Where an address, a part of `bytes`, stands or belongs.
  private func slot(of bytes: [UInt8], _ range: Range<Int>, in characters: [UInt8]) -> Int {
    let (anchor, characters) = (bytes.span.extracting(range), characters.span)
    let hash = anchor.hash
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
    while case let other = slots[slot].anchor, !other.isEmpty,
      !anchor.hasSameBytes(as: characters.extracting(other.range))
    {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
