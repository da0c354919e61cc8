-- Calendars that come in, from files and from addresses, and what their events mean.

CREATE TABLE calendar_source (
    household_id text NOT NULL,
    id text NOT NULL,
    member_id text NOT NULL,
    kind text NOT NULL,
    person_id text,
    name text NOT NULL,
    care text NOT NULL,
    commute integer,
    shows_titles integer NOT NULL,
    removed_at timestamp with time zone,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE TABLE calendar_inbox (
    household_id text NOT NULL,
    source_id text NOT NULL,
    address text NOT NULL,
    etag text NOT NULL,
    last_modified text NOT NULL,
    body bytea NOT NULL,
    good_at timestamp with time zone,
    next_at timestamp with time zone,
    failures integer NOT NULL,
    stale_since timestamp with time zone,
    problem text,
    status integer,
    changes bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, source_id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT,
    FOREIGN KEY (household_id, source_id) REFERENCES calendar_source (household_id, id) ON DELETE CASCADE
);

CREATE TABLE calendar_rule (
    household_id text NOT NULL,
    id text NOT NULL,
    member_id text NOT NULL,
    source_id text NOT NULL,
    kind text NOT NULL,
    scope text NOT NULL,
    text text NOT NULL,
    shown text NOT NULL,
    meaning text NOT NULL,
    at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE INDEX ix_calendar_inbox_next_at ON calendar_inbox (next_at);
