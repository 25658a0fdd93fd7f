import Diagnostics
import Resolutions
import Testing

/// A note is the same in all versions, in whatever order they refer to it.
@Suite struct FootnoteConcordanceTests {
  private static func told(_ source: [String], _ translation: [String]) -> [String] {
    func text(_ labels: [String], _ head: String) -> String {
      "---\ntitle: Rivers\n\(head)---\n\n1. Text" + labels.map { "[^\($0)]" }.joined(separator: " ") + ".\n\n"
        + labels.map { "[^\($0)]: Note.\n\n" }.joined()
    }
    return TestSite(["a": ["en", "fr"]])
      .assemble("a", ["en": text(source, ""), "fr": text(translation, "translation: unofficial\n")])
      .diagnostics.map(\.summary)
  }

  @Test(
    arguments: [
      (["1", "2"], ["2", "1"], []),
      (["1", "2", "*"], ["2"], ["footnotes 1 and * of the English version are missing"]),
      (["1"], ["1", "2"], ["the English version has no footnote 2"]),
      (
        ["1", "a"], ["1", "b"], ["footnote a of the English version is missing; the English version has no footnote b"]
      ),
    ] as [([String], [String], [String])])
  func `it is told which notes differ`(source: [String], translation: [String], expected: [String]) {
    #expect(Self.told(source, translation) == expected)
  }
}
