-- Calendars that come in, from files and from addresses, and what their events mean.

CREATE TABLE calendar_source (
    household_id TEXT NOT NULL,
    id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    person_id TEXT,
    name TEXT NOT NULL,
    care TEXT NOT NULL,
    commute INTEGER,
    shows_titles INTEGER NOT NULL,
    removed_at TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar_inbox (
    household_id TEXT NOT NULL,
    source_id TEXT NOT NULL,
    address TEXT NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    body BLOB NOT NULL,
    good_at TEXT,
    next_at TEXT,
    failures INTEGER NOT NULL,
    stale_since TEXT,
    problem TEXT,
    status INTEGER,
    changes INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, source_id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT,
    FOREIGN KEY (household_id, source_id) REFERENCES calendar_source (household_id, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE calendar_rule (
    household_id TEXT NOT NULL,
    id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    source_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    text TEXT NOT NULL,
    shown TEXT NOT NULL,
    meaning TEXT NOT NULL,
    at TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE INDEX ix_calendar_inbox_next_at ON calendar_inbox (next_at);
