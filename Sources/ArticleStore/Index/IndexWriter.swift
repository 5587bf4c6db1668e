/// Merges the runs of all text fields and writes their indexes, field after field.
///
/// The parts of all fields are one row of work for the threads; what they make is written in order.
struct IndexWriter {
  private let merges: [IndexMerge]
  private let parts: [(merge: Int, part: Range<Int>)]
  private let writer: SegmentWriter

  /// - Parameter runs: Of each stored field its runs.
  init(_ runs: [(field: TextField, runs: [IndexRun])], universe: Int, scalars: [UInt32], to writer: SegmentWriter) {
    let order = NumberOrder(scalars)
    merges = runs.map { IndexMerge($0.field, $0.runs, universe: universe, scalars: scalars, order: order) }
    parts = merges.enumerated().flatMap { index, merge in merge.parts.map { (index, $0) } }
    self.writer = writer
  }

  /// Writes the indexes.
  ///
  /// - Parameter goesOn: Asked now and then, with the share of the work that is done; false stops.
  /// - Returns: False when it was stopped.
  func write(threads: Int, goesOn: (_ share: Double) -> Bool) throws -> Bool {
    let (merges, parts) = (merges, parts)
    var directory: TermDirectory?
    var next = 0
    return try OrderedWork<Place<MergedLists>>(count: parts.count, threads: threads).perform {
      var merger: (merge: Int, merger: Place<ListMerger>)?
      return { index, used in
        let (merge, part) = parts[index]
        let lists = used ?? Place(MergedLists())
        let place: Place<ListMerger>
        if let known = merger, known.merge == merge {
          place = known.merger
        } else {
          place = Place(ListMerger(merges[merge]))
        }
        merger = (merge, place)
        try place.value.merge(part, into: &lists.value)
        return lists
      }
    } take: { lists in
      let merge = merges[parts[next].merge]
      if next == 0 || parts[next - 1].merge != parts[next].merge {
        directory = TermDirectory(numbers: merge.limit)
        writer.begin(SectionKey(.postings, merge.field.rawValue))
      }
      directory?.add(lists.value, at: writer.sectionLength)
      writer.append(lists.value.bytes.bytes)
      next += 1
      guard next == parts.count || parts[next].merge != parts[next - 1].merge else { return }
      writer.end()
      directory?.write(merge.field, scalars: merge.scalars, to: writer)
      writer.section(SectionKey(.overlongRows, merge.field.rawValue), merge.overlongRows)
    } goesOn: { taken in
      goesOn(Double(taken) / Double(parts.count))
    }
  }
}
