extension Archive {
  /// Where queries are saved with the archive: a script of `let NAME = …` lines beside its issues, which may not be there
  /// yet. Nil for the sample and for a single file, which nothing can be written to.
  public var queriesFile: String? {
    guard case .folder(let path) = location else { return nil }
    return ArchiveLayout(path).queries
  }
}
