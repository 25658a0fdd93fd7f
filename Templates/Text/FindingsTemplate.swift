public import Markup
internal import Resolutions
public import Sites

/// What of a translation is to be done, for a team. It is in English, as everything that Whereas says to those who write: it
/// names what `check` and `status` name, and one team has one page for each of its languages.
public struct FindingsTemplate {
  let findings: TranslationFindings
  /// Of the section about it, for links.
  let id: String
  /// What it is about: a title, or a name.
  let title: HTML
  /// Where that stands; nil where there is no page.
  let way: String?
  let language: SiteLanguage
  let source: SiteLanguage

  /// - Parameters:
  ///   - id: of the section, for links within the page.
  ///   - title: of the text.
  ///   - way: to its page; nil where there is none.
  public init(
    _ findings: TranslationFindings, id: String, title: HTML, way: String? = nil, language: SiteLanguage,
    source: SiteLanguage
  ) {
    (self.findings, self.id, self.title, self.way) = (findings, id, title, way)
    (self.language, self.source) = (language, source)
  }

  /// An item of a list: how far it has come, and the way to what is to be done.
  public var item: HTML {
    let name: HTML = findings.units.isEmpty ? title : "<a href=\"#\(id)\">\(title)</a>"
    return "<li>\(name): \(findings.summary)</li>\n"
  }

  /// What somebody should look at; nil where that is nothing.
  public var section: HTML? {
    guard !findings.units.isEmpty else { return nil }
    let heading: HTML = way.map { "<a href=\"\($0)\">\(title)</a>" } ?? title
    return """
      <section id="\(id)">
      <h2>\(heading)</h2>
      \(findings.units, unit)</section>

      """
  }

  private func unit(_ unit: TranslationFindings.Unit) -> HTML {
    let places = [unit.place, unit.sourcePlace].compactMap { $0 }
    let name = unit.name.prefix(1).uppercased() + unit.name.dropFirst()
    return """
      <h3>\(name): \(unit.state)</h3>
      <p class="gap">\(places.enumerated(), { "\($0 == 0 ? "" : ", ")<code>\($1)</code>" })</p>
      \(unit.then.map { change(WordDifference(from: $0, to: unit.now)) })\
      \(remarks(unit))\(unit.text.isEmpty ? missing(unit) : text(unit.text, language))
      """
  }

  /// The source's words stand for what is not translated.
  private func missing(_ unit: TranslationFindings.Unit) -> HTML? { unit.now.isEmpty ? nil : text(unit.now, source) }

  private func text(_ text: String, _ language: SiteLanguage) -> HTML {
    """
    <p lang="\(language.tag.rawValue)" dir="\(language.direction.rawValue)">\(text)</p>

    """
  }

  private func remarks(_ unit: TranslationFindings.Unit) -> HTML? {
    guard !unit.remarks.isEmpty || !unit.notes.isEmpty else { return nil }
    return """
      <ul>
      \(unit.remarks, { "<li>\($0)</li>\n" })\(unit.notes, { "<li>Note: \($0)</li>\n" })</ul>

      """
  }

  private func change(_ difference: WordDifference) -> HTML {
    """
    <p lang="\(source.tag.rawValue)" dir="\(source.direction.rawValue)">\(ChangedWords.told.html(difference))</p>

    """
  }
}
