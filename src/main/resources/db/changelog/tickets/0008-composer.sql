--liquibase formatted sql

--changeset stellwerk:tickets-composer-1 labels:tickets
--comment: who a message came from and went to
CREATE TABLE message_address (
  message_id BIGINT NOT NULL,
  role VARCHAR(4) NOT NULL,
  position INT NOT NULL,
  email VARCHAR(254) NOT NULL,
  PRIMARY KEY (message_id, role, position),
  CONSTRAINT message_address_message FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--comment: a held message waits for leaves_at, and can be taken back until then
ALTER TABLE message
  ADD COLUMN leaves_at DATETIME(6) NULL,
  ADD COLUMN status_before BIGINT NULL,
  ADD COLUMN status_after BIGINT NULL,
  ADD KEY message_of_agent (user_id, kind, ticket_id);

--changeset stellwerk:tickets-composer-2 labels:tickets
--comment: drafts become HTML; based_on is the newest message when the draft was begun
UPDATE draft SET text = CONCAT('<p>', REPLACE(REPLACE(REPLACE(REPLACE(text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), CHAR(10), '<br />'), '</p>');
ALTER TABLE draft
  CHANGE COLUMN text html MEDIUMTEXT NOT NULL,
  ADD COLUMN to_addresses TEXT NOT NULL DEFAULT '',
  ADD COLUMN cc_addresses TEXT NOT NULL DEFAULT '',
  ADD COLUMN bcc_addresses TEXT NOT NULL DEFAULT '',
  ADD COLUMN based_on BIGINT NOT NULL DEFAULT 0;

CREATE TABLE draft_file (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ticket_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(255) NOT NULL,
  media_type VARCHAR(127) NOT NULL,
  size BIGINT NOT NULL,
  content_id VARCHAR(255) NULL,
  blob_id BIGINT NOT NULL,
  KEY draft_file_draft (user_id, ticket_id, kind),
  KEY draft_file_blob (blob_id),
  CONSTRAINT draft_file_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
ALTER TABLE attachment ADD KEY attachment_blob (blob_id);

--changeset stellwerk:tickets-composer-3 labels:tickets
CREATE TABLE mention (
  message_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  ticket_id BIGINT NOT NULL,
  by_user_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  read_at DATETIME(6) NULL,
  PRIMARY KEY (message_id, user_id),
  KEY mention_user (user_id, read_at, ticket_id),
  CONSTRAINT mention_message FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--changeset stellwerk:tickets-composer-4 labels:tickets
--comment: without an owner a snippet is everybody's
CREATE TABLE snippet (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  owner_id BIGINT NULL,
  name VARCHAR(100) NOT NULL,
  shortcut VARCHAR(30) NOT NULL,
  html MEDIUMTEXT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  KEY snippet_owner (owner_id, shortcut)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--changeset stellwerk:tickets-composer-5 labels:tickets
--comment: one row an open window; its node renews it, so that what a crash left behind fades
CREATE TABLE ticket_looker (
  screen CHAR(36) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  ticket_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  typed_at DATETIME(6) NULL,
  KEY ticket_looker_ticket (ticket_id, seen_at),
  KEY ticket_looker_seen (seen_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
