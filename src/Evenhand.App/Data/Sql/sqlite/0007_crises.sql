-- Asks that were sent, with the link that answers each; what named adults keep of a crisis, sealed.

CREATE TABLE sent_ask (
    household_id TEXT NOT NULL,
    id TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    who TEXT NOT NULL,
    monday TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    children TEXT NOT NULL,
    place TEXT NOT NULL,
    price TEXT NOT NULL,
    shown TEXT NOT NULL,
    "by" TEXT,
    sent_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    answer_act INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE crisis_record (
    household_id TEXT NOT NULL,
    id TEXT NOT NULL,
    readers TEXT NOT NULL,
    sealed TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT;

CREATE UNIQUE INDEX ix_sent_ask_token_hash ON sent_ask (token_hash);
