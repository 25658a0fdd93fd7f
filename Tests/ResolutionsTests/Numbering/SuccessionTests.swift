import Testing

@testable import Resolutions

@Suite struct SuccessionTests {
  /// Which of the numbers do not follow, by their places in the list; repeated ones are negative.
  private func mistakes(_ numbers: [(Int, Int)]) -> [Int] {
    var succession = Succession()
    var mistakes: [Int] = []
    for (place, number) in numbers.enumerated() {
      let relation = succession.relation(of: number.0, insert: number.1)
      if relation == .isOutOfSequence { mistakes.append(place) }
      if relation == .repeats { mistakes.append(-place) }
      succession.take(number.0, insert: number.1, relation)
    }
    return mistakes
  }

  @Test(
    arguments: [
      ([1, 2, 3], []), ([], []), ([0, 1, 2], [0]), ([3, 4, 5], [0]), ([1, 2, 4, 5], [2]), ([1, 3, 2, 4], [1]),
      ([1, 2, 2019, 3, 4], [2]), ([1, 1, 2], [-1]), ([1, 2, 2, 2, 3], [-2, -3]), ([1, 2, 3, 1, 2, 3], [3]),
      ([1, 3, 5, 7], [1, 2, 3]), ([2, 1, 3], [0]), ([1, 2, 4, 3, 5], [2]), ([1, 2, 5, 3, 4, 6], [2]),
    ] as [([Int], [Int])])
  func `one mistake is told once`(numbers: [Int], mistakes: [Int]) {
    #expect(self.mistakes(numbers.map { ($0, 0) }) == mistakes)
  }

  @Test(
    arguments: [
      ([(1, 0), (1, 1), (1, 2), (2, 0)], []), ([(1, 0), (1, 2), (2, 0)], [1]),
      ([(1, 0), (1, 1), (1, 1), (2, 0)], [-2]),
      ([(1, 0), (2, 1), (2, 0)], [1]), ([(1, 1)], [0]), ([(1, 0), (1, 1), (1, 0)], [2]), ([(3, 0), (3, 1)], [0]),
    ] as [([(Int, Int)], [Int])])
  func `inserts follow their number`(numbers: [(Int, Int)], mistakes: [Int]) {
    #expect(self.mistakes(numbers) == mistakes)
  }
}

@Suite struct PointSchemeTests {
  /// How many labels a list takes before one does not follow.
  private func followed(_ labels: String, _ language: LanguageTag) throws -> Int {
    let printed = labels.split(separator: " ").compactMap { LabelScanner.label(at: Array("\($0) x".utf8)[...]) }
    let first = try #require(printed.first)
    var scheme = PointScheme(
      PointReadings.of(language).readings(of: first).filter(\.isFirst), form: first.form)
    for (place, label) in printed.enumerated().dropFirst() {
      let readings = scheme.following(PointReadings.of(language).readings(of: label), form: label.form)
      if readings.isEmpty { return place }
      scheme.take(readings)
    }
    return printed.count
  }

  @Test(
    arguments: [
      ("en", "(a) (b) (c)", 3), ("en", "(i) (ii) (iii) (iv) (v) (vi)", 6), ("en", "a) b) c)", 3), ("en", "(a) b)", 1),
      ("en", "(A) (B) (C)", 3), ("en", "(a) (B)", 1), ("en", "(1) (2) (3)", 3), ("en", "1) 2) 4)", 2),
      ("en", "1) 1a) 2)", 3),
      ("en", "– – –", 3), ("en", "(a) (c)", 1), ("en", "3.1 3.2 3.3", 3), ("en", "3.1 3.2. 3.3", 3),
      ("en", "3.1 4.2", 1),
      ("bg", "а) б) в) г)", 4), ("bg", "a) b) c)", 3), ("bg", "a) б) в)", 3), ("el", "α) β) γ) δ) ε) στ) ζ)", 7),
      ("el", "α) β) γ) δ) ε) ζ) η)", 7), ("el", "α) β) γ) δ) ε) η)", 5), ("ar", "(أ) (ب) (ج) (د)", 4),
      ("ar", "(أ) (ب) (ت) (ث)", 4),
      ("ru", "а) б) в) г) д) е) ж) и) к)", 9), ("ru", "а) б) в) г) д) е) ж) з) и) к)", 10), ("kk", "а) б) в)", 3),
      ("kk", "а) ә) б)", 3), ("kk", "a) b) c)", 3),
    ] as [(LanguageTag, String, Int)])
  func `a list is counted in every way its labels allow`(language: LanguageTag, labels: String, count: Int) throws {
    #expect(try followed(labels, language) == count)
  }
}
