internal import Diagnostics
internal import Resolutions
internal import Sites
internal import Synchronization

/// The resolutions asked for last, each as long as its files are unchanged.
final class ResolutionCache: Sendable {
  /// How many are kept: an editor looks at one or two at a time, and one in 24 languages takes some 5 MB.
  private static let capacity = 8

  private struct Entry: Sendable {
    let slug: Slug
    let stamps: [FileStamp]
    let resolution: Diagnosed<AssembledResolution>
  }

  /// The one asked for last at the end.
  private let entries = Mutex<[Entry]>([])

  /// The resolution as it is now.
  /// - Parameter read: reads it; called only if it is not kept, or was changed.
  /// - Throws: `ContentError` where a file cannot be read.
  func resolution(
    _ source: ResolutionSource, _ read: () throws -> Diagnosed<AssembledResolution>
  ) throws -> Diagnosed<AssembledResolution> {
    // Taken before the files are read: what changes in between is read once more next time.
    let stamps = try source.stamps()
    let kept = entries.withLock { entries -> Entry? in
      guard let index = entries.firstIndex(where: { $0.slug == source.slug && $0.stamps == stamps }) else { return nil }
      entries.append(entries.remove(at: index))
      return entries.last
    }
    if let kept { return kept.resolution }
    let resolution = try read()
    entries.withLock { entries in
      entries.removeAll { $0.slug == source.slug }
      entries.append(Entry(slug: source.slug, stamps: stamps, resolution: resolution))
      if entries.count > Self.capacity { entries.removeFirst() }
    }
    return resolution
  }

  /// Forgets resolutions whose files are known to have changed: dates of files are too coarse to tell two changes apart that
  /// follow each other at once.
  /// - Parameter slugs: nil for all.
  func forget(_ slugs: Set<Slug>?) {
    entries.withLock { $0.removeAll { slugs?.contains($0.slug) ?? true } }
  }
}
