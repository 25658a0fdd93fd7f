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
  /// The address, label and number of each element in `range`, from 0 on.
  convenience init(_ structure: Structure, _ range: Range<Int>) {
    self.init(
      of: structure.characters,
      structure.elements[range].map { Filling.Places($0.anchor, $0.label, $0.numberInNames) })
  }
}
