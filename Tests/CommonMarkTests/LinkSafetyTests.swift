import CommonMark
import Diagnostics
import Testing

/// Which addresses are refused, however they are written.
@Suite struct LinkSafetyTests {
  static let disguises = [
    "[a](javascript:alert(1))", "[a](JavaScript:alert(1))", "[a](<javascript:alert(1)>)", "[a](< javascript:alert(1)>)",
    "[a](<\tjavascript:alert(1)>)", "[a](<java\tscript:alert(1)>)", "[a](java&#9;script:alert(1))",
    "[a](java&Tab;script:alert(1))", "[a](java&NewLine;script:alert(1))", "[a](java&#13;script:alert(1))",
    "[a](&#106;avascript:alert(1))", "[a](&#x6A;avascript:alert(1))", "[a](javascript&colon;alert(1))",
    "[a](javascript&#58;alert(1))", "[a](javascript\\:alert(1))", "[a](&#32;javascript:alert(1))",
    "[a](<&#9;&#10; javascript:alert(1)>)", "<javascript:alert(1)>", "<JAVASCRIPT:alert(1)>",
    "![a](javascript:alert(1))",
    "[![a](/b)](javascript:alert(1))", "[a]\n\n[a]: javascript:alert(1)",
    "[a][b]\n\n[B]: <java\tscript:alert(1)> 'title'",
    "![a]\n\n[a]: vbscript:a", "[a](vbscript:msgbox)", "[a](file:///etc/passwd)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "![a](data:image/png;base64,AAAA)", "![a](data:image/svg+xml,<svg>)", "[a](blob:https://example.org/1)",
    "[a](filesystem:https://example.org/t)", "[a](about:blank)", "[a](view-source:https://example.org)",
    "[a](jar:https://example.org!/a)",
  ]

  @Test(arguments: disguises)
  func `an unsafe address is refused`(_ markdown: String) throws {
    let parsed = parse(markdown)
    #expect(parsed.diagnostics.map(\.rule) == ["unsafe-link"])
    let refused = parsed.value.nodes.filter { ($0.kind == .link || $0.kind == .image) && $0.literal.isEmpty }
    #expect(refused.count == 1)
  }

  @Test(arguments: [
    "[a](https://example.org/javascript:x)", "[a](/javascript:x)", "[a](#javascript:x)", "[a](?javascript:x)",
    "[a](./javascript:x)", "[a](javascript)", "[a](java script:x)", "[a](javascript%3Aalert(1))",
    "[a](mailto:a@b.example)",
    "<a@b.example>", "[a](tel:+7)", "[a](ftp://example.org)", "[a](//example.org)", "[a](urn:lex:eu)", "[a]()",
    "[a](ｊavascript:x)", "[a](:x)", "[a](1javascript:x)", "`[a](javascript:x)`", "\\[a](javascript:x)",
  ])
  func `a safe address is left alone`(_ markdown: String) {
    #expect(rules(markdown) == [])
  }

  @Test(arguments: [
    ("https://a", "https"), ("HTTPS://a", "https"), ("MailTo:x", "mailto"), ("a+b-c.9:x", "a+b-c.9"), ("", nil),
    (":", nil),
    ("a", nil), ("/a:b", nil), ("é:b", nil), ("-a:b", nil), (" \u{1}https:x", "https"), ("h\nt\rt\tp:x", "http"),
    ("a b:c", nil), ("\u{A0}http:x", nil),
  ])
  func `an address has this scheme`(_ address: String, _ scheme: String?) {
    #expect(LinkSafety.scheme(of: address.utf8) == scheme)
  }

  @Test func `a refused link keeps its text`() {
    #expect(outline("[a *b*](javascript:x)") == "paragraph\n  link\n    text |a |\n    emphasis\n      text |b|")
  }
}
