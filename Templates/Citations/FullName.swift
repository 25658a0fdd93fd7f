internal import Resolutions
internal import Sites

extension ProvisionPage {
  /// The provision's name with those of all it belongs to: "annex 1, paragraph 2, point (a)".
  var fullName: String {
    frame.phrases.fullName(of: provision.anchor, in: rendered.version, comma: frame.language.comma)
  }
}

extension Phrases {
  /// How a sentence names the provision at an anchor, with all it belongs to, outermost first.
  func fullName(of anchor: Anchor, in version: LanguageVersion, comma: String) -> String {
    if let path = version.main.path(to: anchor) { return path.map(name).joined(separator: comma) }
    for (index, annex) in version.annexes.enumerated() {
      guard let path = annex.body.path(to: anchor) else { continue }
      return ([self[.annexN, String(index + 1)]] + path.map(name)).joined(separator: comma)
    }
    return anchor.rawValue
  }
}

extension ResolutionBody {
  fileprivate func path(to anchor: Anchor) -> [Provision]? {
    for elements in [preamble, operative] {
      for case .provision(let provision) in elements {
        if let path = provision.path(to: anchor) { return path }
      }
    }
    return nil
  }
}

extension Provision {
  fileprivate func path(to anchor: Anchor) -> [Provision]? {
    if self.anchor == anchor { return [self] }
    for case .provisions(let inner) in body {
      for provision in inner {
        if let path = provision.path(to: anchor) { return [self] + path }
      }
    }
    return nil
  }
}
