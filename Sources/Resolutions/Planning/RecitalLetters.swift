/// The letters of recitals by the blocks that they open.
struct RecitalLetters {
  /// The indices of the blocks whose labels may be letters, in order.
  private(set) var candidates: [Int] = []
  /// Those of `candidates`; nil where a label is none.
  private(set) var letters: [Lettering.Letter?] = []
  /// What they are letters of.
  private(set) var alphabet = Alphabet.latin

  init() {}

  /// Those of blocks that may be lettered recitals.
  init(in blocks: ArraySlice<Block>, language: LanguageTag) {
    var labels: [PrintedLabel] = []
    labels.reserveCapacity(blocks.count)
    candidates.reserveCapacity(blocks.count)
    var gaps: Set<Int> = []
    var isGap = false
    for index in blocks.indices {
      isGap = isGap || blocks[index].kind == .gap || blocks[index].isAfterGap
      guard let label = blocks[index].meantLabel, Self.mayBeLetter(label, of: blocks[index].kind, language) else {
        continue
      }
      if isGap { gaps.insert(candidates.count) }
      isGap = false
      candidates.append(index)
      labels.append(label)
    }
    (letters, alphabet) = Lettering.letters(among: labels, after: gaps, language: language)
  }

  /// Whether a block's label may be a recital's. З is easily typed as 3, and then Markdown takes it for a number.
  private static func mayBeLetter(_ label: PrintedLabel, of kind: Block.Kind, _ language: LanguageTag) -> Bool {
    switch kind {
    case .paragraph, .dashed:
      label.isCapital && label.form != .dashed && !(label.form == .bare && label.core.count > 1)
    case .numbered: label.core == "3" && Alphabet.alphabets(for: language)[0].position(of: "З") != nil
    default: false
    }
  }

  var isEmpty: Bool { first == nil }
  /// The first block that is a recital.
  var first: Int? { letters.firstIndex { $0 != nil }.map { candidates[$0] } }
  /// The last block that is a recital.
  var last: Int? { letters.lastIndex { $0 != nil }.map { candidates[$0] } }

  /// The letter of the block at an index.
  subscript(block: Int) -> Lettering.Letter? {
    var (low, high) = (0, candidates.count)
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle] < block { low = middle + 1 } else { high = middle }
    }
    return low < candidates.count && candidates[low] == block ? letters[low] : nil
  }
}
