internal import ArgumentParser
internal import Foundation
internal import Resolutions
internal import Sites

/// `whereas new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a new text: a file with its head, ready for the words.",
    discussion: """
      The name of the file becomes its address. It is made of the reference and the first words of the title, unless \
      --slug gives one. For a translation, give the file's name with --slug and the language with --lang.

      Examples:
        whereas new "Rivers" --lang en --reference "2020/1(RSP)" --date 2020-05-07
        whereas new "Les fleuves" --lang fr --slug 2020-1-rivers
      """)

  @Argument(help: "Its title, short enough for a list.")
  var title: String

  @Option(help: ArgumentHelp("The language's tag: en, pt-BR, sr-Latn.", valueName: "tag"))
  var lang: String

  @Option(help: "The reference, as it is printed: 2019/2610(RSP).")
  var reference: String?

  @Option(help: "2020, 2020-05 or 2020-05-07: as precise as the source is.")
  var date: String?

  @Option(help: "Whose text it is, in the language of the text.")
  var institution: String?

  @Option(
    help: ArgumentHelp("The file's name without .md, in small letters a–z, digits and hyphens.", valueName: "name"))
  var slug: String?

  @Option(help: ArgumentHelp("The folder that holds Content.", valueName: "folder"))
  var root = "."

  func validate() throws {
    if title.allSatisfy(\.isWhitespace) || title.contains(where: \.isNewline) {
      throw ValidationError("The title must be one line of text.")
    }
    guard let tag = LanguageTag(lang), tag.rawValue == lang, LanguageFacts.isKnown(tag) else {
      throw ValidationError("--lang must be the tag of a language, such as en, fr, pt-BR or sr-Latn.")
    }
    if let date, PartialDate(date) == nil {
      throw ValidationError("--date must be a year, a month or a day: 2020, 2020-05 or 2020-05-07.")
    }
    guard let name = draft.slug else {
      throw ValidationError("No address can be made of this title: give one with --slug, such as --slug 2020-1-rivers.")
    }
    if let problem = Slug.problem(with: name) {
      throw ValidationError("The file cannot be named “\(name)”: \(problem). Give it another name with --slug.")
    }
  }

  func run() throws {
    guard FileManager.default.fileExists(atPath: "\(root)/Content") else {
      throw Ending.environment(
        "there is no folder Content in \(root); make a site with whereas init, or name the folder of yours with --root")
    }
    let path = "Content/\(lang)/\(draft.slug ?? "").md"
    let isNewLanguage = !FileManager.default.fileExists(atPath: "\(root)/Content/\(lang)")
    do {
      guard try NewFile.write(Array(draft.text.utf8), to: "\(root)/\(path)") else {
        throw Ending.environment("\(path) is there already and stays as it is; give the new text another --slug")
      }
    } catch let problem as FileProblem {
      throw Ending.environment("\(problem)")
    }
    if isNewLanguage { Terminal.printResult("Content/\(lang) is new, and with it the language\n") }
    Terminal.printResult("\(path): put the text under its heading, then run whereas check\n")
  }

  private var draft: NewText {
    NewText(
      title: title.trimmingCharacters(in: .whitespaces), reference: reference, date: date, institution: institution,
      givenSlug: slug)
  }
}
