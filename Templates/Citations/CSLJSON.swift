internal import Resolutions
internal import Sites

extension Citation {
  /// The citation in CSL-JSON 1.0, which pandoc and citation processors read.
  var cslJSON: [UInt8] {
    var item = JSONObject()
    item.add("id", key)
    item.add("type", "legislation")
    item.add("title", title)
    if shortTitle != title { item.add("title-short", shortTitle) }
    if let institution { item.add("author", arrayOf: author(institution)) }
    item.add("authority", institution)
    item.add("number", reference)
    if let date { item.add("issued", object: issued(date)) }
    item.add("locator", provision?.name)
    item.add("abstract", provision?.text)
    item.add("language", language.tag.rawValue)
    item.add("URL", url)
    var file = Array("[".utf8)
    item.write(to: &file)
    file.append("]\n")
    return file
  }

  /// An institution, which has no given name.
  private func author(_ institution: String) -> JSONObject {
    var author = JSONObject()
    author.add("literal", institution)
    return author
  }

  /// `{ "date-parts": [[2019, 3, 14]] }`, as far as it is known.
  private func issued(_ date: PartialDate) -> JSONObject {
    let month = date.month.map { ", \($0)" } ?? ""
    let day = date.day.map { ", \($0)" } ?? ""
    var issued = JSONObject()
    issued.add("date-parts", json: "[[\(date.year)\(month)\(day)]]")
    return issued
  }
}
