/// Where labels of one form stand among the blocks: found once, as many may be asked for.
struct LabelIndex {
  private struct Key: Hashable {
    let form: PrintedLabel.Form
    let isNumber: Bool
    let isCapital: Bool

    init(_ label: PrintedLabel) {
      form = label.form
      isNumber = label.isNumber
      isCapital = label.isCapital
    }
  }

  private var places: [Key: [Int]] = [:]
  private var labels: [Int: PrintedLabel] = [:]

  /// Labels in which a backslash stands are left out.
  init(_ blocks: [Block]) {
    for index in blocks.indices where !blocks[index].isEscaped {
      if let label = blocks[index].label, label.form != .bare { add(label, at: index) }
    }
  }

  /// - Parameter index: after all others of the form that were added, or among those given first.
  mutating func add(_ label: PrintedLabel, at index: Int) {
    labels[index] = label
    places[Key(label), default: []].insert(inOrder: index)
  }

  /// The labels of the same form before and after a place.
  func neighbours(of label: PrintedLabel, at index: Int) -> (before: PrintedLabel?, after: PrintedLabel?) {
    let known = places[Key(label)] ?? []
    var (low, high) = (0, known.count)
    while low < high {
      let middle = (low + high) / 2
      if known[middle] < index { low = middle + 1 } else { high = middle }
    }
    let after = low < known.count && known[low] == index ? low + 1 : low
    return (
      low > 0 ? labels[known[low - 1]] : nil, after < known.count ? labels[known[after]] : nil
    )
  }
}

extension [Int] {
  /// Puts a number before the greater ones of numbers in order.
  fileprivate mutating func insert(inOrder number: Int) {
    var place = endIndex
    while place > startIndex, self[place - 1] > number { place -= 1 }
    insert(number, at: place)
  }
}
