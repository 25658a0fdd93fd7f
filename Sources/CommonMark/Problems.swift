public import Diagnostics

/// The problems of one file, as many of them as anyone will read.
public struct Problems {
  /// A file with more is no text with mistakes but something else.
  public static let most = 1000

  private(set) var list: [Diagnostic] = []

  mutating func add(_ problem: @autoclosure () -> Diagnostic) {
    switch list.count {
    case ..<Self.most: list.append(problem())
    case Self.most: list.append(.tooManyProblems(limit: Self.most, at: problem().location))
    default: break
    }
  }

  /// The first problems of a list.
  public static func first(of problems: [Diagnostic]) -> [Diagnostic] {
    guard problems.count > most + 1 else { return problems }
    let first = problems.sorted().prefix(most + 1)
    return first.dropLast() + first.suffix(1).map { .tooManyProblems(limit: most, at: $0.location) }
  }
}
