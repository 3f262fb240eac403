--liquibase formatted sql

--changeset stellwerk:channels-1 labels:channels
CREATE TABLE channel (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(200) NOT NULL,
  address VARCHAR(254) NOT NULL,
  paused BOOLEAN NOT NULL,
  connected_at DATETIME(6) NOT NULL,
  UNIQUE KEY channel_address (kind, address)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--comment: the hash stands for ids of any length; two that begin alike are still two
CREATE TABLE inbound_message (
  channel_id BIGINT NOT NULL,
  external_id_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  received_at DATETIME(6) NOT NULL,
  raw_blob_id BIGINT NULL,
  PRIMARY KEY (channel_id, external_id_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--changeset stellwerk:channels-2 labels:channels
--comment: Message-IDs of mails in both directions, to find threads by
CREATE TABLE mail_message (
  message_id BIGINT NOT NULL PRIMARY KEY,
  ticket_id BIGINT NOT NULL,
  channel_id BIGINT NOT NULL,
  header VARCHAR(998) NOT NULL,
  header_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  KEY mail_message_header (channel_id, header_hash),
  KEY mail_message_ticket (ticket_id, message_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE outgoing_mail (
  message_id BIGINT NOT NULL PRIMARY KEY,
  ticket_id BIGINT NOT NULL,
  channel_id BIGINT NOT NULL,
  state VARCHAR(20) NOT NULL,
  attempts INT NOT NULL,
  queued_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6) NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
