internal import Diagnostics

/// The problems of one file, as many of them as anyone will read.
struct Problems {
  /// A file with more is no text with mistakes but something else.
  static let most = 1000

  private(set) var list: [Diagnostic] = []

  mutating func add(_ problem: @autoclosure () -> Diagnostic) {
    switch list.count {
    case ..<Self.most: list.append(problem())
    case Self.most: list.append(.tooManyProblems(limit: Self.most, at: problem().location))
    default: break
    }
  }
}
