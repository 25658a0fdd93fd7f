internal import Diagnostics
internal import Foundation
internal import Markup
public import Publishing
internal import Resolutions
internal import Sites

/// The translators' desk in a browser: how far each translation has come, a translation beside its source provision by
/// provision, and a way to write a provision's text into its file.
public struct TranslationView: Sendable {
  /// Where all of its pages stand: `/_/translate/`.
  static let place = "/_/translate/"

  /// Nothing has to be known.
  public init() {}

  /// The scripts and style sheets of its pages, by name.
  public var files: [String: [UInt8]] {
    ["translate.js": PackageResources.translate_js, "translate.css": PackageResources.translate_css]
  }

  // MARK: Pages

  /// Makes a page; nil where there is none.
  /// - Parameters:
  ///   - path: `` for all translations, `fr/2020-1-rivers/` for one, `fr/2020-1-rivers/file/` for the lines of its file.
  ///   - isWritable: whether provisions can be edited.
  /// - Throws: `ContentError` where a file cannot be read.
  public func page(at path: String, of site: Site, isWritable: Bool) async throws -> [UInt8]? {
    guard path.isEmpty || path.hasSuffix("/") else { return nil }
    let names = path.split(separator: "/").map(String.init)
    if names.isEmpty { return ProgressPage(all: try await site.translationProgress()).html.bytes }
    guard let (slug, language) = Self.version(names, of: site), let resolution = try site.resolution(slug)?.value else {
      return nil
    }
    switch Array(names.dropFirst(2)) {
    case []: return try TranslationPage(site, resolution, language, isWritable: isWritable)?.html.bytes
    case ["file"]: return FilePage(resolution, language)?.html.bytes
    default: return nil
    }
  }

  private static func version(_ names: [String], of site: Site) -> (Slug, LanguageTag)? {
    guard names.count >= 2, let language = LanguageTag(names[0]) else { return nil }
    let slug = Slug(names[1])
    return site.inventory.languages(of: slug)?.contains(language) ?? false ? (slug, language) : nil
  }

  // MARK: Writing

  /// What a page sends: the texts of a provision's pieces, as they are to become, and what its file was like.
  private struct WrittenText: Decodable {
    let key: String
    let stamp: String
    let texts: [String: String]
  }

  /// What a page sends: that a provision, or all that is not recorded, is up to date, as it was seen.
  private struct Acceptance: Decodable {
    /// Nil for all that is not recorded.
    let accepted: String?
    let seen: String
    /// Whether the source was only corrected, so that no language has to be translated anew.
    let isCorrection: Bool
  }

  /// What became of what was sent.
  public enum Outcome: Sendable, Hashable {
    /// Whether a file is another one now.
    case saved(Bool)
    /// It is no message, or none for a text that there is.
    case malformed, missing
    /// The files stay as they were.
    case refused(EditError)
    /// A file could not be read or written.
    case failed(String)
  }

  /// Writes a provision's text into the file of a translation, or records that it is up to date.
  /// - Parameters:
  ///   - message: JSON, as the script of the page sends it.
  ///   - path: of the page.
  public func take(_ message: [UInt8], at path: String, of site: Site) -> Outcome {
    let names = path.split(separator: "/").map(String.init)
    guard names.count == 2, path == "\(names[0])/\(names[1])/", let (slug, language) = Self.version(names, of: site)
    else { return .missing }
    let (data, decoder) = (Data(message), JSONDecoder())
    do {
      if let text = try? decoder.decode(WrittenText.self, from: data) {
        return .saved(try site.replaceText(of: text.key, in: slug, language, with: text.texts, stamp: text.stamp))
      } else if let acceptance = try? decoder.decode(Acceptance.self, from: data) {
        return try accept(acceptance, slug, language, of: site)
      }
      return .malformed
    } catch let error as EditError {
      return .refused(error)
    } catch {
      return .failed("\(error)")
    }
  }

  private func accept(
    _ acceptance: Acceptance, _ slug: Slug, _ language: LanguageTag, of site: Site
  ) throws -> Outcome {
    guard let resolution = try site.resolution(slug)?.value,
      let status = StatusMaker(resolution, words: WordBook(), tellsAll: true).status(of: language)
    else { return .missing }
    guard let key = acceptance.accepted else {
      guard status.seen == acceptance.seen else { throw EditError.changedMeanwhile(path: status.path) }
      try site.accept(status.unrecorded, of: slug, in: language)
      return .saved(!status.unrecorded.isEmpty)
    }
    guard let item = status.items.first(where: { $0.key == key }) else { throw EditError.noPlace(key: key) }
    guard item.seen == acceptance.seen, item.canBeAccepted else {
      throw EditError.changedMeanwhile(path: status.path)
    }
    guard acceptance.isCorrection, case .outdated(let change) = item.state else {
      try site.accept([key], of: slug, in: language)
      return .saved(true)
    }
    return .saved(try site.acceptCorrection(of: key, in: slug, from: change.then) > 0)
  }
}
