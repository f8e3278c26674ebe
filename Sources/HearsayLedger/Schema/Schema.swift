import GRDB

/// The tables of the file and the way from every earlier version to this one.
///
/// A migration that has been in a release is never edited and speaks only SQL: it must mean the
/// same for every file there is.
enum Schema {
    /// `HRSY` in ASCII; tells a ledger from any other SQLite file.
    static let applicationIdentifier = 0x4852_5359

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationIdentifier)")
            try db.execute(sql: documentTables1)
            try db.execute(sql: statementTables1)
            try db.execute(sql: textIndexes1)
        }
        return migrator
    }

    /// Name and SQL of everything the migrations make, as a new file has it.
    ///
    /// - Throws: a `DatabaseError` only if SQLite itself fails.
    static func expected() throws -> [String] {
        let fresh = try DatabaseQueue()
        try migrator.migrate(fresh)
        return try fresh.read { try stored($0) }
    }

    /// Name and SQL of everything the file holds.
    static func stored(_ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '')
                FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1
                """)
    }
}
