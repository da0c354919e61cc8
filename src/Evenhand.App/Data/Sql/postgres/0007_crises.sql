-- Asks that were sent, with the link that answers each; what named adults keep of a crisis, sealed.

CREATE TABLE sent_ask (
    household_id text NOT NULL,
    id text NOT NULL,
    token_hash text NOT NULL,
    who text NOT NULL,
    monday date NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    children text NOT NULL,
    place text NOT NULL,
    price text NOT NULL,
    shown text NOT NULL,
    "by" text,
    sent_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    answer_act bigint,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE TABLE crisis_record (
    household_id text NOT NULL,
    id text NOT NULL,
    readers text NOT NULL,
    sealed text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, id),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX ix_sent_ask_token_hash ON sent_ask (token_hash);
