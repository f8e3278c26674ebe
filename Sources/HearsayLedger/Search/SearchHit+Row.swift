import GRDB
import HearsayCore

extension SearchHit {
    static let columns = """
        SELECT s.document, s.number, d.name, d.path, d.title, d.outlet, s.day, s.speakerName,
          e.name, s.source, s.cue, s.content, s.act, s.cameo, s.negated, s.hypothetical, s.mode,
          s.grade, s.confidence, s.current
        FROM statement s JOIN document d ON d.id = s.document
        LEFT JOIN entity e ON e.document = s.document AND e.number = s.addressee
        """

    init(row: Row) {
        reference = StatementReference(document: row[0], statement: row[1])
        documentName = row[2]
        path = row[3]
        title = row[4]
        outlet = row[5]
        day = row[6]
        speaker = row[7]
        addressee = row[8]
        source = row[9]
        cue = row[10]
        content = row[11]
        act = Act(
            Act.Name(rawValue: row[12]) ?? .assert, cameo: row[13], negated: row[14],
            hypothetical: row[15])
        mode = Mode(rawValue: row[16]) ?? .indirect
        grade = Grade(rawValue: row[17]) ?? .low
        confidence = row[18]
        isReplaced = row[19] == 0
    }

    /// The statements with these row numbers, in their order.
    static func fetch(_ ids: [Int64], _ db: Database) throws -> [SearchHit] {
        let statement = try db.cachedStatement(sql: columns + " WHERE s.id = ?")
        return try ids.compactMap { id in
            try Row.fetchOne(statement, arguments: [id]).map(SearchHit.init(row:))
        }
    }
}
