internal import Markup
internal import Resolutions
internal import Sites

/// The contents of a resolution: its parts and cross-headings, and under each the numbers of its provisions as links.
struct Contents {
  let version: LanguageVersion
  let outlines: Outlines
  let phrases: Phrases

  /// At the end there is a field that leads to a number; without scripts the links do.
  var html: HTML {
    """
    <nav class="contents"\(phrases.label(.contents))><details\(phrases.own(within: .contents))>
    <summary>\(phrases.html(.contents))</summary>
    \(entries(outlines.main))\(zip(version.annexes, outlines.annexes), { annex($0, $1) })\
    <form class="jump scripted"><label>\(phrases.html(.jumpToNumber)) <input name="number" size="4" autocomplete="off"></label> \
    <button>\(phrases.html(.jump))</button><output data-nothing="\(phrases[.noNumber, "{number}"])"\(phrases.language(of: .noNumber))></output></form>
    </details></nav>

    """
  }

  private func annex(_ annex: Annex, _ outline: Outline) -> HTML {
    """
    \(entry(HTML(text: version.plainText(of: annex.heading)), id: annex.anchor.rawValue, "part-entry"))\(entries(outline))
    """
  }

  private func entries(_ outline: Outline) -> HTML {
    "\(outline.parts, { entries($0, isNamed: outline.hasHeadings && !$0.isHeaded) })"
  }

  /// - Parameter isNamed: whether the site's word for the part stands over it.
  private func entries(_ part: Outline.Part, isNamed: Bool) -> HTML {
    var html: HTML = "\(isNamed ? entry(phrases.html(part.title), id: part.id, "part-entry") : nil)"
    var provisions: [Provision] = []
    for element in part.elements {
      switch element {
      case .provision(let provision): provisions.append(provision)
      case .crossHeading(let heading):
        html += numbers(provisions)
        provisions = []
        let title = version.plainText(of: heading.text)
        html += entry(
          HTML(text: heading.label.isEmpty ? title : "\(heading.label) \(title)"), id: heading.anchor.rawValue,
          part.isHeaded ? "part-entry" : "heading-entry")
      case .list, .rule, .text: break
      }
    }
    return "\(html)\(numbers(provisions))"
  }

  private func entry(_ title: HTML, id: String, _ className: HTML) -> HTML {
    "<p class=\"\(className)\"><a href=\"#\(id)\">\(title)</a></p>\n"
  }

  /// The numbers of provisions in a row.
  private func numbers(_ provisions: [Provision]) -> HTML {
    guard let first = provisions.first else { return "" }
    return "<p class=\"numbers\">\(number(first))\(provisions.dropFirst(), { "\n\(number($0))" })</p>\n"
  }

  private func number(_ provision: Provision) -> HTML {
    let number = provision.numberInNames
    return """
      <a href="#\(provision.anchor.rawValue)" aria-label="\(phrases[provision.kind.phrase, number])"\(phrases.language(of: provision.kind.phrase))>\(number)</a>
      """
  }
}
