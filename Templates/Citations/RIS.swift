internal import Resolutions
internal import Sites

extension Citation {
  /// The citation in RIS, the format of EndNote and Zotero: a line a field, ended as its specification asks.
  var ris: String {
    var entry = "TY  - LEGAL\r\n"
    func add(_ tag: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      for piece in [tag, "  - ", RIS.line(value), "\r\n"] { entry += piece }
    }
    add("AU", institution)
    add("TI", title)
    add("ST", shortTitle == title ? nil : shortTitle)
    add("PY", date.map { String($0.year) })
    add("DA", date.flatMap(RIS.date))
    add("M1", reference)
    add("SE", provision?.name)
    add("AB", provision?.text)
    add("LA", language.tag.rawValue)
    add("UR", url)
    return entry + "ER  - \r\n"
  }
}

/// What RIS asks of text.
enum RIS {
  /// A value on one line: a line break would begin a new field.
  static func line(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars { result.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar) }
    return result
  }

  /// `2019/03/14/`, as far as it is known; nothing where only the year is, which has a field of its own.
  static func date(_ date: PartialDate) -> String? {
    guard let month = date.month else { return nil }
    let day = date.day.map(twoDigits) ?? ""
    return "\(date.year)/\(twoDigits(month))/\(day)/"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
