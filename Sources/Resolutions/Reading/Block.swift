internal import CommonMark

/// A block at the margin of a document, lists taken apart into their items: what the structure is found from.
struct Block {
  enum Kind: Equatable {
    case heading(level: Int)
    /// What opens an article or a section: a heading, or a paragraph that begins with the word and a number.
    case container
    /// A heading that opens an annex.
    case annex
    case rule
    /// A paragraph that says only that something is left out: `…`, `[…]`.
    case gap
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
  var label: PrintedLabel?
  /// The label that the text of a list's item opens with: `(a)` of `- (a) to release`.
  let inner: PrintedLabel?
  /// The list that an item belongs to.
  let list: Int?
  /// Whether the label is part of the node's text and left out of it, rather than Markdown's own marker.
  let isLabelText: Bool
  /// The article or section that it opens.
  var container: Container?
  /// The word that it opens with, where it has no label: `WHEREAS`, `RESOLVED`.
  var word: LegalTerms.Kind?
  /// What the author says comes from here on.
  var directive: Directive?
  /// Bytes of a label that says that it is the only paragraph of an article, and what follows it; 0 where there is none.
  var onlyLabel = 0
  /// Whether something before it is not translated yet, so that any later label may come.
  var isAfterGap = false
  /// Whether it is the beginning of a sentence that a list without numbers goes on with, as others of its text are.
  var isSentenceLead = false
  /// Whether a backslash stands before the label's sign.
  var isEscaped = false
  /// Whether it is a heading that no sign of Markdown makes one.
  var isBoldHeading = false
  /// Whether it is `CHAPTER I` or `PART ONE`, with a title or without.
  var isPartHeading = false
  /// Whether a Roman numeral is the number of a paragraph.
  var isRoman = false
  /// Whether it is a cross-heading under which numbers may begin anew, and carry its address.
  var numbersAnew = false

  /// What opens an article or section.
  final class Container: Sendable {
    /// `.article` or `.section`.
    let kind: ProvisionKind
    let number: ProvisionNumber
    /// As printed: `SECTION 1.`, `Article 1er`.
    let printed: String
    /// As printed, without the word: `1er`.
    let name: String
    /// Bytes of the printed label and the white space after it where text follows in the same paragraph; nil where the
    /// block is a heading.
    let skipping: Int?

    init(_ kind: ProvisionKind, _ number: ProvisionNumber, printed: String, name: String, skipping: Int?) {
      self.kind = kind
      self.number = number
      self.printed = printed
      self.name = name
      self.skipping = skipping
    }
  }

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

  /// Whether it stands over what follows it.
  var isHeading: Bool {
    switch kind {
    case .heading, .annex: true
    case .container: container?.skipping == nil
    default: false
    }
  }

  /// Whether it can open the operative part: a number, an article or a section.
  var isNumbered: Bool { kind == .numbered || kind == .container }
}

/// What an author can say outright, in a comment on a line of its own: what comes from there on.
enum Directive: String, CaseIterable {
  case note, formula, recitals, paragraphs, end
}
