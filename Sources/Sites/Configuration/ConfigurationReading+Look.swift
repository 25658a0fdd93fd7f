internal import CommonMark
internal import Diagnostics
internal import Resolutions

/// What `site.yml` says of the looks of pages.
extension ConfigurationReading {
  /// - Returns: whether the key is one of these.
  mutating func readLook(_ name: String, _ value: YAMLValue) -> Bool {
    switch name {
    case "logo": configuration.look.logo = ownFiles(name, value, "emblem.svg").first
    case "darkLogo": configuration.look.darkLogo = ownFiles(name, value, "emblem-on-dark.svg").first
    case "favicon": configuration.look.favicon = ownFiles(name, value, "icon.svg").first
    case "stylesheet": configuration.look.styleSheets = ownFiles(name, value, "own.css")
    case "scripts": configuration.look.scripts = ownFiles(name, value, "own.js")
    case "accent": readAccent(name, value)
    case "head": readHead(name, value)
    case "allow": readAllowances(name, value)
    case "navigation": readNavigation(name, value)
    default: return false
    }
    return true
  }

  /// Files of `Content/static`.
  private mutating func ownFiles(_ key: String, _ value: YAMLValue, _ example: String) -> [String] {
    let files = staticFiles
    return list(key, value, "the path of a file that stands in Content/static", "\(key): \(example)") { path in
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

  // MARK: Head

  /// Names of `<meta>` by which services see that the site is its publisher's.
  private static let metaNames = [
    "google-site-verification", "msvalidate.01", "yandex-verification", "p:domain_verify",
    "facebook-domain-verification", "fediverse:creator",
  ]

  private mutating func readHead(_ key: String, _ value: YAMLValue) {
    let example = "{google-site-verification: \"…\", me: https://social.example/@assembly}"
    guard case .pairs(let pairs) = value.content else {
      if !value.isEmpty { refuse(key, value, "tags by their names", example) }
      return
    }
    for (name, value) in pairs {
      let tag = name.text ?? ""
      if tag == "me" {
        let addresses = list("head: me", value, "a whole address", "https://social.example/@assembly") { Self.url($0) }
        configuration.look.headTags += addresses.map(HeadTag.me)
      } else if Self.metaNames.contains(tag) {
        if let text = value.text { configuration.look.headTags.append(.meta(name: tag, content: text)) }
      } else {
        diagnostics.append(.unknownKey(tag, known: Self.metaNames + ["me"], at: name.location))
      }
    }
  }

  // MARK: Hosts

  private mutating func readAllowances(_ key: String, _ value: YAMLValue) {
    let purposes = Allowance.Purpose.allCases.map(\.rawValue)
    guard case .pairs(let pairs) = value.content else {
      if !value.isEmpty { refuse(key, value, "hosts by what they are for", "{analytics: https://stats.example}") }
      return
    }
    for (name, value) in pairs {
      guard let purpose = Allowance.Purpose(rawValue: name.text ?? "") else {
        diagnostics.append(.unknownKey(name.text ?? "", known: purposes, at: name.location))
        continue
      }
      var items = [value]
      if case .list(let list) = value.content { items = list }
      for item in items { readAllowance(purpose, item) }
    }
  }

  /// A host, or `{host: …, why: …}`.
  private mutating func readAllowance(_ purpose: Allowance.Purpose, _ value: YAMLValue) {
    let host = value.pairs?.first { $0.key == "host" }?.value ?? value
    let reason = value.pairs?.first { $0.key == "why" }?.value.text
    let expected = "the address of a host, without a path"
    let origin = parsed("allow: \(purpose.rawValue)", host, expected, "https://stats.example") { Self.origin($0) }
    guard let origin else { return }
    configuration.look.allowances.append(Allowance(origin: origin, purpose: purpose, reason: reason?.oneLine))
  }

  /// `https://host` or `https://host:8443`, without a slash at its end, as policies have it (CSP Level 3, host-source);
  /// nil for anything that would say more than one host.
  private static func origin(_ text: String) -> String? {
    guard text.hasPrefix("https://"), let url = SiteConfigurationReader.baseURL(text) else { return nil }
    let host = url.dropFirst("https://".count).dropLast()
    let isHost = host.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || "-.:".utf8.contains(byte)
    }
    return isHost ? "https://\(host)" : nil
  }

  /// A whole address that a link may lead to.
  static func url(_ text: String) -> String? {
    guard !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return nil }
    switch LinkSafety.scheme(of: text.utf8) {
    case "https", "http", "mailto": return text
    default: return nil
    }
  }
}

extension String {
  /// Without line breaks, for the comment of a configuration file.
  fileprivate var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
