/// A text in its folded form that still knows where each folded byte came from: for highlighting, context and carets.
public struct FoldedText: Hashable, Sendable {
  /// The folded form, equal to what `Folding.fold` gives.
  public let bytes: [UInt8]
  /// For each folded byte, where its character (or the white space it stands for) begins in the original.
  private let starts: [UInt32]
  /// For each folded byte, where that ends.
  private let ends: [UInt32]

  /// Folds UTF-8 text, keeping the places. Eight bytes more a folded byte than `Folding.fold`.
  public init(_ original: Span<UInt8>) {
    var bytes: [UInt8] = []
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    bytes.reserveCapacity(original.count)
    starts.reserveCapacity(original.count)
    ends.reserveCapacity(original.count)
    func emit(_ byte: UInt8, _ lower: Int, _ upper: Int) {
      bytes.append(byte)
      starts.append(UInt32(lower))
      ends.append(UInt32(upper))
    }
    var pass = FoldingPass()
    while let unit = pass.next(in: original) {
      if unit.separator != 0 { emit(unit.separator, unit.gap, unit.lower) }
      let upper = unit.lower + unit.length
      if let scalar = Unicode.Scalar(unit.value) {
        for byte in UTF8.encode(scalar).unsafelyUnwrapped { emit(byte, unit.lower, upper) }
      } else {
        emit(UInt8(truncatingIfNeeded: unit.value), unit.lower, upper)
      }
    }
    self.bytes = bytes
    self.starts = starts
    self.ends = ends
  }

  /// Folds UTF-8 text, keeping the places.
  public init(_ original: [UInt8]) {
    self.init(original.span)
  }

  /// Folds a text, keeping the places; offsets are into its UTF-8 view.
  public init(_ text: some StringProtocol) {
    self.init(Array(text.utf8).span)
  }

  /// The stretch of the original text that a stretch of folded bytes came from, whole characters of it.
  ///
  /// White space that folding dropped at the edges is not part of it. An empty stretch gives an empty one.
  public func original(_ folded: Range<Int>) -> Range<Int> {
    guard !folded.isEmpty else {
      let place = folded.lowerBound < starts.count ? Int(starts[folded.lowerBound]) : Int(ends.last ?? 0)
      return place..<place
    }
    return Int(starts[folded.lowerBound])..<Int(ends[folded.upperBound - 1])
  }

  /// Where a place of the original text lies in the folded form: the first folded byte that comes from it or later.
  public func folded(_ original: Int) -> Int {
    ends.indices.partitionPoint { Int(ends[$0]) > original }
  }
}
