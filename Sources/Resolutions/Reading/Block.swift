internal import CommonMark

/// A block at the margin of a document, lists taken apart into their items: what the structure is found from.
struct Block {
  enum Kind: Equatable {
    case heading(level: Int)
    /// A heading that opens an article, with its number as addresses have it.
    case article(NeutralNumber)
    /// A heading that opens an annex.
    case annex
    case rule
    /// An item of a bullet list, or a paragraph that a dash opens.
    case dashed
    /// An item of an ordered list, or a paragraph that a number opens.
    case numbered
    case paragraph
    /// A quote or code.
    case other
  }

  var kind: Kind
  let node: Int
  /// The label; for a bullet a dash.
  let label: PrintedLabel?
  /// The label that the text of a list's item opens with: `(a)` of `- (a) to release`.
  let inner: PrintedLabel?
  /// The list that an item belongs to.
  let list: Int?
  /// Whether the label is part of the node's text and left out of it, rather than Markdown's own marker.
  let isLabelText: Bool

  init(
    _ kind: Kind, _ node: Int, label: PrintedLabel? = nil, inner: PrintedLabel? = nil, list: Int? = nil,
    isLabelText: Bool = false
  ) {
    self.kind = kind
    self.node = node
    self.label = label
    self.inner = inner
    self.list = list
    self.isLabelText = isLabelText
  }

  /// Bytes of the node's text that the label takes. A dash after a bullet is the same label once more.
  var skipping: Int {
    if let inner, inner.form == .dash, label?.form == .dash { return inner.length }
    return isLabelText ? label?.length ?? 0 : 0
  }

  /// The label that says where the block belongs: one in the text counts before a bullet.
  var meantLabel: PrintedLabel? {
    if let inner, label?.form == .dash { inner } else { label }
  }

  /// Bytes of the first text that the meant label takes.
  var meantSkipping: Int {
    if let inner, label?.form == .dash { inner.length } else { skipping }
  }

  /// Whether it is text that nothing labels. `EU` may be a label and is a word in most cases.
  var isUnlabelled: Bool { kind == .paragraph && (label.map { $0.form == .bare } ?? true) }

  var isHeading: Bool {
    switch kind {
    case .heading, .article, .annex: true
    default: false
    }
  }

  /// Whether it can open the operative part: a number or an article.
  var isNumbered: Bool {
    switch kind {
    case .numbered, .article: true
    default: false
    }
  }
}
