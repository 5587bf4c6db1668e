import Glibc

/// Where the bytes first stand in `text` at or after `offset`. UTF-8 needs no care for character boundaries.
///
/// 32 places at a time are probed at two bytes of the needle. Lead bytes of Chinese characters are nearly all
/// alike, so the probes are last bytes of characters, and comparing the whole needle is rare.
func firstOccurrence(of needle: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer, from offset: Int) -> Int? {
  guard let base = text.baseAddress, let needleBase = needle.baseAddress else { return nil }
  let last = text.count - needle.count
  guard offset <= last else { return nil }
  let far = needle.count - 1
  let near = needle.count > 5 ? 2 : min(1, far)
  let farProbe = SIMD32<UInt8>(repeating: needle[far])
  let nearProbe = SIMD32<UInt8>(repeating: needle[near])
  var place = offset
  while place + 31 <= last {
    let farHits = (base + place + far).loadUnaligned(as: SIMD32<UInt8>.self) .== farProbe
    let nearHits = (base + place + near).loadUnaligned(as: SIMD32<UInt8>.self) .== nearProbe
    let hits = farHits .& nearHits
    if any(hits) {
      for lane in 0..<32 where hits[lane] && memcmp(base + place + lane, needleBase, needle.count) == 0 {
        return place + lane
      }
    }
    place += 32
  }
  while place <= last {
    if text[place + far] == needle[far], memcmp(base + place, needleBase, needle.count) == 0 { return place }
    place += 1
  }
  return nil
}
