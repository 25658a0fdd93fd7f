/// What a build changed in Output.
public struct OutputChanges: Hashable, Sendable {
  /// Pages that are new or differ from those in Output before.
  public let written: Int
  /// Pages that are as they were, with their dates.
  public let unchanged: Int
  /// Pages that Output had and has no longer.
  public let removed: Int
}
