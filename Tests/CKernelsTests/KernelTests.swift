import CKernels
import Foundation
import HearsayTestSupport
import Testing

@Suite("Kernels")
struct KernelTests {
    @Test("multiply as the reference does, with bias and without", arguments: 1...17)
    func product(rows: Int) {
        for shape in KernelChecks.shapes {
            for biased in [true, false] {
                let error = KernelChecks.product(
                    rows: rows, depth: shape.depth, columns: shape.columns, biased: biased)
                #expect(error < KernelChecks.tolerance, "\(shape), biased \(biased)")
            }
        }
    }

    @Test("step, embed, squash and normalise as the reference does", arguments: 1...17)
    func others(rows: Int) {
        #expect(KernelChecks.lstm(rows: rows, width: 128) < KernelChecks.tolerance)
        #expect(KernelChecks.lstm(rows: rows, width: 16) < KernelChecks.tolerance)
        #expect(KernelChecks.embed(tokens: rows, width: 96) < KernelChecks.tolerance)
        #expect(KernelChecks.gelu(count: rows * 16) < KernelChecks.tolerance)
        #expect(KernelChecks.addGelu(count: rows * 16) < KernelChecks.tolerance)
        #expect(KernelChecks.roleInput(tokens: rows, width: 64) < KernelChecks.tolerance)
        for labels in [5, 7, 16] {
            #expect(KernelChecks.logSoftmax(rows: rows, labels: labels) < KernelChecks.tolerance)
        }
    }

    @Test("multiply bytes and quantise as the reference does", arguments: 1...25)
    func bytes(rows: Int) {
        for (depth, columns) in [(384, 48), (96, 512), (128, 64), (4, 16), (16, 80)] {
            for finish in [HEARSAY_STORE, HEARSAY_GELU, HEARSAY_ADD] {
                let error = KernelChecks.bytes(
                    rows: rows, depth: depth, columns: columns, finish: finish)
                #expect(error < KernelChecks.tolerance, "\(depth) × \(columns), \(finish)")
            }
        }
        #expect(KernelChecks.quantised(rows: rows, depth: 96) < 1.01)
    }

    @Test("attend as far as distances reach")
    func farthest() {
        // Rounding goes by the greatest value, which of many is greater.
        let rows = Int(HEARSAY_FARTHEST)
        #expect(
            KernelChecks.attention(count: rows, heads: 2, head: 64)
                < 1.5 * KernelChecks.attentionTolerance)
    }

    @Test(
        "attend, embed pieces and normalise as the reference does",
        arguments: [1, 2, 15, 16, 17, 70])
    func transformer(rows: Int) {
        for head in [32, 64] {
            #expect(
                KernelChecks.attention(count: rows, heads: 3, head: head)
                    < KernelChecks.attentionTolerance)
        }
        #expect(KernelChecks.embedPieces(count: rows, width: 384) < KernelChecks.tolerance)
        #expect(KernelChecks.addNorm(rows: rows, width: 384) < KernelChecks.tolerance)
        #expect(KernelChecks.polynomialGelu(count: rows * 16) < KernelChecks.tolerance)
    }

    @Test("the polynomial stands close to the form of GELU that was trained")
    func polynomial() {
        let apart = (-2000...2000).map { step in
            let x = Double(step) / 200
            return abs(Reference.gelu(x) - Reference.tanhGelu(x))
        }
        #expect((apart.max() ?? 1) < 2e-4)
    }

    @Test("do nothing with no rows")
    func nothing() {
        var c: [Float] = [1]
        hearsay_product(0, 16, 16, [], 16, [], nil, &c, 16)
        var cell = c
        var hidden = c
        hearsay_lstm_step(0, 16, &c, &cell, &hidden, nil)
        hearsay_gelu(0, &c)
        hearsay_add_norm(0, 16, &c, nil, 1e-5, [], [])
        hearsay_quick_gelu(0, &c)
        hearsay_log_softmax(0, 7, &c)
        #expect(c == [1])
    }

    @Test("give a row the same bits however many rows are given", arguments: [true, false])
    func batching(biased: Bool) {
        let (most, depth, columns) = (37, 128, 80)
        var random = SeededGenerator(seed: 5)
        let a = floats(most * depth, &random)
        let b = packed(floats(depth * columns, &random), depth: depth, columns: columns)
        let bias = floats(columns, &random)
        func rows(_ range: Range<Int>) -> [Float] {
            var c = (0..<range.count).flatMap { _ in bias }
            bias.withUnsafeBufferPointer { bias in
                hearsay_product(
                    range.count, depth, columns,
                    Array(a[range.lowerBound * depth..<range.upperBound * depth]),
                    depth, b, biased ? bias.baseAddress : nil, &c, columns)
            }
            return c
        }
        let alone = (0..<most).map { rows($0..<$0 + 1) }
        for count in 1...most {
            #expect(rows(0..<count) == alone[..<count].flatMap { $0 })
        }
        #expect(rows(11..<20) == alone[11..<20].flatMap { $0 })
    }

    @Test("stay finite at the ends of the range")
    func extremes() {
        var x: [Float] = [
            1e30, -1e30, 88, -88, 1000, -1000, 0, -0.0, 3e38, -3e38, 50, -50, 1, -1, 2, -2,
        ]
        hearsay_quick_gelu(16, &x)
        #expect(x.allSatisfy { !$0.isNaN })
        #expect(x[4] == 1000 && abs(x[5]) < 1e-3)
        var rows = [Float](repeating: -1e9, count: 16)
        rows[3] = 1e9
        hearsay_log_softmax(1, 7, &rows)
        #expect(rows[3] == 0 && rows[..<7].allSatisfy { $0.isFinite })
    }

    @Test("name the path they take as HEARSAY_KERNELS spells it")
    func names() {
        let names = [HEARSAY_AVX512, HEARSAY_AVX2, HEARSAY_NEON, HEARSAY_PORTABLE].map {
            String(cString: hearsay_path_name($0))
        }
        #expect(names == ["avx512", "avx2", "neon", "portable"])
        #expect(hearsay_choose_path() == hearsay_choose_path())
    }

    // Each path is chosen once for a process, so each has one of its own.
    @Test(
        "agree with the reference on every path the processor has",
        arguments: ["avx512", "avx2", "neon", "portable"])
    func paths(path: String) async {
        await #expect(processExitsWith: .success) { [path] in
            setenv("HEARSAY_KERNELS", path, 1)
            if String(cString: hearsay_path_name(hearsay_choose_path())) == path {
                let worst = KernelChecks.worst()
                #expect(worst < KernelChecks.tolerance)
            }
        }
    }

    @Test(
        "give the same bits on every path the processor has",
        arguments: ["avx512", "avx2", "neon", "portable"])
    func samePaths(path: String) async {
        let expected = KernelChecks.fingerprint()
        await #expect(processExitsWith: .success) {
            [path = path as String, expected = expected as UInt64] in
            setenv("HEARSAY_KERNELS", path, 1)
            #expect(KernelChecks.fingerprint() == expected)
        }
    }

    @Test("ignore a path that nobody knows")
    func unknownPath() async {
        await #expect(processExitsWith: .success) {
            setenv("HEARSAY_KERNELS", "abacus", 1)
            #expect(KernelChecks.worst() < KernelChecks.tolerance)
        }
    }
}
