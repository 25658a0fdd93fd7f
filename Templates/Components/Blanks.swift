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

extension Filling {
  /// - Parameter prefix: set before the address, where a page shows the same provisions twice.
  init(_ provision: Provision, prefix: String = "") {
    let anchor = provision.anchor.rawValue
    self.init(prefix.isEmpty ? anchor : prefix + anchor, provision.label, provision.numberInNames)
  }
}
