internal import MarkupTrees

/// Who tabled a text, where a page names them in its head (`<meta name="author">`, HTML 4.2.5.1) and prints them before the
/// text, as those of the European Parliament do. No words are looked for, so that it is the same in all languages.
struct HTMLSponsors {
  /// As they are printed, those of a group in one, with what is said of it: `Ana Lind, Ole Berg on behalf of the Lake Group`.
  let lines: [String]

  /// - Parameter printed: the lines of the page, in their order.
  init(_ root: MarkupElement, printed: [String]) {
    let authors = Set(
      root.descendants("meta").filter { $0["name"]?.lowercased() == "author" }
        .flatMap { Self.names(in: $0["content"] ?? "") })
    let printed = printed.map(Self.squeezed).filter { !$0.isEmpty }
    func hasAuthors(_ line: String) -> Bool {
      let names = Self.names(in: line)
      return !names.isEmpty && names.allSatisfy(authors.contains)
    }
    var lines: [String] = []
    var isOpen = false
    for line in printed {
      if hasAuthors(line) {
        lines.append(line)
        isOpen = true
      } else if isOpen {
        // What is said of them stands between two lines of names; after the last nobody knows what follows.
        let isBetween = printed.drop { $0 != line }.dropFirst().first.map(hasAuthors) ?? false
        if isBetween { lines[lines.count - 1] += " \(line)" }
        isOpen = false
      }
    }
    self.lines = lines
  }

  /// Whether a text of the page is nothing but them.
  func are(_ text: String) -> Bool { !lines.isEmpty && Self.squeezed(text) == lines.joined(separator: " ") }

  private static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Names are written with other capitals and hyphens in a head than on the page.
  private static func names(in text: String) -> [String] {
    text.split(separator: ",").map { name in
      let signs = squeezed(String(name)).unicodeScalars.map { $0.properties.isDash ? "-" : $0 }
      return String(String.UnicodeScalarView(signs)).lowercased()
    }.filter { !$0.isEmpty }
  }
}
