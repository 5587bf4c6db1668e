extension Issue {
  /// The issue with a provenance that says which parser made it from which sources, and what it wrote.
  public func stamped(parser: String, sources: [String: String]) -> Issue {
    var issue = self
    issue.provenance = Provenance(parser: parser, sources: sources, output: "")
    let digest = SHA256.hexDigest(of: IssueWriter.write(issue))
    issue.provenance?.output = digest
    return issue
  }

  /// Whether someone changed the issue after a parser wrote it; an issue that no parser wrote counts as mended.
  ///
  /// Only what the issue says counts: indentation and key order may change without making a difference.
  public var isMended: Bool {
    guard let provenance else { return true }
    return stamped(parser: provenance.parser, sources: provenance.sources).provenance?.output != provenance.output
  }
}
