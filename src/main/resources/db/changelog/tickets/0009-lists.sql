--liquibase formatted sql

--changeset stellwerk:tickets-lists-1 labels:tickets
--comment: every combination of teams that tickets have or had; never changed, never deleted
CREATE TABLE team_set (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  teams VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  UNIQUE KEY team_set_teams (teams)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

ALTER TABLE ticket ADD COLUMN team_set BIGINT NOT NULL DEFAULT 0;
INSERT INTO team_set (teams)
  SELECT DISTINCT GROUP_CONCAT(team_id ORDER BY team_id) FROM ticket_team GROUP BY ticket_id;
UPDATE ticket t
  JOIN (SELECT ticket_id, GROUP_CONCAT(team_id ORDER BY team_id) AS teams FROM ticket_team GROUP BY ticket_id) x
    ON x.ticket_id = t.id
  JOIN team_set s ON s.teams = x.teams
  SET t.team_set = s.id;

--changeset stellwerk:tickets-lists-2 labels:tickets
--comment: each list seeks in one of these, and finds in it all that views and scopes ask
ALTER TABLE ticket
  DROP KEY ticket_newest,
  DROP KEY ticket_owned_newest,
  DROP KEY ticket_subject,
  ADD KEY ticket_newest (shelf, open, last_activity_at, id, owner_id, team_set, routing, snoozed_until),
  ADD KEY ticket_owned_newest (owner_id, shelf, open, last_activity_at, id, team_set, routing, snoozed_until),
  ADD KEY ticket_teams_newest (team_set, shelf, open, last_activity_at, id, owner_id, routing, snoozed_until);

--changeset stellwerk:tickets-lists-3 labels:tickets
--comment: how many tickets stand alike; each change is noted in its own transaction and added up later
ALTER TABLE ticket ADD COLUMN pile VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin AS (CONCAT_WS(':', open, shelf,
  snoozed_until IS NOT NULL, routing = 'WAITING', COALESCE(owner_id, 0), team_set)) VIRTUAL;
CREATE TABLE pile (
  pile VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  tickets BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE TABLE pile_change (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  was VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
  now VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE TABLE pile_folding (
  id INT NOT NULL PRIMARY KEY,
  folded BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO pile_folding (id, folded) VALUES (1, 0);
INSERT INTO pile (pile, tickets) SELECT pile, COUNT(*) FROM ticket GROUP BY pile;
CREATE TRIGGER ticket_came AFTER INSERT ON ticket FOR EACH ROW
  INSERT INTO pile_change (was, now) VALUES (NULL, NEW.pile);
CREATE TRIGGER ticket_changed AFTER UPDATE ON ticket FOR EACH ROW
  INSERT INTO pile_change (was, now) VALUES (OLD.pile, NEW.pile);
CREATE TRIGGER ticket_went AFTER DELETE ON ticket FOR EACH ROW
  INSERT INTO pile_change (was, now) VALUES (OLD.pile, NULL);

--changeset stellwerk:tickets-lists-4 labels:tickets
--comment: words of subject and text, each behind the number of its 8192 messages, so that a search reads those first that are new
CREATE TABLE message_text (
  message_id BIGINT NOT NULL PRIMARY KEY,
  ticket_id BIGINT NOT NULL,
  words MEDIUMTEXT NOT NULL,
  FULLTEXT KEY message_text_words (words)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO message_text (message_id, ticket_id, words)
  SELECT m.id, m.ticket_id, REGEXP_REPLACE(CONCAT(' ', LOWER(CONCAT(t.subject, ' ', LEFT(m.plain, 20000)))),
    '[^\\pL\\pN]+', CONCAT(' ', LPAD(CONV(m.id DIV 8192, 10, 36), 4, '0')))
  FROM message m JOIN ticket t ON t.id = m.ticket_id;
CREATE TRIGGER message_came AFTER INSERT ON message FOR EACH ROW
  INSERT INTO message_text (message_id, ticket_id, words)
  SELECT NEW.id, NEW.ticket_id, REGEXP_REPLACE(CONCAT(' ', LOWER(CONCAT(t.subject, ' ', LEFT(NEW.plain, 20000)))),
    '[^\\pL\\pN]+', CONCAT(' ', LPAD(CONV(NEW.id DIV 8192, 10, 36), 4, '0')))
  FROM ticket t WHERE t.id = NEW.ticket_id;
CREATE TRIGGER message_moved AFTER UPDATE ON message FOR EACH ROW
  UPDATE message_text SET ticket_id = NEW.ticket_id WHERE message_id = NEW.id AND ticket_id <> NEW.ticket_id;
CREATE TRIGGER message_went AFTER DELETE ON message FOR EACH ROW
  DELETE FROM message_text WHERE message_id = OLD.id;
