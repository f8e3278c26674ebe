@main struct Hearsay { static func main() {} }
