internal import CommonMark
internal import Diagnostics
internal import Resolutions

/// What `site.yml` says at the top and at the foot of pages.
extension ConfigurationReading {
  // MARK: Menu

  mutating func readNavigation(_ key: String, _ value: YAMLValue) {
    let example = "[{page: about}, {label: {en: Contact}, url: https://assembly.example/contact}]"
    guard case .list(let items) = value.content else {
      if !value.isEmpty { refuse(key, value, "a list of pages and addresses", example) }
      return
    }
    for item in items {
      guard let pairs = item.pairs, let entry = entry(key, pairs) else {
        refuse(key, item, "a page or an address, and a label for each language", example)
        continue
      }
      configuration.look.navigation.append(entry)
    }
  }

  /// An entry of the menu; nil where its target or its label is missing.
  private mutating func entry(_ key: String, _ pairs: [(key: String, value: YAMLValue)]) -> NavigationItem? {
    var label: LocalizedText?
    var target: NavigationItem.Target?
    for (name, value) in pairs {
      switch name {
      case "label": label = byLanguage("\(key): label", value)
      case "page":
        guard let slug = value.text.map({ Slug($0) }) else { return nil }
        if !pages.contains(slug) { diagnostics.append(.unknownPage(slug, among: pages, at: value.location)) }
        target = .page(slug)
      case "url":
        guard let url = value.text.flatMap(Self.url) else { return nil }
        target = .url(url)
      default: diagnostics.append(.unknownKey(name, known: ["label", "page", "url"], at: value.location))
      }
    }
    guard let target else { return nil }
    if case .url = target, label == nil { return nil }
    return NavigationItem(label: label, target: target)
  }

  // MARK: Foot

  /// The foot of pages is Markdown. It stands on pages of any depth, so that its links are whole addresses.
  mutating func readFooter(_ key: String, _ value: YAMLValue) {
    guard let texts = byLanguage(key, value) else { return }
    configuration.footers = texts
    for text in Set(texts.byLanguage.values).union([texts.otherwise]).sorted() {
      let file = SourceFile(path: value.location.path, bytes: Array(text.utf8))
      let read = MarkdownParser.parse(file)
      configuration.footerDocuments[text] = read.value
      for problem in read.diagnostics { diagnostics.append(problem.moved(to: value.location)) }
      for node in read.value.nodes where node.kind == .link || node.kind == .image {
        let destination = read.value.string(node.literal)
        guard node.kind == .image || Self.url(destination) == nil else { continue }
        diagnostics.append(.footerLink(destination, at: value.location))
      }
    }
  }
}

extension Diagnostic {
  /// The same about another place.
  fileprivate func moved(to place: SourceLocation) -> Diagnostic {
    Diagnostic(severity, rule: Rule(rawValue: rule), at: place, summary, hints: hints)
  }

  private struct Rule: RawRepresentable {
    let rawValue: String
  }
}
