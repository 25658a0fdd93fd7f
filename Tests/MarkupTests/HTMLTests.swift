import CommonMark
import Markup
import Testing

/// HTML that grows, is copied and handed on in parts.
@Suite struct HTMLTests {
  /// Short pieces are copied in blocks, long ones at once.
  private static let lengths = [0, 1, 15, 16, 17, 31, 32, 33, 127, 128, 129, 500]

  private func text(_ length: Int, from first: Unicode.Scalar = "a") -> String {
    String(String.UnicodeScalarView((0..<length).map { Unicode.Scalar(UInt8(first.value) + UInt8($0 % 26)) }))
  }

  @Test(arguments: lengths, lengths)
  func `pieces of any length stand one after the other`(_ markup: Int, _ filled: Int) {
    let (piece, filling) = (text(markup), text(filled, from: "A"))
    let blank = Stencil.Blank(0)
    let stencil: Stencil = "\(piece)\(blank)\(piece)\(blank)."
    var html: HTML = "<"
    html.append(stencil, Filling(filling))
    html.append(stencil, Fillings(of: Array(filling.utf8), [Filling.Places(.init(start: 0, count: filled))]), 0)
    let once = "\(piece)\(filling)\(piece)\(filling)."
    #expect(html.string == "<\(once)\(once)")
  }

  @Test(arguments: lengths) func `a part is copied alone`(_ length: Int) {
    let other = HTML(text: text(700))
    var html: HTML = "<p>"
    html.append(other, 26..<26 + length)
    html.append(markup: "</p>")
    #expect(html.string == "<p>\(text(length))</p>")
  }

  @Test func `a copy does not change when the other grows or is emptied`() {
    var html = HTML(capacity: 100)
    html.append(markup: "<p>")
    let copy = html
    html.append(text: "a")
    #expect(copy.string == "<p>")
    var other = html
    other.removeAll()
    other.append(markup: "<b>")
    #expect(html.string == "<p>a")
    #expect(other.string == "<b>")
    var none = HTML()
    none += none
    #expect(none.string == "")
    html += html
    #expect(html.string == "<p>a<p>a")
  }

  @Test func `the same markup is equal however it was made`() {
    var pieced = HTML()
    for _ in 0..<3 { pieced.append(markup: "<br>") }
    #expect(pieced == "<br><br><br>")
    #expect(pieced.hashValue == ("<br><br><br>" as HTML).hashValue)
    #expect(pieced != "<br><br>")
    #expect(pieced.count == 12)
  }
}
