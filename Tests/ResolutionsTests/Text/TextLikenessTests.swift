import Resolutions
import Testing

@Suite struct TextLikenessTests {
  private static let text = """
    Calls on the governments of all members to measure at every border crossing what is carried by their rivers, and to \
    publish the results within a month;
    """

  @Test(
    arguments: [
      (text, 100...100),
      (text.replacing("every border crossing", with: "each border crossing"), 75...99),
      (text.replacing("within a month", with: "by the end of the year"), 55...95),
      (
        "Welcomes the new bridge, which the queen herself is going to open next summer, when everybody is back;", 0...25
      ),
      ("", 0...0),
    ] as [(String, ClosedRange<Int>)])
  func `it tells how much two texts share`(other: String, expected: ClosedRange<Int>) {
    let (a, b) = (TextLikeness(of: Self.text), TextLikeness(of: other))
    #expect(expected.contains(a.share(with: b)), "\(a.share(with: b))")
    #expect(a.share(with: b) == b.share(with: a))
  }

  @Test(arguments: [
    ("各国政府应当在每一个边境口岸测量河流所携带的物质，并在一个月之内公布结果；", "各国政府应当在每个边境口岸测量河流所携带的物质，并在一个月内公布结果；", true),
    ("各国政府应当在每一个边境口岸测量河流所携带的物质，并在一个月之内公布结果；", "欢迎新桥的落成，女王将于明年夏天亲自为其揭幕，届时所有人都会回来；", false),
    (
      "تدعو حكومات جميع الأعضاء إلى قياس ما تحمله أنهارها", "تدعو حكومات جميع الأعضاء إلى قياس كل ما تحمله أنهارها",
      true
    ),
    ("x", "x", true), ("x", "y", false), ("", "", true),
  ])
  func `in any script`(a: String, b: String, isAlike: Bool) {
    #expect((TextLikeness(of: a).share(with: TextLikeness(of: b)) >= 50) == isAlike)
  }

  @Test func `half a text stands in the whole`() {
    let words = Self.text.split(separator: " ")
    let half = words[..<(words.count / 2)].joined(separator: " ")
    #expect(TextLikeness(of: Self.text).overlap(with: TextLikeness(of: half)) >= 60)
  }

  @Test func `white space says nothing, and what is printed is read`() {
    let likeness = TextLikeness(of: Self.text)
    #expect(likeness == TextLikeness(of: " " + Self.text.replacing(" ", with: "\n\t") + " "))
    #expect(TextLikeness(likeness.description) == likeness)
    for text in ["", "1", "1.", ".0", "1.00", "-1.\(String(repeating: "0", count: 64))"] {
      #expect(TextLikeness(text) == nil)
    }
  }
}
