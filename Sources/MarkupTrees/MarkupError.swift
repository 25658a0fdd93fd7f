/// Why a document has no tree.
package enum MarkupError: Error, Sendable, Hashable {
  /// It has a document type of its own.
  case documentType
  /// Its elements stand too deep within each other.
  case nestingTooDeep
  /// An element is not ended where it should be.
  case unbalanced(line: Int)
}
