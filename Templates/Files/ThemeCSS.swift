public import Sites

/// `assets/theme.css`: the publisher's own colour on light and on dark pages. Everything else that is coloured follows.
public enum ThemeCSS {
  /// Nil where the colour is the standard one, which the site's own style sheet has.
  public static func text(_ configuration: SiteConfiguration) -> String? {
    guard configuration.accent != .standard else { return nil }
    return """
      :root { --accent: \(configuration.accent.light) }
      @media (prefers-color-scheme: dark) {
        :root { --accent: \(configuration.accent.dark) }
      }

      """
  }
}
