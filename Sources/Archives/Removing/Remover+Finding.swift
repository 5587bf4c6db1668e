import ArticleStore
import Files
import Issues

/// What a name stands for.
extension Remover {
  /// The names of what can be removed: issues, the last first, and bulk files. Cost: a look at each file.
  public func names() -> [String] {
    let paths = (try? SourceFiles(layout).states.keys.sorted()) ?? []
    return paths.reversed().map { path in
      path.hasPrefix(SourceFiles.issuePrefix) ? stem(of: fileName(of: path)) : fileName(of: path)
    }
  }

  /// Those that begin so; behind an issue's name and a slash, its pages.
  public func names(beginning typed: String) -> [String] {
    guard let slash = typed.firstIndex(of: "/") else { return names().filter { $0.hasPrefix(typed) } }
    let name = String(typed[..<slash])
    let issue = try? IssueBatch.issue(of: "\(SourceFiles.issuePrefix)\(name).json", root: layout.root).issue
    return (issue?.pageLabels ?? []).map { "\(name)/\($0)" }.filter { $0.hasPrefix(typed) }
  }

  /// Looks for what is to be removed. Nothing is changed but for the store, which may be brought in step.
  ///
  /// - Parameter name: An issue (`2024-08-28`) or a bulk file (`all.jsonl`), with the ending and the folder or without; a
  ///   page as ids have it (`2024-08-28/A01`) or by the name of its text (`A01.txt`).
  public func find(_ name: String, _ observer: WorkObserver = WorkObserver()) throws(RemovalProblem) -> Removal {
    guard layout.isArchive else { throw .notAnArchive(layout.root) }
    let files: SourceFiles
    do { files = try SourceFiles(layout) } catch { throw .archive(error) }
    if let found = removal(ofFile: name, files) { return found }
    if let found = try page(atPlace: name, files) { return found }
    return try page(named: name, files, observer)
  }

  private func removal(ofFile name: String, _ files: SourceFiles) -> Removal? {
    let root = layout.root + "/"
    let inside = name.hasPrefix(root) ? String(name.dropFirst(root.count)) : name
    let places = [inside, "\(inside).json"]
    let paths = places + places.map { SourceFiles.issuePrefix + $0 } + [SourceFiles.bulkPrefix + inside]
    guard let path = paths.first(where: { files.states[$0] != nil }), let state = files.states[path] else { return nil }
    if path.hasPrefix(SourceFiles.bulkPrefix) {
      return Removal(
        kind: .bulk, name: fileName(of: path), date: nil, pages: 0, articles: articles(ofBulk: path, state), path: path,
        state: state)
    }
    let issue = try? IssueBatch.issue(of: path, root: layout.root).issue
    return Removal(
      kind: .issue, name: stem(of: fileName(of: path)), date: issue?.date, pages: issue?.pages.count ?? 0,
      articles: issue?.articleCount, path: path, state: state)
  }

  /// How many articles a bulk file has, by its segment; nil where it is in none as it is now.
  private func articles(ofBulk path: String, _ state: FileState) -> Int? {
    guard let manifest = store.manifest(), let file = manifest.files[path], file.state == state else { return nil }
    return manifest.segments.first { $0.number == file.segment }?.articles
  }

  // MARK: Pages

  /// A page by its issue and its label, `2024-08-28/A01`; nil where no such issue is named.
  private func page(atPlace place: String, _ files: SourceFiles) throws(RemovalProblem) -> Removal? {
    let parts = place.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, let holder = removal(ofFile: parts[0], files), holder.kind == .issue else { return nil }
    let issue: Issue
    do { issue = try IssueBatch.issue(of: holder.path, root: layout.root).issue } catch { throw .archive(error) }
    let labels = issue.pageLabels
    let label = parts[1...].joined(separator: "/")
    if let page = page(issue, holder, where: { $0 == label || $1.source == label }) { return page }
    if parts.count == 3, labels.contains(parts[1]), Int(parts[2]) != nil {
      throw .article(place, holder: "\(parts[0])/\(parts[1])")
    }
    throw .noPage(label, issue: holder.name, pages: labels)
  }

  /// The first page of an issue that is wanted; the whole issue where it is the only one.
  private func page(
    _ issue: Issue, _ holder: Removal, where isWanted: (_ label: String, _ page: Page) -> Bool
  ) -> Removal? {
    guard let (label, page) = zip(issue.pageLabels, issue.pages).first(where: isWanted) else { return nil }
    if issue.pages.count == 1 { return holder }
    return Removal(
      kind: .page(label), name: holder.name, date: issue.date, pages: 1, articles: page.articles.count,
      path: holder.path, state: holder.state)
  }

  /// A page by the name of its text; what else the name may be meant for is told.
  private func page(
    named name: String, _ files: SourceFiles, _ observer: WorkObserver
  ) throws(RemovalProblem) -> Removal {
    let opened: StoreFolder.Opened?
    do { opened = try store.openIfLarge(observer) } catch { throw .archive(error) }
    let origins = opened.map { $0.snapshot.origins(ofPagesNamed: name) } ?? issues(withPageNamed: name, files)
    let found = origins.compactMap { path -> Removal? in
      guard let holder = removal(ofFile: path, files),
        let issue = try? IssueBatch.issue(of: path, root: layout.root).issue
      else { return nil }
      return page(issue, holder) { $1.source == name }
    }
    if found.count > 1 { throw .severalPages(name, found.map(\.title)) }
    if let page = found.first { return page }
    if let snapshot = opened?.snapshot, let row = snapshot.row(ofID: name) {
      throw .article(name, holder: fileName(of: snapshot.origin(of: row)))
    }
    throw .notFound(name)
  }

  /// The issues of a small archive that have a page of that name.
  private func issues(withPageNamed name: String, _ files: SourceFiles) -> [String] {
    files.states.keys.sorted().filter { path in
      let issue = try? IssueBatch.issue(of: path, root: layout.root).issue
      return issue?.pages.contains { $0.source == name } == true
    }
  }
}

extension Snapshot {
  /// The files that have articles of a page of that name, in order.
  fileprivate func origins(ofPagesNamed source: String) -> [String] {
    var origins: Set<String> = []
    _ = hasPage(named: source) { origin in
      if origin.hasPrefix(SourceFiles.issuePrefix) { origins.insert(origin) }
      return false
    }
    return origins.sorted()
  }
}

extension Removal {
  /// The name of the issue that it is, or is of.
  var issueName: String { stem(of: fileName(of: path)) }
}
