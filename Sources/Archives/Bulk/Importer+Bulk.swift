import Files

extension Importer {
  /// Whether files of that ending are bulk files.
  func takesBulk(_ ending: String) -> Bool { BulkFile.endings.contains(ending) }

  /// Scans a bulk file and takes its articles into the store; nil when it was stopped.
  func importBulk(
    _ input: Input, in run: inout Run, _ observer: WorkObserver
  ) throws(ImportProblem) -> ImportReport.Outcome? {
    var bulk = BulkFile.Options(mapping: options.mapping, newspaper: options.newspaper, date: options.date)
    if input.archive != nil, bulk == BulkFile.Options() { bulk = try BulkOptionsFile.read(for: input.path) }
    let file = try BulkFile(path: input.path, options: bulk)
    do throws(ImportProblem) {
      guard let taken = try take(file, named: input.name, observer) else { return nil }
      if taken.isReplaced { run.replaced = .bulk }
      return taken.outcome
    } catch {
      // What is wrong with a file that is being written is not its author's fault.
      throw file.isUnchanged ? error : .changed
    }
  }

  private func take(
    _ file: BulkFile, named name: String, _ observer: WorkObserver
  ) throws(ImportProblem) -> StoreFolder.Taken? {
    let scan: BulkScan?
    do { scan = try file.scan(named: name, observer) } catch { throw .bulk(error) }
    guard let scan else { return nil }
    guard scan.count > 0 else { throw file.emptiness }
    return try store.take(file, scan, named: name, observer)
  }
}

extension BulkFile {
  /// Why a file without a record is not taken.
  var emptiness: ImportProblem { if case .csv = format { .onlyHeading } else { .empty } }

  /// Scans the file while someone watches.
  func scan(named name: String, _ observer: WorkObserver) throws(BulkFailure) -> BulkScan? {
    func progress(_ bytes: Int) { observer.progress(WorkProgress(.scanning(file: name), done: bytes, of: byteCount)) }
    return try scan(progress: progress, shouldStop: observer.shouldStop)
  }
}
