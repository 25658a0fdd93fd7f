internal import Resolutions
internal import Sites

/// The file with which a text begins.
struct NewText {
  let title: String
  var reference: String?
  var date: String?
  var institution: String?
  /// The name that its author wants.
  var givenSlug: String?

  /// The name of the file without `.md`; nil where neither reference nor title has anything for it.
  var slug: String? {
    if let givenSlug { return givenSlug }
    let parts = Self.words(Self.number(reference ?? "")) + Self.words(title).prefix(5)
    return parts.isEmpty ? nil : parts.joined(separator: "-")
  }

  /// A reference without the procedure at its end: `2019/2610` of `2019/2610(RSP)`.
  private static func number(_ reference: String) -> Substring {
    guard reference.hasSuffix(")"), let bracket = reference.lastIndex(of: "("),
      !reference[bracket...].contains(where: \.isNumber)
    else { return reference[...] }
    return reference[..<bracket]
  }

  /// What an address can say of a text: words in Latin letters, without their marks, and numbers.
  private static func words(_ text: some StringProtocol) -> [String] {
    let parts = text.split { !$0.isLetter && !$0.isNumber }
    let latin = parts.filter { $0.unicodeScalars.allSatisfy { $0.value < 0x250 } }
    return latin.map { AddressWord.key(String($0)) }.filter { !$0.contains("-") }
  }

  /// Head and heading.
  var text: String {
    let entries = [("title", title), ("reference", reference), ("date", date), ("institution", institution)]
    let head = entries.compactMap { key, value in value.map { "\(key): \(YAMLText.scalar($0))\n" } }.joined()
    return """
      ---
      \(head)---
      # \(Self.markdown(title))


      """
  }

  /// Characters that Markdown would read as marks get a backslash (CommonMark 0.30, §2.4).
  private static func markdown(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>&#".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
