public import Diagnostics
internal import Resolutions

/// Reads `Content/site.yml`.
public enum SiteConfigurationReader {
  static let keys = [
    "name", "baseURL", "sourceLanguage", "languages", "navigation", "footer", "logo", "darkLogo", "favicon", "accent",
    "stylesheet",
    "scripts", "head", "allow", "provisionPages", "searchBy", "searchRecords", "statusPages", "oEmbed", "symlinks",
    "host", "publishGood",
  ]

  /// - Parameters:
  ///   - staticFiles: what `Content/static` holds, for the files that the configuration names.
  ///   - pages: the names of the publisher's own pages, for the menu.
  public static func read(
    _ file: SourceFile, staticFiles: Set<StaticPath>, pages: [Slug] = []
  ) -> Diagnosed<SiteConfiguration> {
    let pairs = YAMLFile.read(file)
    var reading = ConfigurationReading(staticFiles: staticFiles, pages: pages, diagnostics: pairs.diagnostics)
    reading.configuration.look.hasFonts = staticFiles.contains(where: \.isFont)
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
}

extension StaticPath {
  /// Whether it is named as a font is.
  fileprivate var isFont: Bool {
    [".woff2", ".woff", ".ttf", ".otf"].contains { text.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}
