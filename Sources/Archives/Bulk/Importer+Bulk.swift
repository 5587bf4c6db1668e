import Files

extension Importer {
  /// Whether files of that ending are bulk files.
  func takesBulk(_ ending: String) -> Bool { BulkFile.endings.contains(ending) }

  /// Scans a bulk file and takes its articles into the store; nil when it was stopped.
  func importBulk(
    _ input: Input, _ observer: WorkObserver
  ) throws(ImportProblem) -> ImportReport.Outcome? {
    let bulk = BulkFile.Options(mapping: options.mapping, newspaper: options.newspaper, date: options.date)
    let file = try BulkFile(path: input.path, options: bulk)
    let scan: BulkScan?
    do { scan = try file.scan(shouldStop: observer.shouldStop) } catch { throw .bulk(error) }
    guard let scan else { return nil }
    guard scan.count > 0 else { throw .empty }
    return try store.take(file, scan, named: input.name, observer)
  }
}
