internal import CommonMark
internal import Resolutions

/// What a translation leaves as it is, and what changes little: numbers, links and marks of footnotes; how words begin;
/// the length. Enough to see which of two neighbours a text translates, never to say that it does so well.
struct TextTraces {
  /// Hashes of numbers, links and marks of footnotes; sorted, each once.
  private(set) var marks: [UInt64] = []
  /// Hashes of the first letters of long words, in Latin letters and without their accents; sorted, each once. Names and words of common
  /// origin have them in common where languages share their letters.
  private(set) var words: [UInt64] = []
  /// Letters and digits.
  private(set) var length = 0

  /// More than this of either says nothing that fewer do not.
  private static let most = 400
  /// How many letters of a word count, and how many it has at least.
  private static let (wordBeginning, shortestWord) = (4, 5)

  init() {}

  /// Of a provision's whole text, its parts' too.
  /// - Parameter names: finds those that the version's head lists.
  init(of element: Int, in version: LanguageVersion, _ names: NameFinder?) {
    let elements = version.structure.elements
    for index in element..<Int(elements[element].end) {
      guard let place = elements[index].text else { continue }
      add(place, of: version.document)
      guard let names else { continue }
      add(names: names.keys(in: version.document.plainText(of: place.node, skipping: place.skipping)))
    }
    finish()
  }

  /// Adds a block of a document.
  mutating func add(_ place: TextPlace, of document: MarkdownDocument) {
    var skip = place.skipping
    var index = place.node
    while index < Int(document[place.node].end) {
      let node = document[index]
      switch node.kind {
      case .text, .code, .codeBlock:
        let dropped = min(skip, node.literal.range.count)
        skip -= dropped
        add(document.text[node.literal.range.dropFirst(dropped)])
      case .link, .image: add(link: document.bytes(node.literal))
      case .footnoteReference: add("^", document.bytes(node.literal))
      case .footnoteDefinition where index != place.node:
        index = Int(node.end)
        continue
      default: break
      }
      index += 1
    }
  }

  /// Adds the keys of names that occur, which are the same in all languages.
  mutating func add(names: [String]) {
    for name in names { add("@", Array(name.utf8)[...]) }
  }

  /// Sorts what was added; nothing is compared before.
  mutating func finish() {
    marks = Array(Set(marks)).sorted()
    words = Array(Set(words)).sorted()
  }

  /// Links within the site lead to the same place whatever their folder is; those within the text follow its numbers.
  private mutating func add(link: ArraySlice<UInt8>) {
    guard link.first != UInt8(ascii: "#") else { return }
    let isInSite = link.prefix { $0 != UInt8(ascii: "#") }.suffix(3).elementsEqual(".md".utf8)
    add(
      "/", isInSite ? link.suffix(from: link.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? link.startIndex) : link)
  }

  private mutating func add(_ sign: Unicode.Scalar, _ bytes: ArraySlice<UInt8>) {
    guard marks.count < Self.most else { return }
    var hash = StableHash(sign.value)
    for byte in bytes { hash.add(UInt32(byte)) }
    marks.append(hash.value)
  }

  private mutating func add(_ text: ArraySlice<UInt8>) {
    var number: StableHash?
    var word = Word()
    for scalar in LatinLetters.latin(String(decoding: text, as: UTF8.self)).unicodeScalars {
      if let digit = scalar.decimalDigit {
        length += 1
        number = number ?? StableHash(2)
        number?.add(UInt32(digit))
        continue
      }
      if let ended = number {
        if marks.count < Self.most { marks.append(ended.value) }
        number = nil
      }
      if scalar.properties.isAlphabetic {
        length += 1
        word.add(scalar)
      } else if !scalar.properties.isGraphemeExtend, word.letters > 0, !"'ʹʺʼʿʾ’`".unicodeScalars.contains(scalar) {
        end(&word)
      }
    }
    if let ended = number, marks.count < Self.most { marks.append(ended.value) }
    end(&word)
  }

  private mutating func end(_ word: inout Word) {
    if word.letters >= Self.shortestWord, words.count < Self.most { words.append(word.hash.value) }
    word = Word()
  }

  /// The beginning of a word, as far as languages agree on it: one letter for those that sound alike, none twice.
  private struct Word {
    private(set) var hash = StableHash(1)
    private(set) var letters = 0
    private var counted = 0
    private var last: Unicode.Scalar?

    mutating func add(_ letter: Unicode.Scalar) {
      letters += 1
      let sound: Unicode.Scalar =
        switch letter {
        case "c", "q": "k"
        case "y", "j": "i"
        case "w": "v"
        case "z": "s"
        default: letter
        }
      guard sound != last, counted < TextTraces.wordBeginning else { return }
      last = sound
      counted += 1
      hash.add(sound.value)
    }
  }
}

/// FNV-1a over 32-bit values: the same in every run, unlike Swift's own hashes.
private struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ kind: UInt32) { add(kind) }

  mutating func add(_ next: UInt32) { value = (value ^ UInt64(next)) &* 0x0100_0000_01B3 }
}

extension Unicode.Scalar {
  /// The value of a decimal digit in whatever script.
  fileprivate var decimalDigit: Int? {
    if isASCII { return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }
    guard properties.numericType == .decimal else { return nil }
    return properties.numericValue.map { Int($0) }
  }
}
