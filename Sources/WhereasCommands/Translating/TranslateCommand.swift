internal import ArgumentParser
internal import Diagnostics
internal import Publishing
internal import Resolutions
internal import Sites
internal import Translating

/// `whereas translate`
struct TranslateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate", abstract: "Prepare texts for a language.",
    discussion: """
      Writes Content/<language>/<slug>.md for each resolution that has none: every provision ready, with the labels of the \
      language, and the source's text as a comment above it. What is not translated yet is shown in the source's words, \
      so that the site can be published at any time. Files that are there stay as they are.

      Examples:
        whereas translate kk                              # all that Kazakh lacks
        whereas translate kk 2019-2610-kazakhstan
      """)

  @Argument(help: "The language: en, pt-BR, sr-Latn.")
  var language: String

  @Argument(help: ArgumentHelp("The resolutions, by name (default: all).", valueName: "slug"))
  var slugs: [String] = []

  @Option(help: ArgumentHelp("The folder that holds Content.", valueName: "folder"))
  var root = "."

  func validate() throws {
    guard let tag = LanguageTag(language), tag.rawValue == language, LanguageFacts.isKnown(tag) else {
      throw ValidationError("“\(language)” is no language tag such as fr or pt-BR")
    }
  }

  func run() async throws {
    do {
      guard let tag = LanguageTag(language) else { return }
      let site = try await Site.open(root: root, SiteOptions(showsDrafts: true))
      for slug in slugs where site.inventory.languages(of: Slug(slug)) == nil {
        throw Ending.environment("there is no resolution called “\(slug)” in Content")
      }
      try prepare(tag, site)
    } catch let code as ExitCode {
      throw code
    } catch {
      throw Ending.environment("\(error)")
    }
  }

  private func prepare(_ tag: LanguageTag, _ site: Site) throws {
    let prepared = try site.preparedTranslations(tag, of: slugs.map { Slug($0) }).filter {
      try NewFile.write($0.file.bytes, to: "\(root)/\($0.file.path)")
    }
    try site.record(prepared, in: tag)
    for one in prepared {
      Terminal.printResult("\(one.file.path): \(one.count) to be translated from \(one.sourceLanguage)\n")
    }
    if prepared.isEmpty { Terminal.printResult("nothing is missing in Content/\(tag)\n") }
  }
}
