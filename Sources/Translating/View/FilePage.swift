internal import Diagnostics
internal import Markup
internal import Resolutions
internal import Sites

/// `/_/translate/fr/2020-1-rivers/file/`: the lines of a file, each with an address: `#L64`.
struct FilePage {
  private let file: SourceFile
  private let language: SiteLanguage
  private let slug: Slug

  init?(_ resolution: AssembledResolution, _ language: LanguageTag) {
    guard let version = resolution.versions.first(where: { $0.language.tag == language }) else { return nil }
    file = version.text.file
    self.language = version.language
    slug = resolution.context.slug
  }

  /// Where a place stands in the page of its file.
  static func address(of place: SourceLocation, _ slug: Slug, _ language: LanguageTag) -> String {
    "\(TranslationView.place)\(language)/\(slug)/file/#L\(place.range.start.line)"
  }

  var html: HTML {
    var lines = String(decoding: file.bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let direction = language.direction.rawValue
    return ViewPage.html(
      title: file.path,
      """
      <h1><code>\(file.path)</code></h1>
      <ol class="lines" lang="\(language.tag.rawValue)" dir="\(direction)">
      \(Array(lines.enumerated()), { "<li id=\"L\($0.offset + 1)\" tabindex=\"-1\"><code>\($0.element)</code></li>\n" })</ol>

      """)
  }
}
