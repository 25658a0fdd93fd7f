public import Markup
internal import Resolutions
internal import Sites

/// `/fr/2019-2610-kazakhstan@2019-03-11/changes/`: what became of an earlier version, provision by provision.
extension VersionMaterial {
  /// The page as UTF-8 HTML.
  /// - Parameter current: the same text as it is now, in the same language.
  public func comparisonPage(with current: VersionMaterial) -> HTML {
    let address = Address.changes(language.tag, context.slug)
    let frame = frames.frame(of: address)
    let template = ComparisonTemplate(old: self, now: current, way: "\(frame.up)\(current.whole.path)")
    let title = markingKind("\(phrases[.whatChanged]) · \(version.title)")
    let description = "\(phrases[.earlierVersion, versionDateText]). \(current.fullTitle)"
    var head = PageFrame.Head(title: title, description: description, canonical: address)
    head.isListed = false
    let both = context.languages.filter { language in
      current.context.languages.contains { $0.tag == language.tag }
    }
    return frame.page(
      "changes", head: head, languages: frame.languageSwitch(both, to: address.withinLanguage),
      content: """
        <article>
        <header class="head">
        <h1>\(phrases.html(.whatChanged))\(language.colon)\(current.version.title)</h1>
        <p class="notice"><a href="../">\(phrases.html(.earlierVersion, versionDateText))</a> · \
        <a href="\(frame.up)\(current.whole.path)">\(phrases.html(.currentVersion))</a></p>
        \(current.notice(up: frame.up))</header>
        <div class="text">
        \(VersionComparison(from: version.text, to: current.version.text).rows, template.row)</div>
        </article>

        """)
  }
}

/// The rows of the page, one for each provision.
private struct ComparisonTemplate {
  let old: VersionMaterial
  let now: VersionMaterial
  /// To the page of the text of now.
  let way: String

  /// What is said of changes in words: not everybody sees the lines.
  private let changed: ChangedWords

  init(old: VersionMaterial, now: VersionMaterial, way: String) {
    (self.old, self.now, self.way) = (old, now, way)
    let (phrases, colon) = (now.phrases, now.language.colon)
    changed = ChangedWords(
      removed: "\(phrases.html(.deleted))\(colon)", added: "\(phrases.html(.inserted))\(colon)")
  }

  private var phrases: Phrases { now.phrases }

  func row(_ row: VersionComparison.Row) -> HTML {
    guard let place = row.now ?? row.old else { return HTML() }
    let provision = place.provision
    let (page, anchor) = (row.now == nil ? "../" : way, provision.anchor.rawValue)
    let label = provision.label.isEmpty ? "" : "\(provision.label) "
    let name = (row.now == nil ? old : now).name(of: place).capitalizedInitial(in: phrases.tag)
    let id: HTML? = row.now == nil ? nil : " id=\"\(anchor)\""
    return """
      <div class="provision \(provision.kind.className)"\(id)>
      \(row.isMoved ? row.old.map(movedFrom) : nil)<p><a class="label\(label.isEmpty ? " sign" : "")" \
      href="\(page)#\(anchor)" aria-label="\(name)"\(phrases.language(of: .paragraphN))>\(label)</a>\(changed.html(row.words))</p>
      </div>

      """
  }

  private func movedFrom(_ place: PlacedProvision) -> HTML {
    let halves = phrases.halves(.movedFrom)
    return """
      <p class="gap">\(halves.before)<a href="../#\(place.provision.anchor.rawValue)">\(old.name(of: place))</a>\(halves.after)</p>

      """
  }
}
