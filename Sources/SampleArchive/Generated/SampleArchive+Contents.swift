// swift-format-ignore-file
// Written by scripts/sample/set-pages from Sources/SampleArchive. Mend that, not this.

extension SampleArchive {
  /// The issues in the format `chabao-issue/1`, by file name, in order of date. Mended by hand: the truth about the pages.
  public static var issues: [(name: String, json: StaticString)] {
    [
      ("2023-01-11.json", issue20230111),
      ("2023-03-08.json", issue20230308),
      ("2023-05-10.json", issue20230510),
    ]
  }

  /// The text of the pages as a PDF layer or OCR leaves it, by the file name that the issues give as `source`.
  public static var pages: [(name: String, text: StaticString)] {
    [
      ("2023-01-11-A02.txt", page20230111A02),
      ("2023-03-08-A03.md", page20230308A03),
      ("2023-05-10-A01.txt", page20230510A01),
    ]
  }
}
