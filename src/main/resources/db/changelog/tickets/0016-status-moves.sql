--liquibase formatted sql

--changeset stellwerk:tickets-status-moves-1 labels:tickets
--comment: a deleted status stays until the last of its tickets has the other one; its name is free at once
ALTER TABLE ticket_status
  ADD COLUMN leads_to BIGINT NULL,
  ADD COLUMN used_name VARCHAR(60) AS (IF(leads_to IS NULL, name, NULL)) VIRTUAL,
  DROP KEY ticket_status_name,
  ADD UNIQUE KEY ticket_status_name (used_name),
  ADD KEY ticket_status_leads_to (leads_to);

--comment: the statuses whose tickets still have to follow them, since which version of theirs
CREATE TABLE status_move (
  status_id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  by_user_id BIGINT NULL,
  done BIGINT NOT NULL DEFAULT 0,
  tickets BIGINT NOT NULL,
  CONSTRAINT status_move_status FOREIGN KEY (status_id) REFERENCES ticket_status (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
