/// The archive that the shell opens when none is named: issues of a newspaper that never was, set in Guangdong.
///
/// Every page, person and company is invented for this project; places are real. `pages` is raw text to parse, `issues`
/// the truth about it, read by hand. Both stand in the binary as literals, so that nothing is looked for at run time.
public enum SampleArchive {
  /// The newspaper's name, as its mastheads have it.
  public static let name = "岭南工友报"
}
