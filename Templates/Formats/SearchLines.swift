internal import Diagnostics
internal import Resolutions
internal import Sites

/// The records of the search for a search engine of one's own: newline-delimited JSON (`application/x-ndjson`), an object
/// a record.
extension VersionMaterial {
  /// `search.ndjson`, beside the page of the text. UTF-8.
  public var searchLines: [UInt8] {
    Array(SearchRecord.all(of: version, frames.site).map { "\(line($0))\n" }.joined().utf8)
  }

  private func line(_ record: SearchRecord) -> String {
    let (tag, slug) = (language.tag.rawValue, context.slug.rawValue)
    let fragment = record.anchor.map { "#\($0)" } ?? ""
    let members: [(String, String?)] = [
      // Letters, digits, hyphens and underscores alone, as Meilisearch asks for.
      ("id", "\(tag)_\(slug)\(record.anchor.map { "_\($0)" } ?? "")"),
      ("url", (frames.site.baseURL ?? "/") + whole.path + fragment),
      ("language", tag),
      ("resolution", slug),
      ("anchor", record.anchor?.rawValue),
      ("name", record.parts[0].name),
      ("number", record.number),
      ("title", version.title),
      ("reference", version.reference),
      ("institution", version.institution),
      ("date", version.date?.iso),
      ("translation", version.translation?.rawValue),
      ("translator", version.translation == nil ? nil : version.translator),
      ("text", record.text),
    ]
    let written = members.compactMap { name, value in
      value.flatMap { $0.isEmpty ? nil : "\(JSONText.string(name)):\(JSONText.string($0))" }
    }
    return "{\(written.joined(separator: ","))}"
  }
}
