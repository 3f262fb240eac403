--liquibase formatted sql

--changeset stellwerk:routing-1 labels:routing
CREATE TABLE routing_rule (
  channel_id BIGINT NOT NULL PRIMARY KEY,
  kind VARCHAR(30) NOT NULL,
  distribution VARCHAR(30) NULL,
  only_available BOOLEAN NOT NULL,
  version BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE routing_rule_target (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  channel_id BIGINT NOT NULL,
  user_id BIGINT NULL,
  team_id BIGINT NULL,
  KEY routing_rule_target_channel (channel_id),
  CONSTRAINT routing_rule_target_rule FOREIGN KEY (channel_id) REFERENCES routing_rule (channel_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE routing_decision (
  ticket_id BIGINT NOT NULL PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  type VARCHAR(20) NOT NULL,
  rule_version BIGINT NOT NULL,
  distribution VARCHAR(30) NULL,
  winner_id BIGINT NULL,
  considered MEDIUMTEXT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
