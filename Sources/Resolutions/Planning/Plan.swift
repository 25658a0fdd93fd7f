/// Which part of a body each block belongs to, and how its recitals and paragraphs are told: what is decided before
/// anything is built.
struct Plan {
  /// The parts of a body, in their usual order.
  enum Zone: Equatable {
    /// Sponsors' lines and the like, before the formula.
    case note
    case formula
    /// Citations without a mark.
    case citation
    /// Citations, recitals, and what stands among them.
    case preamble
    /// `Whereas:` on a line of its own, over recitals.
    case heading
    /// The enacting formula where it comes after the recitals.
    case leadIn
    /// Paragraphs, articles, sections.
    case operative
    /// Votes, signatures, the day of adoption.
    case ending
  }

  /// How recitals are told from other text.
  enum Recitals: Equatable {
    /// By letters.
    case lettered
    /// By numbers before the first article.
    case numbered(PrintedLabel.Form)
    /// By a word for "whereas" that each opens with.
    case worded
    /// Each unlabelled paragraph is one.
    case plain
    /// There are none; unlabelled text is text.
    case none
  }

  /// How unlabelled paragraphs of the operative part count.
  enum Paragraphs: Equatable {
    /// Not at all: they go on with what stands before them.
    case labelled
    /// By a word for "resolved" that each opens with.
    case worded
    /// Each is one.
    case counted
  }

  /// By the block's index less the first one's.
  var zones: [Zone]
  let start: Int
  var letters = RecitalLetters()
  var recitals = Recitals.none
  var paragraphs = Paragraphs.labelled

  init(_ blocks: ArraySlice<Block>) {
    zones = Array(repeating: .operative, count: blocks.count)
    start = blocks.startIndex
  }

  subscript(index: Int) -> Zone {
    get { zones[index - start] }
    set { zones[index - start] = newValue }
  }

  mutating func set(_ range: Range<Int>, _ zone: Zone) {
    for index in range { self[index] = zone }
  }

  /// The first block of the operative part, or where it would stand.
  var operativeStart: Int {
    let last = zones.lastIndex { $0 != .operative && $0 != .ending && $0 != .note } ?? -1
    return zones.indices.dropFirst(last + 1).first.map { $0 + start } ?? start + zones.count
  }
}

/// Something that was decided though the text leaves it open.
enum Guess: Equatable {
  /// A text without numbers and without a lead-in was cut into so many recitals, and paragraphs.
  case cut(recitals: Int, paragraphs: Int)
  /// The first paragraph was taken for the enacting formula.
  case formula
  /// Unlabelled paragraphs were taken for citations.
  case citations(Int)
  /// Letters that may head parts were taken for those of recitals.
  case letteredParts
  /// Whole sentences without labels were taken for recitals.
  case sentences
  /// A line of capitals that no sign ends was taken for a recital.
  case line
  /// A line that no sign ends was taken for a citation or recital.
  case signless
  /// A number in square brackets was not taken for a footnote.
  case bracketNote
  /// Text after the last provision was taken for a part of it.
  case lastText
  /// Text was taken for citations, though a line that opens alike leads over to paragraphs.
  case oneSubject
  /// What opens with a word for "resolved" was taken for a recital, as one for "whereas" comes after it.
  case earlyResolved
  /// A line that ends with a colon, among numbers, was taken for a part of the provision above it.
  case innerLead
  /// What opens as a preamble does, under a heading among paragraphs, was taken for text.
  case laterPreamble
  /// What may tell how the text was adopted was taken for a paragraph.
  case adoption
}
