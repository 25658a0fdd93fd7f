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
    if names.isEmpty { return ProgressPage(site: site, statuses: try await site.translationStatuses()).html.bytes }
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
  private struct Message: Decodable {
    let key: String
    let stamp: String
    let texts: [String: String]
  }

  /// What became of a text that was sent.
  public enum Outcome: Sendable, Hashable {
    /// Whether the file is another one now.
    case saved(Bool)
    /// It is no message, or none for a text that there is.
    case malformed, missing
    /// The file stays as it was.
    case refused(EditError)
    /// A file could not be read.
    case failed(String)
  }

  /// Writes a provision's text into the file of a translation.
  /// - Parameters:
  ///   - message: JSON, as the script of the page sends it.
  ///   - path: of the page.
  public func take(_ message: [UInt8], at path: String, of site: Site) -> Outcome {
    let names = path.split(separator: "/").map(String.init)
    guard names.count == 2, path == "\(names[0])/\(names[1])/", let (slug, language) = Self.version(names, of: site)
    else { return .missing }
    guard let message = try? JSONDecoder().decode(Message.self, from: Data(message)) else { return .malformed }
    do {
      return .saved(
        try site.replaceText(of: message.key, in: slug, language, with: message.texts, stamp: message.stamp))
    } catch let error as EditError {
      return .refused(error)
    } catch {
      return .failed("\(error)")
    }
  }
}
