// swift-format-ignore-file
// Written by scripts/sample/set-pages from Sources/SampleArchive. Mend that, not this.

extension SampleArchive {
  /// The issues in the format `chabao-issue/1`, by file name, in order of date. Mended by hand: the truth about the pages.
  public static var issues: [(name: String, json: StaticString)] {
    [
      ("2023-01-11.json", issue20230111),
      ("2023-03-08.json", issue20230308),
      ("2023-05-10.json", issue20230510),
      ("2023-07-19.json", issue20230719),
      ("2023-09-06.json", issue20230906),
      ("2023-11-15.json", issue20231115),
      ("2024-01-17.json", issue20240117),
      ("2024-03-20.json", issue20240320),
      ("2024-05-22.json", issue20240522),
      ("2024-07-10.json", issue20240710),
      ("2024-08-21.json", issue20240821),
      ("2024-10-16.json", issue20241016),
      ("2024-12-04.json", issue20241204),
    ]
  }

  /// The text of the pages as a PDF layer or OCR leaves it, by the file name that the issues give as `source`.
  public static var pages: [(name: String, text: StaticString)] {
    [
      ("2023-01-11-A02.txt", page20230111A02),
      ("2023-03-08-A03.md", page20230308A03),
      ("2023-05-10-A01.txt", page20230510A01),
      ("2023-05-10-A04.md", page20230510A04),
      ("2023-07-19-A02.txt", page20230719A02),
      ("2023-09-06-A03.md", page20230906A03),
      ("2023-11-15-A02.txt", page20231115A02),
      ("2024-01-17-A02.md", page20240117A02),
      ("2024-03-20-A03.txt", page20240320A03),
      ("2024-05-22-A02.md", page20240522A02),
      ("2024-07-10-A02.txt", page20240710A02),
      ("2024-08-21-A01.txt", page20240821A01),
      ("2024-08-21-A04.md", page20240821A04),
      ("2024-10-16-A03.txt", page20241016A03),
      ("2024-12-04-A02.md", page20241204A02),
    ]
  }
}
