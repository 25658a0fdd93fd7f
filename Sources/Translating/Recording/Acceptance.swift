internal import Diagnostics
public import Publishing
public import Resolutions
public import Sites

/// What somebody says is up to date: `kk/2019-2610-kazakhstan#rec_B`, `*/2019-2610-kazakhstan#rec_B`, `*/*`.
public struct AcceptanceTarget: Sendable, Hashable, CustomStringConvertible {
  /// Nil for all.
  public let language: LanguageTag?
  /// Nil for all; a star in it stands for whatever there is.
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

  /// Whether a resolution is meant.
  public func includes(_ other: Slug) -> Bool {
    guard let slug else { return true }
    let parts = slug.rawValue.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return slug == other }
    var rest = other.rawValue[...]
    guard rest.hasPrefix(first) else { return false }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(last)
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
    let slugs = inventory.resolutions.map(\.slug).filter(target.includes)
    return try accept(slugs, target.language.map { [$0] }, target.key.map { [$0] }, reason: reason)
  }

  /// Records that some units of one translation are up to date.
  func accept(_ keys: Set<String>, of slug: Slug, in language: LanguageTag) throws {
    guard !keys.isEmpty else { return }
    _ = try accept([slug], [language], keys, reason: nil)
  }

  /// Records that a correction of the source changes nothing in the translations that were made from the same text as one
  /// of them.
  /// - Parameter then: what the source said when they were made.
  /// - Returns: how many are up to date by that.
  func acceptCorrection(of key: String, in slug: Slug, from then: String) throws -> Int {
    guard let drifts = try resolution(slug)?.value.drifts else { return 0 }
    let languages = drifts.filter { drift in
      drift.value.pairs.contains { pair in
        if pair.theirs?.key == key, case .outdated(let change) = pair.state { change.then == then } else { false }
      }
    }
    return try accept([slug], Set(languages.keys), [key], reason: "typo")
  }

  /// - Parameters:
  ///   - languages: nil for all.
  ///   - keys: the addresses of the source's units; nil for all.
  private func accept(
    _ slugs: [Slug], _ languages: Set<LanguageTag>?, _ keys: Set<String>?, reason: String?
  ) throws -> Int {
    var tables: [LanguageTag: RecordTable] = [:]
    var left: [LanguageTag: Set<Slug>] = [:]
    var count = 0
    for slug in slugs.sorted(by: RecordTable.areInOrder) {
      guard let resolution = try self.resolution(slug)?.value else { continue }
      let source = SourceUnits(resolution.original.text)
      let names = recordNames(of: slug, resolution.versions.map(\.text.head))
      for (tag, alignment) in resolution.alignments where languages?.contains(tag) ?? true {
        let table = try tables[tag] ?? RecordTable(root: root, language: tag)
        tables[tag] = table
        var record = try table.record(of: names)
        let accepted = record.accept(alignment, source, keys, reason: reason)
        count += accepted
        if accepted > 0 { left[tag, default: []].formUnion(names.dropFirst().filter(table.has)) }
        try table.replace(slug, with: record)
      }
    }
    for tag in tables.keys.sorted() where count > 0 { try tables[tag]?.write() }
    for (tag, names) in left where !names.isEmpty { try forget(names, in: tag) }
    return count
  }

  /// Takes out what was recorded under names that files had, when it stands under those that they have.
  private func forget(_ names: Set<Slug>, in language: LanguageTag) throws {
    let table = try RecordTable(root: root, language: language)
    for name in names.sorted(by: RecordTable.areInOrder) { try table.replace(name, with: SourceRecord()) }
    try table.write()
  }
}

extension SourceRecord {
  /// Records what is translated: all of it anew, or some units.
  /// - Returns: how many units were recorded.
  fileprivate mutating func accept(
    _ alignment: Alignment, _ source: SourceUnits, _ keys: Set<String>?, reason: String?
  ) -> Int {
    var count = 0
    var accepted = keys == nil ? SourceRecord() : self
    for (ours, theirs) in alignment.units(beside: source.all) {
      guard let ours, let theirs, !alignment.version.isBorrowed(ours), keys?.contains(theirs.key) ?? true else {
        continue
      }
      count += 1
      accepted.entries[ours.key] = Entry(
        translation: TextFingerprint(of: alignment.version.text(of: ours)), source: source.text(of: theirs),
        reason: reason)
    }
    // What was prepared and is not translated yet stays as it is.
    for (unit, entry) in entries where keys == nil && entry.translation == nil && accepted.entries[unit] == nil {
      accepted.entries[unit] = entry
    }
    self = accepted
    return count
  }
}
