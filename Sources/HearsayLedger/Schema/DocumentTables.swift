extension Schema {
    /// The tables of documents and of whom they name.
    ///
    /// `lineage` is what makes two documents versions of one: the path of a file, or the id that a
    /// line of JSONL brought along. `current` is 0 where a later version replaces the document, so
    /// one content can be current only once but come back after it had been replaced.
    static let documentTables1 = """
        CREATE TABLE outlet (
          id INTEGER PRIMARY KEY,
          folded TEXT NOT NULL UNIQUE CHECK (folded <> '')
        );
        CREATE TABLE document (
          id INTEGER PRIMARY KEY CHECK (id > 0),
          name TEXT NOT NULL CHECK (name <> ''),
          lineage TEXT NOT NULL CHECK (lineage <> ''),
          version INTEGER NOT NULL CHECK (version >= 1),
          current INTEGER NOT NULL CHECK (current IN (0, 1)),
          replaces INTEGER UNIQUE REFERENCES document (id),
          contentHash TEXT NOT NULL CHECK (contentHash <> ''),
          path TEXT,
          title TEXT,
          genre TEXT NOT NULL,
          language TEXT NOT NULL,
          outlet TEXT,
          published TEXT,
          said TEXT,
          speaker INTEGER,
          added TEXT NOT NULL,
          seal TEXT NOT NULL,
          text BLOB NOT NULL,
          original BLOB,
          originMap BLOB NOT NULL,
          record BLOB NOT NULL
        );
        CREATE UNIQUE INDEX documentByName ON document (name, version, path);
        CREATE UNIQUE INDEX documentByLineage ON document (lineage, version);
        CREATE UNIQUE INDEX documentByContent ON document (contentHash) WHERE current;
        CREATE TABLE identity (
          id INTEGER PRIMARY KEY,
          folded TEXT NOT NULL UNIQUE
        );
        CREATE TABLE identityName (
          id INTEGER PRIMARY KEY,
          identity INTEGER NOT NULL REFERENCES identity (id) ON DELETE CASCADE,
          name TEXT NOT NULL,
          UNIQUE (identity, name)
        );
        CREATE TABLE entity (
          document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          identity INTEGER NOT NULL REFERENCES identity (id),
          kind TEXT NOT NULL,
          name TEXT NOT NULL,
          PRIMARY KEY (document, number)
        ) WITHOUT ROWID;
        CREATE INDEX entityByIdentity ON entity (identity, document);
        CREATE TABLE alias (
          document INTEGER NOT NULL,
          entity INTEGER NOT NULL,
          number INTEGER NOT NULL,
          name TEXT NOT NULL,
          PRIMARY KEY (document, entity, number),
          FOREIGN KEY (document, entity) REFERENCES entity (document, number) ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE TABLE mention (
          document INTEGER NOT NULL,
          number INTEGER NOT NULL,
          entity INTEGER NOT NULL,
          start INTEGER NOT NULL CHECK (start >= 0),
          "end" INTEGER NOT NULL CHECK ("end" >= start),
          text TEXT NOT NULL,
          PRIMARY KEY (document, number),
          FOREIGN KEY (document, entity) REFERENCES entity (document, number) ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE INDEX mentionByEntity ON mention (document, entity);
        CREATE TABLE passage (
          id INTEGER PRIMARY KEY,
          document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          kind TEXT NOT NULL,
          start INTEGER NOT NULL CHECK (start >= 0),
          "end" INTEGER NOT NULL CHECK ("end" >= start),
          text TEXT NOT NULL
        );
        CREATE UNIQUE INDEX passageOfDocument ON passage (document, number);
        CREATE TABLE diagnostic (
          document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          severity TEXT NOT NULL,
          code TEXT NOT NULL,
          message TEXT NOT NULL,
          start INTEGER,
          "end" INTEGER,
          PRIMARY KEY (document, number)
        ) WITHOUT ROWID;
        """
}
