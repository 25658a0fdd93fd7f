import Foundation
import TestSupport

/// A motion for a resolution as the Parliament's site serves it, put into the format as somebody would who copies it
/// out of a browser: dashes, letters, numbers and no-break spaces as they are.
enum ParliamentMotion {
  static func markdown() throws -> String {
    let html = String(
      decoding: try Project.sharedBytes("samples/european-parliament/RC-10-2025-0249_EN.html"), as: UTF8.self)
    let paragraphs = html.matches(of: #/<p[ >].*?</p>/#.dotMatchesNewlines()).map { plainText($0.output) }
    let start = paragraphs.firstIndex { $0.hasPrefix("European Parliament resolution on") } ?? 0
    var blocks = Array(paragraphs[start...])
    blocks[0] = "# \(blocks[0]) \(blocks.remove(at: 1))"
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The text of a piece of HTML; no-break spaces and hyphens stay.
  private static func plainText(_ html: Substring) -> String {
    let entities = [
      ("&nbsp;", "\u{A0}"), ("&#xa0;", "\u{A0}"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"),
    ]
    var text = html.replacing(#/<[^>]+>/#, with: "")
    for (entity, character) in entities { text = text.replacing(entity, with: character) }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
