internal import Diagnostics
public import Resolutions
internal import Sites

extension Site {
  /// What was found in each file, by path.
  /// - Throws: `ContentError` where a file cannot be read.
  public func outlines(_ options: RunOptions = RunOptions()) async throws -> [ReadingOutline] {
    let yields = try await eachResolution(options, from: { [ReadingOutline]() }) { outlines, resolution in
      outlines += resolution.value.versions.map { ReadingOutline($0.text, resolution.diagnostics) }
    }
    return yields.flatMap { $0 }.sorted { $0.path < $1.path }
  }
}
