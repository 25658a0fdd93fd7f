internal import Markup
internal import Resolutions
internal import Sites

/// What a screen reader says of a printed label, in one language: "Recital B: link to this provision". All but the number
/// is the same for all provisions of a kind, and made once.
final class ProvisionLabels: Sendable {
  /// What stands before and after the number, in the order of all kinds.
  private let around: [(before: HTML, after: HTML)]
  /// Said of the names where they are English for want of others.
  let language: HTML?

  init(_ phrases: Phrases) {
    let link = phrases.halves(.linkToProvision)
    language = phrases.language(of: .linkToProvision)
    around = ProvisionKind.allCases.map { kind in
      let name = phrases.halves(kind.phrase)
      return ("\(link.before)\(name.before.capitalizedInitial(in: phrases.tag))", "\(name.after)\(link.after)")
    }
  }

  func name(_ provision: Provision) -> HTML {
    let (before, after) = around[Int(provision.kind.rawValue)]
    return "\(before)\(provision.numberInNames)\(after)"
  }
}
