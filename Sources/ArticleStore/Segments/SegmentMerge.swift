/// Writes what is shown of several segments as one.
public enum SegmentMerge {
  /// Merges segment files into a new one.
  ///
  /// Cost: as indexing the articles anew, since their text is read and written again.
  ///
  /// - Returns: How many articles it has; the file is not made when there is none.
  public static func merge(_ files: [SegmentFile], into path: String) throws(SegmentFileError) -> Int {
    let snapshot = try Snapshot(files: files)
    if snapshot.count == 0 { return 0 }
    var damage: SegmentFileError?
    do throws(SegmentProblem) {
      var builder = try SegmentFileBuilder(creating: path, rows: snapshot.count)
      for row in snapshot.newestFirst(snapshot.all).reversed() {
        let (segment, local) = snapshot.place(of: row)
        let origin = segment.spellings(segment.origins, of: local).first ?? ""
        try builder.add(segment.record(at: local), origin: origin)
      }
      // The file that was begun has no header and is no segment.
      damage = snapshot.damage
      if damage == nil { try builder.finish() }
    } catch {
      throw SegmentFileError(path: path, problem: error)
    }
    if let damage { throw damage }
    return snapshot.count
  }
}
