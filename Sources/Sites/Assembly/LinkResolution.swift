internal import CommonMark
internal import Diagnostics
internal import Resolutions

/// A link to another resolution or a provision of one, to be held against that resolution when all are read.
public struct PendingLink: Sendable {
  /// The other resolution.
  public let target: Slug
  let language: LanguageTag
  /// The provision; nil for the whole text.
  let anchor: Anchor?
  let text: String
  let location: SourceLocation
}

/// Finds out where the links of a version lead.
struct LinkResolution {
  /// For how many dead links what they may have meant is looked for.
  private static let mostSuggestions = 20

  let document: MarkdownDocument
  let file: SourceFile
  let language: LanguageTag
  /// What a fragment can name; nil in a page that is no resolution.
  let structure: Structure?
  let inventory: Inventory
  let sourceLanguage: LanguageTag
  /// The nodes that are the version's own; others are told of where they come from.
  private let own: Range<Int>
  private(set) var links = ResolvedLinks()
  private(set) var pending: [PendingLink] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(version: LanguageVersion, inventory: Inventory, sourceLanguage: LanguageTag) {
    (document, file, language) = (version.document, version.file, version.language)
    structure = version.structure
    own = 0..<(version.borrowed?.firstNode ?? version.document.nodes.count)
    self.inventory = inventory
    self.sourceLanguage = sourceLanguage
  }

  init(page: PlainPage, inventory: Inventory, sourceLanguage: LanguageTag) {
    (document, file, language) = (page.document, page.file, page.language)
    structure = nil
    own = 0..<page.document.nodes.count
    self.inventory = inventory
    self.sourceLanguage = sourceLanguage
  }

  mutating func resolve() {
    resolve(own)
    let told = (pending, diagnostics)
    resolve(own.upperBound..<document.nodes.count)
    (pending, diagnostics) = told
  }

  private mutating func resolve(_ range: Range<Int>) {
    for (index, node) in zip(range, document.nodes[range]) {
      switch node.kind {
      case .link: resolve(index, node)
      case .image: resolveImage(index, node)
      default: continue
      }
    }
  }

  private mutating func resolve(_ index: Int, _ node: MarkdownNode) {
    guard document.bytes(node.literal).first != UInt8(ascii: "#") else { return resolveOwn(index, node) }
    let text = document.string(node.literal)
    guard !text.isEmpty, LinkSafety.scheme(of: text.utf8) == nil, !text.hasPrefix("//") else { return }
    let (path, fragment) = text.splitAtFragment
    if path.hasSuffix(".md") {
      resolveOther(index, node, text: text, path: path, fragment: fragment)
    } else {
      resolveFile(index, node, text: text, path: path)
    }
  }

  /// What fragments can name.
  private var names: [String] {
    let anchors = structure.map { String(decoding: $0.anchors, as: UTF8.self) } ?? ""
    return anchors.split(separator: "\n").map(String.init)
  }

  /// Resolves what is a fragment alone.
  private mutating func resolveOwn(_ index: Int, _ node: MarkdownNode) {
    let text = document.string(node.literal)
    let anchor = Anchor(String(text.dropFirst()))
    if structure?.has(anchor) == true {
      links[index] = .provision(anchor)
    } else {
      let known = diagnostics.count < Self.mostSuggestions ? names.sorted() : []
      let nearest = NearestWord.candidates(for: anchor.rawValue, among: known, limit: 2)
      refuse(node, text, "this text has no such provision", nearest: nearest.map { "#\($0)" })
    }
  }

  private mutating func resolveOther(
    _ index: Int, _ node: MarkdownNode, text: String, path: String, fragment: String
  ) {
    let parts = path.split(separator: "/")
    let slug = Slug(String((parts.last ?? "").dropLast(3)))
    if let languages = inventory.languages(ofPage: slug) {
      let wished = [language, sourceLanguage] + languages
      guard fragment.isEmpty else { return refuse(node, text, "a page has no provisions", nearest: ["\(slug).md"]) }
      links[index] = wished.first { languages.contains($0) }.map { .page(slug, $0) }
      return
    }
    guard let languages = inventory.languages(of: slug) else {
      let nearest = NearestWord.candidates(for: slug.rawValue, among: inventory.slugs, limit: 2)
      return refuse(node, text, "there is no such resolution", nearest: nearest.map { "\($0).md" })
    }
    let named = parts.dropLast().last.flatMap { LanguageTag(String($0)) }
    let wished = [named, language, sourceLanguage].compactMap { $0 }
    let language = wished.first { languages.contains($0) } ?? languages.first ?? language
    let anchor = fragment.isEmpty ? nil : Anchor(String(fragment.dropFirst()))
    links[index] = .resolution(slug, language, anchor)
    pending.append(
      PendingLink(
        target: slug, language: language, anchor: anchor, text: text, location: SourceLocation(file, node.range)))
  }

  private mutating func resolveFile(_ index: Int, _ node: MarkdownNode, text: String, path: String) {
    let steps = path.split(separator: "/").drop { $0 == ".." || $0 == "." }
    let name = steps.dropFirst().joined(separator: "/")
    guard steps.first == "static", inventory.staticFiles.contains(StaticPath(name)) else {
      // Strings are equal where they look the same (Unicode, canonical equivalence); names of files are bytes.
      if steps.first == "static", inventory.staticFiles.contains(where: { $0.text == name }) {
        return refuse(.nameInOtherCharacters(text, file: name, at: SourceLocation(file, node.range)))
      }
      let files = inventory.staticFiles.sorted().map { "../static/\($0.text)" }
      return refuse(
        node, text, "it names no file of Content", nearest: NearestWord.candidates(for: path, among: files, limit: 2))
    }
    links[index] = .file(name)
  }

  private mutating func resolveImage(_ index: Int, _ node: MarkdownNode) {
    let text = document.string(node.literal)
    guard LinkSafety.scheme(of: text.utf8) == nil, !text.hasPrefix("//") else {
      return diagnostics.append(.remoteImage(text, at: SourceLocation(file, node.range)))
    }
    if !text.isEmpty { resolveFile(index, node, text: text, path: text) }
  }

  private mutating func refuse(_ node: MarkdownNode, _ target: String, _ problem: String, nearest: [String]) {
    refuse(.deadLink(target, problem: problem, nearest: nearest, at: SourceLocation(file, node.range)))
  }

  private mutating func refuse(_ diagnostic: Diagnostic) {
    if diagnostics.count < Problems.most { diagnostics.append(diagnostic) }
  }
}

extension String {
  /// What stands before the fragment, and the fragment with its sign.
  fileprivate var splitAtFragment: (path: String, fragment: String) {
    guard let sign = firstIndex(of: "#") else { return (self, "") }
    return (String(self[..<sign]), String(self[sign...]))
  }
}
