/// What the program is.
enum ProgramFacts {
  /// As `CHANGELOG.md` numbers it.
  static let version = "0.1.0"
}
