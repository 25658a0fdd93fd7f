internal import Resolutions
internal import Sites
internal import Synchronization

/// A citation, and its entries for reference managers in the order of `ResolutionFormats.citations`.
struct FormattedCitation {
  let citation: Citation
  let entries: [String]
}

/// The citations of a text and of its provisions. Pages show their entries and files hold them: each is made once, when it
/// is first asked for.
final class VersionCitations: Sendable {
  let whole: FormattedCitation
  /// In each format the fields that all entries have alike.
  private let shared: [String]
  private let provisions = Mutex<[Anchor: FormattedCitation]>([:])

  /// - Parameter whole: of the text.
  init(_ whole: Citation) {
    shared = ResolutionFormats.citations.map { $0.sharedFields(of: whole) }
    self.whole = Self.formatted(whole, shared)
  }

  /// Of the provision at an address.
  /// - Parameter provision: makes what is said of it; called the first time.
  func citation(of anchor: Anchor, _ provision: () -> Citation.CitedProvision) -> FormattedCitation {
    if let known = provisions.withLock({ $0[anchor] }) { return known }
    let made = Self.formatted(whole.citation.of(provision(), at: anchor), shared)
    provisions.withLock { $0[anchor] = made }
    return made
  }

  private static func formatted(_ citation: Citation, _ shared: [String]) -> FormattedCitation {
    FormattedCitation(
      citation: citation,
      entries: zip(ResolutionFormats.citations, shared).map { format, shared in format.entry(citation, shared) })
  }
}

extension VersionMaterial {
  /// Of one provision of the text.
  func citation(of place: PlacedProvision) -> FormattedCitation {
    citations.citation(of: place.provision.anchor) {
      let shown = version.text.languageShown(of: place.provision)
      let name = frames.site.languageNames[shown] ?? shown.rawValue
      return Citation.CitedProvision(
        name: self.name(of: place), text: version.text.plainText(of: place.provision, labels: .inner),
        language: shown == language.tag ? nil : (shown, name))
    }
  }
}
