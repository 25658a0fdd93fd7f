internal import CommonMark
internal import Diagnostics

/// Labels within a text: two lines that were run together.
extension UnreadLabels {
  /// Looks in what stands before the first provision of each body, and in the headings of annexes.
  mutating func findInOpenings() {
    if let heading = version.heading { findLabel(inside: heading, before: 0, isHeading: true) }
    for place in version.main.openingNote + version.main.formula {
      findLabel(inside: place, before: 0)
      note(place, of: nil)
    }
    for annex in version.annexes {
      let start = min(annex.body.preamble.range.lowerBound, annex.body.operative.range.lowerBound)
      findLabel(inside: annex.heading, before: start, isHeading: true)
      for place in annex.body.formula {
        check(place, at: -1)
        findLabel(inside: place, before: start)
      }
    }
  }

  /// Tells of the next paragraph's label in the last line of a footnote.
  mutating func findInFootnotes() {
    for note in version.footnotes {
      let line = Int(document[note.text.node].startLine)
      let before = structure.elements.last { $0.kind == .provision(.paragraph) && $0.range.start.line < line }
      guard let paragraph = before.flatMap({ structure.printedLabel($0) }), !told.contains(line) else { continue }
      let around = InnerLabelSearch.Surroundings(labels: [paragraph])
      guard let label = inner.label(in: note.text, isOpening: false, isHeading: false, { around }),
        label.first?.isNumber ?? false, isAfterSentence(label, in: note.text)
      else {
        continue
      }
      diagnostics.append(
        .labelWithinLine(label, of: nil, at: SourceLocation(version.file, document[note.text.node].range)))
    }
  }

  /// Whether a whole word comes before a label, and words after it, unlike in `p. 38.`
  private func isAfterSentence(_ label: String, in place: TextPlace) -> Bool {
    let words = document.plainText(of: place.node).split(separator: " ")
    guard let index = words.firstIndex(where: { $0 == label }), index > 0 else { return false }
    return words[index - 1].count > 4 && index + 1 < words.count
  }

  /// Tells of a label that stands within a text and is the next one.
  /// - Parameter index: of the element after it.
  mutating func findLabel(inside place: TextPlace, before index: Int, isHeading: Bool = false) {
    let node = document[place.node]
    guard !told.contains(Int(node.startLine)) else { return }
    let isOpening = open.isEmpty && !isHeading
    var lone: PrintedLabel?
    let label = inner.label(in: place, isOpening: isOpening, isHeading: isHeading) {
      let around = surroundings(before: index, isHeading: isHeading)
      lone = around.lone
      return around
    }
    guard let label else { return }
    if label.hasPrefix("#") || ["|", "-->", ">", "*"].contains(label) {
      let start = SourceRange(line: Int(node.startLine), column: Int(node.startColumn), length: 1)
      diagnostics.append(.straySign(label, at: SourceLocation(version.file, start)))
      return
    }
    guard lone != nil || label.filter(\.isNumber) == "1" || !isNext(label) else { return }
    diagnostics.append(
      .labelWithinLine(label, of: name(open.last?.index), at: SourceLocation(version.file, node.range)))
  }

  /// - Parameter index: of the element after the text.
  private func surroundings(before index: Int, isHeading: Bool) -> InnerLabelSearch.Surroundings {
    var around = InnerLabelSearch.Surroundings()
    around.labels = open.filter { structure[$0.index].kind != .provision(.article) }.compactMap(\.label)
    if let part { around.labels.append(part) }
    if open.last?.label?.core.count ?? 0 > 1 { around.labels += siblings }
    if isHeading {
      around.labels += closed.values + [paragraph, lastParagraph(before: index)].compactMap(\.self)
    } else if open.isEmpty {
      around.labels += noted[-1].map { [$0] } ?? []
    }
    around.next = nextLabel(from: index)
    around.nextArticle = nextArticle
    around.plain = plainNumbers
    around.mayBeginParagraphs = isBetweenParagraphs
    around.mayBeginRecitals = mayBeginRecitals(at: index)
    around.isExcerpt = isExcerpt
    around.isFirstOfArticle =
      ["ja", "ko"].contains(version.language.language) && paragraph == nil
      && open.contains { structure[$0.index].kind == .provision(.article) }
    (around.lone, around.beginnings) = listAround
    return around
  }

