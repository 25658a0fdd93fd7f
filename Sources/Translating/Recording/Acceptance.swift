internal import Diagnostics
public import Publishing
public import Resolutions
public import Sites

/// What somebody says is up to date: `kk/2019-2610-kazakhstan#rec_B`, `*/2019-2610-kazakhstan#rec_B`, `*/*`.
public struct AcceptanceTarget: Sendable, Hashable, CustomStringConvertible {
  /// Nil for all.
  public let language: LanguageTag?
  /// Nil for all.
  public let slug: Slug?
  /// Nil for all of the text.
  public let key: String?

  /// Reads a language or `*`, a slash, a slug or `*`, and maybe an address after `#`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let names = parts[1].split(separator: "#", omittingEmptySubsequences: false)
    guard (1...2).contains(names.count), !names[0].isEmpty, names.last != "" else { return nil }
    language = LanguageTag(String(parts[0]))
    guard parts[0] == "*" || language != nil else { return nil }
    slug = names[0] == "*" ? nil : Slug(String(names[0]))
    key = names.count > 1 ? String(names[1]) : nil
  }

  /// As it is read.
  public var description: String {
    "\(language?.rawValue ?? "*")/\(slug?.rawValue ?? "*")\(key.map { "#\($0)" } ?? "")"
  }
}

extension Site {
  /// Records that translations are up to date with the source as it is now.
  /// - Parameter reason: why no new translation is needed: `typo`.
  /// - Returns: how many units were recorded.
  /// - Throws: `ContentError`, `RecordError` and what Foundation says where a file cannot be written.
  public func accept(_ target: AcceptanceTarget, reason: String? = nil) async throws -> Int {
    let slugs = inventory.resolutions.map(\.slug).filter { target.slug == nil || $0 == target.slug }
    var tables: [LanguageTag: RecordTable] = [:]
    var count = 0
    for slug in slugs {
      guard let resolution = try self.resolution(slug)?.value else { continue }
      for (language, alignment) in resolution.alignments where target.language == nil || language == target.language {
        var table = try tables[language] ?? RecordTable(root: root, language: language)
        count += table[slug].accept(alignment, target.key, reason: reason)
        tables[language] = table
      }
    }
    for table in tables.values where count > 0 { try table.write() }
    return count
  }
}

extension Site {
  /// Records that some units of one translation are up to date.
  func accept(_ keys: Set<String>, of slug: Slug, in language: LanguageTag) throws {
    guard !keys.isEmpty, let alignment = try resolution(slug)?.value.alignments[language] else { return }
    var table = try RecordTable(root: root, language: language)
    let before = table[slug]
    for key in keys.sorted() { _ = table[slug].accept(alignment, key, reason: nil) }
    if table[slug] != before { try table.write() }
  }
}

extension SourceRecord {
  /// Records what is translated: all of it anew, or one unit.
  /// - Returns: how many units were recorded.
  fileprivate mutating func accept(_ alignment: Alignment, _ key: String?, reason: String?) -> Int {
    var count = 0
    var accepted = key == nil ? SourceRecord() : self
    for (ours, theirs) in alignment.units {
      guard let ours, let theirs, !alignment.version.isBorrowed(ours), key == nil || key == theirs.key else { continue }
      count += 1
      accepted.entries[ours.key] = Entry(
        translation: TextFingerprint(of: alignment.version.text(of: ours)), source: alignment.source.text(of: theirs),
        reason: reason)
    }
    // What was prepared and is not translated yet stays as it is.
    for (unit, entry) in entries where key == nil && entry.translation == nil && accepted.entries[unit] == nil {
      accepted.entries[unit] = entry
    }
    self = accepted
    return count
  }
}
