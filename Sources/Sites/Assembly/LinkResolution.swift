internal import CommonMark
internal import Diagnostics
internal import Resolutions

/// A link to a provision of another resolution, to be held against that resolution when all are read.
public struct PendingLink: Sendable {
  /// The other resolution.
  public let target: Slug
  let anchor: Anchor
  let text: String
  let location: SourceLocation
}

/// Finds out where the links of a version lead.
struct LinkResolution {
  /// For how many dead links what they may have meant is looked for.
  private static let mostSuggestions = 20

  let version: LanguageVersion
  let inventory: Inventory
  let sourceLanguage: LanguageTag
  private(set) var links = ResolvedLinks()
  private(set) var pending: [PendingLink] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(version: LanguageVersion, inventory: Inventory, sourceLanguage: LanguageTag) {
    self.version = version
    self.inventory = inventory
    self.sourceLanguage = sourceLanguage
  }

  mutating func resolve() {
    for (index, node) in version.document.nodes.enumerated() {
      switch node.kind {
      case .link: resolve(index, node)
      case .image: resolveImage(index, node)
      default: continue
      }
    }
  }

  private mutating func resolve(_ index: Int, _ node: MarkdownNode) {
    guard version.document.bytes(node.literal).first != UInt8(ascii: "#") else { return resolveOwn(index, node) }
    let text = version.document.string(node.literal)
    guard !text.isEmpty, LinkSafety.scheme(of: text.utf8) == nil, !text.hasPrefix("//") else { return }
    let (path, fragment) = text.splitAtFragment
    if path.hasSuffix(".md") {
      resolveOther(index, node, text: text, path: path, fragment: fragment)
    } else {
      resolveFile(index, node, text: text, path: path)
    }
  }

  /// Resolves what is a fragment alone.
  private mutating func resolveOwn(_ index: Int, _ node: MarkdownNode) {
    let text = version.document.string(node.literal)
    let anchor = Anchor(String(text.dropFirst()))
    if version.structure.has(anchor) {
      links[index] = .provision(anchor)
    } else {
      let known = diagnostics.count < Self.mostSuggestions ? version.anchors.map(\.rawValue).sorted() : []
      let nearest = NearestWord.candidates(for: anchor.rawValue, among: known, limit: 2)
      refuse(node, text, "this text has no such provision", nearest: nearest.map { "#\($0)" })
    }
  }

  private mutating func resolveOther(
    _ index: Int, _ node: MarkdownNode, text: String, path: String, fragment: String
  ) {
    let parts = path.split(separator: "/")
    let slug = Slug(String((parts.last ?? "").dropLast(3)))
    guard let languages = inventory.languages(of: slug) else {
      let nearest = NearestWord.candidates(for: slug.rawValue, among: inventory.slugs, limit: 2)
      return refuse(node, text, "there is no such resolution", nearest: nearest.map { "\($0).md" })
    }
    let named = parts.dropLast().last.flatMap { LanguageTag(String($0)) }
    let wished = [named, version.language, sourceLanguage].compactMap { $0 }
    let language = wished.first { languages.contains($0) } ?? languages.first ?? version.language
    let anchor = fragment.isEmpty ? nil : Anchor(String(fragment.dropFirst()))
    links[index] = .resolution(slug, language, anchor)
    guard let anchor else { return }
    pending.append(
      PendingLink(target: slug, anchor: anchor, text: text, location: SourceLocation(version.file, node.range)))
  }

  private mutating func resolveFile(_ index: Int, _ node: MarkdownNode, text: String, path: String) {
    let steps = path.split(separator: "/").drop { $0 == ".." || $0 == "." }
    let name = steps.dropFirst().joined(separator: "/")
    guard steps.first == "static", inventory.staticFiles.contains(StaticPath(name)) else {
      let files = inventory.staticFiles.sorted().map { "../static/\($0.text)" }
      return refuse(
        node, text, "it names no file of Content", nearest: NearestWord.candidates(for: path, among: files, limit: 2))
    }
    links[index] = .file(name)
  }

  private mutating func resolveImage(_ index: Int, _ node: MarkdownNode) {
    let text = version.document.string(node.literal)
    guard LinkSafety.scheme(of: text.utf8) == nil, !text.hasPrefix("//") else {
      return diagnostics.append(.remoteImage(text, at: SourceLocation(version.file, node.range)))
    }
    if !text.isEmpty { resolveFile(index, node, text: text, path: text) }
  }

  private mutating func refuse(_ node: MarkdownNode, _ target: String, _ problem: String, nearest: [String]) {
    guard diagnostics.count < Problems.most else { return }
    diagnostics.append(
      .deadLink(target, problem: problem, nearest: nearest, at: SourceLocation(version.file, node.range)))
  }
}

extension String {
  /// What stands before the fragment, and the fragment with its sign.
  fileprivate var splitAtFragment: (path: String, fragment: String) {
    guard let sign = firstIndex(of: "#") else { return (self, "") }
    return (String(self[..<sign]), String(self[sign...]))
  }
}
