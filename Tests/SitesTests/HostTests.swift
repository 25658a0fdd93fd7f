import Diagnostics
import Sites
import Testing

/// What hosts take: at nine tenths a warning, above all of it an error that names what helps.
@Suite struct HostTests {
  private let place = SourceLocation(path: "Content/site.yml", range: .startOfFile)

  private func size(files: Int, bytes: Int) -> SiteSize {
    var size = SiteSize()
    for number in 0..<files { size.add("en/\(number)/index.html", bytes: bytes) }
    return size
  }

  @Test(
    arguments: [
      (.cloudflare, 17_999, 1, []), (.cloudflare, 18_000, 1, ["warning"]), (.cloudflare, 20_000, 1, ["warning"]),
      (.cloudflare, 20_001, 1, ["error"]), (.cloudflarePaid, 20_001, 1, []), (.cloudflarePaid, 100_001, 1, ["error"]),
      (.cloudflare, 1, 25 << 20, ["warning"]), (.cloudflare, 1, 25 << 20 + 1, ["error"]),
      (.github, 20, 60 << 20, ["error"]), (.github, 10, 97 << 20, ["warning", "warning"]),
      (.gitlab, 90_000, 1, ["warning"]), (.gitlab, 100_001, 1, ["error"]), (.gitlab, 1, 1 << 30 + 1, ["error"]),
      (.vercel, 2, 50_000_001, ["error"]), (.vercelPaid, 2, 50_000_001, []), (.netlify, 100_000, 1, []),
    ] as [(Host, Int, Int, [String])])
  func `limits`(host: Host, files: Int, bytes: Int, severities: [String]) {
    let found = host.complaints(
      about: size(files: files, bytes: bytes), SiteConfiguration(), hasSearch: true, at: place)
    #expect(found.map { "\($0.severity)" } == severities)
  }

  @Test(arguments: [(2000, 100, 0), (2001, 100, 1), (2001, 101, 2)])
  func `of old addresses servers take so many, and pages lead on at the rest`(single: Int, folders: Int, warnings: Int)
  {
    var size = size(files: 1, bytes: 1)
    (size.redirects, size.folderRedirects) = (single, folders)
    let found = Host.cloudflare.complaints(about: size, SiteConfiguration(), hasSearch: true, at: place)
    #expect(found.map(\.severity) == Array(repeating: .warning, count: warnings))
  }

  @Test func `the switches that help are those that are not set yet`() {
    var configuration = SiteConfiguration()
    let all = Host.cloudflare.complaints(
      about: size(files: 30_000, bytes: 1), configuration, hasSearch: true, at: place)
    #expect(all.first?.hints.count == 3)
    configuration.hasSearchOfProvisions = false
    let fewer = Host.cloudflare.complaints(
      about: size(files: 30_000, bytes: 1), configuration, hasSearch: true, at: place)
    #expect(fewer.first?.hints.count == 2)
    configuration.hasProvisionPages = false
    let none = Host.cloudflare.complaints(
      about: size(files: 30_000, bytes: 1), configuration, hasSearch: false, at: place)
    #expect(none.first?.hints == ["choose another host or plan"])
  }

  @Test(
    arguments: [
      (0, "0 bytes"), (1023, "1023 bytes"), (1024, "1.0 KiB"), (1536, "1.5 KiB"), (1 << 20 - 1, "1023.9 KiB"),
      (25 << 20, "25.0 MiB"), (1 << 30, "1.0 GiB"), (2000 << 30, "2000.0 GiB"),
    ])
  func `bytes as people read them`(bytes: Int, text: String) {
    #expect(SiteSize.text(bytes) == text)
  }
}
