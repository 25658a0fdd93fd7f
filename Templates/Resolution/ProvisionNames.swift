internal import Markup
internal import Resolutions
internal import Sites

/// How one language names provisions in links, as stencils: "Recital ▢: link to this provision".
struct ProvisionNames {
  private let titles: ByKind<Stencil>
  private let link: Phrases.Halves

  init(_ phrases: Phrases) {
    titles = ByKind { kind in
      let halves = phrases.halves(kind.phrase)
      return "\(halves.before.capitalizedInitial)\(.number)\(halves.after)"
    }
    link = phrases.halves(.linkToProvision)
  }

  /// What a screen reader says of a printed number.
  func linkLabel(_ kind: ProvisionKind) -> Stencil {
    "\(link.before)\(titles[kind])\(link.after)"
  }
}

/// One value for each kind of provision.
final class ByKind<Value: Sendable>: Sendable {
  private let citation, recital, article, section, paragraph, point, indent: Value

  init(_ value: (ProvisionKind) -> Value) {
    citation = value(.citation)
    recital = value(.recital)
    article = value(.article)
    section = value(.section)
    paragraph = value(.paragraph)
    point = value(.point)
    indent = value(.indent)
  }

  subscript(kind: ProvisionKind) -> Value {
    switch kind {
    case .citation: citation
    case .recital: recital
    case .article: article
    case .section: section
    case .paragraph: paragraph
    case .point: point
    case .indent: indent
    }
  }
}

extension ByKind<Stencil> {
  /// Writes the stencil of a kind where it is: handing it out would count a reference that all threads count.
  func write(_ kind: ProvisionKind, _ fillings: Fillings, _ index: Int, to html: inout HTML) {
    switch kind {
    case .citation: html.append(citation, fillings, index)
    case .recital: html.append(recital, fillings, index)
    case .article: html.append(article, fillings, index)
    case .section: html.append(section, fillings, index)
    case .paragraph: html.append(paragraph, fillings, index)
    case .point: html.append(point, fillings, index)
    case .indent: html.append(indent, fillings, index)
    }
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
