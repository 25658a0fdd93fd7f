public import Diagnostics
internal import Foundation
public import Publishing
public import Resolutions
public import Sites

/// A file that a translator can begin with.
public struct PreparedTranslation: Sendable {
  /// The resolution's.
  public let slug: Slug
  /// What is to be written: `Content/kk/2019-2610-kazakhstan.md`.
  public let file: SourceFile
  /// The language of its source.
  public let sourceLanguage: LanguageTag
  /// How many provisions and headings it has, none of them translated.
  public let count: Int
  let record: SourceRecord
}

extension Site {
  /// Files for a language, ready to be translated, of the resolutions that have none in it.
  /// - Parameter slugs: empty for all but earlier versions.
  /// - Throws: `ContentError` where a file cannot be read.
  public func preparedTranslations(_ language: LanguageTag, of slugs: [Slug] = []) throws -> [PreparedTranslation] {
    let wanted = slugs.isEmpty ? inventory.resolutions.map(\.slug).filter { $0.current == nil } : slugs
    return try wanted.compactMap { slug in
      guard let resolution = try resolution(slug)?.value,
        !resolution.versions.contains(where: { $0.language.tag == language })
      else { return nil }
      let source = resolution.original.text
      let units = source.units
      let entries = units.map { ($0.key, SourceRecord.Entry(translation: nil, source: source.text(of: $0))) }
      return PreparedTranslation(
        slug: slug, file: prepared(slug, source, language), sourceLanguage: source.language, count: units.count,
        record: SourceRecord(entries: Dictionary(entries) { first, _ in first }))
    }
  }

  /// A translation's file with a place for each provision that it lacks, and the addresses of those; nil where it lacks none,
  /// or there is no such translation. Of those for which no place is found nothing is said.
  /// - Throws: `ContentError` where a file cannot be read.
  public func completedTranslation(_ slug: Slug, _ language: LanguageTag) throws -> (edit: FileEdit, keys: Set<String>)?
  {
    guard let pair = try pair(slug, language), !pair.isSource else { return nil }
    var taken: [Range<Int>] = []
    let all = pair.missingRuns
    if isRead(pair, all, in: language) {
      taken = all
    } else {
      for run in all where isRead(pair, taken + [run], in: language) { taken.append(run) }
    }
    guard !taken.isEmpty else { return nil }
    return (pair.adding(taken), taken.reduce(into: []) { $0.formUnion(pair.keys(of: $1)) })
  }

  /// Whether reading finds places for what is missing, and everything else as it was.
  private func isRead(_ pair: TextPair, _ runs: [Range<Int>], in language: LanguageTag) -> Bool {
    let after = TextPair(reading(of: pair.adding(runs).result, in: language), source: pair.source)
    let added = Set(runs.joined())
    return after.blocks.count == pair.blocks.count
      && zip(pair.pieces, after.pieces).allSatisfy { piece, now in
        piece.id == now.id && pair.markdown(of: piece) == after.markdown(of: now)
      }
      && after.blocks.indices.allSatisfy {
        after.blocks[$0].isFilled == (pair.blocks[$0].isFilled || added.contains($0))
      }
  }

  /// Labels and comments where reading makes of them what the source has; else comments alone.
  private func prepared(_ slug: Slug, _ source: LanguageVersion, _ language: LanguageTag) -> SourceFile {
    let skeleton = Skeleton(source, language: language)
    let path = "Content/\(language)/\(slug).md"
    let file = SourceFile(path: path, text: skeleton.text)
    let own = reading(of: file, in: language).adoptingAddresses(of: source)
    let filled = own.filled(from: source, rows: Alignment(own, to: source).rows)
    let isRead = filled.anchorList == source.anchorList && TextPair(own, source: source).pieces.allSatisfy(\.hasPlace)
    return isRead ? file : SourceFile(path: path, text: skeleton.commentsAlone)
  }

  /// Records what the source said when files were prepared, so that what changes before they are translated is told.
  /// - Throws: `RecordError` and what Foundation says where the file cannot be written.
  public func record(_ prepared: [PreparedTranslation], in language: LanguageTag) throws {
    guard !prepared.isEmpty else { return }
    let table = try RecordTable(root: root, language: language)
    for one in prepared.sorted(by: { RecordTable.areInOrder($0.slug, $1.slug) }) {
      try table.replace(one.slug, with: one.record)
    }
    try table.write()
  }

  /// Records what the source said when places for provisions were added to a translation.
  /// - Throws: `ContentError`, `RecordError` and what Foundation says where the file cannot be written.
  public func record(_ keys: Set<String>, of slug: Slug, in language: LanguageTag) throws {
    guard let resolution = try resolution(slug)?.value else { return }
    let source = resolution.original.text
    let table = try RecordTable(root: root, language: language)
    var record = try table.record(of: recordNames(of: slug, resolution.versions.map(\.text.head)))
    for unit in source.units where keys.contains(unit.key) && record.entries[unit.key] == nil {
      record.entries[unit.key] = SourceRecord.Entry(translation: nil, source: source.text(of: unit))
    }
    try table.replace(slug, with: record)
    try table.write()
  }
}