  /// The label of the innermost provision where it is the only point of its list, and the labels with which lists begin in
  /// the points beside it, where it has none.
  private var listAround: (PrintedLabel?, [String]) {
    guard let point = open.last, structure[point.index].kind == .provision(.point) else { return (nil, []) }
    let list = (0..<point.index).last { structure[$0].kind == .list && Int(structure[$0].end) > point.index }
    guard let list else { return (nil, []) }
    let siblings = Array(structure.parts(of: list).indices)
    let hasList = structure.parts(of: point.index).indices.contains { structure[$0].kind == .list }
    let inner = siblings.flatMap { structure.parts(of: $0).indices.filter { structure[$0].kind == .list } }
    return (siblings.count == 1 ? point.label : nil, hasList ? [] : inner.map { structure.label(of: $0 + 1) })
  }

  /// The label of the paragraph right before an annex.
  private func lastParagraph(before index: Int) -> PrintedLabel? {
    guard open.isEmpty, index > version.main.operative.range.upperBound - 1 else { return nil }
    let last = structure.elements[..<min(index, structure.elements.count)].last {
      $0.kind == .provision(.paragraph)
    }
    return last.flatMap { structure.printedLabel($0) }
  }

  /// The numbers that come next where those of the open provisions have no sign after them: `3`, `.2`.
  private var plainNumbers: [String] {
    guard hasPlainNumbers else { return [] }
    return open.flatMap { provision -> [String] in
      let label = structure.label(of: provision.index)
      let digits = label.drop { $0 == "." }
      guard !digits.isEmpty, label.count - digits.count <= 1, let number = Int(digits) else { return [] }
      return digits.count < label.count ? [".\(number + 1)"] : ["\(number + 1)", ".1"]
    }
  }

  /// Whether the first recital's letter may come here: before the operative part, where no other has come.
  private func mayBeginRecitals(at index: Int) -> Bool {
    guard index <= version.main.operative.range.lowerBound else { return false }
    return firstRecital.map { !$0.isFirstLetter(in: version.language) } ?? true
  }

  /// Whether text in bold opens a paragraph, as it opens a heading.
  func hasBoldLabel(_ place: TextPlace) -> Bool {
    place.node + 1 < document.nodes.count && document[place.node + 1].kind == .strong
  }

  /// The number after that of the open article or section, or before that of the first one.
  var nextArticle: Int? {
    func isContainer(_ element: Structure.Element) -> Bool {
      element.kind == .provision(.section) || element.kind == .provision(.article)
    }
    guard let outer = open.first?.index else {
      if let container { return container + 1 }
      let first = words.isEmpty ? nil : structure.elements.first(where: isContainer)
      return first.flatMap { Int(structure.text($0.ordinal)) }.map { $0 - 1 }
    }
    guard isContainer(structure[outer]) else { return nil }
    return Int(structure.text(structure[outer].ordinal)).map { $0 + 1 }
  }

  /// The label of the first provision from an element on, or the one that a text before it opens with.
  private func nextLabel(from index: Int) -> PrintedLabel? {
    for element in structure.elements[min(index, structure.elements.count)...].prefix(4) {
      switch element.kind {
      case .provision: return structure.printedLabel(element)
      case .crossHeading where !element.label.isEmpty: return structure.printedLabel(element)
      case .text:
        guard let place = element.text, let text = firstText(of: place),
          let label = LabelScanner.label(at: document.bytes(document[text].literal).dropFirst(place.skipping)),
          label.form != .bare || label.isCompound
        else { continue }
        return label
      default: continue
      }
    }
    return nil
  }

  /// Whether the next provision at the side of an open one has a label, so that it is only referred to here.
  private func isNext(_ label: String) -> Bool {
    guard label != PrintedLabel.bullet.text else { return false }
    return open.contains { provision in
      let next = structure.elements[Int(structure[provision.index].end)...].prefix(4).first {
        if case .provision = $0.kind { true } else { false }
      }
      return next.map { structure.text($0.label) == label } ?? false
    }
  }
}
