package import Markup
package import Sites
package enum Assets { package static let version = "0" }
package enum PhraseFiles { package static func bytes(for tag: String) -> [UInt8]? { tag == "en" ? PackageResources.en_yml : tag == "fr" ? PackageResources.fr_yml : nil } }
extension ResolutionPage { package var html: HTML { "<h1>\(rendered.title)</h1>" } }
extension NeutralPage { package var html: HTML { "<h1>\(context.slug.rawValue)</h1>" } }
extension IndexPage { package var html: HTML { "<h1>index</h1>" } }
