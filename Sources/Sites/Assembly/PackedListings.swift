internal import Resolutions

/// The listings of many resolutions as runs of bytes.
///
/// Strings and arrays take several times as much beside what they hold. And thousands of small pieces that outlive the large
/// ones beside which they were made keep the memory between them from being used again.
public struct PackedListings: Sendable {
  /// Each is given its memory once and filled.
  private var blocks: [[UInt8]] = []
  private var places: [Place] = []

  private struct Place {
    let block: Int32
    let offset: Int32
  }

  private static let blockSize = 1 << 18

  /// None yet.
  public init() {}

  /// How many there are.
  public var count: Int { places.count }

  /// Adds one.
  public mutating func append(_ listing: ResolutionListing) {
    var writer = PackWriter()
    writer.write(listing)
    if blocks.last.map({ $0.capacity - $0.count < writer.bytes.count }) ?? true {
      var block: [UInt8] = []
      block.reserveCapacity(max(Self.blockSize, writer.bytes.count))
      blocks.append(block)
    }
    places.append(Place(block: Int32(blocks.count - 1), offset: Int32(blocks[blocks.count - 1].count)))
    blocks[blocks.count - 1].append(contentsOf: writer.bytes)
  }

  /// Adds all of others.
  public mutating func append(_ others: PackedListings) {
    let first = Int32(blocks.count)
    blocks += others.blocks
    places += others.places.map { Place(block: first + $0.block, offset: $0.offset) }
  }

  /// The one that was added at `index`, unpacked.
  public subscript(index: Int) -> ResolutionListing {
    let place = places[index]
    var reader = PackReader(bytes: blocks[Int(place.block)], position: Int(place.offset))
    return reader.listing()
  }
}

extension PackWriter {
  fileprivate mutating func write(_ listing: ResolutionListing) {
    write(listing.slug.rawValue)
    write(listing.sourceLanguage.rawValue)
    write(listing.date?.iso)
    write(listing.status?.rawValue)
    write(listing.institutionKey)
    write(listing.subjectKeys) { $0.write($1) }
    write(listing.versions) { writer, version in
      writer.write(version.language.rawValue)
      writer.write(version.title)
      for fact in Head.Fact.allCases { writer.write(version.words[fact]) }
      writer.write(version.translation?.rawValue)
      writer.write(version.subjects) { $0.write($1) }
      writer.write(version.names) { $0.write($1) }
      writer.write(version.aliases) { $0.write($1) }
      writer.write(version.findings)
    }
    write(listing.anchors)
    write(listing.former) {
      $0.write($1.old)
      $0.write($1.way)
    }
    write(listing.ownPages)
  }

  private mutating func write(_ names: NamePlaces) {
    write(names.key)
    write(names.entry)
    write(names.provisions) { writer, provision in
      writer.write(provision.anchor.rawValue)
      writer.write(provision.text)
    }
  }
}

extension PackReader {
  fileprivate mutating func listing() -> ResolutionListing {
    ResolutionListing(
      slug: Slug(text()), sourceLanguage: language(),
      date: optionalText().flatMap { PartialDate($0) }, status: optionalText().flatMap { Head.Status(rawValue: $0) },
      institutionKey: optionalText(), subjectKeys: items { $0.text() }, versions: items { $0.version() },
      anchors: text(), former: items { ResolutionListing.Former(old: $0.text(), way: $0.text()) }, ownPages: text())
  }

  private mutating func version() -> ResolutionListing.Version {
    ResolutionListing.Version(
      language: language(), title: text(), words: words(),
      translation: optionalText().flatMap { Head.Translation(rawValue: $0) }, subjects: items { $0.text() },
      names: items { $0.names() }, aliases: items { $0.text() }, findings: findings())
  }

  private mutating func words() -> [Head.Fact: String] {
    var words: [Head.Fact: String] = [:]
    for fact in Head.Fact.allCases { words[fact] = optionalText() }
    return words
  }

  private mutating func names() -> NamePlaces {
    NamePlaces(
      key: text(), entry: text(), provisions: items { ProvisionName(anchor: Anchor($0.text()), text: $0.text()) })
  }
}
