internal import Foundation

/// The bill of materials of the program, as CycloneDX 1.6 has it (ECMA-424). It names no date, so that it is the same
/// for the same program.
struct SoftwareBill: Encodable {
  let bomFormat = "CycloneDX"
  let specVersion = "1.6"
  let version = 1
  let metadata: Metadata
  let components: [Item]
  let dependencies: [Dependency]

  init(of whole: Component, parts: [Component]) {
    let items = parts.map { Item($0, type: "library") }
    metadata = Metadata(component: Item(whole, type: "application"))
    components = items
    dependencies = [Dependency(ref: metadata.component.reference, dependsOn: items.map(\.reference))]
  }

  /// As JSON, with keys in order.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { preconditionFailure("texts and lists can always be encoded") }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  struct Metadata: Encodable {
    let component: Item
  }

  struct Item: Encodable {
    let type: String
    let reference: String
    let name: String
    let version: String?
    let purl: String
    let licenses: [License]

    init(_ component: Component, type: String) {
      self.type = type
      name = component.name
      version = component.version
      purl = component.package + (component.version.map { "@\($0)" } ?? "")
      reference = purl
      licenses = [License(expression: component.license)]
    }

    enum CodingKeys: String, CodingKey {
      case type, name, version, purl, licenses
      case reference = "bom-ref"
    }
  }

  struct License: Encodable {
    let expression: String
  }

  struct Dependency: Encodable {
    let ref: String
    let dependsOn: [String]
  }
}
