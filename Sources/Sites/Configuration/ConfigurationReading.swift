internal import Diagnostics
internal import Resolutions

/// Reads the entries of `site.yml` one by one.
struct ConfigurationReading {
  let staticFiles: Set<StaticPath>
  let pages: [Slug]
  var configuration = SiteConfiguration()
  var diagnostics: [Diagnostic]

  mutating func read(_ key: YAMLValue, _ value: YAMLValue) {
    let name = key.text ?? ""
    switch name {
    case "name": configuration.names = byLanguage(name, value) ?? configuration.names
    case "footer": readFooter(name, value)
    case "baseURL":
      configuration.baseURL = parsed(name, value, "an address of a site", "https://resolutions.example/") {
        SiteConfigurationReader.baseURL($0)
      }
    case "sourceLanguage":
      let tag = parsed(name, value, "a language tag", "en") { LanguageTag($0) }
      configuration.sourceLanguage = tag ?? configuration.sourceLanguage
    case "languages":
      configuration.languageOrder = list(name, value, "language tags", "[en, fr]") { LanguageTag($0) }
    case "provisionPages": configuration.hasProvisionPages = isOn(name, value, otherwise: true)
    case "searchBy":
      let isByProvision = parsed(name, value, "provision or resolution", "searchBy: resolution") {
        ["provision": true, "resolution": false][$0]
      }
      configuration.hasSearchOfProvisions = isByProvision ?? true
    case "searchRecords": configuration.hasSearchRecords = isOn(name, value, otherwise: false)
    case "statusPages": configuration.hasStatusPages = isOn(name, value, otherwise: false)
    case "oEmbed": configuration.hasOEmbed = isOn(name, value, otherwise: false)
    case "publishGood": configuration.publishesGood = isOn(name, value, otherwise: false)
    case "host":
      let all = Host.allCases.map(\.rawValue).joined(separator: ", ")
      let host = parsed(name, value, "one of \(all)", "host: cloudflare") { Host(rawValue: $0) }
      configuration.host = host.map { ($0, value.location) }
    case "symlinks":
      let follows = parsed(name, value, "follow or refuse", "symlinks: follow") {
        ["follow": true, "refuse": false][$0]
      }
      configuration.followsLinks = follows ?? false
    default:
      guard !readLook(name, value) else { return }
      diagnostics.append(.unknownKey(name, known: SiteConfigurationReader.keys, at: key.location))
    }
  }

  /// What is not of the form that its key asks for.
  mutating func refuse(_ key: String, _ value: YAMLValue, _ expected: String, _ example: String) {
    diagnostics.append(.invalidValue(of: key, expected: expected, example: example, at: value.location))
  }

  /// One text, read; nil where there is none, or another is needed.
  mutating func parsed<Value>(
    _ key: String, _ value: YAMLValue, _ expected: String, _ example: String, _ parse: (String) -> Value?
  ) -> Value? {
    if let result = value.text.flatMap(parse) { return result }
    if !value.isEmpty { refuse(key, value, expected, example) }
    return nil
  }

  private mutating func isOn(_ key: String, _ value: YAMLValue, otherwise: Bool) -> Bool {
    let isOn = parsed(key, value, "true or false", "\(key): false") {
      ["true": true, "yes": true, "false": false, "no": false][$0]
    }
    return isOn ?? otherwise
  }

  /// One text or several, each read.
  mutating func list<Value>(
    _ key: String, _ value: YAMLValue, _ expected: String, _ example: String, _ parse: (String) -> Value?
  ) -> [Value] {
    guard case .list(let items) = value.content else {
      return parsed(key, value, expected, example, parse).map { [$0] } ?? []
    }
    return items.compactMap { parsed(key, $0, expected, example, parse) }
  }

  /// One text for all languages, or one a language, the first of them for all others; nil where nothing stands there.
  mutating func byLanguage(_ key: String, _ value: YAMLValue) -> LocalizedText? {
    if let text = value.text { return LocalizedText(text) }
    guard let pairs = value.pairs else {
      if !value.isEmpty { refuse(key, value, "a text, or a text for each language", "{en: European Parliament}") }
      return nil
    }
    guard let first = pairs.lazy.compactMap(\.value.text).first else { return nil }
    var texts = LocalizedText(first)
    for (tag, text) in pairs {
      if let tag = LanguageTag(tag), let text = text.text {
        texts.byLanguage[tag.rawValue] = text
      } else if !text.isEmpty {
        refuse(key, text, "a text, or a text for each language", "{en: European Parliament}")
      }
    }
    return texts
  }
}
