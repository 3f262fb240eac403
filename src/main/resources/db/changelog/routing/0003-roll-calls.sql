--liquibase formatted sql

--changeset stellwerk:routing-4 labels:routing
--comment: whom the decisions of a batch looked at is written once, not once a ticket
CREATE TABLE routing_roll_call (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  content MEDIUMTEXT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
ALTER TABLE routing_decision
  MODIFY considered MEDIUMTEXT NULL,
  ADD COLUMN roll_call_id BIGINT NULL,
  ADD COLUMN place INT NOT NULL DEFAULT 0,
  ADD COLUMN required VARCHAR(1000) NULL;
