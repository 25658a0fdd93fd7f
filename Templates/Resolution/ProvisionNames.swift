internal import Markup
internal import Resolutions
internal import Sites

/// How one language names provisions, as stencils: "recital ▢", "paragraph ▢".
struct ProvisionNames {
  private let names: ByKind<Stencil>
  /// With a capital, as headings and labels have it.
  private let titles: ByKind<Stencil>
  private let link: Phrases.Halves

  init(_ phrases: Phrases) {
    names = ByKind { kind in
      let halves = phrases.halves(kind.phrase)
      return "\(halves.before)\(.number)\(halves.after)"
    }
    titles = ByKind { kind in
      let halves = phrases.halves(kind.phrase)
      return "\(halves.before.capitalizedInitial)\(.number)\(halves.after)"
    }
    link = phrases.halves(.linkToProvision)
  }

  /// "recital ▢"
  func name(_ kind: ProvisionKind) -> Stencil { names[kind] }

  /// What a screen reader says of a printed number: "Recital ▢: link to this provision".
  func linkLabel(_ kind: ProvisionKind) -> Stencil {
    "\(link.before)\(titles[kind])\(link.after)"
  }

  /// What fills the blanks for one provision.
  /// - Parameter context: the names of what it belongs to, each with a comma after it.
  func filling(_ provision: Provision, context: HTML) -> Stencil.Filling {
    Stencil.Filling(
      anchor: provision.anchor.rawValue, label: provision.label, number: provision.numberInNames, context: context,
      name: names[provision.kind])
  }
}

/// One value for each kind of provision.
struct ByKind<Value> {
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
  /// How a sentence names it.
  var phrase: Phrase {
    switch self {
    case .citation: .citationN
    case .recital: .recitalN
    case .article: .articleN
    case .paragraph: .paragraphN
    case .point, .indent: .pointN
    }
  }

  /// The class of its element, for the style sheet.
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

extension Provision {
  /// The number that its name has: as printed where one is printed, `(a)` with its brackets, else its position.
  var numberInNames: String {
    switch kind {
    case .citation, .article, .indent: return number.neutral
    case .point where label.utf8.last == UInt8(ascii: ")"): return label
    case .recital, .paragraph, .point:
      let printed = label.numberAlone
      return printed.isEmpty ? number.neutral : printed
    }
  }
}
