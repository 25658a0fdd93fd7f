/// A file of the site that `whereas init` makes.
struct StarterFile {
  /// Below the site's folder.
  let path: String
  let bytes: [UInt8]

  /// A working site: one short text in two languages, and what belongs around it.
  static let site = [
    StarterFile(path: "Content/site.yml", bytes: PackageResources.site_yml),
    StarterFile(path: "Content/en/2026-1-reading-rooms.md", bytes: PackageResources.example_en_md),
    StarterFile(path: "Content/fr/2026-1-reading-rooms.md", bytes: PackageResources.example_fr_md),
    StarterFile(path: "README.md", bytes: PackageResources.README_md),
    StarterFile(path: ".gitignore", bytes: PackageResources.gitignore_txt),
  ]
}
