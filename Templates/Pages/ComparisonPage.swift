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
    return frame.page(
      "changes", head: head,
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
      href="\(page)#\(anchor)" aria-label="\(name)">\(label)</a>\(row.words.pieces, piece)</p>
      </div>

      """
  }

  private func movedFrom(_ place: PlacedProvision) -> HTML {
    let halves = phrases.halves(.movedFrom)
    return """
      <p class="gap">\(halves.before)<a href="../#\(place.provision.anchor.rawValue)">\(old.name(of: place))</a>\(halves.after)</p>

      """
  }

  /// What was taken out or put in says so in words too: not everybody sees the lines.
  private func piece(_ piece: WordDifference.Piece) -> HTML {
    switch piece {
    case .same(let words): "\(words) "
    case .removed(let words):
      "<del><span class=\"unseen\">[\(phrases.html(.deleted))\(now.language.colon)</span>\(words)<span class=\"unseen\">]</span></del> "
    case .added(let words):
      "<ins><span class=\"unseen\">[\(phrases.html(.inserted))\(now.language.colon)</span>\(words)<span class=\"unseen\">]</span></ins> "
    }
  }
}
