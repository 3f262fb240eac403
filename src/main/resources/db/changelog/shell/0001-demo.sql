--liquibase formatted sql

--changeset stellwerk:shell-1 labels:shell context:demo
--comment: the mails that left the demo company, instead of a mailbox outside
CREATE TABLE demo_mail (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  caught_at DATETIME(6) NOT NULL,
  sender VARCHAR(254) NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  subject VARCHAR(500) NOT NULL,
  message_id VARCHAR(998) NOT NULL,
  mail_references TEXT NOT NULL,
  plain MEDIUMTEXT NOT NULL,
  KEY demo_mail_recipient (recipient, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE demo_company (
  founded_at DATETIME(6) NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
