internal import CommonMark

/// What readers of a resolution will read, in the order of its file.
enum PrintedText {
  /// Labels and the marks of notes included, a blank between two blocks.
  static func of(_ document: MarkdownDocument) -> String {
    var result = ""
    for node in document.nodes {
      switch node.kind {
      case .text, .code, .codeBlock: result += document.string(node.literal)
      case .softBreak, .lineBreak: result += " "
      case .footnoteReference: result += document.string(node.literal)
      case .footnoteDefinition, .item: result += " \(document.string(node.literal)) "
      case .paragraph, .heading: result += " "
      default: break
      }
    }
    return result
  }
}
