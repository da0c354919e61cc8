-- How each login likes its pages, which household a device has open and when its holder last proved who they are; how often what
-- was tried; what members keep to themselves.

ALTER TABLE login ADD COLUMN language text;

ALTER TABLE login ADD COLUMN look text;

ALTER TABLE login ADD COLUMN clock integer;

ALTER TABLE session ADD COLUMN household_id text;

ALTER TABLE session ADD COLUMN proved_at timestamp with time zone;

CREATE TABLE attempt (
    key text NOT NULL,
    count integer NOT NULL,
    until timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (key)
);

CREATE TABLE privacy (
    household_id text NOT NULL,
    subject text NOT NULL,
    member_id text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (household_id, subject),
    FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT
);
