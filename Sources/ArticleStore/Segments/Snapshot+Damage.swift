/// Whether what was read of an archive is as it was written.
extension Snapshot {
  /// What was found damaged of the segments' files so far; nil while all that was read is sound.
  ///
  /// Once there is damage every answer may be wrong, and none is to be given: what is damaged reads as nothing, and what
  /// was made of it stays. Costs a look a segment.
  public var damage: SegmentFileError? {
    for segment in segments where segment.image.checks.isDamaged {
      guard let part = segment.image.checks.damagedPart, let path = segment.image.path else { continue }
      return SegmentFileError(path: path, problem: .damaged(section: part))
    }
    return nil
  }

  /// How often something damaged was asked for: what was read between two looks is sound where they are equal.
  public var damagedReads: Int { segments.reduce(0) { $0 + $1.image.checks.damagedReads } }
}
