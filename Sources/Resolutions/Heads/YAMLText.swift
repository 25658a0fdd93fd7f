/// Writes YAML that `YAMLFile` reads back as it was.
public enum YAMLText {
  /// One line of text as a value: as it is where it can mean nothing else, otherwise between quotation marks
  /// (YAML 1.2, §7.3).
  public static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// One line of text as a value in a list or map that stands in one line, where a comma parts values.
  public static func item(_ text: String) -> String {
    isPlain(text) && !text.contains(",") ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": quoted += "\\\(scalar)"
      case "\t": quoted += "\\t"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, first.isLetter || first.isNumber, !last.isWhitespace else {
      return false
    }
    let isNothing = ["null", "Null", "NULL"].contains(text)
    let isSafe = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " ()/.,;’–-+%".unicodeScalars.contains(scalar)
    }
    return isSafe && !isNothing
  }
}
