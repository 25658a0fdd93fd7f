internal import Markup
internal import Resolutions
internal import Sites

/// What stands around each provision of a text: its printed label, which is the link to it, and the bar that opens under
/// it when the address names it.
struct ProvisionTemplate {
  /// What writes the text itself.
  let text: VersionHTML
  let labels: ProvisionLabels
  /// Nil on pages where nothing opens under provisions.
  var bar: ProvisionBar?
  /// What readers are told who come by old addresses; nil where there are none.
  var former: FormerNotes?
  /// What is said of provisions that are not translated yet; nil where there are none.
  var gaps: GapNotice?
  /// What is said of provisions that are older than their original; nil where there are none.
  var outdated: OutdatedNotice?

  /// A provision at the margin, a point, a dash: all but those with headings.
  func html(_ provision: Provision) -> HTML {
    let id = text.idPrefix + provision.anchor.rawValue
    let (line, rest) = text.opening(of: provision)
    let (before, reused) = notes(provision.anchor)
    if let gaps, !gaps.isWithin, text.version.isBorrowed(provision.anchor) {
      return """
        \(before)<div class="provision \(provision.kind.className)" id="\(id)"\(gaps.source)>
        \(reused)<p>\(link(to: provision, id))\(line)</p>
        \(rest, { withinGap.html($0, level: 6) })\(gaps.html)\(bar?.html(provision.anchor, gaps.own))</div>

        """
    }
    return """
      \(before)<div class="provision \(provision.kind.className)" id="\(id)">
      \(reused)<p\(gaps.flatMap { $0.isWithin ? nil : text.language(ofOpening: provision) })>\(link(to: provision, id))\(line)</p>
      \(rest, { html($0, level: 6) })\(outdated?.html(provision.anchor))\(bar?.html(provision.anchor, gaps?.own))</div>

      """
  }

  /// The same for what stands within a provision that is not translated yet.
  private var withinGap: ProvisionTemplate {
    var template = self
    template.gaps?.isWithin = true
    return template
  }

  /// The printed label. What has none shows a sign to link by, where the label would hang.
  private func link(to provision: Provision, _ id: String) -> HTML {
    let (label, name) = (provision.label, labels.name(provision))
    return label.isEmpty
      ? "<a class=\"label sign\" href=\"#\(id)\" aria-label=\"\(name)\"\(labels.language ?? gaps?.own)></a>"
      : "<a class=\"label\" href=\"#\(id)\" aria-label=\"\(name)\"\(labels.language ?? gaps?.own)>\(label) </a>"
  }

  /// An article or section under its heading.
  /// - Parameter level: of the heading.
  private func html(_ provision: Provision, under heading: TextPlace, level: Int) -> HTML {
    let isGap = gaps.map { !$0.isWithin } ?? false && text.version.isBorrowed(provision.anchor)
    let inner = isGap ? withinGap : self
    let (before, reused) = notes(provision.anchor)
    return """
      \(before)<div class="provision article" id="\(text.idPrefix)\(provision.anchor.rawValue)"\(isGap ? gaps?.source : nil)>
      \(text.heading(heading, level: level, to: provision.anchor))\(reused)\(isGap ? gaps?.html : nil)\
      \(outdated?.html(provision.anchor))\
      \(bar?.html(provision.anchor, gaps?.own))\(inner.elements(provision.body, below: level))</div>

      """
  }

  /// Whatever a body consists of.
  /// - Parameter level: of the heading that it is or has.
  func html(_ element: BodyElement, level: Int) -> HTML {
    switch element {
    case .provision(let provision):
      if let heading = provision.heading {
        html(provision, under: heading, level: level)
      } else {
        html(provision)
      }
    case .list(let points): "\(points.provisions, html)"
    case .crossHeading(let heading): html(heading, level: level)
    case .rule: "<hr class=\"rule\">\n"
    case .text(let place): html(place)
    }
  }

  private func html(_ heading: CrossHeading, level: Int) -> HTML {
    let (before, reused) = notes(heading.anchor)
    return "\(before)\(text.heading(heading, level: level))\(bar?.otherTexts.unseen(heading.anchor.rawValue))\(reused)"
  }

  /// What readers are told who come by an old address: before an element, and at its own.
  private func notes(_ anchor: Anchor) -> (before: HTML?, reused: HTML?) {
    guard let former else { return (nil, nil) }
    return (
      former.before(anchor, prefix: text.idPrefix, gaps?.own), former.reused(anchor, prefix: text.idPrefix, gaps?.own)
    )
  }

  /// Text between provisions; what is no part of what is resolved is set apart.
  private func html(_ place: TextPlace) -> HTML {
    switch place.role {
    case .plain: plain(place)
    case .leadIn: text.block(place, class: "formula")
    case .note: text.block(place, class: "note")
    case .ending: text.block(place, class: "ending")
    }
  }

  private func plain(_ place: TextPlace) -> HTML {
    guard let gaps, !gaps.isWithin, let language = text.language(of: place) else { return text.block(place) }
    return "<div\(language)>\(text.block(place))</div>\n"
  }

  /// Provisions side by side with what stands among them.
  /// - Parameter level: of the heading over them.
  func elements(_ elements: Siblings, below level: Int) -> HTML {
    var levels = HeadingLevels(elements, below: level)
    return "\(elements, { html($0, level: levels.level(of: $0)) })"
  }
}

extension ProvisionKind {
  /// The class of its element, for the style sheet and scripts.
  var className: HTML {
    switch self {
    case .citation: "citation"
    case .recital: "recital"
    case .article: "article"
    case .section: "section"
    case .paragraph: "paragraph"
    case .point: "point"
    case .indent: "indent"
    }
  }
}
