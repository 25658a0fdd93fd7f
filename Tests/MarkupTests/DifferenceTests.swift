import CommonMark
import Diagnostics
import Testing

/// Where our HTML is meant to differ from what libcmark's own renderer gives in safe mode; the list stands with
/// `referenceHTML`. Each difference is seen on both sides, so that the list stays true.
@Suite struct DifferenceTests {
  static let differences: [(markdown: String, ours: String, theirs: String)] = [
    ("a <b>c</b>", "<p>a c</p>\n", "<p>a <!-- raw HTML omitted -->c<!-- raw HTML omitted --></p>\n"),
    ("<div>\na", "", "<!-- raw HTML omitted -->\n"),
    ("a\n\n<!-- b -->\n\nc", "<p>a</p>\n<p>c</p>\n", "<p>a</p>\n<!-- raw HTML omitted -->\n<p>c</p>\n"),
    ("- <!-- b -->", "<ul>\n<li></li>\n</ul>\n", "<ul>\n<li>\n<!-- raw HTML omitted -->\n</li>\n</ul>\n"),
    ("![a <b>](/c)", "<p><img src=\"/c\" alt=\"a \" /></p>\n", "<p><img src=\"/c\" alt=\"a &lt;b&gt;\" /></p>\n"),
    ("it's", "<p>it&#39;s</p>\n", "<p>it's</p>\n"),
    (
      "[a](/it's 'it\\'s')", "<p><a href=\"/it&#39;s\" title=\"it&#39;s\">a</a></p>\n",
      "<p><a href=\"/it&#x27;s\" title=\"it's\">a</a></p>\n"
    ),
    (
      "![a](data:image/png;base64,AA)", "<p><img src=\"\" alt=\"a\" /></p>\n",
      "<p><img src=\"data:image/png;base64,AA\" alt=\"a\" /></p>\n"
    ),
    ("[a](blob:b)", "<p><a href=\"\">a</a></p>\n", "<p><a href=\"blob:b\">a</a></p>\n"),
    ("[a](about:b)", "<p><a href=\"\">a</a></p>\n", "<p><a href=\"about:b\">a</a></p>\n"),
    (
      "[a](<\tjavascript:b>)", "<p><a href=\"\">a</a></p>\n", "<p><a href=\"\">a</a></p>\n"
    ),
    (
      "[a](java&Tab;script:b)", "<p><a href=\"\">a</a></p>\n", "<p><a href=\"java%09script:b\">a</a></p>\n"
    ),
    ("a[^1]\n\n[^1]: /b", "<p>a[^1]</p>\n", "<p>a<a href=\"/b\">^1</a></p>\n"),
  ]

  @Test(arguments: differences)
  func `our HTML differs as it is meant to`(_ markdown: String, _ ours: String, _ theirs: String) {
    #expect(ourHTML(markdown) == ours)
    #expect(libcmarkHTML(markdown) == theirs)
  }

  /// What libcmark refuses in safe mode we refuse too.
  @Test(arguments: ["[a](javascript:b)", "[a](vbscript:b)", "[a](file:b)", "[a](data:text/html,b)"])
  func `unsafe schemes leave an empty address`(_ markdown: String) {
    #expect(ourHTML(markdown) == "<p><a href=\"\">a</a></p>\n")
    #expect(libcmarkHTML(markdown) == "<p><a href=\"\">a</a></p>\n")
  }
}
