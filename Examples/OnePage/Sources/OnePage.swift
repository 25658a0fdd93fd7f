import Foundation
import Whereas

/// `swift run OnePage ../.. en/2019-2610-kazakhstan/` prints one page of the site in a folder, and what is wrong with the
/// resolution it is about.
@main
struct OnePage {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let root = arguments.first, let path = arguments.last else {
      return print(to: .standardError, "usage: OnePage <folder with Content> <address>\n")
    }
    // Where the site is published with a search, its pages lead to it.
    let search = ProcessInfo.processInfo.environment["WHEREAS_PAGEFIND"]
    let site = try await Site.open(root: root, SiteOptions(searchIndexer: search))
    guard let page = try await site.page(at: Address(path: path)) else {
      return print(to: .standardError, "nothing stands at /\(path)\n")
    }
    print(to: .standardError, page.diagnostics.map { "\($0.summary) [\($0.rule)]\n" }.joined())
    FileHandle.standardOutput.write(Data(page.value))
  }

  private static func print(to file: FileHandle, _ text: String) {
    file.write(Data(text.utf8))
  }
}
