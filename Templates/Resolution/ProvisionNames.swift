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
  private let citation, recital, article, paragraph, point, indent: Value

  init(_ value: (ProvisionKind) -> Value) {
    citation = value(.citation)
    recital = value(.recital)
    article = value(.article)
    paragraph = value(.paragraph)
    point = value(.point)
    indent = value(.indent)
  }

  subscript(kind: ProvisionKind) -> Value {
    switch kind {
    case .citation: citation
    case .recital: recital
    case .article: article
    case .paragraph: paragraph
    case .point: point
    case .indent: indent
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
    case .paragraph: "paragraph"
    case .point: "point"
    case .indent: "indent"
    }
  }
}
