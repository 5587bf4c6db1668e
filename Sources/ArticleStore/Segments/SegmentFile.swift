import TextBasics

/// A segment on the disk, and which of its articles are shown.
public struct SegmentFile: Hashable, Sendable {
  /// Where it is.
  public var path: String
  /// What tells the segment that is meant from others: its checksums' own; nil where any will do.
  public var root: UInt64?
  /// Origins whose articles in it are not shown: later segments have them anew, or they are gone.
  public var hiddenOrigins: Set<String>

  /// The segment at that path.
  public init(path: String, root: UInt64? = nil, hiddenOrigins: Set<String> = []) {
    self.path = path
    self.root = root
    self.hiddenOrigins = hiddenOrigins
  }

  /// What tells the segment at that path from others with all but certainty: the checksum of all its checksums. Reads the
  /// header and the last of them.
  public static func root(at path: String) throws(SegmentFileError) -> UInt64 {
    do { return try SegmentImage(mapping: path).header.checksumsRoot } catch {
      throw SegmentFileError(path: path, problem: error)
    }
  }

  private func mapped() throws(SegmentProblem) -> SegmentImage {
    let image = try SegmentImage(mapping: path)
    if let root, image.header.checksumsRoot != root { throw .exchanged }
    return image
  }

  func open() throws(SegmentFileError) -> (segment: Segment, hidden: [Row]) {
    do throws(SegmentProblem) {
      let segment = try Segment(mapped())
      var hidden: [Row] = []
      for origin in hiddenOrigins {
        let key = Folding.foldedBytes(of: origin)
        guard let code = key.withUnsafeBytes({ segment.origins.code(ofFolded: $0) }) else { continue }
        // Names that fold alike are one value: each row's own spelling decides.
        for row in segment.origins.rows(of: code)
        where segment.spellings(segment.origins, of: Int(row)).first == origin { hidden.append(row) }
      }
      if let part = segment.image.checks.damagedPart { throw SegmentProblem.damaged(section: part) }
      return (segment, hidden)
    } catch {
      throw SegmentFileError(path: path, problem: error)
    }
  }

  /// Reads all of it and compares every checksum. Cost: its size, at the speed of the disk.
  public func verify() throws(SegmentFileError) {
    do throws(SegmentProblem) {
      let image = try mapped()
      let parts = withExtendedLifetime(image) { image.checks.damagedParts() }
      if !parts.isEmpty { throw .damaged(section: parts.joined(separator: ", ")) }
    } catch {
      throw SegmentFileError(path: path, problem: error)
    }
  }
}

/// A segment file that can't be used, and why.
public struct SegmentFileError: Error, Hashable, Sendable {
  /// The file.
  public var path: String
  /// What is wrong with it.
  public var problem: SegmentProblem

  /// An error about that file.
  public init(path: String, problem: SegmentProblem) {
    self.path = path
    self.problem = problem
  }
}

/// A checksum of bytes, as segments have of their sections.
public enum SegmentChecksum {
  /// The checksum; the same for the same bytes on every machine.
  public static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 { Checksum.of(bytes) }
}

extension Snapshot {
  /// The archive of segment files, and of records that are in none.
  ///
  /// Cost: a few pages of each file; the records are indexed in memory.
  ///
  /// - Parameter unsaved: Records with the file each comes from.
  public init(
    files: [SegmentFile], unsaved: [(record: ArticleRecord, origin: String)] = []
  ) throws(SegmentFileError) {
    var opened: [(segment: Segment, hidden: [Row])] = []
    for file in files { opened.append(try file.open()) }
    if !unsaved.isEmpty || opened.isEmpty {
      let sorted = unsaved.sorted { Snapshot.precedes($0.record, $1.record) }
      opened.append((.inMemory(sorted.map(\.record), origins: sorted.map(\.origin)), []))
    }
    // The largest first: its values keep their numbers when dictionaries are joined.
    opened.sort { $0.segment.count > $1.segment.count }
    var hidden: [Row] = []
    var base: Row = 0
    for (segment, rows) in opened {
      hidden += rows.map { $0 + base }
      base += Row(segment.count)
    }
    self.init(segments: opened.map(\.segment), hidden: hidden)
    // What opening asks, so that damage there is noticed while the store can still be made anew.
    _ = dates
    if let damage { throw damage }
  }
}
