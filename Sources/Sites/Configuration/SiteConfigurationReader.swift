public import Diagnostics
internal import Resolutions

/// Reads `Content/site.yml`.
public enum SiteConfigurationReader {
  private static let keys = [
    "name", "baseURL", "sourceLanguage", "footer", "logo", "accent", "stylesheet", "provisionPages", "oEmbed",
    "symlinks",
  ]

  /// - Parameter staticFiles: what `Content/static` holds, for the files that the configuration names.
  public static func read(_ file: SourceFile, staticFiles: Set<StaticPath>) -> Diagnosed<SiteConfiguration> {
    let pairs = YAMLFile.read(file)
    var reading = Reading(staticFiles: staticFiles, diagnostics: pairs.diagnostics)
    for (key, value) in pairs.value { reading.read(key, value) }
    return Diagnosed(reading.configuration, reading.diagnostics)
  }

  /// Whether the file says that symbolic links may lead out of Content, which has to be known before Content is listed.
  public static func followsLinks(_ file: SourceFile) -> Bool {
    read(file, staticFiles: []).value.followsLinks
  }

  /// A base URL in its canonical form, with a slash at its end; nil for what is none (RFC 3986: http or https, a host,
  /// neither query nor fragment).
  public static func baseURL(_ text: String) -> String? {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { text.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let isClean = rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'<>\\^`{|}?#".utf8.contains($0) }
    guard let first = rest.first, first != "/", isClean else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }

  private struct Reading {
    let staticFiles: Set<StaticPath>
    var configuration = SiteConfiguration()
    var diagnostics: [Diagnostic]

    mutating func read(_ key: YAMLValue, _ value: YAMLValue) {
      let name = key.text ?? ""
      switch name {
      case "name": (configuration.name, configuration.names) = byLanguage(name, value, otherwise: configuration.name)
      case "footer": (configuration.footer, configuration.footers) = byLanguage(name, value, otherwise: "")
      case "baseURL":
        configuration.baseURL = parsed(name, value, "an address of a site", "https://resolutions.example/") {
          SiteConfigurationReader.baseURL($0)
        }
      case "sourceLanguage":
        let tag = parsed(name, value, "a language tag", "en") { LanguageTag($0) }
        configuration.sourceLanguage = tag ?? configuration.sourceLanguage
      case "provisionPages": configuration.hasProvisionPages = isOn(name, value, otherwise: true)
      case "oEmbed": configuration.hasOEmbed = isOn(name, value, otherwise: false)
      case "symlinks":
        let follows = parsed(name, value, "follow or refuse", "symlinks: follow") {
          ["follow": true, "refuse": false][$0]
        }
        configuration.followsLinks = follows ?? false
      case "logo": configuration.logo = staticFile(name, value)
      case "stylesheet": configuration.stylesheet = staticFile(name, value)
      case "accent": readAccent(name, value)
      default: diagnostics.append(.unknownKey(name, known: SiteConfigurationReader.keys, at: key.location))
      }
    }

    private mutating func parsed<Value>(
      _ key: String, _ value: YAMLValue, _ expected: String, _ example: String, _ parse: (String) -> Value?
    ) -> Value? {
      if let result = value.text.flatMap(parse) { return result }
      if !value.isEmpty {
        diagnostics.append(.invalidValue(of: key, expected: expected, example: example, at: value.location))
      }
      return nil
    }

    private mutating func isOn(_ key: String, _ value: YAMLValue, otherwise: Bool) -> Bool {
      let isOn = parsed(key, value, "true or false", "\(key): false") {
        ["true": true, "yes": true, "false": false, "no": false][$0]
      }
      return isOn ?? otherwise
    }

    /// One text for all languages, or one a language, the first of them for all others.
    private mutating func byLanguage(
      _ key: String, _ value: YAMLValue, otherwise: String
    ) -> (String, [String: String]) {
      if let text = value.text { return (text, [:]) }
      guard let pairs = value.pairs else { return (otherwise, [:]) }
      var texts: [String: String] = [:]
      for (tag, text) in pairs {
        if let tag = LanguageTag(tag), let text = text.text {
          texts[tag.rawValue] = text
        } else {
          diagnostics.append(
            .invalidValue(
              of: key, expected: "a text, or a text for each language", example: "{en: European Parliament}",
              at: text.location))
        }
      }
      return (pairs.first?.value.text ?? otherwise, texts)
    }

    private mutating func staticFile(_ key: String, _ value: YAMLValue) -> String? {
      let files = staticFiles
      return parsed(key, value, "the path of a file that stands in Content/static", "\(key): emblem.svg") { path in
        files.contains(StaticPath(path)) ? path : nil
      }
    }

    private mutating func readAccent(_ key: String, _ value: YAMLValue) {
      guard let color = parsed(key, value, "a colour of six hexadecimal digits", "\"#1f4e79\"", { RGBColor($0) })
      else { return }
      let contrast = color.contrast(with: .paper)
      guard contrast >= 4.5 else {
        return diagnostics.append(.lowContrast(color.text, ratio: contrast, at: value.location))
      }
      configuration.accent = Accent(light: color.text, dark: color.lightened(until: 5.5, on: .night).text)
    }
  }
}
