/// What UTF-16 units fold to by themselves: one look-up a unit, for text that is read where it lies.
///
/// Made once when first asked for, some 0.1 ms and 128 KB.
package struct UnitForms: Sendable {
  /// By unit: what it folds to; 0 where its neighbours have a say: white space, halves of pairs, what comparison does not
  /// see, and what folds to a character beyond U+FFFF.
  package nonisolated(unsafe) let table: UnsafePointer<UInt16>

  /// The only one; it stays as long as the process does.
  package static let shared = UnitForms()

  private init() {
    let table = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x10000)
    for unit in 0..<UInt32(0x10000) {
      let form = (0xD800...0xDFFF).contains(unit) ? nil : Folding.form(of: unit)
      let standsAlone = form != 0x20 && form != 0x0A
      table[Int(unit)] = standsAlone ? UInt16(exactly: form ?? 0) ?? 0 : 0
    }
    self.table = UnsafePointer(table)
  }
}
