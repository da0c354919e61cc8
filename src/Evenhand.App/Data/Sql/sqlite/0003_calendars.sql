-- Calendars and to-do lists of members, object by object as their programs sent them.

CREATE TABLE calendar_collection (
    household_id TEXT NOT NULL,
    id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    components TEXT NOT NULL,
    properties TEXT NOT NULL,
    changes INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar_object (
    household_id TEXT NOT NULL,
    collection_id TEXT NOT NULL,
    name TEXT NOT NULL,
    uid TEXT NOT NULL,
    component TEXT NOT NULL,
    etag TEXT NOT NULL,
    body BLOB NOT NULL,
    change INTEGER NOT NULL,
    is_deleted INTEGER NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (household_id, collection_id, name),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT,
    FOREIGN KEY (household_id, collection_id) REFERENCES calendar_collection (household_id, id) ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX ix_calendar_collection_household_id_member_id_name ON calendar_collection (household_id, member_id, name);

CREATE INDEX ix_calendar_object_household_id_collection_id_change ON calendar_object (household_id, collection_id, change);

CREATE INDEX ix_calendar_object_household_id_collection_id_uid ON calendar_object (household_id, collection_id, uid);
