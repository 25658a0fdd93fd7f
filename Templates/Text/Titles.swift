internal import Markup
internal import Resolutions
internal import Sites

extension SiteLanguage {
  /// Text in which a reference stands for itself: among letters that run from right to left "2019/2610(RSP)" would fall
  /// apart into "(RSP)2019/2610".
  func isolating(_ reference: String?, in text: String) -> HTML {
    guard direction == .rightToLeft, let reference, !reference.isEmpty, let place = text.firstPlace(of: reference)
    else { return HTML(text: text) }
    return """
      \(text[..<place.lowerBound])<bdi dir="ltr">\(reference)</bdi>\(text[place.upperBound...])
      """
  }
}

extension VersionHTML {
  /// The full title of the version, as its heading marks it up.
  func fullTitle(of version: SiteVersion) -> HTML {
    guard let heading = version.text.heading else { return HTML(text: version.title) }
    return version.language.direction == .rightToLeft && isPlain(heading)
      ? version.language.isolating(version.reference, in: version.text.fullTitle) : line(heading)
  }
}
