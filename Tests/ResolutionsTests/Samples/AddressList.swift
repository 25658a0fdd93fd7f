/// The addresses that a document is expected to have, written short: `a b[i ii] c`, with `-1 -2` for dashes.
enum AddressList {
  /// `rec_1` to `rec_36`, `para_1` to `para_57`, with the points within them.
  /// - Parameter points: by number.
  static func numbered(
    _ element: String, _ count: Int, points: [Int: String] = [:], within parent: String = ""
  ) -> [String] {
    (0..<count).flatMap { index in
      let anchor = "\(parent)\(element)_\(index + 1)"
      return [anchor] + Self.points(points[index + 1] ?? "", within: anchor)
    }
  }

  private static func points(_ text: String, within anchor: String) -> [String] {
    var result: [String] = []
    var outer = [anchor]
    var name = ""
    for sign in text + " " {
      if sign != " ", sign != "[", sign != "]" {
        name.append(sign)
        continue
      }
      if !name.isEmpty, let parent = outer.last {
        let isDash = name.hasPrefix("-")
        result.append("\(parent)__list_1__\(isDash ? "indent" : "point")_\(isDash ? String(name.dropFirst()) : name)")
        name = ""
      }
      if sign == "[" { outer.append(result.last ?? "") }
      if sign == "]" { outer.removeLast() }
    }
    return result
  }
}
