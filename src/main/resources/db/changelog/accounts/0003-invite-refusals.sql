--liquibase formatted sql

--changeset stellwerk:accounts-6 labels:accounts
CREATE TABLE invite_refusal (
  user_id BIGINT NOT NULL,
  round INT NOT NULL,
  words VARCHAR(500) NOT NULL,
  PRIMARY KEY (user_id, round)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
