internal import CommonMark

/// A citation, recital, article or paragraph, and what its number alone does not tell: the annex that it stands in, and the
/// section in which numbers begin anew.
public struct MarginProvision: Sendable {
  /// The citation, recital, article or paragraph itself.
  public let provision: Provision
  /// The annex that it stands in; nil in the main body.
  public let annex: Annex?
  /// The heading of the section under which its number begins anew; nil where numbers run on.
  public let section: CrossHeading?
}

extension LanguageVersion {
  /// Citations, recitals, articles and paragraphs in the order of the text; paragraphs of articles count as their article.
  public var marginProvisions: [MarginProvision] {
    provisions(of: main, in: nil) + annexes.flatMap { provisions(of: $0.body, in: $0) }
  }

  private func provisions(of body: ResolutionBody, in annex: Annex?) -> [MarginProvision] {
    var result: [MarginProvision] = []
    var section: CrossHeading?
    for element in body.elements {
      switch element {
      case .crossHeading(let heading): section = heading.numbersAnew ? heading : section
      case .provision(let provision):
        let isWithin = section.map { provision.anchor.rawValue.hasPrefix("\($0.anchor.rawValue)__") } ?? false
        result.append(MarginProvision(provision: provision, annex: annex, section: isWithin ? section : nil))
      default: continue
      }
    }
    return result
  }

  /// An annex's number as names have it: as printed; its position where several have none, and nothing where it is alone.
  public func number(of annex: Annex) -> String {
    guard annex.number.isEmpty, annexes.count > 1 else { return annex.number }
    return annexes.firstIndex { $0.anchor == annex.anchor }.map { String($0 + 1) } ?? ""
  }

  /// A section's number as names have it: as printed, less its punctuation; its position where it has none.
  public func number(of heading: CrossHeading) -> String {
    let text = document.plainText(of: heading.text.node, skipping: heading.text.skipping)
    let own = LabelScanner.label(at: Array(text.utf8.prefix(24))[...]).flatMap { $0.form == .bare ? nil : $0.core }
    let printed = heading.label.isEmpty ? own ?? "" : heading.label.filter { $0.isLetter || $0.isNumber }
    return printed.isEmpty ? String(heading.anchor.rawValue.split(separator: "_").last ?? "") : printed
  }
}
