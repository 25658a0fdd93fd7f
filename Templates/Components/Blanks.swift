internal import CommonMark
internal import Markup
internal import Resolutions
internal import Sites

/// What the stencils around provisions leave blank.
extension Stencil.Blank {
  /// The address of the provision: `rec_B`.
  static let anchor = Stencil.Blank(0)
  /// Its label as printed: `B.`
  static let label = Stencil.Blank(1)
  /// Its number without punctuation: `B`
  static let number = Stencil.Blank(2)
}

/// What the stencils around whole pages leave blank.
extension Stencil.Blank {
  /// The way from the page up to the base of the site: `../../`, or `./` at the base.
  static let up = Stencil.Blank(0)
}

extension Fillings {
  /// The address, label and number of every provision and heading, by the element's index in `structure`.
  /// - Parameter prefix: set before addresses, where a page shows the same provisions twice.
  init(_ structure: Structure, prefix: String = "") {
    self.init(structure, 0..<structure.elements.count, prefix: prefix)
  }

  /// The same of the elements in `range`, from 0 on.
  init(_ structure: Structure, _ range: Range<Int>, prefix: String = "") {
    self.init(count: range.count)
    let prefix = Array(prefix.utf8)[...]
    for element in structure.elements[range] {
      append(
        structure.anchors[element.anchor.range], structure.labels[element.label.range],
        structure.labels[element.numberInNames.range], prefix: element.anchor.isEmpty ? [] : prefix)
    }
  }
}
