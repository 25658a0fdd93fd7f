/// Dates as documents print them, read only where they can mean one day.
enum PrintedDate {
  /// `27 January 2017` and its like, as `2017-01-27`; nil for none, or for more than one.
  static func find(in text: String) -> String? {
    let words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
    var found: [String] = []
    for index in words.indices.dropLast(2) {
      guard let day = Int(words[index].filter { $0 != "." }), (1...31).contains(day),
        let month = month(words[index + 1]),
        let year = Int(words[index + 2]), (1000...2999).contains(year)
      else { continue }
      found.append("\(year)-\(pad(month))-\(pad(day))")
    }
    return found.count == 1 ? found[0] : nil
  }

  private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func month(_ word: String) -> Int? {
    let name = word.lowercased()
    return months.firstIndex { $0.contains(name) }.map { $0 + 1 }
  }

  /// English, French, German, Spanish, Italian, Portuguese, Dutch; those of other languages are left to the editor.
  private static let months: [Set<String>] = [
    ["january", "janvier", "januar", "enero", "gennaio", "janeiro", "januari"],
    ["february", "février", "februar", "febrero", "febbraio", "fevereiro", "februari"],
    ["march", "mars", "märz", "marzo", "março", "maart"],
    ["april", "avril", "abril", "aprile"],
    ["may", "mai", "mayo", "maggio", "maio", "mei"],
    ["june", "juin", "juni", "junio", "giugno", "junho"],
    ["july", "juillet", "juli", "julio", "luglio", "julho"],
    ["august", "août", "agosto", "augustus"],
    ["september", "septembre", "septiembre", "settembre", "setembro"],
    ["october", "octobre", "oktober", "octubre", "ottobre", "outubro"],
    ["november", "novembre", "noviembre", "novembro"],
    ["december", "décembre", "dezember", "diciembre", "dicembre", "dezembro"],
  ]
}
