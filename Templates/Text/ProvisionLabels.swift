internal import Markup
internal import Resolutions
internal import Sites

/// What a screen reader says of a printed label, in one language: "Recital B: link to this provision". All but the number
/// is the same for all provisions of a kind, and made once.
struct ProvisionLabels {
  private let around: [ProvisionKind: (before: HTML, after: HTML)]

  init(_ phrases: Phrases) {
    let link = phrases.halves(.linkToProvision)
    let kinds = ProvisionKind.allCases.map { kind in
      let name = phrases.halves(kind.phrase)
      return (
        kind,
        ("\(link.before)\(name.before.capitalizedInitial)" as HTML, "\(name.after)\(link.after)" as HTML)
      )
    }
    around = Dictionary(uniqueKeysWithValues: kinds)
  }

  func name(_ provision: Provision) -> HTML {
    let (before, after) = around[provision.kind] ?? ("", "")
    return "\(before)\(provision.numberInNames)\(after)"
  }
}
