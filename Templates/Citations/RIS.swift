internal import Resolutions
internal import Sites

extension Citation {
  /// The citation in RIS, the format of EndNote and Zotero: a line a field, ended as its specification asks.
  func writeRIS(to entry: inout [UInt8]) {
    entry.append("TY  - LEGAL\r\n")
    entry.append(tag: "AU", institution)
    entry.append(tag: "TI", title)
    if shortTitle != title { entry.append(tag: "ST", shortTitle) }
    entry.append(tag: "PY", date.map { String($0.year) })
    entry.append(tag: "DA", date.flatMap(day))
    entry.append(tag: "M1", reference)
    entry.append(tag: "SE", provision?.name)
    entry.append(tag: "AB", provision?.text)
    entry.append(tag: "LA", language.tag.rawValue)
    entry.append(tag: "UR", url)
    entry.append("ER  - \r\n")
  }

  /// `2019/03/14/`, as far as it is known; nothing where only the year is, which has a field of its own.
  private func day(of date: PartialDate) -> String? {
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    guard let month = date.month else { return nil }
    return "\(date.year)/\(twoDigits(month))/\(date.day.map(twoDigits) ?? "")/"
  }
}

extension [UInt8] {
  /// Appends a field, unless there is no value for it. All of it stands on one line: a line break would begin a new field.
  fileprivate mutating func append(tag: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    append(tag)
    append("  - ")
    append(value, where: { $0 < 0x20 }, replacing: { _ in " " })
    append("\r\n")
  }
}
