--liquibase formatted sql

--changeset stellwerk:routing-2 labels:routing
--comment: a rule is one document from now on; its parts change together
ALTER TABLE routing_rule ADD COLUMN definition MEDIUMTEXT NULL;
UPDATE routing_rule r SET definition = CASE WHEN kind = 'NO_ONE' THEN '{"kind":"NO_ONE"}' ELSE CONCAT(
  '{"kind":"USERS_AND_TEAMS","pool":{"users":[',
  COALESCE((SELECT GROUP_CONCAT(t.user_id) FROM routing_rule_target t WHERE t.channel_id = r.channel_id AND t.user_id IS NOT NULL), ''),
  '],"teams":[',
  COALESCE((SELECT GROUP_CONCAT(t.team_id) FROM routing_rule_target t WHERE t.channel_id = r.channel_id AND t.team_id IS NOT NULL), ''),
  '],"distribution":"', distribution, '","onlyAvailable":', IF(only_available, 'true', 'false'), '}}') END;
DROP TABLE routing_rule_target;
ALTER TABLE routing_rule MODIFY definition MEDIUMTEXT NOT NULL, DROP COLUMN kind, DROP COLUMN distribution,
  DROP COLUMN only_available;

--changeset stellwerk:routing-3 labels:routing
--comment: who had how many turns in the running cycle of a rule's round robin
CREATE TABLE routing_turn (
  channel_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  turns INT NOT NULL,
  last_turn_at DATETIME(6) NOT NULL,
  PRIMARY KEY (channel_id, user_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

ALTER TABLE routing_decision ADD COLUMN outcome VARCHAR(40) NOT NULL DEFAULT 'ASSIGNED';
UPDATE routing_decision SET outcome = 'UNASSIGNED' WHERE winner_id IS NULL;
