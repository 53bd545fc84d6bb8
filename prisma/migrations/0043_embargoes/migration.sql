-- The calendar asks which embargoes end in a month; few working copies have one.
CREATE INDEX draft_embargo_idx ON draft ((content ->> 'embargoAt')) WHERE content ->> 'embargoAt' IS NOT NULL;
