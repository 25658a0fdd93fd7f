/// A best-effort value and everything found wrong on the way to it: what a total parser returns.
public struct Diagnosed<Value> {
  /// The best that could be made of what was read.
  public var value: Value
  /// What is wrong with it; empty where nothing is.
  public var diagnostics: [Diagnostic]

  /// A value, and what is wrong with what it was made from, if anything is.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
