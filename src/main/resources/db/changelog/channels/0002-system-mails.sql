--liquibase formatted sql

--changeset stellwerk:channels-3 labels:channels
--comment: mails of Stellwerk itself; what they say is written when they leave, because it may carry a secret link
CREATE TABLE outgoing_system_mail (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind VARCHAR(40) NOT NULL,
  reference VARCHAR(100) NOT NULL,
  state VARCHAR(20) NOT NULL,
  attempts INT NOT NULL,
  queued_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6) NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
