--liquibase formatted sql

--changeset stellwerk:channels-blocked-1 labels:channels
--comment: an address, or a domain without its @; what they send goes to Spam
CREATE TABLE blocked_sender (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind VARCHAR(10) NOT NULL,
  name VARCHAR(254) NOT NULL,
  blocked_at DATETIME(6) NOT NULL,
  blocked_by BIGINT NULL,
  UNIQUE KEY blocked_sender_name (kind, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--changeset stellwerk:channels-blocked-2 labels:channels
--comment: so that the source of a message goes when its ticket is deleted for good
ALTER TABLE inbound_message
  ADD COLUMN message_id BIGINT NULL,
  ADD KEY inbound_message_message (message_id);
