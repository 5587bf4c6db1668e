/// Why a segment can't be used.
public enum SegmentProblem: Error, Hashable, Sendable {
  /// The file can't be opened or mapped; `errno` says why.
  case unreadable(Int32)
  /// It could not be written; `errno` says why.
  case unwritable(Int32)
  /// The file ends too early.
  case truncated
  /// The file is no segment.
  case notASegment
  /// A segment of another version of the format.
  case otherVersion(UInt32)
  /// A checksum does not fit: the bytes changed after they were written. `section` names the part.
  case damaged(section: String)
  /// A sound segment, but not the one that was written under this name.
  case exchanged
}
