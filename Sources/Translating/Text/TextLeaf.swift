internal import CommonMark
internal import Resolutions

/// What is translated by itself: a paragraph, a heading, a cell of a table. A place of a text is one, or holds several.
struct TextLeaf: Hashable {
  /// The node whose inline markup it is.
  let node: Int
  /// Bytes of a label to be left out of the node's first text.
  let skipping: Int
}

extension LanguageVersion {
  /// The leaves of a place, in the order of the text; code has none.
  func leaves(of place: TextPlace) -> [TextLeaf] {
    var leaves: [TextLeaf] = []
    gather(place.node, skipping: place.skipping, &leaves)
    return leaves
  }

  private func gather(_ node: Int, skipping: Int, _ leaves: inout [TextLeaf]) {
    switch document[node].kind {
    case .paragraph, .heading, .tableCell: leaves.append(TextLeaf(node: node, skipping: skipping))
    case .footnoteDefinition where document.children(of: node).allSatisfy({ document[$0].kind.isInline }):
      leaves.append(TextLeaf(node: node, skipping: skipping))
    case .codeBlock, .htmlBlock, .thematicBreak: break
    default: for child in document.children(of: node) { gather(child, skipping: 0, &leaves) }
    }
  }

  /// What readers read of a leaf.
  func plainText(of leaf: TextLeaf) -> String { document.plainText(of: leaf.node, skipping: leaf.skipping) }
}

extension MarkdownDocument {
  /// The emphasis that all of a block stands in; nil where there is none.
  func wrapper(of node: Int) -> Int? {
    let parts = Array(children(of: node))
    guard parts.count == 1, self[parts[0]].kind == .strong || self[parts[0]].kind == .emphasis else { return nil }
    return parts[0]
  }
}

extension MarkdownNode.Kind {
  /// Whether it is a part of a line rather than a block.
  var isInline: Bool { rawValue >= MarkdownNode.Kind.text.rawValue }
}
