-- How each login likes its pages, which household a device has open and when its holder last proved who they are; how often what
-- was tried; what members keep to themselves.

ALTER TABLE login ADD COLUMN language TEXT;

ALTER TABLE login ADD COLUMN look TEXT;

ALTER TABLE login ADD COLUMN clock INTEGER;

ALTER TABLE session ADD COLUMN household_id TEXT;

ALTER TABLE session ADD COLUMN proved_at TEXT;

CREATE TABLE attempt (
    key TEXT NOT NULL PRIMARY KEY,
    count INTEGER NOT NULL,
    until TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE privacy (
    household_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    member_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, subject),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
