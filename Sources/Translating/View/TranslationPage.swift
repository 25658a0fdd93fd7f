internal import CommonMark
internal import Diagnostics
internal import Markup
internal import Publishing
internal import Resolutions
internal import Sites

/// `/_/translate/fr/2020-1-rivers/`: a translation beside its source, provision by provision.
struct TranslationPage {
  private let resolution: AssembledResolution
  private let status: TranslationStatus
  /// Of all translations of the text.
  private let all: [(language: SiteLanguage, counts: TranslationStatus.Counts?)]
  private let source: SiteLanguage
  private let language: SiteLanguage
  private let texts: [String: ProvisionText]
  private let basePath: String
  private let isWritable: Bool

  /// Nil for the source version.
  init?(_ site: Site, _ resolution: AssembledResolution, _ language: LanguageTag, isWritable: Bool) throws {
    let source = resolution.original.language
    guard let own = resolution.versions.first(where: { $0.language.tag == language })?.language,
      let status = StatusMaker(resolution, words: WordBook(), tellsAll: true).status(of: language)
    else { return nil }
    (self.resolution, self.status, self.language, self.source) = (resolution, status, own, source)
    let units = SourceUnits(resolution.original.text)
    all = resolution.versions.map(\.language).filter { $0.tag != source.tag }.map {
      ($0, resolution.drift(of: $0.tag, from: units).map(TranslationStatus.Counts.init))
    }
    texts = try site.texts(in: resolution.context.slug, language)
    basePath = site.configuration.basePath
    self.isWritable = isWritable
  }

  private var slug: Slug { resolution.context.slug }
  private var title: String { resolution.original.title.isEmpty ? slug.rawValue : resolution.original.title }

  var html: HTML {
    let name = LanguageFacts.englishName(of: language.tag)
    return ViewPage.html(
      title: "\(name): \(title)", follows: true, isWritten: true,
      """
      <h1>\(name): <span lang="\(source.tag.rawValue)" dir="\(source.direction.rawValue)">\(title)</span></h1>
      <p><a href="\(basePath)\(Address.resolution(language.tag, slug).path)">As readers see it</a> · \
      <a href="/_/translate/">All translations</a> · <a href="/_/">State of the site</a></p>
      <div id="progress">
      \(progress)\(unrecorded)\(filter)</div>
      \(isWritable ? nil : "<p>The preview can be seen from other machines: nothing can be written here.</p>\n")\
      <p id="said" role="status"></p>
      \(status.isUnread ? unread : nil)<div id="units">
      \(status.items, { unit($0).html })</div>

      """)
  }

  private func unit(_ item: TranslationStatus.Item) -> UnitView {
    UnitView(
      item: item, text: texts[item.key], source: source, language: language, slug: slug, isWritable: isWritable,
      isRecorded: !status.isUnrecorded)
  }

  /// Nothing can be told of changes until somebody says so.
  private var unrecorded: HTML? {
    guard status.isUnrecorded, !status.unrecorded.isEmpty else { return nil }
    let button: HTML = """
       <span class="buttons" data-seen="\(status.seen)" hidden><button type="button" data-action="accept-all">\
      Mark all of it as up to date</button></span>
      """
    return """
      <p>Nobody recorded from which text this was translated, so that later changes of the original cannot be told.\
      \(isWritable ? button : nil)</p>

      """
  }

  private var unread: HTML {
    """
    <p class="error">The text or its source has errors that keep them from being compared; the preview lists them.</p>

    """
  }

  // MARK: Progress

  private var progress: HTML {
    """
    <nav aria-label="Translations of this text"><ul class="languages">
    \(all, { entry in
      let isHere = entry.language.tag == language.tag
      return """
        <li><a href="\(TranslationView.place)\(entry.language.tag.rawValue)/\(slug.rawValue)/"\
        \(isHere ? " aria-current=\"page\"" : nil as HTML?)>\
        \(LanguageFacts.englishName(of: entry.language.tag))</a> \(ViewPage.progress(entry.counts))</li>

        """ as HTML
    })</ul></nav>

    """
  }

  /// Works by the style sheet alone.
  private var filter: HTML {
    let states = status.items.map { UnitView.states(of: $0) }
    let kinds = ["translated", "missing", "outdated", "suspicious", "unrecorded", "extra", "noted"]
    let counts = kinds.map { kind in (name: kind, count: states.count { $0.contains(kind) }) }
    func choice(_ name: String, _ count: Int) -> HTML {
      """
      <label><input type="radio" name="state" value="\(name)"\(name == "all" ? " checked" : nil as HTML?)> \
      \(UnitView.words[name] ?? name) (\(count))</label>

      """
    }
    return """
      <fieldset class="filter"><legend>Show</legend>
      \(choice("all", states.count))\(counts.filter { $0.count > 0 }, { choice($0.name, $0.count) })</fieldset>

      """
  }
}
