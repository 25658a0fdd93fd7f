import Foundation
import TestSupport

/// The Universal Declaration of Human Rights put into the format: headings for preamble and articles, lists for their
/// paragraphs.
enum UniversalDeclaration {
  /// - Parameter name: the file's name without `udhr_` and `.xml`: `eng`.
  static func markdown(_ name: String) throws -> String {
    let xml = String(decoding: try Project.sharedBytes("samples/udhr/udhr_\(name).xml"), as: UTF8.self)
    var blocks: [String] = []
    var item = 0
    var isItem = false
    for match in xml.matches(of: #/<(title|para|orderedlist|listitem)>([^<]*)/#) {
      let text = match.2.trimmingCharacters(in: .whitespacesAndNewlines)
      switch match.1 {
      case "title": blocks.append((blocks.isEmpty ? "# " : "## ") + text)
      case "orderedlist": item = 0
      case "listitem":
        item += 1
        isItem = true
      default:
        blocks.append(isItem ? "\(item). \(text)" : text)
        isItem = false
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
