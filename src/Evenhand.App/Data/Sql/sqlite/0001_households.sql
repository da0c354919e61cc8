-- The first schema. One household's rows stand under its id; a login may belong to several households.
-- The times are UTC as text that sorts as time does. Every row carries a version that rises with every write.

CREATE TABLE household (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    language TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    evening_day INTEGER NOT NULL,
    evening_minute INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    revision INTEGER NOT NULL,
    journal_head TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE keyring (
    name TEXT NOT NULL PRIMARY KEY,
    xml TEXT NOT NULL,
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE login (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    normal_name TEXT NOT NULL,
    password_hash TEXT,
    stamp TEXT NOT NULL,
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE answer (
    household_id TEXT NOT NULL,
    id TEXT NOT NULL,
    topic TEXT NOT NULL,
    member_id TEXT NOT NULL,
    text TEXT NOT NULL,
    revealed_at TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
    household_id TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE feed (
    household_id TEXT NOT NULL,
    id TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    purpose TEXT NOT NULL,
    person_id TEXT,
    revoked_at TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency (
    household_id TEXT NOT NULL,
    key TEXT NOT NULL,
    act TEXT NOT NULL,
    outcome TEXT NOT NULL,
    at TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, key),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
    household_id TEXT NOT NULL,
    id TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    role TEXT NOT NULL,
    person_id TEXT,
    made_by TEXT,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    used_by TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    household_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    "by" TEXT,
    act TEXT NOT NULL,
    undoes INTEGER,
    prev_hash TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (household_id, seq),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
    household_id TEXT NOT NULL,
    id TEXT NOT NULL,
    monday TEXT NOT NULL,
    item TEXT NOT NULL,
    kind TEXT NOT NULL,
    who TEXT,
    start INTEGER,
    minutes INTEGER,
    text TEXT,
    "by" TEXT,
    at TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE part (
    household_id TEXT NOT NULL,
    path TEXT NOT NULL,
    from_date TEXT NOT NULL,
    until_date TEXT,
    ord INTEGER NOT NULL,
    body TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, path, from_date),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE seen (
    household_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, member_id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE week (
    household_id TEXT NOT NULL,
    monday TEXT NOT NULL,
    state TEXT NOT NULL,
    plan TEXT NOT NULL,
    kept_by TEXT,
    kept_at TEXT,
    made_from INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, monday),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE member (
    household_id TEXT NOT NULL,
    id TEXT NOT NULL,
    login_id TEXT,
    role TEXT NOT NULL,
    person_id TEXT,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    mark TEXT NOT NULL,
    joined_at TEXT NOT NULL,
    left_at TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT,
    FOREIGN KEY (login_id) REFERENCES login (id) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE passkey (
    login_id TEXT NOT NULL,
    credential_id TEXT NOT NULL,
    data TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (login_id, credential_id),
    FOREIGN KEY (login_id) REFERENCES login (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery_code (
    login_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    used_at TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (login_id, hash),
    FOREIGN KEY (login_id) REFERENCES login (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    token_hash TEXT NOT NULL PRIMARY KEY,
    login_id TEXT NOT NULL,
    device TEXT NOT NULL,
    created_at TEXT NOT NULL,
    seen_on TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    FOREIGN KEY (login_id) REFERENCES login (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_content (
    household_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (household_id, seq),
    FOREIGN KEY (household_id, seq) REFERENCES journal (household_id, seq) ON DELETE RESTRICT
) STRICT;

CREATE UNIQUE INDEX ix_feed_token_hash ON feed (token_hash);

CREATE UNIQUE INDEX ix_invitation_token_hash ON invitation (token_hash);

CREATE INDEX ix_journal_household_id_at ON journal (household_id, at);

CREATE UNIQUE INDEX ix_login_normal_name ON login (normal_name);

CREATE INDEX ix_mark_household_id_monday ON mark (household_id, monday);

CREATE INDEX ix_member_login_id ON member (login_id);

CREATE UNIQUE INDEX ix_passkey_credential_id ON passkey (credential_id);

CREATE INDEX ix_session_login_id ON session (login_id);

-- The journal is only ever added to. What an act changed may be erased; that it happened may not.
CREATE TRIGGER journal_keeps_entries BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;

CREATE TRIGGER journal_loses_nothing BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;

CREATE TRIGGER journal_content_stays BEFORE UPDATE ON journal_content
BEGIN SELECT RAISE(ABORT, 'the content of the journal is erased or left as it is'); END;
