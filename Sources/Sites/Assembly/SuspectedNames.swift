internal import Diagnostics
internal import Resolutions

/// Finds files whose names were translated with their text: a language has one resolution too many, which no other
/// language has, and one too few.
struct SuspectedNames {
  private struct Resolution {
    let slug: Slug
    let languages: [LanguageTag]
    let reference: String?
    let date: PartialDate?
  }

  private var resolutions: [Resolution] = []

  mutating func add(_ listing: ResolutionListing) {
    resolutions.append(
      Resolution(
        slug: listing.slug, languages: listing.versions.map(\.language), reference: listing.reference,
        date: listing.date))
  }

  func diagnostics() -> [Diagnostic] {
    guard Set(resolutions.flatMap(\.languages)).count > 1 else { return [] }
    var result: [Diagnostic] = []
    let alone = Dictionary(grouping: resolutions.filter { $0.languages.count == 1 }) { $0.languages[0] }
    for (language, own) in alone.sorted(by: { $0.key < $1.key }) {
      let lacking = resolutions.filter { !$0.languages.contains(language) }
      for resolution in own {
        guard let other = translated(resolution, among: lacking, isOnly: own.count == 1) else { continue }
        result.append(
          .suspectedName(
            resolution.slug.rawValue, other: other.slug.rawValue, language: LanguageFacts.englishName(of: language),
            tag: language.rawValue,
            at: SourceLocation(path: "Content/\(language)/\(resolution.slug).md", range: .startOfFile)))
      }
    }
    return result
  }

  /// What a resolution may be the translation of: one with the same reference or the same numbers in its name, or the only
  /// one that its language lacks. Of two that stand in one language each, the later name is suspected.
  private func translated(_ own: Resolution, among lacking: [Resolution], isOnly: Bool) -> Resolution? {
    let possible = lacking.filter { $0.languages.count > 1 || $0.slug < own.slug }
    let alike = possible.filter { other in
      (own.reference != nil && own.reference == other.reference)
        || (own.date?.day != nil && own.date == other.date && own.reference == other.reference)
        || (Self.numbers(own.slug).count > 1 && Self.numbers(own.slug) == Self.numbers(other.slug))
    }
    if alike.count == 1 { return alike[0] }
    let isOneTooFew = isOnly && lacking.count == 1 && possible.count == 1 && lacking[0].languages.count > 1
    return alike.isEmpty && isOneTooFew ? possible[0] : nil
  }

  /// `["2019", "2610"]` of `2019-2610-kazakhstan`.
  private static func numbers(_ slug: Slug) -> [Substring] {
    slug.rawValue.split(separator: "-").filter { $0.allSatisfy(\.isNumber) }
  }
}
