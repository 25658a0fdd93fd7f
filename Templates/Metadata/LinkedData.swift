internal import Diagnostics
internal import Markup
internal import Resolutions
internal import Sites

/// What a page says in JSON-LD (W3C, 2020) with the words of schema.org: resolutions are its `Legislation`. Nothing is said
/// of legal force, which no page can know.
struct LinkedData {
  /// Names and finished values; those without a value are left out.
  typealias Members = [(name: String, value: String?)]

  let context: ResolutionContext
  let frame: PageFrame

  /// The address of a page, or of what an anchor names in it, as what it is about is named by.
  func id(_ address: Address, _ anchor: Anchor? = nil) -> String {
    JSONText.string(frame.reference(to: address) + (anchor.map { "#\($0)" } ?? ""))
  }

  /// The resolution in whatever language.
  var work: String { id(.neutral(context.slug)) }

  func address(_ language: SiteLanguage) -> Address { .resolution(language.tag, context.slug) }

  /// Another version, as far as all pages of the resolution know it.
  func reference(to version: VersionLink) -> String {
    let members: Members = [
      ("@id", id(address(version.language))), ("inLanguage", JSONText.string(version.language.tag.rawValue)),
    ]
    return JSONText.line(kind(version.translation) + members)
  }

  /// What a version is. One that is not the institution's own is said to be so: `legislationLegalValue` belongs to a
  /// `LegislationObject`.
  func kind(_ translation: Head.Translation?) -> Members {
    guard let translation, translation != .official else { return [("@type", "\"Legislation\"")] }
    return [
      ("@type", "[\"Legislation\",\"LegislationObject\"]"),
      ("legislationLegalValue", "\"https://schema.org/UnofficialLegalValue\""),
    ]
  }

  /// The original.
  var original: VersionLink? { context.versions.first { $0.language.tag == context.sourceLanguage.tag } }

  /// All versions but the original.
  var translations: [VersionLink] { context.versions.filter { $0.language.tag != context.sourceLanguage.tag } }

  static func named(_ name: String, _ type: String? = nil) -> String {
    JSONText.line([("@type", type.map(JSONText.string)), ("name", JSONText.string(name))])
  }

  /// A page's block of data.
  static func block(_ members: Members) -> HTML {
    HTML(data: JSONText.line([("@context", "\"https://schema.org\"")] + members), mediaType: "application/ld+json")
  }
}

extension VersionMaterial {
  /// Of the page of the whole text, with each of its provisions.
  func linkedData(in frame: PageFrame) -> HTML {
    let data = LinkedData(context: context, frame: frame)
    let page = frame.reference(to: whole)
    let parts = provisions.map { place in
      let id = JSONText.string("\(page)#\(place.provision.anchor)")
      return
        "{\"@type\":\"Legislation\",\"@id\":\(id),\"name\":\(JSONText.string(name(of: place).capitalizedInitial(in: language.tag)))}"
    }
    let versions = isOriginal && !data.translations.isEmpty ? data.translations.map(data.reference) : nil
    let more: LinkedData.Members = [
      ("workTranslation", versions.map(JSONText.array)), ("hasPart", parts.isEmpty ? nil : JSONText.array(parts)),
    ]
    return LinkedData.block(data.members(of: version, citation) + more)
  }

  /// Of the page beside the original: its parts stand on the page of the text.
  func parallelData(in frame: PageFrame) -> HTML {
    LinkedData.block(LinkedData(context: context, frame: frame).members(of: version, citation))
  }

  /// Of the page of one provision.
  func linkedData(of page: ProvisionPage, in frame: PageFrame) -> HTML {
    let data = LinkedData(context: context, frame: frame)
    let members: LinkedData.Members = [
      ("@id", data.id(whole, page.provision.anchor)),
      ("name", JSONText.string(name(of: page.place).capitalizedInitial(in: language.tag))),
      ("inLanguage", JSONText.string(language.tag.rawValue)), ("url", data.id(address(of: page))),
      ("isPartOf", dataBelow),
    ]
    return LinkedData.block(data.kind(version.translation) + members)
  }
}

extension LinkedData {
  /// What is known of the version.
  /// - Parameter citation: of the whole text.
  func members(of version: SiteVersion, _ citation: Citation) -> Members {
    let (language, translation) = (version.language, citation.translation)
    let whole = address(language)
    let isOriginal = language.tag == context.sourceLanguage.tag
    // An adoption is dated only where the head says that there was one.
    let isAdopted = [.adopted, .inForce, .repealed].contains(version.status)
    let date = version.date.map { JSONText.string($0.iso) }
    let original = isOriginal ? nil : original
    let (institution, translator) = (citation.institution, translation?.translator)
    let members: Members = [
      ("@id", id(whole)), ("url", id(whole)), ("name", JSONText.string(citation.title)),
      ("alternateName", citation.shortTitle == citation.title ? nil : JSONText.string(citation.shortTitle)),
      ("inLanguage", JSONText.string(language.tag.rawValue)),
      ("legislationIdentifier", citation.reference.map(JSONText.string)),
      ("dateCreated", date), ("legislationDate", isAdopted ? date : nil),
      ("legislationPassedBy", institution.map { Self.named($0, "Organization") }),
      ("translator", translator.map { Self.named($0) }),
      ("creditText", translation.map { JSONText.string($0.note) }),
      ("translationOfWork", original.map(named)),
      ("exampleOfWork", JSONText.line([("@type", "\"Legislation\""), ("@id", work)])),
      ("sameAs", isOriginal ? version.officialText.map(JSONText.string) : nil),
    ]
    return kind(version.translation) + members
  }

  /// The original, as a translation names it.
  private func named(_ link: VersionLink) -> String {
    JSONText.line([
      ("@type", "\"Legislation\""), ("@id", id(address(link.language))),
      ("name", JSONText.string(context.originalTitle)), ("inLanguage", JSONText.string(link.language.tag.rawValue)),
      ("legislationIdentifier", context.reference.map(JSONText.string)),
    ])
  }
}

extension NeutralPage {
  /// Of the page that leads to all versions: the resolution in whatever language.
  func linkedData(in frame: PageFrame) -> HTML {
    let data = LinkedData(context: context, frame: frame)
    let translations = data.translations
    return LinkedData.block([
      ("@type", "\"Legislation\""), ("@id", data.work), ("name", JSONText.string(context.originalTitle)),
      ("legislationIdentifier", context.reference.map(JSONText.string)),
      ("dateCreated", context.date.map { JSONText.string($0.iso) }),
      ("workExample", data.original.map(data.reference)),
      ("workTranslation", translations.isEmpty ? nil : JSONText.array(translations.map(data.reference))),
    ])
  }
}
