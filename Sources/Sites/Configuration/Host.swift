public import Diagnostics

/// Who serves the site, for the limits that a host sets; a raw value is what `host:` in site.yml says.
public enum Host: String, CaseIterable, Sendable {
  case cloudflare
  case cloudflarePaid = "cloudflare-paid"
  case github, gitlab, netlify, vercel
  case vercelPaid = "vercel-paid"

  /// Nil where a host sets no limit of a kind.
  struct Limits {
    var files: Int?
    /// Files and folders together.
    var entries: Int?
    var bytes: Int?
    var bytesOfAFile: Int?
    /// Lines of `_redirects`: for single addresses, and for all that stands below one.
    var redirects: Int?
    var folderRedirects: Int?
  }

  /// As of November 2026.
  var limits: Limits {
    switch self {
    // https://developers.cloudflare.com/pages/platform/limits/ and …/pages/configuration/redirects/
    case .cloudflare: Limits(files: 20_000, bytesOfAFile: 25 << 20, redirects: 2000, folderRedirects: 100)
    case .cloudflarePaid: Limits(files: 100_000, bytesOfAFile: 25 << 20, redirects: 2000, folderRedirects: 100)
    // https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits, and for a file
    // https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github
    case .github: Limits(bytes: 1 << 30, bytesOfAFile: 100 << 20)
    // https://docs.gitlab.com/user/gitlab_com/#gitlab-pages
    case .gitlab: Limits(entries: 200_000, bytes: 1 << 30)
    // None that we found written down.
    case .netlify: Limits()
    // https://vercel.com/docs/limits, “Static File uploads”
    case .vercel: Limits(bytes: 100_000_000)
    case .vercelPaid: Limits(bytes: 1_000_000_000)
    }
  }

  /// What of a site's size the host will not take, as errors, or nearly (from nine tenths on), as warnings.
  /// - Parameter place: where site.yml names the host.
  public func complaints(
    about size: SiteSize, _ configuration: SiteConfiguration, hasSearch: Bool, at place: SourceLocation
  ) -> [Diagnostic] {
    var switches: [String] = []
    if configuration.hasProvisionPages { switches.append("`provisionPages: false` leaves out the pages of provisions") }
    if hasSearch, configuration.hasSearchOfProvisions {
      switches.append("`searchBy: resolution` makes a file of the search for each text, not for each provision")
    }
    if hasSearch { switches.append("`whereas build --no-search` leaves out the search") }
    if switches.isEmpty { switches = ["choose another host or plan"] }
    let number = { (count: Int) in "\(count)" }
    let checks: [(Int, Int?, String, (Int) -> String, [String])] = [
      (size.files, limits.files, "files", number, switches),
      (size.files + size.folders, limits.entries, "files and folders", number, switches),
      (size.bytes, limits.bytes, "in all", SiteSize.text, switches),
      (
        size.largestBytes, limits.bytesOfAFile, "in \(size.largestFile)", SiteSize.text,
        ["make the file smaller, or keep it somewhere else"]
      ),
    ]
    return checks.compactMap { count, limit, what, text, hints in
      guard let limit, count >= limit - limit / 10 else { return nil }
      return .hostLimit(
        rawValue, "\(text(count)) \(what)", limit: text(limit), isOver: count > limit, hints: hints, at: place)
    } + redirectComplaints(about: size, at: place)
  }

  /// Never errors: what a server does not lead on itself, the pages at the old addresses do.
  private func redirectComplaints(about size: SiteSize, at place: SourceLocation) -> [Diagnostic] {
    let counts = [
      (size.redirects, limits.redirects, "lines for single addresses in _redirects"),
      (size.folderRedirects, limits.folderRedirects, "lines for whole folders in _redirects"),
    ]
    return counts.compactMap { count, limit, what in
      guard let limit, count > limit else { return nil }
      return .hostLimit(
        rawValue, "\(count) \(what)", limit: "\(limit)", isOver: false,
        hints: ["at the others, pages lead on; fewer aliases and pages of provisions make fewer lines"], at: place)
    }
  }
}
