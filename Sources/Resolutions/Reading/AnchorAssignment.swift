internal import Diagnostics

/// Gives every provision, heading and annex its address, unique within the resolution.
struct AnchorAssignment {
  /// The place of each address among the uses.
  private var taken: [Anchor: Int] = [:]
  private var uses: [Use] = []
  /// All addresses in the order of the text.
  private var order: [Anchor] = []
  private var sections = 0
  private let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  /// Where an address was used first, and how often since.
  private struct Use {
    let range: SourceRange
    var count = 1
  }

  init(file: SourceFile) {
    self.file = file
    taken.reserveCapacity(128)
    uses.reserveCapacity(128)
    order.reserveCapacity(128)
  }

  mutating func assign(_ version: inout LanguageVersion) {
    assign(&version.main, within: nil)
    for index in version.annexes.indices {
      let anchor = Anchor(.annex, String(index + 1))
      version.annexes[index].anchor = anchor
      order.append(anchor)
      sections = 0
      assign(&version.annexes[index].body, within: anchor)
    }
    version.anchors = order + version.footnotes.map(\.anchor)
  }

  private mutating func assign(_ body: inout ResolutionBody, within parent: Anchor?) {
    for index in body.preamble.indices { assign(&body.preamble[index], within: parent) }
    for index in body.operative.indices { assign(&body.operative[index], within: parent) }
  }

  private mutating func assign(_ element: inout BodyElement, within parent: Anchor?) {
    switch element {
    case .provision(let provision): element = .provision(addressed(provision, within: parent))
    case .crossHeading(let heading):
      sections += 1
      element = .crossHeading(addressed(heading, sections, within: parent))
    case .rule, .text: break
    }
  }

  private mutating func addressed(_ provision: Provision, within parent: Anchor?) -> Provision {
    let anchor = unique(Anchor(provision.kind.element, provision.number.neutral, within: parent), provision)
    order.append(anchor)
    var lists = 0
    var sections = 0
    var body = provision.body
    for index in body.indices {
      if case .crossHeading(let heading) = body[index] {
        sections += 1
        body[index] = .crossHeading(addressed(heading, sections, within: anchor))
      }
      guard case .provisions(let inner) = body[index] else { continue }
      var container = anchor
      if inner.first.map({ $0.kind == .point || $0.kind == .indent }) ?? false {
        lists += 1
        container = Anchor(.list, String(lists), within: anchor)
      }
      body[index] = .provisions(inner.map { addressed($0, within: container) })
    }
    return provision.addressed(anchor, body: body)
  }

  private mutating func addressed(_ heading: CrossHeading, _ number: Int, within parent: Anchor?) -> CrossHeading {
    let anchor = Anchor(.section, String(number), within: parent)
    order.append(anchor)
    return heading.addressed(anchor)
  }

  /// Takes an address that is free; otherwise the place of its first use.
  private mutating func take(_ anchor: Anchor, _ provision: Provision) -> Int? {
    let place = Self.take(&taken[anchor, default: uses.count], uses.count)
    if place == nil { uses.append(Use(range: provision.range)) }
    return place
  }

  /// One look-up serves to ask and to take.
  private static func take(_ place: inout Int, _ free: Int) -> Int? { place < free ? place : nil }

  /// The anchor itself, or with `_2` and so on after it where the text repeats a number.
  private mutating func unique(_ anchor: Anchor, _ provision: Provision) -> Anchor {
    guard let first = take(anchor, provision) else { return anchor }
    var result: Anchor
    repeat {
      uses[first].count += 1
      result = Anchor("\(anchor)_\(uses[first].count)")
    } while take(result, provision) != nil
    let use = uses[first]
    diagnostics.append(
      .repeatedNumber(
        provision.nameInMessages, address: "#\(result)", at: SourceLocation(file, provision.range),
        first: SourceLocation(file, use.range)))
    return result
  }
}

extension Provision {
  /// As messages name it, in English: `recital B`, `paragraph 3`, `point (a)`.
  package var nameInMessages: String {
    let printed = label.hasSuffix(".") || label.hasSuffix("-") ? String(label.dropLast()) : label
    switch kind {
    case .citation: return "citation \(number.neutral)"
    case .recital: return "recital \(printed.isEmpty ? number.neutral : printed.filter { $0 != "(" && $0 != ")" })"
    case .article: return "article \(number.neutral)"
    case .paragraph: return "paragraph \(number.neutral)"
    case .point: return "point \(printed)"
    case .indent: return "dash \(number.neutral)"
    }
  }
}
