import ArgumentParser

@main
struct Chabao: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "chabao")
}
