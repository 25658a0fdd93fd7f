internal import Resolutions

extension Slug {
  /// Names under `/<lang>/` and `/` that are those of other pages.
  private static let reserved: Set<String> = [
    "search", "names", "translations", "year", "institution", "subject", "available", "assets", "static", "pagefind",
    "parallel",
  ]

  /// Why a resolution cannot have a name; nil where it can.
  /// - Parameter name: of its file, without `.md`.
  public static func problem(with name: String) -> String? {
    let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 { return problemOfVersion(parts[0], date: parts[1]) }
    let isClean =
      !name.isEmpty
      && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    guard isClean else { return "it has other signs than a–z, 0–9 and -" }
    return reserved.contains(name) || isLanguage(name) ? "“\(name)” is the address of another page" : nil
  }

  /// Whether a name, of small letters, digits and hyphens, is a language's tag. Most begin with a year, as no tag does.
  private static func isLanguage(_ name: String) -> Bool {
    guard let first = name.utf8.first, first >= UInt8(ascii: "a"), let tag = LanguageTag(name) else { return false }
    return LanguageFacts.isKnown(tag)
  }
}
