public import CommonMark
public import Diagnostics

/// A page that is no resolution: "About", "Contact".
public struct PlainPage: Sendable {
  /// Of the folder in which it stands.
  public let language: LanguageTag
  /// Where it was read from.
  public let file: SourceFile
  /// As that of a resolution; most pages say no more than their title.
  public let head: Head
  /// What stands below the head.
  public let document: MarkdownDocument
  /// The node of its first heading, where that is the first thing in it; nil where the head's title has to serve.
  public let heading: Int?

  /// As lists and menus name it: the head's title, or the heading; empty where there is neither.
  public var title: String { head.title ?? heading.map { document.plainText(of: $0) } ?? "" }

  /// Its first paragraph on one line, for search engines and messengers; empty where there is none.
  /// - Parameter limit: in characters; a longer text is cut after a word, and an ellipsis follows.
  public func description(limit: Int) -> String {
    let paragraph = document.children(of: 0).first { document[$0].kind == .paragraph }
    let words = paragraph.map { document.plainText(of: $0).split(whereSeparator: \.isWhitespace) } ?? []
    let text = words.joined(separator: " ")
    guard text.count > limit else { return text }
    return text.prefix(limit).split(separator: " ").dropLast().joined(separator: " ") + "…"
  }
}

/// Reads a page that is no resolution. Total: there is always a value, and every problem is told.
public enum PlainPageReader {
  /// - Parameter language: the language of the folder in which the file stands.
  public static func read(_ file: SourceFile, language: LanguageTag) -> Diagnosed<PlainPage> {
    let layout = FileLayout(of: file)
    let head = HeadReader.read(file, layout)
    let markdown = MarkdownParser.parse(file, from: layout.bodyStart, firstLine: layout.bodyLine)
    let first = markdown.value.children(of: 0).first { _ in true }
    let heading = first.flatMap { markdown.value[$0].kind == .heading ? $0 : nil }
    let page = PlainPage(
      language: language, file: file, head: head.value, document: markdown.value, heading: heading)
    return Diagnosed(page, head.diagnostics + markdown.diagnostics)
  }

  /// Whether a file has a head and nothing below it.
  public static func isUnwritten(_ file: SourceFile) -> Bool {
    let layout = FileLayout(of: file)
    return layout.yaml != nil
      && file.bytes[min(layout.bodyStart, file.bytes.count)...].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }
}
