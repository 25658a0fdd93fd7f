internal import CommonMark

/// Tells whether a text says that parts of it are left out.
enum ExcerptSign {
  /// Whether a paragraph of a version is `…` or `[…]`.
  static func isIn(_ version: LanguageVersion) -> Bool {
    let document = version.document
    return version.structure.elements.contains { element in
      guard element.kind == .text, let place = element.text, Int(document[place.node].end) - place.node <= 4 else {
        return false
      }
      return isOne(document.plainText(of: place.node, skipping: place.skipping))
    }
  }

  /// Whether a text says that something is left out, and no more.
  static func isOne(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 12 && text.allSatisfy { ".…[]() ".contains($0) }
  }
}
