/// Which texts a file names in its links, found without reading it as Markdown: by `.md` alone. It may name more than it
/// links to, and never less.
public enum NamedTexts {
  /// - Parameter bytes: of the whole file.
  public static func slugs(in bytes: [UInt8]) -> Set<Slug> {
    var slugs: Set<Slug> = []
    let text = bytes.span
    var index = 1
    while index + 1 < text.count {
      defer { index += 1 }
      guard text[index] == UInt8(ascii: "m"), text[index - 1] == UInt8(ascii: "."), text[index + 1] == UInt8(ascii: "d")
      else { continue }
      var start = index - 1
      while start > 0, isInNames(text[start - 1]) { start -= 1 }
      let name = bytes[start..<index - 1].filter { $0 != UInt8(ascii: "\\") }
      if !name.isEmpty { slugs.insert(Slug(String(decoding: name, as: UTF8.self))) }
    }
    return slugs
  }

  /// Whether a byte can be one of a name, or stand before a sign of Markdown in one.
  private static func isInNames(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "@"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}
