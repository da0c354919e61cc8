-- The first schema. One household's rows stand under its id; a login may belong to several households.
-- The times are UTC. Every row carries a version that rises with every write.

CREATE TABLE household (
    id text NOT NULL,
    name text NOT NULL,
    zone text NOT NULL,
    language text NOT NULL,
    first_day integer NOT NULL,
    clock integer NOT NULL,
    evening_day integer NOT NULL,
    evening_minute integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revision bigint NOT NULL,
    journal_head text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE keyring (
    name text NOT NULL,
    xml text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (name)
);

CREATE TABLE login (
    id text NOT NULL,
    name text NOT NULL,
    normal_name text NOT NULL,
    password_hash text,
    stamp text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE answer (
    household_id text NOT NULL,
    id text NOT NULL,
    topic text NOT NULL,
    member_id text NOT NULL,
    text text NOT NULL,
    revealed_at timestamp with time zone,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE TABLE attachment (
    household_id text NOT NULL,
    id text NOT NULL,
    name text NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE TABLE feed (
    household_id text NOT NULL,
    id text NOT NULL,
    token_hash text NOT NULL,
    purpose text NOT NULL,
    person_id text,
    revoked_at timestamp with time zone,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE TABLE idempotency (
    household_id text NOT NULL,
    key text NOT NULL,
    act text NOT NULL,
    outcome text NOT NULL,
    at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, key),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE TABLE invitation (
    household_id text NOT NULL,
    id text NOT NULL,
    token_hash text NOT NULL,
    role text NOT NULL,
    person_id text,
    made_by text,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    used_by text,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE TABLE journal (
    household_id text NOT NULL,
    seq bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by text,
    act text NOT NULL,
    undoes bigint,
    prev_hash text NOT NULL,
    content_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (household_id, seq),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE TABLE mark (
    household_id text NOT NULL,
    id text NOT NULL,
    monday date NOT NULL,
    item text NOT NULL,
    kind text NOT NULL,
    who text,
    start integer,
    minutes integer,
    text text,
    by text,
    at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE TABLE part (
    household_id text NOT NULL,
    path text NOT NULL,
    from_date date NOT NULL,
    until_date date,
    ord bigint NOT NULL,
    body text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, path, from_date),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE TABLE seen (
    household_id text NOT NULL,
    member_id text NOT NULL,
    seq bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, member_id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE TABLE week (
    household_id text NOT NULL,
    monday date NOT NULL,
    state text NOT NULL,
    plan text NOT NULL,
    kept_by text,
    kept_at timestamp with time zone,
    made_from bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, monday),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE TABLE member (
    household_id text NOT NULL,
    id text NOT NULL,
    login_id text,
    role text NOT NULL,
    person_id text,
    name text NOT NULL,
    colour text NOT NULL,
    mark text NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT,
    FOREIGN KEY (login_id) REFERENCES login (id) ON DELETE SET NULL
);

CREATE TABLE passkey (
    login_id text NOT NULL,
    credential_id text NOT NULL,
    data text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (login_id, credential_id),
    FOREIGN KEY (login_id) REFERENCES login (id) ON DELETE CASCADE
);

CREATE TABLE recovery_code (
    login_id text NOT NULL,
    hash text NOT NULL,
    used_at timestamp with time zone,
    version bigint NOT NULL,
    PRIMARY KEY (login_id, hash),
    FOREIGN KEY (login_id) REFERENCES login (id) ON DELETE CASCADE
);

CREATE TABLE session (
    token_hash text NOT NULL,
    login_id text NOT NULL,
    device text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_on date NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (token_hash),
    FOREIGN KEY (login_id) REFERENCES login (id) ON DELETE CASCADE
);

CREATE TABLE journal_content (
    household_id text NOT NULL,
    seq bigint NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (household_id, seq),
    FOREIGN KEY (household_id, seq) REFERENCES journal (household_id, seq) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_feed_token_hash ON feed (token_hash);

CREATE UNIQUE INDEX ix_invitation_token_hash ON invitation (token_hash);

CREATE INDEX ix_journal_household_id_at ON journal (household_id, at);

CREATE UNIQUE INDEX ix_login_normal_name ON login (normal_name);

CREATE INDEX ix_mark_household_id_monday ON mark (household_id, monday);

CREATE INDEX ix_member_login_id ON member (login_id);

CREATE UNIQUE INDEX ix_passkey_credential_id ON passkey (credential_id);

CREATE INDEX ix_session_login_id ON session (login_id);

-- The journal is only ever added to. What an act changed may be erased; that it happened may not.
CREATE FUNCTION journal_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is only ever added to';
END $$;

CREATE TRIGGER journal_keeps_entries BEFORE UPDATE OR DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_refuses();

CREATE TRIGGER journal_is_not_emptied BEFORE TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses();

CREATE TRIGGER journal_content_stays BEFORE UPDATE ON journal_content
    FOR EACH ROW EXECUTE FUNCTION journal_refuses();
