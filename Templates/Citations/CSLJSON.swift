internal import Resolutions
internal import Sites

extension Citation {
  /// The citation in CSL-JSON 1.0, which pandoc and citation processors read.
  func writeCSLJSON(to json: inout [UInt8]) {
    json.append("[{\n  \"id\": ")
    json.append(jsonString: key)
    json.append(member: "type", "legislation")
    json.append(member: "title", title)
    if shortTitle != title { json.append(member: "title-short", shortTitle) }
    if let institution {
      // An institution has no given name.
      json.append(",\n  \"author\": [{\n  \"literal\": ")
      json.append(jsonString: institution)
      json.append("\n}]")
    }
    json.append(member: "authority", institution)
    json.append(member: "number", reference)
    if let date {
      json.append(",\n  \"issued\": {\n  \"date-parts\": [[")
      json += parts(of: date).utf8
      json.append("]]\n}")
    }
    json.append(member: "locator", provision?.name)
    json.append(member: "abstract", provision?.text)
    json.append(member: "language", language.tag.rawValue)
    json.append(member: "URL", url)
    json.append("\n}]\n")
  }

  /// `2019, 3, 14`, as far as it is known.
  private func parts(of date: PartialDate) -> String {
    "\(date.year)\(date.month.map { ", \($0)" } ?? "")\(date.day.map { ", \($0)" } ?? "")"
  }
}
