-- Calendars and to-do lists of members, object by object as their programs sent them.

CREATE TABLE calendar_collection (
    household_id text NOT NULL,
    id text NOT NULL,
    member_id text NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    components text NOT NULL,
    properties text NOT NULL,
    changes bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE TABLE calendar_object (
    household_id text NOT NULL,
    collection_id text NOT NULL,
    name text NOT NULL,
    uid text NOT NULL,
    component text NOT NULL,
    etag text NOT NULL,
    body bytea NOT NULL,
    change bigint NOT NULL,
    is_deleted boolean NOT NULL,
    first_day integer NOT NULL,
    last_day integer NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, collection_id, name),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT,
    FOREIGN KEY (household_id, collection_id) REFERENCES calendar_collection (household_id, id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX ix_calendar_collection_household_id_member_id_name ON calendar_collection (household_id, member_id, name);

CREATE INDEX ix_calendar_object_household_id_collection_id_change ON calendar_object (household_id, collection_id, change);

CREATE INDEX ix_calendar_object_household_id_collection_id_uid ON calendar_object (household_id, collection_id, uid);
