/// The numbers of a text as ASCII digits, whatever the script they are written in and however their thousands are parted.
enum PrintedNumbers {
  /// In the order of the text: `2019`, `1500000` for `1,500,000`; a decimal fraction is two numbers.
  /// - Parameter joinsSpaces: whether `10 000` is one number or two: only the other text can tell.
  static func numbers(in text: String, joinsSpaces: Bool) -> [String] {
    var row = Row()
    for scalar in text.unicodeScalars { row.take(scalar, joinsSpaces: joinsSpaces) }
    row.end()
    // `05` of a date; `000` may be the end of 10 000.
    return row.numbers.map { $0.count == 2 && $0.first == "0" ? String($0.dropFirst()) : $0 }
  }

  /// Whether a sign may stand between thousands.
  private static func parts(_ scalar: Unicode.Scalar, joinsSpaces: Bool) -> Bool {
    switch scalar.value {
    case 0x2C, 0x2E, 0x27, 0x2019, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x066C, 0x060C: true
    case 0x20: joinsSpaces
    default: false
    }
  }

  /// Groups of digits with one sign between two.
  private struct Row {
    var numbers: [String] = []
    private var groups: [String] = []
    private var signs: [Unicode.Scalar] = []
    private var group = ""

    mutating func take(_ scalar: Unicode.Scalar, joinsSpaces: Bool) {
      if ScalarKinds(of: scalar).contains(.decimal) {
        group += String(Int(scalar.properties.numericValue ?? 0))
      } else if !group.isEmpty, parts(scalar, joinsSpaces: joinsSpaces) {
        groups.append(group)
        signs.append(scalar)
        group = ""
      } else if !group.isEmpty || !groups.isEmpty {
        end()
      }
    }

    /// Nothing that follows belongs to it.
    mutating func end() {
      if !group.isEmpty { groups.append(group) }
      var start = 0
      while start < groups.count {
        let end = endOfThousands(from: start)
        numbers.append(groups[start...end].joined())
        start = end + 1
      }
      (groups, signs, group) = ([], [], "")
    }

    /// The last group of a number: all between have the same sign. Where that is a comma they may be of two digits, but for
    /// the last (`1,00,000`, as in India).
    private func endOfThousands(from start: Int) -> Int {
      guard (1...3).contains(groups[start].count), start < signs.count else { return start }
      let sign = signs[start]
      let last = signs[start...].firstIndex { $0 != sign } ?? min(signs.count, groups.count - 1)
      let rest = groups[(start + 1)..<max(start + 1, last + 1)]
      let thousands = rest.prefix { $0.count == 3 }.count
      if thousands > 0 { return start + thousands }
      let lakhs = rest.prefix { $0.count == 2 }.count
      let isIndian = sign == "," && groups[start].count < 3 && lakhs > 0 && lakhs < rest.count
      return isIndian && groups[start + lakhs + 1].count == 3 ? start + lakhs + 1 : start
    }
  }
}
