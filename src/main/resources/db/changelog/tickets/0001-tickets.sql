--liquibase formatted sql

--changeset stellwerk:tickets-1 labels:tickets
CREATE TABLE ticket (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject VARCHAR(500) NOT NULL,
  type VARCHAR(20) NOT NULL,
  status VARCHAR(30) NOT NULL,
  open BOOLEAN NOT NULL,
  contact_id BIGINT NOT NULL,
  channel_id BIGINT NOT NULL,
  owner_id BIGINT NULL,
  owner_assigned_at DATETIME(6) NULL,
  assignment_version BIGINT NOT NULL DEFAULT 0,
  opened_at DATETIME(6) NOT NULL,
  last_activity_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6) NULL,
  preview VARCHAR(200) NOT NULL,
  KEY ticket_workload (owner_id, open, type, owner_assigned_at),
  KEY ticket_newest (open, last_activity_at, id),
  KEY ticket_owned_newest (owner_id, open, last_activity_at, id),
  KEY ticket_contact (contact_id, last_activity_at),
  KEY ticket_channel (channel_id, opened_at),
  FULLTEXT KEY ticket_subject (subject)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE ticket_team (
  ticket_id BIGINT NOT NULL,
  team_id BIGINT NOT NULL,
  PRIMARY KEY (ticket_id, team_id),
  KEY ticket_team_team (team_id, ticket_id),
  CONSTRAINT ticket_team_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE message (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ticket_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  contact_id BIGINT NULL,
  user_id BIGINT NULL,
  written_at DATETIME(6) NOT NULL,
  html MEDIUMTEXT NOT NULL,
  plain MEDIUMTEXT NOT NULL,
  delivery VARCHAR(20) NOT NULL,
  delivery_detail VARCHAR(500) NOT NULL DEFAULT '',
  KEY message_ticket (ticket_id, id),
  CONSTRAINT message_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE attachment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message_id BIGINT NOT NULL,
  name VARCHAR(255) NOT NULL,
  media_type VARCHAR(127) NOT NULL,
  size BIGINT NOT NULL,
  content_id VARCHAR(255) NULL,
  blob_id BIGINT NOT NULL,
  KEY attachment_message (message_id),
  CONSTRAINT attachment_message FOREIGN KEY (message_id) REFERENCES message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE timeline_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ticket_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  by_user_id BIGINT NULL,
  about_user_id BIGINT NULL,
  KEY timeline_event_ticket (ticket_id, id),
  CONSTRAINT timeline_event_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--changeset stellwerk:tickets-2 labels:tickets
--comment: one row a person, locked by whoever gives them a ticket
CREATE TABLE agent_slot (
  user_id BIGINT NOT NULL PRIMARY KEY,
  last_automatic_at DATETIME(6) NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
