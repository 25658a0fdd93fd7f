internal import Diagnostics
internal import Resolutions
internal import Sites

extension Site {
  /// Leaves out versions with errors until the rest can be published. What leads to one that is left out, or has its
  /// addresses from it, may be faulty for that reason, so that this may take several rounds, each with fewer versions.
  /// - Parameter report: of everything.
  /// - Returns: the report with what was left out; nothing was published where something else is wrong.
  func publishGood(to output: String?, _ options: RunOptions, _ report: SiteReport) async throws -> SiteReport {
    var result = report
    var leftOut: Set<String> = []
    var faults = report.diagnostics.filter(options.isFault)
    while true {
      let faulty = try faultyVersions(faults)
      guard !faulty.isEmpty, !faulty.isSubset(of: leftOut) else { return result }
      leftOut.formUnion(faulty)
      let rest = try await Site.open(root: root, self.options, without: leftOut)
      guard !rest.inventory.resolutions.isEmpty else { return result }
      let published = try await rest.publishAll(to: output, options)
      faults = published.diagnostics.filter(options.isFault)
      guard published.isClean else {
        result.diagnostics = Array(Set(result.diagnostics + faults)).sorted()
        continue
      }
      result.output = published.output
      (result.pages, result.size) = (published.pages, published.size)
      result.leftOut = leftOut.sorted()
      return result
    }
  }

  /// The files of the versions that diagnostics are about; with a source version all translations, since their addresses
  /// are its own. Nothing where a fault is anywhere else.
  private func faultyVersions(_ faults: [Diagnostic]) throws -> Set<String> {
    var files: Set<String> = []
    for path in Set(faults.map(\.location.path)) {
      let parts = path.split(separator: "/")
      guard parts.count == 3, path.hasSuffix(".md"), let language = LanguageTag(String(parts[1])),
        case let slug = Slug(String(parts[2].dropLast(3))), let languages = inventory.languages(of: slug)
      else { return [] }
      files.insert(path)
      guard let source = try resolution(slug)?.value.context.sourceLanguage.tag, source == language else { continue }
      for language in languages { files.insert("Content/\(language)/\(slug).md") }
    }
    return files
  }
}
