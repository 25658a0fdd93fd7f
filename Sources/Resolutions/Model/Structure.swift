public import CommonMark
public import Diagnostics

/// What the text of a version consists of, as one flat array in the order of the text: the parts of an element are the
/// elements that follow it up to its `end`, as in `MarkdownDocument`.
///
/// The form costs two allocations a version however many provisions it has. `Provision`, `CrossHeading` and `Siblings`
/// are ways to look at it.
public final class Structure: Sendable {
  /// In the order of the text: the main body, then each annex.
  public let elements: [Element]
  /// What the labels, numbers and addresses of all elements are cut from, UTF-8.
  public let characters: [UInt8]
  /// The part of `characters` that holds all addresses in the order of the text, footnotes last, with a line break
  /// between two.
  private let anchorRange: Range<Int>
  private let table: AnchorTable

  /// What a text is that belongs to no provision.
  public enum TextRole: UInt8, Sendable, Hashable {
    /// Text between provisions.
    case plain
    /// The enacting formula, where it comes after the recitals.
    case leadIn
    /// A note of the editors of the text, not a part of it.
    case note
    /// Votes, signatures, place and date, after the last provision.
    case ending
  }

  /// A provision, a list of points, or what stands between provisions.
  public struct Element: Sendable {
    /// What an element is.
    public enum Kind: Sendable, Hashable {
      case provision(ProvisionKind)
      /// A list of points; its parts are points alone.
      case list
      case crossHeading
      /// `o o o` or `* * *`.
      case rule
      /// A block of text.
      case text
    }

    /// What it is, and so which of its other properties say something.
    public let kind: Kind
    /// What a text is that stands between provisions.
    public internal(set) var role = TextRole.plain
    /// Whether numbers begin anew under a cross-heading: what stands there has its address before the own one.
    public internal(set) var numbersAnew = false
    /// The Markdown level of a cross-heading, 2 to 6 (1 counts as 2).
    public private(set) var level: UInt8 = 0
    /// The index after its last part: where the next one at its side stands, if there is one.
    public internal(set) var end: Int32 = 0
    /// The node of a text, of a cross-heading or of an article's heading; -1 where there is none.
    private var node: Int32
    private let skipping: Int32
    /// Where a label or a heading stands; the place that diagnostics point to.
    public let range: SourceRange
    /// Among the structure's characters: how the number is printed, as the author wrote it; empty where nothing is printed.
    public internal(set) var label = TextSpan.empty
    /// Among the characters: the number in its neutral form.
    public internal(set) var number = TextSpan.empty
    /// Among the characters: what the number counts as, the same in all languages: `1a` for `1 bis`.
    public internal(set) var ordinal = TextSpan.empty
    /// Among the characters: the number that its name has.
    public internal(set) var numberInNames = TextSpan.empty
    /// Among the characters: its address; empty where it has none.
    public internal(set) var anchor = TextSpan.empty

    /// - Parameter text: of a text or heading.
    init(_ kind: Kind, range: SourceRange = .startOfFile, text: TextPlace? = nil, level: Int = 0) {
      self.kind = kind
      self.range = range
      self.level = UInt8(level)
      node = Int32(text?.node ?? -1)
      skipping = Int32(text?.skipping ?? 0)
    }

    /// The same among the nodes and labels of another version, after its own; it has no address yet.
    func moved(nodes: Int, labels: Int) -> Element {
      var element = self
      if node >= 0 { element.node += Int32(nodes) }
      for path in [\Element.label, \.number, \.ordinal, \.numberInNames] where !self[keyPath: path].isEmpty {
        element[keyPath: path].start += Int32(labels)
      }
      element.anchor = .empty
      return element
    }

    /// The block of a text, a cross-heading or an article's heading; nil where there is none.
    public var text: TextPlace? { node < 0 ? nil : TextPlace(node: Int(node), skipping: Int(skipping), role: role) }
  }

  init(elements: [Element], characters: [UInt8], anchors: Range<Int>, table: AnchorTable) {
    self.elements = elements
    self.characters = characters
    anchorRange = anchors
    self.table = table
  }

  /// Whether the address of any element prints its number otherwise than what it counts as: `1bis`, `XII`.
  var hasPrintedNumbers: Bool { elements.contains { $0.number != $0.ordinal } }

  /// The structure of an empty text.
  static let empty = Structure(elements: [], characters: [], anchors: 0..<0, table: AnchorTable(count: 0))

  /// The element at an index of `elements`.
  public subscript(index: Int) -> Element { elements[index] }

  /// The parts of the element at `index`.
  public func parts(of index: Int) -> Siblings { Siblings(self, (index + 1)..<Int(elements[index].end)) }

  /// All addresses in the order of the text, footnotes last, with a line break between two. ASCII.
  public var anchors: ArraySlice<UInt8> { characters[anchorRange] }

  /// Whether something in the text has an address, a footnote or an annex too.
  public func has(_ anchor: Anchor) -> Bool { table.contains(Array(anchor.rawValue.utf8), in: characters) }

  /// What a span of `characters` holds.
  func text(_ span: TextSpan) -> String { String(decoding: characters[span.range], as: UTF8.self) }

  /// How the number of the element at `index` is printed; empty where nothing is.
  public func label(of index: Int) -> String { text(elements[index].label) }

  /// The address of the element at `index`; empty where it has none.
  public func anchor(of index: Int) -> Anchor { Anchor(text(elements[index].anchor)) }

  /// Whether an element has the same address as one of another structure, or both have none.
  public func hasSameAnchor(_ index: Int, as other: Structure, _ otherIndex: Int) -> Bool {
    let (ours, theirs) = (characters, other.characters)
    let anchor = ours.span.extracting(elements[index].anchor.range)
    return anchor.hasSameBytes(as: theirs.span.extracting(other.elements[otherIndex].anchor.range))
  }
}

/// Elements side by side, one after the other: those of a preamble, or the parts of a provision.
public struct Siblings: Sendable, Sequence {
  /// What they are elements of.
  public let structure: Structure
  /// Of the structure's elements, their own parts among them.
  public let range: Range<Int>

  init(_ structure: Structure, _ range: Range<Int>) {
    self.structure = structure
    self.range = range
  }

  /// Whether there are none.
  public var isEmpty: Bool { range.isEmpty }

  /// The index of each one in the structure.
  public var indices: SiblingIndices {
    SiblingIndices(structure: structure, position: range.lowerBound, end: range.upperBound)
  }

  /// Those before an index, and those from it on.
  public func split(at index: Int) -> (Siblings, Siblings) {
    (Siblings(structure, range.lowerBound..<index), Siblings(structure, index..<range.upperBound))
  }

  /// Goes through them without their own parts.
  public func makeIterator() -> Iterator { Iterator(indices: indices) }

  /// Steps over elements that stand side by side, each with what it is.
  public struct Iterator: IteratorProtocol {
    fileprivate var indices: SiblingIndices

    /// The next one; nil after the last.
    public mutating func next() -> BodyElement? {
      indices.next().map { BodyElement(indices.structure, $0) }
    }
  }
}

/// Steps over elements that stand side by side.
public struct SiblingIndices: Sequence, IteratorProtocol {
  fileprivate let structure: Structure
  fileprivate var position: Int
  fileprivate let end: Int

  /// The index of the next one; nil after the last.
  public mutating func next() -> Int? {
    guard position < end else { return nil }
    defer { position = Int(structure.elements[position].end) }
    return position
  }
}
