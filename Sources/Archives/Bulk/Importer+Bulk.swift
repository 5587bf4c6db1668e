import Files

extension Importer {
  /// Whether files of that ending are bulk files.
  func takesBulk(_ ending: String) -> Bool { BulkFile.endings.contains(ending) }

  /// Scans a bulk file and takes its articles into the store; nil when it was stopped.
  func importBulk(
    _ input: Input, _ observer: WorkObserver
  ) throws(ImportProblem) -> ImportReport.Outcome? {
    var bulk = BulkFile.Options(mapping: options.mapping, newspaper: options.newspaper, date: options.date)
    if input.archive != nil, bulk == BulkFile.Options() { bulk = try BulkOptionsFile.read(for: input.path) }
    let file = try BulkFile(path: input.path, options: bulk)
    let scan: BulkScan?
    do { scan = try file.scan(named: input.name, observer) } catch { throw .bulk(error) }
    guard let scan else { return nil }
    guard scan.count > 0 else { throw .empty }
    return try store.take(file, scan, named: input.name, observer)
  }
}

extension BulkFile {
  /// Scans the file while someone watches.
  func scan(named name: String, _ observer: WorkObserver) throws(BulkFailure) -> BulkScan? {
    func progress(_ bytes: Int) { observer.progress(WorkProgress(.scanning(file: name), done: bytes, of: byteCount)) }
    return try scan(progress: progress, shouldStop: observer.shouldStop)
  }
}
