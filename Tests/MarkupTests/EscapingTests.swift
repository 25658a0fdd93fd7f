import Foundation
import Markup
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Text that is interpolated into markup: as an element's content and as an attribute's value.
@Suite struct EscapingTests {
  static let texts: [(String, String)] = [
    ("", ""), ("plain", "plain"), ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ("&amp;", "&amp;amp;"), ("<b>a</b>", "&lt;b&gt;a&lt;/b&gt;"), ("a&b<c>d\"e'f", "a&amp;b&lt;c&gt;d&quot;e&#39;f"),
    ("&&&", "&amp;&amp;&amp;"), ("]]>", "]]&gt;"), ("<!--", "&lt;!--"), ("</script>", "&lt;/script&gt;"),
    ("\" onclick=\"alert(1)", "&quot; onclick=&quot;alert(1)"), ("' onclick='alert(1)", "&#39; onclick=&#39;alert(1)"),
    ("`=/", "`=/"), ("\t\n", "\t\n"), ("Қазақстан & Ελλάδα", "Қазақстан &amp; Ελλάδα"),
    ("«a» „b“ ‘c’ – …", "«a» „b“ ‘c’ – …"),
    ("كازاخستان", "كازاخستان"), ("👨‍👩‍👧<", "👨‍👩‍👧&lt;"), ("\u{A0}", "\u{A0}"), ("\u{0}", "\u{FFFD}"),
    ("a\u{1}b\u{1F}c", "a\u{FFFD}b\u{FFFD}c"),
    ("\u{B}\u{C}", "\u{FFFD}\u{FFFD}"), ("\u{FFFE}", "\u{FFFD}"), ("a\u{FFFF}&", "a\u{FFFD}&amp;"),
    ("\u{FFFD}\u{FEFF}\u{FFFC}", "\u{FFFD}\u{FEFF}\u{FFFC}"),
    ("\u{7F}\u{80}", "\u{7F}\u{80}"), ("\u{1FFFF}", "\u{1FFFF}"), ("ﷺ！", "ﷺ！"),
  ]

  @Test(arguments: texts)
  func `text in HTML`(_ text: String, _ expected: String) {
    #expect(HTML(text: text).string == expected)
    #expect(("<p>\(text)</p>" as HTML).string == "<p>\(expected)</p>")
    #expect(("<p title=\"\(text)\" lang='\(text)'>" as HTML).string == "<p title=\"\(expected)\" lang='\(expected)'>")
    #expect(("\(Substring(text))" as HTML).string == expected)
  }

  @Test(arguments: texts)
  func `text in XML`(_ text: String, _ expected: String) {
    #expect(string("<p>\(text)</p>") == "<p>\(expected)</p>")
    #expect(string("<p title=\"\(text)\" lang='\(text)'/>") == "<p title=\"\(expected)\" lang='\(expected)'/>")
  }

  /// What an XML parser reads is what was written, but for the characters that no XML can hold.
  @Test(arguments: texts)
  func `XML is read back`(_ text: String, _: String) throws {
    let readable = String(String.UnicodeScalarView(text.unicodeScalars.map { isCharacter($0) ? $0 : "\u{FFFD}" }))
    let xml: XML = "<p title=\"\(text)\">\(text)</p>"
    let reader = Reader()
    let parser = XMLParser(data: Data(xml.bytes))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.text.unicodeScalars.elementsEqual(readable.unicodeScalars))
    // An attribute's white space is read as spaces (XML 1.0 §3.3.3).
    let title = String(readable.map { $0 == "\t" || $0 == "\n" ? " " : $0 })
    #expect(reader.title.unicodeScalars.elementsEqual(title.unicodeScalars))
  }

  @Test func `an escape falls on either side of each place`() {
    for place in 0...20 {
      let text = String(repeating: "ж", count: place) + "&" + String(repeating: "a", count: 20 - place)
      #expect(HTML(text: text).string == text.replacing("&", with: "&amp;"))
    }
  }

  /// What the rules say, byte by byte.
  private func reference(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text[...]
    while let byte = rest.first {
      var length = 1
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      case 0..<0x20 where ![0x09, 0x0A, 0x0D].contains(byte): result += "\u{FFFD}".utf8
      case _ where rest.starts(with: "\u{FFFE}".utf8) || rest.starts(with: "\u{FFFF}".utf8):
        result += "\u{FFFD}".utf8
        length = 3
      default: result.append(byte)
      }
      rest = rest.dropFirst(length)
    }
    return result
  }

  /// Bytes that have to be replaced or nearly so, whole and cut short, among others, at any distance from both ends.
  @Test func `any bytes are escaped as the rules say`() {
    let hostile = Array("&<>\"'\t\n\r\u{0}\u{1F}#%$;=?\u{7F}\u{FFFE}\u{FFFF}\u{FFFD}\u{FEFF}\u{F000}ж…".utf8)
    var random = SystemRandomNumberGenerator()
    for density in [1, 2, 8, 64] {
      for _ in 0..<5_000 {
        let text = (0..<Int.random(in: 0...100, using: &random)).map { _ in
          Int.random(in: 0..<density, using: &random) == 0
            ? hostile.randomElement(using: &random) ?? 0 : UInt8.random(in: 0x20...0xFF, using: &random)
        }
        var html = HTML()
        html.append(text: text.span)
        #expect(html.bytes == reference(text), "\(text)")
      }
    }
  }

  @Test func `each byte is escaped at each place`() {
    for byte in UInt8.min...UInt8.max {
      for count in 1...40 {
        for place in [0, count / 2, count - 1] {
          var text = [UInt8](repeating: UInt8(ascii: "a"), count: count)
          text[place] = byte
          var html = HTML()
          html.append(text: text.span)
          #expect(html.bytes == reference(text), "\(text)")
        }
      }
    }
  }

  @Test func `HTML, numbers, sequences and nothing are interpolated`() {
    let inner: HTML = "<b>\("&")</b>"
    let none: HTML? = nil
    let html: HTML = "<p id=\"n\(-12)\">\(inner)\(none)</p>"
    #expect(html.string == "<p id=\"n-12\"><b>&amp;</b></p>")
    let list: HTML = "<ul>\(["<", "b"], { "<li>\($0)</li>" })</ul>"
    #expect(list.string == "<ul><li>&lt;</li><li>b</li></ul>")
    #expect(string("<ul>\(["<", "b"], { "<li>\($0)</li>" })</ul>") == "<ul><li>&lt;</li><li>b</li></ul>")
  }

  @Test(arguments: [0, 7, 9, 10, -1, 1_234_567, Int.max, Int.min])
  func `numbers are written in decimal`(_ number: Int) {
    #expect(("\(number)" as HTML).string == "\(number)")
  }

  private func string(_ xml: XML) -> String { String(decoding: xml.bytes, as: UTF8.self) }

  /// XML 1.0 §2.2.
  private func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var text = ""
    var title = ""

    func parser(
      _: XMLParser, didStartElement _: String, namespaceURI _: String?, qualifiedName _: String?,
      attributes: [String: String]
    ) { title = attributes["title"] ?? "" }

    func parser(_: XMLParser, foundCharacters characters: String) { text += characters }
  }
}
