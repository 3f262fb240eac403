--liquibase formatted sql

--changeset stellwerk:tickets-board-1 labels:tickets
--comment: a column of the board seeks in the last of these; the others tell a status, and the first one a channel, without looking into rows
ALTER TABLE ticket
  DROP KEY ticket_newest,
  DROP KEY ticket_owned_newest,
  DROP KEY ticket_teams_newest,
  DROP KEY ticket_status,
  ADD KEY ticket_newest
    (shelf, open, last_activity_at, id, owner_id, team_set, routing, snoozed_until, status_id, channel_id),
  ADD KEY ticket_owned_newest (owner_id, shelf, open, last_activity_at, id, team_set, routing, snoozed_until, status_id),
  ADD KEY ticket_teams_newest (team_set, shelf, open, last_activity_at, id, owner_id, routing, snoozed_until, status_id),
  ADD KEY ticket_status_newest (status_id, shelf, last_activity_at, id, open);

--changeset stellwerk:tickets-board-2 labels:tickets
--comment: piles tell statuses apart, too
ALTER TABLE ticket DROP COLUMN pile;
ALTER TABLE ticket ADD COLUMN pile VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin AS (CONCAT_WS(':', open, shelf,
  snoozed_until IS NOT NULL, routing = 'WAITING', COALESCE(owner_id, 0), team_set, status_id)) VIRTUAL;
UPDATE pile_folding SET folded = folded + (SELECT COUNT(*) FROM pile_change) WHERE id = 1;
DELETE FROM pile_change;
DELETE FROM pile;
INSERT INTO pile (pile, tickets) SELECT pile, COUNT(*) FROM ticket GROUP BY pile;
