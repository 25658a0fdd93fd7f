/// The site's own words, a file a language, embedded in the program.
public enum PhraseFiles {
  /// The tags of all languages that have a file, sorted.
  public static let tags: [String] = files.keys.sorted()

  /// The phrase file of a language as YAML; nil where there is none.
  /// - Parameter tag: of the file's name: `fr`, `pt-BR`.
  public static func bytes(for tag: String) -> [UInt8]? { files[tag] }

  private static let files: [String: [UInt8]] = [
    "ar": PackageResources.ar_yml,
    "bg": PackageResources.bg_yml,
    "cs": PackageResources.cs_yml,
    "da": PackageResources.da_yml,
    "de": PackageResources.de_yml,
    "el": PackageResources.el_yml,
    "en": PackageResources.en_yml,
    "es": PackageResources.es_yml,
    "et": PackageResources.et_yml,
    "fi": PackageResources.fi_yml,
    "fr": PackageResources.fr_yml,
    "ga": PackageResources.ga_yml,
    "hr": PackageResources.hr_yml,
    "hu": PackageResources.hu_yml,
    "it": PackageResources.it_yml,
    "kk": PackageResources.kk_yml,
    "lt": PackageResources.lt_yml,
    "lv": PackageResources.lv_yml,
    "mt": PackageResources.mt_yml,
    "nl": PackageResources.nl_yml,
    "pl": PackageResources.pl_yml,
    "pt": PackageResources.pt_yml,
    "ro": PackageResources.ro_yml,
    "ru": PackageResources.ru_yml,
    "sk": PackageResources.sk_yml,
    "sl": PackageResources.sl_yml,
    "sv": PackageResources.sv_yml,
    "tr": PackageResources.tr_yml,
    "uk": PackageResources.uk_yml,
    "zh": PackageResources.zh_yml,
  ]
}
