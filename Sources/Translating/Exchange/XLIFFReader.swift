internal import Diagnostics
internal import MarkupTrees
internal import Resolutions
internal import Sites

/// Reads what translators' tools give back: XLIFF 1.2 and 2.0.
enum XLIFFReader {
  /// Who notes come from that are not a translator's.
  static let ourName = "whereas"
  static let stampsName = "whereas-stamps"

  /// What a file is about, and its units.
  struct File {
    let original: String
    let language: LanguageTag
    let units: [ExchangeUnit]
  }

  /// - Throws: `ExchangeError`.
  static func read(_ file: SourceFile) throws(ExchangeError) -> [File] {
    let tree: MarkupElement
    do {
      tree = try MarkupTree.read(file.bytes, .xml, isStrict: true)
    } catch {
      throw ExchangeError(file.path, error)
    }
    if let (name, line) = UnknownReference.first(in: file.bytes) {
      throw ExchangeError("\(file.path):\(line): XML does not know “\(name)”; save the file again in its program")
    }
    guard String(validating: file.bytes, as: UTF8.self) != nil, let root = tree.elements.first, root.name == "xliff"
    else { throw ExchangeError("\(file.path): it is no XLIFF file in UTF-8; save it as XLIFF 1.2 or 2.0") }
    let isSecond = root["version"]?.hasPrefix("2") ?? false
    var files: [File] = []
    for element in root.descendants("file") {
      let tag = isSecond ? root["trgLang"] : element["target-language"]
      guard let language = tag.flatMap({ LanguageTag($0) }), let original = element["original"] else {
        throw ExchangeError("\(file.path):\(element.line): it does not say which text it is, and in which language")
      }
      let units = element.descendants(isSecond ? "unit" : "trans-unit").compactMap(isSecond ? unit2 : unit)
      files.append(File(original: original, language: language, units: units))
    }
    return files
  }

  private static func unit(_ element: MarkupElement) -> ExchangeUnit? {
    guard let id = element["resname"] ?? element["id"] else { return nil }
    let target = element.first("target")
    let notes = element.all("note").filter { $0["from"] != ourName }.map(\.text)
    return ExchangeUnit(
      id: id, source: element.first("source").map(InlineText.init) ?? InlineText(), target: target.map(InlineText.init),
      state: state(target?["state"] ?? "translated", target), notes: notes,
      stamps: element["extradata"].flatMap { ExchangeUnit.Stamps($0) }, line: element.line)
  }

  /// A tool may have parted it into several segments; what stands between them needs no translation.
  private static func unit2(_ element: MarkupElement) -> ExchangeUnit? {
    guard let id = element["id"] else { return nil }
    let parts = element.elements.filter { $0.name == "segment" || $0.name == "ignorable" }
    var (source, target) = (InlineText(), InlineText())
    var isTranslated = false
    for part in parts {
      let own = part.first("source").map(InlineText.init) ?? InlineText()
      source.pieces += own.pieces
      if let words = part.first("target") {
        isTranslated = isTranslated || part.name == "segment"
        target.pieces += InlineText(words).pieces
      } else if part.name == "ignorable" {
        target.pieces += own.pieces
      }
    }
    let notes = element.descendants("note")
    let states = parts.filter { $0.name == "segment" }.map { $0["state"] ?? "initial" }
    return ExchangeUnit(
      id: id, source: source, target: isTranslated ? target : nil,
      state: states.contains("initial") ? .outdated : .translated,
      notes: notes.filter { ![ourName, stampsName].contains($0["category"] ?? "") }.map(\.text),
      stamps: notes.first { $0["category"] == stampsName }.flatMap { ExchangeUnit.Stamps($0.text) }, line: element.line)
  }

  private static func state(_ name: String, _ target: MarkupElement?) -> ExchangeUnit.State {
    guard target != nil else { return .missing }
    return name.hasPrefix("needs-") || name == "new" ? .outdated : .translated
  }
}

extension InlineText {
  /// Of a source or target, whatever form its codes have.
  init(_ element: MarkupElement) {
    self.init()
    for child in element.children {
      switch child {
      case .text(let text): pieces.append(.text(text))
      case .element(let code): append(code)
      }
    }
  }

  private mutating func append(_ code: MarkupElement) {
    let id = Int(code["id"] ?? "") ?? -1
    let pair = (code["rid"] ?? code["startRef"]).flatMap { Int($0) } ?? id
    switch code.name {
    case "bpt", "sc": pieces.append(.open(id, code.text))
    case "bx": pieces.append(.open(pair, code.text))
    case "ept": pieces.append(.close(id, code.text))
    case "ec", "ex": pieces.append(.close(pair, code.text))
    case "ph", "x", "it": pieces.append(.single(id, code.text))
    case "g", "pc":
      pieces.append(.open(id, ""))
      pieces += InlineText(code).pieces
      pieces.append(.close(id, ""))
    // `mrk` and what tools add to mark words is no part of the text.
    default: pieces += InlineText(code).pieces
    }
  }
}

/// A file of a translators' tool cannot be read.
public struct ExchangeError: Error, CustomStringConvertible {
  /// What is wrong, with the file and the line, and what to do.
  public let description: String

  init(_ description: String) { self.description = description }

  init(_ path: String, _ error: MarkupError) {
    switch error {
    case .documentType: description = "\(path): it has a document type, which could fetch other files; save it without"
    case .nestingTooDeep:
      description =
        "\(path): its parts stand more than \(MarkupTree.deepestNesting) deep within each other; check that it is the right file"
    case .unbalanced(let line):
      description = "\(path):\(line): an element is not ended where it should be; save the file again in its program"
    }
  }
}
