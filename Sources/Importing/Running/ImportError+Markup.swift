internal import MarkupTrees

extension MarkupTree {
  /// The document as an element without a name.
  static func importing(
    _ bytes: [UInt8], _ dialect: MarkupScanner.Dialect
  ) throws(ImportError) -> MarkupElement {
    do {
      return try read(bytes, dialect)
    } catch {
      switch error {
      case .documentType: throw .documentType
      case .nestingTooDeep: throw .nestingTooDeep
      case .unbalanced: throw .damaged(part: "markup")
      }
    }
  }
}
