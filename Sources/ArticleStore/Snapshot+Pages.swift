import TextBasics

/// What an import has to know of the pages that are there: looked up, so that it costs the same however many there are.
extension Snapshot {
  /// A page that articles were made of.
  public struct SourcePage: Hashable, Sendable {
    /// The file that its text came from.
    public var source: String
    /// The file that holds the articles.
    public var origin: String
  }

  /// A page that articles shown here were made of and whose text has that digest; nil when there is none. Cost: a
  /// look-up in each segment.
  public func page(withDigest digest: String) -> SourcePage? {
    for (segment, base) in zip(segments, bases) {
      for row in segment.rows(of: segment.digests, spelled: digest) where all.contains(Row(Int(row) + base)) {
        guard let source = segment.spellings(segment.sources, of: Int(row)).first,
          let origin = segment.spellings(segment.origins, of: Int(row)).first
        else { continue }
        return SourcePage(source: source, origin: origin)
      }
    }
    return nil
  }

  /// Whether articles shown here were made of a page of that name and come from a file of those wanted.
  ///
  /// Cost: a look-up in each segment, and a look at each article of such pages until one is wanted.
  public func hasPage(named source: String, in isWanted: (_ origin: String) -> Bool) -> Bool {
    for (segment, base) in zip(segments, bases) {
      var known: [UInt32: Bool] = [:]
      for row in segment.rows(of: segment.sources, spelled: source) where all.contains(Row(Int(row) + base)) {
        guard let code = segment.origins.spellingCodes(of: Int(row)).first, known[code] == nil else { continue }
        let wanted = isWanted(segment.origins.spellings.string(Int(code)))
        if wanted { return true }
        known[code] = false
      }
    }
    return false
  }
}

extension Segment {
  /// The rows of a value that spell it so: names that fold alike are one value, and each row's own spelling decides.
  func rows(of column: DictionaryColumn, spelled spelling: String) -> some Sequence<UInt32> {
    let key = Folding.foldedBytes(of: spelling)
    let code = key.withUnsafeBytes { column.code(ofFolded: $0) }
    let rows = code.map { column.rows(of: $0) } ?? UnsafeBufferPointer(start: nil, count: 0)
    return rows.lazy.filter { self.spellings(column, of: Int($0)).first == spelling }
  }
}
