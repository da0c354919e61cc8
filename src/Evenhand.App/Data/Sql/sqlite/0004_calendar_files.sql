-- Folders with files beside the calendars, what programs note about a file, and how much a collection holds.

ALTER TABLE calendar_collection ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;

ALTER TABLE calendar_object ADD COLUMN content_type TEXT NOT NULL DEFAULT '';

ALTER TABLE calendar_object ADD COLUMN properties TEXT NOT NULL DEFAULT '{}';

UPDATE calendar_collection SET bytes = COALESCE((SELECT SUM(LENGTH(o.body)) FROM calendar_object o WHERE o.household_id = calendar_collection.household_id AND o.collection_id = calendar_collection.id), 0);
