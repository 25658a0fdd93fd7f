internal import Resolutions
internal import Sites

extension Citation {
  /// The citation in RIS, the format of EndNote and Zotero: a line a field, ended as its specification asks.
  var ris: [UInt8] {
    var entry = RIS()
    entry.add("TY", "LEGAL")
    entry.add("AU", institution)
    entry.add("TI", title)
    if shortTitle != title { entry.add("ST", shortTitle) }
    entry.add("PY", date.map { String($0.year) })
    entry.add("DA", date.flatMap(RIS.date))
    entry.add("M1", reference)
    entry.add("SE", provision?.name)
    entry.add("AB", provision?.text)
    entry.add("LA", language.tag.rawValue)
    entry.add("UR", url)
    entry.end()
    return entry.bytes
  }
}

/// An entry in RIS while it is made.
private struct RIS {
  private(set) var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(1 << 10)
  }

  /// Adds a field, unless there is no value for it. All of it stands on one line: a line break would begin a new field.
  mutating func add(_ tag: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    bytes.append(tag)
    bytes.append("  - ")
    bytes.append(value, where: { $0 < 0x20 }, replacing: { _ in " " })
    bytes.append("\r\n")
  }

  mutating func end() {
    bytes.append("ER  - \r\n")
  }

  /// `2019/03/14/`, as far as it is known; nothing where only the year is, which has a field of its own.
  static func date(_ date: PartialDate) -> String? {
    guard let month = date.month else { return nil }
    let day = date.day.map(twoDigits) ?? ""
    return "\(date.year)/\(twoDigits(month))/\(day)/"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
