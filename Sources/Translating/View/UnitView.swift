internal import Diagnostics
internal import Markup
internal import Resolutions
internal import Sites
internal import Templates

/// A provision of a translation beside that of the source, with what is to be said of it.
struct UnitView {
  let item: TranslationStatus.Item
  /// Nil where nothing of it can be edited.
  let text: ProvisionText?
  let source: SiteLanguage
  let language: SiteLanguage
  let slug: Slug
  let isWritable: Bool
  /// Whether it may be called up to date by itself: not where nothing of the text is recorded.
  let isRecorded: Bool

  /// The states by their names, as they are shown.
  static let words = [
    "all": "all", "extra": "not in the source", "unrecorded": "not recorded", "noted": "with notes",
  ]

  /// All that is true of an item: what was changed in the source may be suspicious, too.
  static func states(of item: TranslationStatus.Item) -> [String] {
    var states = [item.stateName]
    if !item.suspicions.isEmpty, item.stateName != "suspicious" { states.append("suspicious") }
    if !item.notes.isEmpty { states.append("noted") }
    return states
  }

  private var name: String { item.name.prefix(1).uppercased() + item.name.dropFirst() }

  var html: HTML {
    let states = Self.states(of: item)
    return """
      <article class="unit" id="\(item.key)" data-states="\(states.joined(separator: " "))" aria-labelledby="\(item.key)--name">
      <h2 id="\(item.key)--name">\(name) <span class="tag \(states[0])">\(Self.words[states[0]] ?? states[0])</span></h2>
      <div class="columns">
      <div>
      \(item.sourcePlace.map { place($0, source) })\
      <p lang="\(source.tag.rawValue)" dir="\(source.direction.rawValue)">\(item.sourceText)</p>
      \(change)</div>
      <div>
      \(item.place.map { place($0, language) })\(item.after.map(after))\(own)\(form)\(acceptance)</div>
      </div>
      \(remarks)</article>

      """
  }

  private var own: HTML {
    guard !item.text.isEmpty else { return "<p class=\"none\"><em>not translated</em></p>\n" }
    return """
      <p lang="\(language.tag.rawValue)" dir="\(language.direction.rawValue)">\(item.text)</p>

      """
  }

  // MARK: Places

  private func place(_ place: SourceLocation, _ language: SiteLanguage) -> HTML {
    """
    <p class="place"><a href="\(FilePage.address(of: place, slug, language.tag))">\
    <code>\(place.path):\(place.range.start.line)</code></a></p>

    """
  }

  private func after(_ place: SourceLocation) -> HTML {
    """
    <p class="place">belongs after <a href="\(FilePage.address(of: place, slug, language.tag))">\
    <code>\(place.path):\(place.range.start.line)</code></a></p>

    """
  }

  // MARK: What is to be looked at

  private var change: HTML? {
    guard case .outdated(let change) = item.state else { return nil }
    return """
      <p class="change" lang="\(source.tag.rawValue)" dir="\(source.direction.rawValue)">\
      \(ChangedWords.told.html(change.difference))</p>

      """
  }

  private var remarks: HTML? {
    guard !item.suspicions.isEmpty || !item.notes.isEmpty else { return nil }
    return """
      <ul class="remarks">
      \(item.suspicions, { "<li>\($0.summary)</li>\n" })\(item.notes, { "<li><strong>Note:</strong> \($0)</li>\n" })</ul>

      """
  }

  // MARK: What is up to date

  /// Shown by the script.
  private var acceptance: HTML? {
    guard isWritable, isRecorded, item.canBeAccepted else { return nil }
    let isOutdated = item.state.isFinding
    return """
      <p class="buttons" data-seen="\(item.seen)" hidden>\
      <button type="button" data-action="accept">Mark \(item.name) as up to date</button> \
      \(isOutdated ? correction : nil)</p>

      """
  }

  private var correction: HTML {
    """
    <button type="button" data-action="correct">Mark \(item.name) as up to date in all languages: \
    misprint corrected</button>
    """
  }

  // MARK: Editing

  /// Shown by the script; without it nothing can be saved.
  private var form: HTML? {
    guard isWritable, let text else { return nil }
    return """
      <form class="edit" data-stamp="\(text.stamp)" hidden>
      \(Array(text.pieces.enumerated()), { field($0.element, $0.offset, of: text.pieces.count) })\
      <p class="buttons"><button type="submit">Save \(item.name)</button> \
      <button type="button" data-action="leave">Leave it as it was</button></p>
      <div class="told" role="alert"></div>
      </form>
      <p class="buttons"><button type="button" data-action="edit" aria-expanded="false" hidden>Edit \(item.name)</button></p>

      """
  }

  private func field(_ piece: ProvisionText.Piece, _ index: Int, of count: Int) -> HTML {
    let part = count > 1 ? ", part \(index + 1) of \(count)" : ""
    let rows = min(max(max(piece.text, piece.source).count / 70 + 1, 2), 14)
    return """
      <label for="\(piece.id)--text">\(name)\(part), in \(LanguageFacts.englishName(of: language.tag)) (Markdown)</label>
      \(count > 1 ? "<p class=\"piece\" lang=\"\(source.tag.rawValue)\">\(piece.source)</p>\n" as HTML : nil)\
      <textarea id="\(piece.id)--text" name="\(piece.id)" rows="\(rows)" lang="\(language.tag.rawValue)" \
      dir="\(language.direction.rawValue)" spellcheck="true">
      \(piece.text)</textarea>

      """
  }
}
