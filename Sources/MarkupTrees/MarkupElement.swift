/// An element of an XML or HTML document with what stands in it.
package struct MarkupElement {
  /// In XML with the usual prefix of its namespace, whatever the document's own is: `w:p`; in HTML in lower case.
  package var name: String
  package var attributes: [String: String] = [:]
  package var children: [MarkupNode] = []
  /// Where it begins, from 1.
  package var line = 0

  package init(name: String, attributes: [String: String] = [:], children: [MarkupNode] = [], line: Int = 0) {
    (self.name, self.attributes, self.children, self.line) = (name, attributes, children, line)
  }

  /// A child or piece of text.
  package indirect enum MarkupNode {
    case element(MarkupElement)
    case text(String)
  }

  /// The value of an attribute; nil where it has none.
  package subscript(attribute: String) -> String? { attributes[attribute] }

  /// The elements right within it.
  package var elements: [MarkupElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element of a name right within it.
  package func first(_ name: String) -> MarkupElement? { elements.first { $0.name == name } }

  /// The elements of a name right within it.
  package func all(_ name: String) -> [MarkupElement] { elements.filter { $0.name == name } }

  /// The first one of a name anywhere below it, in the order of the text.
  package func descendant(_ name: String) -> MarkupElement? {
    for element in elements {
      if element.name == name { return element }
      if let found = element.descendant(name) { return found }
    }
    return nil
  }

  /// All of a name anywhere below it, in the order of the text; none within another of them.
  package func descendants(_ name: String) -> [MarkupElement] {
    elements.flatMap { $0.name == name ? [$0] : $0.descendants(name) }
  }

  /// All text in it.
  package var text: String {
    children.map { node in
      switch node {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }
}
