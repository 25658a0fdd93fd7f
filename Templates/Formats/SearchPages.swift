public import Markup
internal import Resolutions
public import Sites

/// The pages that Pagefind makes the search index of. Nobody else sees them.
///
/// What is to be found stands in elements whose ids are their addresses, `=`, and their names. What is only to be shown
/// stands in ids of empty elements, which Pagefind hands on and makes no words of: the title, and the kind of a
/// translation.
public struct SearchPages {
  private let version: SiteVersion
  private let records: [SearchRecord]
  private let whole: Address
  private let isWhole: Bool

  /// - Parameters:
  ///   - version: whose records they are.
  ///   - frame: of its language.
  public init(_ version: SiteVersion, of slug: Slug, _ frame: SiteFrame) {
    self.version = version
    records = SearchRecord.all(of: version, frame)
    whole = .resolution(version.language.tag, slug)
    isWhole = !frame.configuration.hasSearchOfProvisions
  }

  /// The pages in the order of the text, each with the address that it stands for, below the base of the site.
  public var all: [(address: String, html: HTML)] {
    if isWhole { return [(whole.path, page(records))] }
    return records.map { record in
      (whole.path + (record.anchor.map { "#\($0)" } ?? ""), page([record]))
    }
  }

  private func page(_ records: [SearchRecord]) -> HTML {
    let forms = records.flatMap(\.forms).joined(separator: " ")
    let kind: HTML? = version.translation.map { "<i id=\"translation=\($0.rawValue)\"></i>" }
    return """
      <!doctype html>
      <html lang="\(version.language.tag.rawValue)">
      \(forms.isEmpty ? nil : "<meta data-pagefind-meta=\"forms[content]\" content=\"\(forms)\">" as HTML)
      <body data-pagefind-body>
      <i id="title=\(Self.written(version.title))"></i>\(kind)
      \(records, record)</body>
      </html>

      """
  }

  /// A paragraph, and another block for each of its other parts.
  private func record(_ record: SearchRecord) -> HTML {
    """
    <p id="\(id(record.parts[0]))">\(record.parts[0].text)</p>
    \(record.parts.dropFirst(), { "<div id=\"\(id($0))\">\($0.text)</div>\n" })
    """
  }

  private func id(_ part: SearchRecord.Part) -> String {
    "\(part.anchor?.rawValue ?? "")=\(Self.written(part.name))"
  }

  /// Without spaces, which Pagefind takes out of ids: percent-encoded (RFC 3986 §2.1).
  private static func written(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { written, scalar in
      if scalar.properties.isWhitespace || scalar == "%" {
        written += scalar == "%" ? "%25" : "%20"
      } else {
        written.unicodeScalars.append(scalar)
      }
    }
  }
}
