import Files

extension Importer {
  /// Takes the articles of a bulk file in, whole or not at all; gives nil when it was stopped.
  ///
  /// `name` is the file's name in the archive. The articles come from a `BulkRecordReader`, one by one in order.
  public typealias BulkStore =
    @Sendable (_ file: BulkFile, _ scan: BulkScan, _ name: String) throws(ImportProblem) -> ImportReport.Outcome?

  /// Whether files of that ending are bulk files that someone takes in.
  func takesBulk(_ ending: String) -> Bool { storeBulk != nil && BulkFile.endings.contains(ending) }

  /// Scans a bulk file and hands it on; nil when it was stopped.
  func importBulk(_ input: Input, shouldStop: () -> Bool) throws(ImportProblem) -> ImportReport.Outcome? {
    let bulk = BulkFile.Options(mapping: options.mapping, newspaper: options.newspaper, date: options.date)
    let file = try BulkFile(path: input.path, options: bulk)
    let scan: BulkScan?
    do { scan = try file.scan(shouldStop: shouldStop) } catch { throw .bulk(error) }
    guard let scan, let storeBulk else { return nil }
    guard scan.count > 0 else { throw .empty }
    return try storeBulk(file, scan, input.name)
  }
}
