internal import ArgumentParser
internal import Diagnostics
internal import Foundation
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
      so that the site can be published at any time. Files that are there stay as they are, unless their texts are named: \
      to these a place for each provision that they lack is added.

      For translators' tools --export writes all texts of the language as XLIFF, each piece under its address; --import \
      brings translations back. Only the bytes of what was translated are changed, and what was translated from another \
      text than the source has now is refused. No import makes a translation official.

      Examples:
        whereas translate kk                              # all that Kazakh lacks
        whereas translate kk 2019-2610-kazakhstan         # that text, or what it lacks
        whereas translate kk --export xliff -o kk.xlf     # one file; a file a text where -o is a folder
        whereas translate kk --import kk.xlf
        whereas translate kk --export xliff --phrases -o kk-words.xlf
      """)

  @Argument(help: "The language: en, pt-BR, sr-Latn.")
  var language: String

  @Argument(help: ArgumentHelp("The resolutions, by name (default: all).", valueName: "slug"))
  var slugs: [String] = []

  @Option(help: ArgumentHelp("The folder that holds Content.", valueName: "folder"))
  var root = "."

  @Option(
    help: ArgumentHelp(
      "Write what is to be translated, and what is, for translators' tools: xliff.", valueName: "format"))
  var export: ExportFormat?

  @Flag(help: "With --export: the site’s own words, Content/<language>/phrases.yml, instead of texts.")
  var phrases = false

  @Option(help: "Which XLIFF is written: 1.2 or 2.0.")
  var xliff = XLIFFVersion.first

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "The file to write, or the folder of one file a text (default: standard output).", valueName: "path"))
  var output: String?

  @Option(
    name: .customLong("import"), parsing: .upToNextOption,
    help: ArgumentHelp("Files that a translators' tool gave back.", valueName: "file"))
  var imports: [String] = []

  func validate() throws {
    if export != nil, !imports.isEmpty { throw ValidationError("--export and --import cannot be asked for in one go") }
    if phrases, export == nil { throw ValidationError("--phrases says what --export writes") }
    if export == nil, output != nil { throw ValidationError("-o says where --export writes") }
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
      if export != nil {
        try write(phrases ? [site.exchangedWords(tag)] : site.exchangeFiles(tag, of: slugs.map { Slug($0) }))
      } else if !imports.isEmpty {
        try take(tag, site)
      } else {
        try prepare(tag, site)
      }
    } catch let code as ExitCode {
      throw code
    } catch {
      throw Ending.environment(error)
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
    let added = try slugs.map { try complete(Slug($0), tag, site) }
    if prepared.isEmpty, !added.contains(true) { Terminal.printResult("nothing is missing in Content/\(tag)\n") }
  }

  /// Adds a place for each provision that a translation lacks, and says how many; whether there were any.
  private func complete(_ slug: Slug, _ tag: LanguageTag, _ site: Site) throws -> Bool {
    guard let (edit, keys) = try site.completedTranslation(slug, tag) else { return false }
    try edit.write(root: root)
    try site.record(keys, of: slug, in: tag)
    Terminal.printResult("\(edit.file.path): \(keys.count) added, to be translated\n")
    return true
  }

  // MARK: Translators' tools

  private func write(_ files: [ExchangeFile]) throws {
    guard !files.isEmpty else {
      throw Ending.environment(
        "\(language) has no text yet that is a translation; begin with whereas translate \(language)")
    }
    guard let output else {
      try refuseSeveralSources(files)
      return StandardStream.output.write(String(decoding: XLIFFWriter.bytes(of: files, as: xliff.form), as: UTF8.self))
    }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: output, isDirectory: &isFolder)
    if output.hasSuffix("/") || (exists && isFolder.boolValue) {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
      for file in files {
        let path = URL(filePath: output).appending(path: "\(file.name).\(language).xlf")
        try WrittenFile.write(XLIFFWriter.bytes(of: [file], as: xliff.form), to: path.path)
      }
    } else {
      try refuseSeveralSources(files)
      // What is no file may be the standard output itself.
      guard try WrittenFile.write(XLIFFWriter.bytes(of: files, as: xliff.form), to: output) else { return }
    }
    Terminal.printResult("\(output): \(files.count) \(files.count == 1 ? "text" : "texts")\n")
  }

  private func refuseSeveralSources(_ files: [ExchangeFile]) throws {
    guard xliff == .second, Set(files.map(\.sourceLanguage)).count > 1 else { return }
    throw Ending.environment("the texts have several source languages, and a file of XLIFF 2.0 has one: -o FOLDER/")
  }

  private func take(_ tag: LanguageTag, _ site: Site) throws {
    var taken = TakenTranslation()
    var hasChanged = false
    for path in imports {
      let file = SourceFile(path: path, bytes: Array(try Data(contentsOf: URL(filePath: path))))
      let one = try site.takeTranslation(file, into: tag)
      taken.diagnostics += one.diagnostics
      taken.confirmed += one.confirmed
      hasChanged = hasChanged || !one.changed.isEmpty
      for change in one.changed { Terminal.printResult("\(change.path): \(change.count) changed\n") }
    }
    let isNothing = taken.confirmed == 0 && !hasChanged
    if isNothing, taken.diagnostics.isEmpty {
      Terminal.printDiagnostic("whereas: nothing to change, since Content says all of it already\n")
    }
    if taken.confirmed > 0 { Terminal.printResult("\(taken.confirmed) confirmed as they are\n") }
    Terminal.print(taken.diagnostics, format: .text)
    if taken.diagnostics.contains(where: { $0.severity == .error }) { throw Ending.content }
  }
}

/// What `--export` writes.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case xliff
}

/// Which form of XLIFF is written.
enum XLIFFVersion: String, ExpressibleByArgument, CaseIterable {
  case first = "1.2"
  case second = "2.0"

  var form: ExchangeForm { self == .first ? .xliff : .xliff2 }
}
