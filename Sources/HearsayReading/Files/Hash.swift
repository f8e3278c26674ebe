internal import CLibCrypto
public import HearsayCore

/// The SHA-256 of `bytes` in lower-case hexadecimal.
///
/// - Complexity: O(n) in bytes.
public func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    _ = bytes.withUnsafeBytes {
        EVP_Digest($0.baseAddress, $0.count, &digest, &length, EVP_sha256(), nil)
    }
    let hex = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(64)
    for byte in digest {
        out.append(hex[Int(byte >> 4)])
        out.append(hex[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
}

extension DocumentID {
    /// The name of a document that brought none: `sha256:` and the hash of its original bytes.
    ///
    /// - Complexity: O(n) in bytes.
    public init(hashing bytes: [UInt8]) {
        self.init(rawValue: "sha256:" + sha256(bytes))
    }
}
