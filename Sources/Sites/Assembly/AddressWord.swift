internal import Foundation

/// Words as parts of addresses.
public enum AddressWord {
  /// Small ASCII letters and digits with hyphens between: `european-parliament`. Letters with marks lose them; what is
  /// written in another script becomes a number made of its bytes, the same for the same word.
  public static func key(_ text: String) -> String {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let folded =
      isASCII ? text.lowercased() : text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    var words: [String] = [""]
    for scalar in folded.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
      case _ where scalar.isASCII: words.append("")
      case _ where scalar.properties.isAlphabetic: words.append(String(scalar.value, radix: 36))
      default: words.append("")
      }
    }
    let key = words.filter { !$0.isEmpty }.joined(separator: "-")
    return key.isEmpty ? "other" : key
  }
}
