--liquibase formatted sql

--changeset stellwerk:tickets-channel-in-lists-1 labels:tickets
--comment: the view Customer agent passes over open tickets of other channels without looking into their rows
ALTER TABLE ticket
  DROP KEY ticket_newest,
  ADD KEY ticket_newest (shelf, open, last_activity_at, id, owner_id, team_set, routing, snoozed_until, channel_id);

--changeset stellwerk:tickets-channel-in-lists-2 labels:tickets
--comment: open tickets on the desk are counted by channel, too; all is counted anew, and every node reads all once more
DROP TRIGGER ticket_came;
DROP TRIGGER ticket_changed;
DROP TRIGGER ticket_went;
ALTER TABLE ticket DROP COLUMN pile;
ALTER TABLE ticket ADD COLUMN pile VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin AS (CONCAT_WS(':', open, shelf,
  snoozed_until IS NOT NULL, routing = 'WAITING', COALESCE(owner_id, 0), team_set,
  IF(open AND shelf = 'DESK', channel_id, 0))) VIRTUAL;
UPDATE pile_folding SET folded = folded + 1 + (SELECT COUNT(*) FROM pile_change);
DELETE FROM pile_change;
DELETE FROM pile;
INSERT INTO pile (pile, tickets) SELECT pile, COUNT(*) FROM ticket GROUP BY pile;
CREATE TRIGGER ticket_came AFTER INSERT ON ticket FOR EACH ROW
  INSERT INTO pile_change (was, now) VALUES (NULL, NEW.pile);
CREATE TRIGGER ticket_changed AFTER UPDATE ON ticket FOR EACH ROW
  INSERT INTO pile_change (was, now) VALUES (OLD.pile, NEW.pile);
CREATE TRIGGER ticket_went AFTER DELETE ON ticket FOR EACH ROW
  INSERT INTO pile_change (was, now) VALUES (OLD.pile, NULL);
