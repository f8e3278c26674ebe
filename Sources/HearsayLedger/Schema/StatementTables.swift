extension Schema {
    /// The tables of statements and their ties.
    ///
    /// `day` is the statement's date, else the day the document's words were said, else its
    /// publication, else empty. The indexes hold every column a search filters by, in the order the
    /// hits are shown, so that a search stops at its limit and never sorts or looks a row up in
    /// vain.
    static let statementTables1 = """
        CREATE TABLE statement (
          id INTEGER PRIMARY KEY CHECK (id > 0),
          document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
          number INTEGER NOT NULL CHECK (number >= 0),
          within INTEGER,
          turn INTEGER,
          current INTEGER NOT NULL CHECK (current IN (0, 1)),
          day TEXT NOT NULL,
          outlet INTEGER REFERENCES outlet (id),
          act TEXT NOT NULL,
          cameo TEXT NOT NULL,
          negated INTEGER NOT NULL CHECK (negated IN (0, 1)),
          hypothetical INTEGER NOT NULL CHECK (hypothetical IN (0, 1)),
          mode TEXT NOT NULL,
          evidence TEXT NOT NULL,
          grade TEXT NOT NULL CHECK (grade IN ('high', 'medium', 'low')),
          confidence REAL NOT NULL,
          basis TEXT NOT NULL,
          speaker INTEGER,
          speakerIdentity INTEGER REFERENCES identity (id),
          addressee INTEGER,
          addresseeIdentity INTEGER REFERENCES identity (id),
          date TEXT,
          dateBasis TEXT,
          dateStart INTEGER,
          dateEnd INTEGER,
          speakerName TEXT NOT NULL,
          source TEXT NOT NULL,
          cue TEXT NOT NULL,
          content TEXT NOT NULL,
          keys TEXT NOT NULL,
          sourceSpans BLOB NOT NULL,
          cueSpans BLOB NOT NULL,
          contentSpans BLOB NOT NULL,
          reasons TEXT NOT NULL,
          FOREIGN KEY (document, speaker) REFERENCES entity (document, number),
          FOREIGN KEY (document, addressee) REFERENCES entity (document, number)
        );
        CREATE UNIQUE INDEX statementOfDocument ON statement (document, number);
        CREATE INDEX statementFilter
          ON statement (id, day, act, grade, mode, outlet, current, speakerIdentity,
            addresseeIdentity);
        CREATE INDEX statementByDay
          ON statement (day, id, act, grade, mode, outlet, current);
        CREATE INDEX statementByAct
          ON statement (act, day, id, grade, mode, outlet, current);
        CREATE INDEX statementByOutlet
          ON statement (outlet, day, id, act, grade, mode, current);
        CREATE INDEX statementBySpeaker
          ON statement (speakerIdentity, day, id, act, grade, mode, outlet, current);
        CREATE INDEX statementByAddressee
          ON statement (addresseeIdentity, day, id, act, grade, mode, outlet, current)
          WHERE addresseeIdentity IS NOT NULL;
        CREATE TABLE about (
          statement INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          entity INTEGER NOT NULL,
          identity INTEGER NOT NULL REFERENCES identity (id),
          PRIMARY KEY (statement, number)
        ) WITHOUT ROWID;
        CREATE INDEX aboutByIdentity ON about (identity, statement);
        CREATE TABLE hop (
          statement INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          entity INTEGER,
          kind TEXT NOT NULL,
          start INTEGER,
          "end" INTEGER,
          PRIMARY KEY (statement, number)
        ) WITHOUT ROWID;
        CREATE TABLE link (
          document INTEGER NOT NULL,
          number INTEGER NOT NULL,
          "from" INTEGER NOT NULL,
          "to" INTEGER NOT NULL,
          kind TEXT NOT NULL,
          score REAL NOT NULL,
          reasons TEXT NOT NULL,
          PRIMARY KEY (document, number),
          FOREIGN KEY (document, "from") REFERENCES statement (document, number)
            ON DELETE CASCADE,
          FOREIGN KEY (document, "to") REFERENCES statement (document, number) ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE INDEX linkFrom ON link (document, "from");
        CREATE INDEX linkTo ON link (document, "to");
        """

    /// `keys` holds one token per fact that a search combines with words, such as `by17` or
    /// `actdeny`: the index then intersects them itself instead of looking up a row for each of a
    /// hundred thousand hits of a common word.
    static let textIndexes1 = """
        CREATE VIRTUAL TABLE statementText USING fts5 (
          speakerName, source, cue, content, keys, content='statement', content_rowid='id',
          tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
        CREATE VIRTUAL TABLE passageText USING fts5 (
          text, content='passage', content_rowid='id',
          tokenize='unicode61 remove_diacritics 2', prefix='2 3');
        CREATE VIRTUAL TABLE identityNameText USING fts5 (
          name, content='identityName', content_rowid='id',
          tokenize='unicode61 remove_diacritics 2');
        """
}
