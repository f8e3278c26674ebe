import CKernels

/// Reads marked passages with one network and scores the answers to what is asked of them.
///
/// A transformer over the word pieces; from the state of a passage's first piece and the means over some of its parts a
/// head gives a score to each answer. What stands around those parts may be left behind after the lower layers, which is
/// most of a passage (after Goyal and others 2020; Documentation/decisions/0039-what-stands-around.md).
final class PassageReader {
    /// Values of a row of scores; the answers come first.
    static let stride = 16
    /// Pieces that are read side by side; more would not fit the caches.
    private static let piecesAtOnce = 384

    let head: PassageHead
    private let network: PassageNetwork
    private let layers: TransformerLayers
    private var places: [Int32] = []
    private let x = Buffer()
    private let attended = Buffer()
    private let pooled = Buffer()
    private let hidden = Buffer()
    private let quantised = QuantisedRows()

    init(_ network: PassageNetwork, _ head: PassageHead) {
        self.network = network
        self.head = head
        layers = TransformerLayers(
            width: network.width, hidden: network.hidden, headWidth: network.headWidth,
            distances: network.distances)
    }

    /// The scores of the answers for each passage: rows of `stride`, one after the other.
    ///
    /// - Complexity: O(n) products in pieces, O(w²) attention in the pieces of each passage.
    func scores(of passages: [MarkedPieces]) -> [Float] {
        var scores: [Float] = []
        scores.reserveCapacity(passages.count * Self.stride)
        var next = 0
        while next < passages.count {
            var end = next
            var pieces = 0
            while end < passages.count,
                end == next || pieces + passages[end].count + 2 <= Self.piecesAtOnce
            {
                pieces += passages[end].count + 2
                end += 1
            }
            scores += read(passages[next..<end])
            next = end
        }
        return scores
    }

    private func read(_ passages: ArraySlice<MarkedPieces>) -> [Float] {
        var sequences = collect(passages)
        let width = network.width
        let count = places.count / 4
        let x = x.floats(count * width)
        hearsay_embed_pieces(
            count, places, width, network.table, network.scales, network.rows, network.norm.gamma,
            network.norm.beta, x)
        let attended = attended.floats(count * width)
        for (index, layer) in network.layers.enumerated() {
            if index == network.wholeLayers { sequences = keepSeen(passages, sequences, in: [x]) }
            layers.attend(layer, x, sequences, into: attended)
            if index == network.layers.count - 1, network.wholeLayers > index {
                // Nobody needs what the last layer makes of the others: they were only attended to.
                sequences = keepSeen(passages, sequences, in: [x, attended])
            }
            layers.feed(layer, x, attended, rows: sequences.last?.upperBound ?? 0)
        }
        pool(passages, x)
        return judge(passages.count)
    }

    /// The rows of the passages, and which are whose.
    private func collect(_ passages: ArraySlice<MarkedPieces>) -> [Range<Int>] {
        places.removeAll(keepingCapacity: true)
        return passages.map { passage in
            let begin = places.count / 4
            func place(_ piece: Int32, _ mark: MarkedPieces.Mark) {
                places.append(piece)
                places.append(Int32(places.count / 4 - begin))
                places.append(Int32(head.firstMark) + Int32(mark.rawValue))
                places.append(Int32(network.emptyRow))
            }
            place(Vocabulary.begin, .around)
            for (piece, mark) in zip(passage.pieces, passage.marks) { place(piece, mark) }
            if passage.pieces.last != Vocabulary.end { place(Vocabulary.end, .around) }
            return begin..<places.count / 4
        }
    }

    /// Moves the rows that the head sees to the front, those of a passage in their order.
    ///
    /// - Returns: the rows of the passages then.
    private func keepSeen(
        _ passages: ArraySlice<MarkedPieces>, _ sequences: [Range<Int>],
        in states: [UnsafeMutablePointer<Float>]
    ) -> [Range<Int>] {
        let width = network.width
        let parts = head.task.pooled
        var kept = 0
        func keep(_ row: Int) {
            if row > kept {
                for state in states {
                    (state + kept * width).update(from: state + row * width, count: width)
                }
            }
            kept += 1
        }
        return zip(passages, sequences).map { passage, sequence in
            let begin = kept
            keep(sequence.lowerBound)
            for (place, mark) in passage.marks.enumerated() where parts.contains(mark) {
                keep(sequence.lowerBound + 1 + place)
            }
            return begin..<kept
        }
    }

    /// Writes the first state and the means over the parts of each passage, one after the other.
    private func pool(_ passages: ArraySlice<MarkedPieces>, _ x: UnsafePointer<Float>) {
        let width = network.width
        let parts = head.task.pooled
        let rowWidth = (1 + parts.count) * width
        let pooled = pooled.floats(passages.count * rowWidth)
        pooled.update(repeating: 0, count: passages.count * rowWidth)
        var state = x
        for (index, passage) in passages.enumerated() {
            let row = pooled + index * rowWidth
            row.update(from: state, count: width)
            state += width
            let marks = passage.marks
            let shares = parts.map { part in 1 / Float(max(1, marks.count { $0 == part })) }
            for mark in marks {
                guard let part = parts.firstIndex(of: mark) else { continue }
                let mean = row + (1 + part) * width
                for i in 0..<width { mean[i] += state[i] * shares[part] }
                state += width
            }
        }
    }

    private func judge(_ count: Int) -> [Float] {
        let hidden = hidden.floats(count * head.inner.columns)
        head.inner.multiply(
            count, pooled.floats(count * head.inner.rows), into: hidden, .gelu, scratch: quantised)
        return [Float](unsafeUninitializedCapacity: count * Self.stride) { scores, size in
            size = count * Self.stride
            guard let base = scores.baseAddress else { return }
            head.outer.multiply(count, hidden, into: base, scratch: quantised)
        }
    }
}
