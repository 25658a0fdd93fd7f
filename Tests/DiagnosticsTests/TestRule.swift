/// Ids for diagnostics that only these tests make.
enum TestRule: String {
  case plain = "number-out-of-sequence"
  case other = "another-rule"
}
