internal import Markup
internal import Resolutions
internal import Sites

/// What is said under a provision whose original was changed after it was translated: that it was, and, unfolded, how.
struct OutdatedNotice {
  let version: SiteVersion
  let phrases: Phrases
  /// How an element says that it is in the source's language.
  let source: HTML

  /// Nothing where the translation is up to date.
  func html(_ anchor: Anchor) -> HTML? {
    guard !version.outdated.isEmpty, let change = version.outdated[anchor] else { return nil }
    return """
      <details class="gap" data-pagefind-ignore>
      <summary>\(phrases.html(.outdated))</summary>
      <p\(source)>\(ChangedWords.shown.html(change.difference))</p>
      </details>

      """
  }
}
