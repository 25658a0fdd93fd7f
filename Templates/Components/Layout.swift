internal import Markup
internal import Resolutions
public import Sites

/// The frame that every page of one language stands in, made once a language.
public final class LayoutStencils: Sendable {
  /// What pages in its language share; all markup here is made of it.
  public let frame: SiteFrame
  let page: PageStencil
  let languages: LanguageSwitch.Stencils

  /// - Parameter links: to all languages of the site.
  public convenience init(_ frame: SiteFrame, links: LanguageLinks) {
    self.init(frame, links: links, policy: ContentPolicy.page)
  }

  /// - Parameter policy: what its pages may load.
  init(_ frame: SiteFrame, links: LanguageLinks, policy: StaticString) {
    let language = frame.language
    self.frame = frame
    languages = LanguageSwitch.Stencils(frame, links: links)
    page = """
      <!doctype html>
      <html lang="\(language.tag.rawValue)" dir="\(language.direction.rawValue)">
      <head>
      \(DocumentHead.stencil(frame, policy: policy))</head>
      <body class="\(.kind)">
      <a class="skip" href="#text">\(frame.phrases[.skipToText])</a>
      \(Masthead(frame: frame).stencil)<main id="text">
      \(.content)</main>
      \(Footer(frame: frame).stencil)</body>
      </html>

      """
  }
}

/// A page of the site: head, masthead, the page's content, foot.
struct Layout<Content: HTMLContent>: HTMLContent {
  /// What is the same on all pages of its language.
  let stencils: LayoutStencils
  let head: DocumentHead
  let switches: LanguageSwitch?
  /// The way from the page up to the base of the site: `../../`.
  let up: String
  /// What kind of page it is, for the style sheet: `resolution`, `index`…
  let kind: String
  let content: Content

  func write(to html: inout HTML) {
    html.append(stencils.page, Filling(up.isEmpty ? "./" : up, head.title, kind, up)) { gap, html in
      switch gap {
      case .metadata: head.writeMetadata(baseURL: stencils.frame.baseURL, to: &html)
      case .scripts: head.scripts?.write(to: &html)
      case .more: head.more?.write(to: &html)
      case .languages: switches?.write(to: &html)
      default: content.write(to: &html)
      }
    }
  }
}

/// What the frame leaves blank besides `up`.
extension Stencil.Blank {
  /// Of the page, without the publisher's name.
  static let title = Stencil.Blank(1)
  /// The class of the page.
  static let kind = Stencil.Blank(2)
  /// The way from the page up to the base of the site, where a path follows: `../../`, or nothing at the base.
  static let path = Stencil.Blank(3)
}

/// What each page writes into the frame.
extension PageStencil.Gap {
  /// What the page says of itself and where it stands.
  static let metadata = PageStencil.Gap(0)
  /// Scripts that run before those of all pages.
  static let scripts = PageStencil.Gap(1)
  /// What else is in the page's head.
  static let more = PageStencil.Gap(2)
  /// The links to the other languages.
  static let languages = PageStencil.Gap(3)
  /// What stands between masthead and foot.
  static let content = PageStencil.Gap(4)
}

extension HTML {
  /// Markup from the source code of this program.
  init(literal: StaticString) {
    self.init(stringLiteral: literal)
  }
}
