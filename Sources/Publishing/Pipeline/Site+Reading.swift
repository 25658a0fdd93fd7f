public import Diagnostics
public import Resolutions
public import Sites

extension Site {
  /// A text as the site reads it, by itself: without what it shows of its source where it is not translated yet. For those
  /// who are about to change its file.
  /// - Parameter file: as it is on disk, or as it is meant to become.
  public func reading(of file: SourceFile, in language: LanguageTag) -> LanguageVersion {
    diagnosedReading(of: file, in: language).value
  }

  /// The same with what is wrong with the file.
  public func diagnosedReading(of file: SourceFile, in language: LanguageTag) -> Diagnosed<LanguageVersion> {
    ResolutionReader.read(file, language: language, terms: materials.terms[language])
  }

  /// What would be wrong with the file of a version, held against the others and with its links: as a check says it, but for
  /// links to provisions of other resolutions.
  /// - Parameter file: as it is on disk, or as it is meant to become.
  /// - Throws: `ContentError` where a file cannot be read.
  public func diagnostics(of slug: Slug, with file: SourceFile, in language: LanguageTag) throws -> [Diagnostic] {
    guard let languages = inventory.languages(of: slug) else { return [] }
    let own = diagnosedReading(of: file, in: language)
    let versions = try source(of: slug, languages).versions().map { $0.value.language == language ? own : $0 }
    return assembler.assemble(slug, versions).diagnostics.filter { $0.location.path == file.path }
  }

  /// The names under which it may be recorded what a resolution was translated from: its own, then those that its file had
  /// and no other has.
  /// - Parameter heads: of its versions.
  public func recordNames(of slug: Slug, _ heads: [Head]) -> [Slug] {
    [slug] + (slug.current == nil ? heads.oldNames.filter { inventory.languages(of: $0) == nil } : [])
  }
}
