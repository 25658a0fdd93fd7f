internal import CommonMark

/// Tables as HTML. They scroll within a frame of their own where there is no room for them, which keys reach too; it bears
/// the names of the columns.
extension MarkdownWalk {
  mutating func table(_ index: Int, to html: inout HTML) {
    html.breakLine()
    let columns = rendering.document.plainText(of: index + 1).replacing(" | ", with: ", ")
    html += "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"\(columns)\">\n<table>\n<thead>\n"
    var row = index + 1
    let end = Int(nodes[index].end)
    while row < end {
      let isHead = nodes[row].value == 0
      html.append(markup: "<tr>")
      cells(of: row, isHead: isHead, to: &html)
      html.append(markup: "</tr>\n")
      row = Int(nodes[row].end)
      if isHead { html.append(markup: row < end ? "</thead>\n<tbody>\n" : "</thead>\n") }
    }
    html.append(markup: end > Int(nodes[index + 1].end) ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
  }

  private mutating func cells(of row: Int, isHead: Bool, to html: inout HTML) {
    var cell = row + 1
    while cell < Int(nodes[row].end) {
      html.append(markup: isHead ? "<th scope=\"col\"" : "<td")
      switch TableAlignment(rawValue: nodes[cell].value) {
      case .left: html.append(markup: " class=\"left\"")
      case .center: html.append(markup: " class=\"center\"")
      case .right: html.append(markup: " class=\"right\"")
      case nil, .some(TableAlignment.none): break
      }
      html.append(markup: ">")
      children(of: cell, to: &html)
      html.append(markup: isHead ? "</th>" : "</td>")
      cell = Int(nodes[cell].end)
    }
  }
}
